from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from captures_pages import NOON, SITE, page, record

from archive.captures import CaptureError, Captures, SiteStats, upkeep

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LATER = NOON + timedelta(days=40)


@pytest.fixture
def captures(tmp_path: Path) -> Iterator[Captures]:
    with Captures(tmp_path / "archive.captures.db") as opened:
        yield opened


class TestThinning:
    def test_old_listings_go_with_their_payloads(self, captures: Captures) -> None:
        given = record(captures, 1, page(1), kind="listing")
        assert captures.thin_listings(LATER, keep=()) == 1
        assert list(captures.find()) == []
        with pytest.raises(CaptureError):
            captures.payload(given.sha256)

    @pytest.mark.parametrize(
        "changes",
        [
            {"kind": "article"},
            {"kind": "robots"},
            {"kind": "other"},
            {"kind": "listing", "status": 404},
            {"kind": "listing", "status": 503},
            {"kind": "listing", "fetched_at": LATER},
        ],
        ids=["article", "robots", "other", "not found", "failure", "young"],
    )
    def test_everything_else_stays(self, captures: Captures, changes: dict[str, object]) -> None:
        given = record(captures, 1, page(1), **changes)
        assert captures.thin_listings(LATER, keep=()) == 0
        assert captures.payload(captures.get(given.id).sha256) == page(1)

    def test_listings_that_are_cited_stay(self, captures: Captures) -> None:
        given = [record(captures, number, page(number), kind="listing") for number in range(5)]
        cited = {given[1].id, given[3].id}
        assert captures.thin_listings(LATER, keep=cited) == 3
        assert {capture.id for capture in captures.find()} == cited

    def test_a_payload_stays_while_any_capture_has_it(self, captures: Captures) -> None:
        record(captures, 1, page(1), kind="listing")
        article = record(captures, 2, page(1))
        assert captures.thin_listings(LATER, keep=()) == 1
        assert captures.payload(article.sha256) == page(1)

    def test_what_is_left_of_a_dictionary_stays_readable(self, captures: Captures) -> None:
        given = [record(captures, number, page(number), kind="listing") for number in range(10)]
        captures.thin_listings(given[-1].fetched_at, keep=())
        with Captures(captures.path, readonly=True) as reader:
            assert reader.payload(given[-1].sha256) == page(9)

    def test_the_number_of_a_thinned_listing_is_not_given_again(self, captures: Captures) -> None:
        last = record(captures, 1, page(1), kind="listing")
        captures.thin_listings(LATER, keep=())
        assert record(captures, 2, page(2)).id > last.id

    def test_many_go_in_several_transactions(
        self, captures: Captures, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(upkeep, "BATCH", 3)
        for number in range(11):
            record(captures, number, page(number, menu=5), kind="listing")
        assert captures.thin_listings(LATER, keep=()) == 11
        assert captures.thin_listings(LATER, keep=()) == 0
        assert captures._connection.execute("SELECT count(*) FROM payloads").fetchone()[0] == 0


class TestStats:
    def test_an_empty_file_has_none(self, captures: Captures) -> None:
        assert captures.stats() == {}

    def test_counts_are_those_of_each_site(self, captures: Captures) -> None:
        for number in (1, 2, 2):
            record(captures, number, page(number))
        record(captures, 3, page(2))
        record(captures, 4, b"User-agent: *", site="baokhac", kind="robots")
        stats = captures.stats()
        assert list(stats) == ["baokhac", SITE]
        ours = stats[SITE]
        assert (ours.captures, ours.payloads, ours.dictionaries) == (3, 2, 1)
        assert ours.decoded == len(page(1)) + len(page(2))
        assert stats["baokhac"] == SiteStats(captures=1, payloads=1, decoded=13, stored=22)

    def test_stored_bytes_are_all_the_blobs_there_are(self, captures: Captures) -> None:
        for number in range(5):
            record(captures, number, page(number), site=f"bao{number % 2}")
        total = captures._connection.execute(
            "SELECT (SELECT sum(length(data)) FROM payloads) "
            "+ (SELECT sum(length(data)) FROM dictionaries)"
        ).fetchone()[0]
        assert sum(site.stored for site in captures.stats().values()) == total

    def test_no_blob_is_read(self, captures: Captures) -> None:
        plan = captures._connection.execute("EXPLAIN QUERY PLAN " + upkeep._PACKED).fetchall()
        read = [row["detail"] for row in plan if "payloads" in row["detail"]]
        assert read
        assert all("COVERING INDEX" in step for step in read)
