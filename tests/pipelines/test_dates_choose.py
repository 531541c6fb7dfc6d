"""Which of a page's dates wins, and what is said about the others."""

from __future__ import annotations

from datetime import datetime

import pytest

from pipelines.dates import VIETNAM, Candidate, Choice, Rejected, choose_date

FETCHED = datetime(2025, 1, 20, 9, 30, tzinfo=VIETNAM)


def choose(*pairs: tuple[str, str], now: datetime | None = FETCHED) -> Choice:
    return choose_date([Candidate(source=source, raw=raw) for source, raw in pairs], now=now)


def test_agreeing_sources_give_the_earliest_of_the_most_precise() -> None:
    choice = choose(
        ("jsonld:datePublished", "2025-01-11"),
        ("meta:article:published_time", "2025-01-11T18:30:12+0700"),
        ("css:span.pubdate", "18:30, 11/01/2025"),
        ("url", "https://baoxa.vn/tin/202501/cho-phien/"),
    )
    assert choice.source == "meta:article:published_time"
    assert choice.reading.iso == "2025-01-11T18:30:12+07:00"
    assert (choice.rejected, choice.disagreement) == ((), None)


def test_the_majority_outweighs_precision_and_the_disagreement_is_recorded() -> None:
    choice = choose(
        ("meta:published", "2025-01-14T08:00:00+07:00"),
        ("css:span.pubdate", "11/01/2025"),
        ("jsonld:datePublished", "2025-01-11T18:30"),
    )
    assert choice.source == "jsonld:datePublished"
    assert choice.disagreement == "meta:published=2025-01-14T08:00:00+07:00"
    assert choice.rejected == (
        Rejected(source="meta:published", raw="2025-01-14T08:00:00+07:00", why="disagrees"),
    )


def test_among_equals_that_disagree_the_earlier_wins() -> None:
    pairs = [("meta:a", "10/01/2025 08:00"), ("css:b", "11/01/2025 08:00")]
    assert choose(*pairs).source == "meta:a"
    assert choose(*pairs[::-1]).source == "css:b"
    assert choose(*pairs).disagreement == "css:b=2025-01-11T08:00:00+07:00"


def test_a_header_clock_known_by_its_place_is_never_chosen() -> None:
    choice = choose(("clock:#header", "Thứ bảy, 11/01/2025 - 18:30"))
    assert (choice.reading, choice.source) == (None, None)
    assert choice.rejected[0].why == "header_clock"


@pytest.mark.parametrize("clock", ["Thứ hai, 20/01/2025 - 09:31", "20/01/2025 09:28", "vừa xong"])
def test_a_time_that_is_the_fetch_time_is_a_clock_if_another_is_far(clock: str) -> None:
    choice = choose(("css:.date", clock), ("url", "/2025/01/11/tin.html"))
    assert choice.source == "url"
    assert choice.rejected == (Rejected(source="css:.date", raw=clock, why="live_clock"),)
    assert choice.disagreement is None


def test_a_piece_that_was_just_published_is_no_clock() -> None:
    choice = choose(("css:.date", "20/01/2025 09:29"), ("url", "/202501/tin/"))
    assert choice.source == "css:.date"
    assert choose(("css:.date", "20/01/2025 09:29")).source == "css:.date"
    without_now = choose(("css:.date", "20/01/2025 09:29"), ("url", "/2025/01/11/t"), now=None)
    assert without_now.source == "css:.date"


def test_what_is_no_date_is_rejected_with_its_problem() -> None:
    choice = choose(
        ("css:.a", "Thứ sáu, 11/01/2025"),
        ("css:.b", "Đang cập nhật"),
        ("meta:c", "2025-03-01T00:00"),
        ("url", "/202503/tin/"),
        ("css:.d", "11/01/2025"),
    )
    assert choice.source == "css:.d"
    assert [rejected.why for rejected in choice.rejected] == [
        "weekday_contradicts",
        "unreadable",
        "future",
        "future",
    ]


def test_a_rounded_form_agrees_with_what_it_rounds() -> None:
    choice = choose(("css:.ago", "2 giờ trước"), ("css:.date", "20/01/2025 06:45"))
    assert choice.disagreement is None
    assert choose(("css:.ago", "2 giờ trước"), ("css:.b", "20/01/2025 06:15")).disagreement


def test_no_candidates_give_no_date() -> None:
    choice = choose()
    assert (choice.reading, choice.source, choice.rejected) == (None, None, ())
