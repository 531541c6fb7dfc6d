"""Last: the article goes into the archive, in one short transaction."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Self, TypeVar

from itemadapter import ItemAdapter

from archive import articles, frontier, problems
from archive.archive import shared
from archive.database import transaction
from archive.records import Article, CaptureRef, Problem
from archive.times import stamp

if TYPE_CHECKING:
    from archive.archive import Archive

_Item = TypeVar("_Item")


class StorePipeline:
    """Stores articles and problems, and tells the frontier what became of each link.

    Args:
        archive: where to; opened by this process before the crawl began.
        stats: Scrapy's counters, which the run's row is made of.
    """

    def __init__(self, archive: Archive, stats: Any) -> None:
        self.archive = archive
        self.stats = stats

    @classmethod
    def from_crawler(cls, crawler: Any) -> Self:
        """Take the archive that the settings name."""
        return cls(shared(Path(crawler.settings["ARCHIVE"])), crawler.stats)

    def process_item(self, item: _Item) -> _Item:
        """Store one item; its `outcome` says what was done."""
        adapter = ItemAdapter(item)
        with transaction(self.archive.connection):
            outcome = self._store(adapter)
        adapter["outcome"] = outcome
        self.stats.inc_value(f"archive/{outcome}")
        for name in ("lead", "published_at", "byline", "section", "images", "tags"):
            if outcome not in ("refused", "outside") and adapter[name]:
                self.stats.inc_value(f"archive/fill/{name}")
        return item

    def _store(self, adapter: ItemAdapter) -> str:
        connection = self.archive.connection
        site, key = adapter["site"], adapter["key"]
        self._report(adapter)
        if adapter["refused"]:
            frontier.settle(connection, site, key, "refused")
            return "refused"
        day = None if adapter["published_at"] is None else stamp(adapter["published_at"])[:10]
        if _outside(day, adapter["since"], adapter["until"]):
            frontier.settle(connection, site, key, "outside", published_day=day)
            return "outside"
        article = article_of(adapter)
        decision = articles.store(
            connection, article, capture=_capture_of(adapter), run_id=adapter["run_id"]
        )
        row = articles.find(connection, article)
        if row is not None:
            frontier.place(connection, site, key, row["id"])
        frontier.settle(connection, site, key, "done", published_day=day)
        return decision.action

    def _report(self, adapter: ItemAdapter) -> None:
        now = adapter["fetched_at"]
        found = [
            Problem(
                site=adapter["site"],
                url=adapter["url"],
                kind=note.kind,
                field=note.field,
                message=note.message,
                raw=note.raw,
                capture_id=adapter["capture_id"],
            )
            for note in adapter["notes"]
        ]
        connection = self.archive.connection
        problems.resolve(connection, site=adapter["site"], url=adapter["url"], still=found, now=now)
        count = problems.report(connection, found, run_id=adapter["run_id"], now=now)
        self.stats.inc_value("archive/problems", count)


def _outside(day: str | None, since: str | None, until: str | None) -> bool:
    """Was it published outside the days asked for? What has no date is never left out."""
    if day is None:
        return False
    return bool((since and day < since) or (until and day > until))


def _capture_of(adapter: ItemAdapter) -> CaptureRef:
    return CaptureRef(
        id=adapter["capture_id"],
        sha256=adapter["capture_sha256"],
        fetched_at=adapter["fetched_at"],
    )


def article_of(adapter: ItemAdapter) -> Article:
    """The archive's record of a cleaned item."""
    copied = (
        "site",
        "native_id",
        "url",
        "title",
        "lead_marker",
        "lead",
        "published_at",
        "published_precision",
        "published_rule",
        "published_raw",
        "modified_at",
        "event_date",
        "event_end",
        "event_phrase",
        "section",
        "tags",
        "byline",
        "contributors",
        "source",
        "staff",
        "images",
        "fields",
        "noarchive",
    )
    return Article(
        body="\n\n".join(adapter["paragraphs"]),
        layout=adapter["reading"].layout,
        **{name: adapter[name] for name in copied},
    )
