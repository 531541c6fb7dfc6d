"""A trend measures what is written against what is archived; a gap is no zero."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, get_args

import pytest
from given import NOW, SITE, a_capture, an_article

from archive import articles, sites
from archive.errors import QueryError, StorageError
from archive.records import CaptureRef
from archive.search import Filters, search
from archive.spelling import fold, index_form
from archive.times import VIETNAM
from archive.trends import By, as_search, trend

if TYPE_CHECKING:
    import sqlite3

    from archive.trends import Slot

# Day, newspaper, headline, body; "2026-03" is an article of which only the month is known.
PRESS: tuple[tuple[str | None, str, str, str], ...] = (
    ("2026-01-05", "baocantho", "Lúa chín", "Lúa vụ mới được giá. Giá lúa tăng."),
    ("2026-01-06", "baocantho", "Chợ nổi", "Ghe về bến từ sớm."),
    ("2026-03-02", "baocantho", "Mưa lớn", "Ruộng lúa ngập, dân hoà giải chuyện bờ ruộng."),
    ("2026-03-03", "baolaocai", "Chè xuân", "Chè lứa đầu được giá; xã hòa thuận."),
    ("2026-03", "baolaocai", "Vụ sau", "Gieo sạ lúa sớm."),
    (None, "baocantho", "Lúa giống", "Giống mới."),
)


@pytest.fixture
def press(db: sqlite3.Connection) -> sqlite3.Connection:
    sites.register(db, replace(SITE, site="baolaocai", name="Báo Lào Cai", province="Lào Cai"), {})
    for number, (day, site, title, body) in enumerate(PRESS, 1):
        store(db, number, day, site=site, title=title, body=body, lead=None)
    return db


def store(db: sqlite3.Connection, number: int, day: str | None, **changes: Any) -> None:
    dated: dict[str, Any] = {"published_at": None, "published_precision": None}
    if day is not None:
        first = day if len(day) > len("2026-03") else f"{day}-01"
        dated["published_at"] = datetime.fromisoformat(first).replace(tzinfo=VIETNAM)
        dated["published_precision"] = "day" if first == day else "month"
    capture = CaptureRef(
        id=number, sha256=a_capture(number).sha256, fetched_at=NOW + timedelta(hours=number)
    )
    articles.store(db, an_article(number, **dated, **changes), capture=capture, run_id=1)


def told(slot: Slot) -> tuple[str, int, int, int]:
    return slot.slot, slot.archived, slot.articles, slot.occurrences


def test_months_follow_each_other_and_one_without_articles_is_a_gap(
    press: sqlite3.Connection,
) -> None:
    found = trend(press, "lúa")
    assert [told(slot) for slot in found.slots] == [
        ("2026-01", 2, 1, 3),
        ("2026-02", 0, 0, 0),
        ("2026-03", 3, 2, 2),
    ]
    january, february, _ = found.slots
    assert (january.share, february.share, february.per_million) == (0.5, None, None)
    words = sum(an_article(title=row[2], body=row[3], lead=None).words for row in PRESS[:2])
    assert (january.words, january.per_million) == (words, 3 / words * 1_000_000)


def test_days_are_those_that_surely_have_an_article(press: sqlite3.Connection) -> None:
    days = [(slot.days, slot.of_days) for slot in trend(press, "lúa").slots]
    assert days == [(2, 27), (0, 28), (2, 3)]  # from 5 January to 3 March; one has no day


def test_what_has_no_day_and_what_has_only_a_month_is_told(press: sqlite3.Connection) -> None:
    found = trend(press, "lúa", by="day")
    assert found.undated == 1
    assert any("1 article with these words has no known day" in note for note in found.notes)
    assert any("only the month is known" in note for note in found.notes)
    assert not any("only the month" in note for note in trend(press, "lúa").notes)


@pytest.mark.parametrize("by", get_args(By))
def test_whatever_it_is_measured_by_the_sums_are_the_same(
    press: sqlite3.Connection, by: By
) -> None:
    slots = trend(press, "lúa", by=by).slots
    assert sum(slot.archived for slot in slots) == 5
    assert sum(slot.articles for slot in slots) == 3
    assert sum(slot.occurrences for slot in slots) == 5
    assert sum(slot.words for slot in slots) == sum(
        an_article(title=title, body=body, lead=None).words for day, _, title, body in PRESS if day
    )


def test_places_without_any_article_are_there_unless_others_were_asked_for(
    press: sqlite3.Connection,
) -> None:
    sites.register(press, replace(SITE, site="baohaugiang", name="Báo Hậu Giang"), {})
    by_site = [told(slot) for slot in trend(press, "lúa", by="site").slots]
    assert by_site == [("baocantho", 3, 2, 4), ("baohaugiang", 0, 0, 0), ("baolaocai", 2, 1, 1)]
    by_province = [told(slot) for slot in trend(press, "lúa", by="province").slots]
    assert by_province == [("Cần Thơ", 3, 2, 4), ("Lào Cai", 2, 1, 1)]
    one = trend(press, "lúa", by="site", filters=Filters(site="baolaocai")).slots
    assert [slot.slot for slot in one] == ["baolaocai"]


def naive(query: str, *, exact: bool) -> int:
    """How often a phrase stands in the dated articles, counted word by word."""
    spelled = index_form if exact else fold
    wanted = spelled(query).lower().split()
    total = 0
    for day, _, title, body in PRESS:
        for text in (title, body) if day else ():
            words = re.findall(r"\w+", spelled(text).lower())
            total += sum(words[at : at + len(wanted)] == wanted for at in range(len(words)))
    return total


@pytest.mark.parametrize(
    ("query", "exact", "times"),
    [
        ("lúa", True, 5),
        ("lua", False, 6),  # and lứa
        ("hoà", True, 2),  # hoà and hòa are one spelling
        ("hoa", False, 2),
        ("được giá", True, 2),
        ("giá lúa", True, 1),  # a phrase: not every article with both
        ("duoc gia", False, 2),
        ("vàng", True, 0),
    ],
)
def test_occurrences_are_counted_as_a_search_finds_them(
    press: sqlite3.Connection, query: str, exact: bool, times: int
) -> None:
    assert sum(slot.occurrences for slot in trend(press, query).slots) == times
    assert naive(query, exact=exact) == times


@pytest.mark.parametrize(
    ("query", "times"),
    [
        ("lúa OR chè", 7),
        ("title:lúa", 1),
        ("lúa -ngập", 4),
        ('"được giá" "lúa"', 4),  # both wanted, wherever they stand: 3 and 1 in one article
        ("được giá lúa", 0),
        ("lúa site:baolaocai", 1),
        ("lúa on:2026-03", 2),
    ],
)
def test_the_language_of_searches_holds(press: sqlite3.Connection, query: str, times: int) -> None:
    assert sum(slot.occurrences for slot in trend(press, query).slots) == times


def test_filters_narrow_both_what_is_counted_and_what_it_is_measured_by(
    press: sqlite3.Connection,
) -> None:
    inside = trend(press, "lúa site:baocantho", by="year")
    outside = trend(press, "lúa", by="year", filters=Filters(site="baocantho"))
    assert inside.slots == outside.slots
    assert [told(slot) for slot in inside.slots] == [("2026", 3, 2, 4)]


def test_counts_and_articles_give_the_same_measure(press: sqlite3.Connection) -> None:
    from_counts = trend(press, "lúa").slots
    # All of them are of this section, which the daily counts by newspaper do not know.
    assert trend(press, "lúa", filters=Filters(section="Kinh tế")).slots == from_counts


@pytest.mark.parametrize(
    ("filters", "first", "last"),
    [
        (Filters(since="2025-11", until="2026-04"), "2025-11", "2026-04"),
        (Filters(since="2026-03-02"), "2026-03", "2026-03"),
        (Filters(since="2026-02-10", until="2026-02-20"), None, None),
    ],
)
def test_months_that_were_asked_for_and_are_not_there_are_gaps(
    press: sqlite3.Connection, filters: Filters, first: str | None, last: str | None
) -> None:
    found = trend(press, "lúa", filters=filters)
    ends = (found.slots[0].slot, found.slots[-1].slot) if found.slots else (None, None)
    assert ends == (first, last)
    assert bool(found.slots) != any("no dated article" in note for note in found.notes)


def test_a_word_that_nobody_writes_is_said_to_be_absent(press: sqlite3.Connection) -> None:
    found = trend(press, "vàng")
    assert [slot.share for slot in found.slots] == [0, None, 0]
    assert found.notes == ("No dated article in this selection has vàng.",)


@pytest.mark.parametrize("query", ["", "site:baocantho", "-lúa site:baocantho", "caption:ghe", "("])
def test_without_a_word_to_count_it_is_refused_with_an_example(
    press: sqlite3.Connection, query: str
) -> None:
    with pytest.raises(QueryError, match=r"no word to count|take caption"):
        trend(press, query)


@pytest.mark.parametrize("by", ["month", "site"])
def test_an_archive_without_counts_says_what_makes_them(press: sqlite3.Connection, by: By) -> None:
    press.execute("DROP VIEW daily_counts_by_province")
    for table in ("daily_counts", "daily_totals"):
        press.execute(f"DROP TABLE {table}")
    with pytest.raises(StorageError, match="The next crawl makes them"):
        trend(press, "lúa", by=by)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("lúa", '"lúa"'),
        ("chợ nổi", '"chợ nổi"'),
        ("chợ nổi site:baocantho", '"chợ nổi" site:"baocantho"'),
        ("chợ nổi -province:'Cần Thơ'", None),
        ('"chợ nổi" ghe', '"chợ nổi" ghe'),
        ("lúa OR chè", "lúa OR chè"),
        ("lú*", "lú*"),
        ("title:lúa", "title:lúa"),
    ],
)
def test_a_search_finds_what_a_trend_counts(
    press: sqlite3.Connection, query: str, expected: str | None
) -> None:
    asked = as_search(query)
    assert expected in (asked, None)
    counted = trend(press, query, by="year")
    dated = sum(slot.articles for slot in counted.slots)
    assert search(press, asked).total == dated + counted.undated


def test_articles_alone_are_counted_where_no_more_is_asked_for(press: sqlite3.Connection) -> None:
    whole = trend(press, "lúa", by="month").slots
    alone = trend(press, "lúa", by="month", occurrences=False).slots
    assert [slot.articles for slot in alone] == [slot.articles for slot in whole]
    assert {slot.occurrences for slot in alone} == {0}
