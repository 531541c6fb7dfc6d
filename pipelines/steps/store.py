"""Last: the article goes into the archive, in one short transaction."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self, TypeVar

from itemadapter import ItemAdapter

from archive import articles, frontier, problems, rechecks, stories
from archive.archive import shared
from archive.database import transaction
from archive.rechecks import Plan
from archive.records import Article, CaptureRef, Problem
from archive.redactions import stubs
from archive.times import stamp
from pipelines.text.language import is_vietnamese

if TYPE_CHECKING:
    import sqlite3

    from archive.archive import Archive

_Item = TypeVar("_Item")


class StorePipeline:
    """Stores articles and problems, and tells the frontier what became of each link.

    Args:
        archive: where to; opened by this process before the crawl began.
        stats: Scrapy's counters, which the run's row is made of.
        plan: when an article is looked at again.
    """

    def __init__(self, archive: Archive, stats: Any, plan: Plan) -> None:
        self.archive = archive
        self.stats = stats
        self.plan = plan

    @classmethod
    def from_crawler(cls, crawler: Any) -> Self:
        """Take the archive that the settings name."""
        settings = crawler.settings
        return cls(shared(Path(settings["ARCHIVE"])), crawler.stats, plan_of(settings))

    def process_item(self, item: _Item) -> _Item:
        """Store one item; its `outcome` says what was done."""
        adapter = ItemAdapter(item)
        kept = keep(self.archive.connection, adapter, self.plan)
        adapter["outcome"] = kept.outcome
        self.stats.inc_value(f"archive/{kept.outcome}")
        self.stats.inc_value("archive/problems", kept.problems)
        if kept.outcome not in ("refused", "outside", "redacted"):
            self._measure(adapter)
        return item

    def _measure(self, adapter: ItemAdapter) -> None:
        """Count what the newspaper's health is judged by (`archive.health.measures`)."""
        self.stats.inc_value("archive/pages_read")
        for name in ("lead", "published_at", "byline", "section", "images", "tags"):
            if adapter[name]:
                self.stats.inc_value(f"archive/fill/{name}")
        article = article_of(adapter)
        self.stats.inc_value("archive/words", article.words)
        marks = {
            "generic": article.fields.get("body", "").startswith("generic:"),
            "asked": "asked" in article.fields,
            "foreign": not is_vietnamese(article.body),
        }
        for name, holds in marks.items():
            self.stats.inc_value(f"archive/readings/{name}", int(holds))


def plan_of(settings: Any) -> Plan:
    """When articles are looked at again, as the settings say (hours and days)."""
    return Plan(
        steps=tuple(timedelta(hours=float(hours)) for hours in settings.getlist("RECHECK_HOURS")),
        yearly=timedelta(days=settings.getfloat("RECHECK_THEN_EVERY_DAYS")),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """What was done with an item (an action of `archive.decide`, `outside` or `redacted`)."""

    outcome: str
    problems: int


def keep(connection: sqlite3.Connection, adapter: ItemAdapter, plan: Plan) -> Kept:
    """Store a cleaned item and all that follows from it, in one transaction.

    Now and then a batch of those before finds its stories after it; the end of the run does the
    rest.
    """
    with transaction(connection):
        if _is_redacted(connection, adapter):
            return Kept(outcome="redacted", problems=0)
        problems_met = _report(connection, adapter)
        kept = Kept(outcome=_store(connection, adapter, plan), problems=problems_met)
    stories.settle_many(connection)
    return kept


def _is_redacted(connection: sqlite3.Connection, adapter: ItemAdapter) -> bool:
    """Was the article taken out on request? Then nothing of the page goes in, not even a problem.

    It came by an address that nobody knew: from now on that one is barred, too.
    """
    had = (adapter["url"], *adapter["other_urls"])
    redaction = stubs.of_page(connection, adapter["site"], adapter["native_id"], had)
    if redaction is None:
        return False
    stubs.know(connection, redaction, had)
    frontier.settle(connection, adapter["site"], adapter["key"], "done")
    return True


def _store(connection: sqlite3.Connection, adapter: ItemAdapter, plan: Plan) -> str:
    site, key = adapter["site"], adapter["key"]
    if adapter["refused"]:
        if adapter["recheck"]:
            _look_again(connection, adapter, plan)  # what is kept stays; the page is a problem
        else:
            frontier.settle(connection, site, key, "refused")
        return "refused"
    day = None if adapter["published_at"] is None else stamp(adapter["published_at"])[:10]
    if not adapter["recheck"] and _outside(day, adapter["since"], adapter["until"]):
        frontier.settle(connection, site, key, "outside", published_day=day)
        return "outside"
    article = article_of(adapter)
    _read_the_last_page_again(connection, adapter, article)
    decision = articles.store(
        connection, article, capture=capture_of(adapter), run_id=adapter["run_id"]
    )
    row = articles.find(connection, article)
    if row is not None:
        frontier.place(connection, site, key, row["id"])
        looked_at = max(adapter["fetched_at"], datetime.fromisoformat(row["last_seen_at"]))
        rechecks.plan_next(connection, row["id"], plan, looked_at=looked_at)
    frontier.settle(connection, site, key, "done", published_day=day)
    return decision.action


def _look_again(connection: sqlite3.Connection, adapter: ItemAdapter, plan: Plan) -> None:
    row = articles.find(connection, article_of(adapter))
    if row is not None:
        rechecks.plan_next(connection, row["id"], plan, looked_at=adapter["fetched_at"])


def _read_the_last_page_again(
    connection: sqlite3.Connection, adapter: ItemAdapter, article: Article
) -> None:
    """Before a text counts as edited: does today's code read the known page differently?

    Then that reading is stored first, as what it is, and the new page is compared with it: like
    with like. Without this, every improvement of ours would look like an edit by the newspaper.
    """
    row = articles.find(connection, article)
    read_again = adapter["read_again"]
    if row is None or read_again is None or row["capture_sha256"] == adapter["capture_sha256"]:
        return
    if row["content_hash"] == article.content_hash:
        return
    draft = read_again(row["capture_id"])
    if draft is None:
        return
    last = ItemAdapter(draft)
    if not last["refused"]:
        last["run_id"] = adapter["run_id"]
        articles.store(
            connection, article_of(last), capture=capture_of(last), run_id=last["run_id"]
        )


def _report(connection: sqlite3.Connection, adapter: ItemAdapter) -> int:
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
    problems.resolve(connection, site=adapter["site"], url=adapter["url"], still=found, now=now)
    return problems.report(connection, found, run_id=adapter["run_id"], now=now)


def _outside(day: str | None, since: str | None, until: str | None) -> bool:
    """Was it published outside the days asked for? What has no date is never left out."""
    if day is None:
        return False
    return bool((since and day < since) or (until and day > until))


def capture_of(adapter: ItemAdapter) -> CaptureRef:
    """The capture that an item was read from."""
    return CaptureRef(
        id=adapter["capture_id"],
        sha256=adapter["capture_sha256"],
        fetched_at=adapter["fetched_at"],
    )


def article_of(adapter: ItemAdapter) -> Article:
    """The archive's record of a cleaned item."""
    made = {"body": "\n\n".join(adapter["paragraphs"]), "layout": adapter["reading"].layout}
    names = (each.name for each in fields(Article) if each.name not in made)
    return Article(**made, **{name: adapter[name] for name in names})
