"""Writes each visit to a newspaper down: opened with it, closed with its counts."""

from __future__ import annotations

import logging
import sqlite3
from typing import TYPE_CHECKING, Any, Self
from urllib.parse import urlsplit

from scrapy import signals

from archive import hosts, runs, sites
from archive.dead_selectors import KIND
from archive.runs import Counts, State
from crawler import failures
from crawler.doctoring.alarm import raise_alarm, raise_alarm_of_lists
from crawler.facts import site_of
from crawler.session import session

if TYPE_CHECKING:
    from scrapy.crawler import Crawler
    from scrapy.http import Response
    from twisted.python.failure import Failure as TwistedFailure

    from archive.captures import Capture
    from crawler.newspaper import NewspaperSpider

TIME_IS_UP = "closespider_timeout"
"""Scrapy's word for a run that was given so much time and no more: it ended as it was meant to."""


logger = logging.getLogger(__name__)


class RunsExtension:
    """Opens a row of `runs` when a spider opens, and fills it in when it closes.

    Args:
        crawler: the crawler whose run it is.
    """

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler
        self._session = session(crawler.settings)
        crawler.signals.connect(self.opened, signal=signals.spider_opened)
        crawler.signals.connect(self.closed, signal=signals.spider_closed)
        crawler.signals.connect(self.stored, signal=signals.item_scraped)
        crawler.signals.connect(self.spider_failed, signal=signals.spider_error)
        crawler.signals.connect(self.pipeline_failed, signal=signals.item_error)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Made by Scrapy."""
        return cls(crawler)

    def opened(self, spider: NewspaperSpider) -> None:
        """Write the newspaper, its sections and the beginning of the run down."""
        connection = self._session.archive.connection
        spider.section_rows = sites.register(connection, site_of(type(spider)), spider.sections)
        spider.run_id = runs.start(
            connection,
            spider.name,
            mode="replay" if self._session.warc_index else "live",
            now=self._session.clock.now(),
            code_version=self._crawler.settings["CODE_VERSION"],
            backfill=spider.backfill is not None,
        )

    def stored(self, item: Any, spider: NewspaperSpider) -> None:
        """Say in the log what became of an article."""
        logger.info("%s: %s", item.outcome, item.url, extra={"spider": spider, "url": item.url})

    def spider_failed(self, failure: TwistedFailure, response: Response | None) -> None:
        """A page on which our code failed is a problem with its capture; nothing is lost."""
        if response is None:  # `start` itself failed
            self._report(failure, self._crawler.spider.home, None)
            return
        self._report(failure, response.url, response.meta.get("capture"))

    def pipeline_failed(self, item: Any, failure: TwistedFailure) -> None:
        """The same for an item: its link stays in the frontier, its page in the captures."""
        self._report(failure, item.url, None)

    def _report(self, failure: TwistedFailure, url: str, capture: Capture | None) -> None:
        if self._session.is_broken_by(failure.value):
            return  # no page is to blame, and nothing can be written down
        self._crawler.spider.report(failures.of_exception(failure.value), url, capture=capture)

    def closed(self, spider: NewspaperSpider, reason: str) -> None:
        """Write down how the run ended and what it did.

        Where that cannot be written, the run stays `running`; the next calls it interrupted.
        """
        try:
            self._finish(spider, reason)
        except sqlite3.Error as error:
            if not self._session.is_broken_by(error):
                raise

    def _finish(self, spider: NewspaperSpider, reason: str) -> None:
        self._look_at_the_layout(spider)
        counts = counts_of(self._crawler.stats.get_stats())
        refusal = self._session.gates.closed(spider.home)
        blocked = refusal is not None and refusal.kind == "blocked"
        if counts.listings and refusal is None:
            spider.healed(spider.home)
        if counts.listings or counts.fetched or counts.rechecked:
            self._forget_refusals(spider)
        runs.finish(
            self._session.archive.connection,
            spider.run_id,
            state=state_of(
                reason,
                counts,
                blocked=blocked,
                lists_asked=spider.lists.asked,
                backfill=spider.backfill is not None,
            ),
            counts=counts,
            now=self._session.clock.now(),
        )

    def _forget_refusals(self, spider: NewspaperSpider) -> None:
        """A server of the newspaper that has answered is patient with us again, and we with it."""
        servers = {urlsplit(spider.home).netloc, *spider.hosts}
        for server in servers | {f"www.{host}" for host in spider.hosts}:
            if not self._session.gates.closed(f"//{server}"):
                hosts.well(self._session.archive.connection, server)

    def _look_at_the_layout(self, spider: NewspaperSpider) -> None:
        """Tell the keeper once of each field that the layout's selectors find no more."""
        archive, now = self._session.archive, self._session.clock.now()
        newspaper, lists = type(spider), spider.lists
        dead = raise_alarm_of_lists(
            archive.connection,
            archive.captures,
            newspaper,
            by_layout=lists.by_layout,
            by_others=lists.by_others,
            run_id=spider.run_id,
            now=now,
        )
        if self._crawler.stats.get_value("archive/new", 0):
            dead += raise_alarm(archive.connection, newspaper, run_id=spider.run_id, now=now)
        if dead:
            spider.count("problems", dead)
            spider.count(f"failures/{KIND}", dead)


def counts_of(stats: dict[str, Any]) -> Counts:
    """A run's counts, from Scrapy's counters (ours are named `archive/…`)."""

    def ours(name: str) -> int:
        return int(stats.get(f"archive/{name}", 0))

    read = ours("pages_read")
    return Counts(
        requests=int(stats.get("downloader/request_count", 0)),
        listings=ours("listings"),
        found=ours("found"),
        fetched=ours("fetched"),
        rechecked=ours("rechecked"),
        new=ours("new"),
        changed=ours("changed"),
        reread=ours("reread"),
        unchanged=ours("unchanged"),
        missing=ours("missing"),
        gone=ours("gone"),
        refused=ours("refused"),
        missed=int(stats.get("replay/missed", 0)),
        problems=ours("problems"),
        pages_read=read,
        words=round(ours("words") / read, 1) if read else None,
        fill=_shares(_below(stats, "archive/fill/"), read),
        readings=_shares(_below(stats, "archive/readings/"), read),
        failures=_below(stats, "archive/failures/"),
    )


def _shares(counts: dict[str, int], of: int) -> dict[str, float]:
    return {name: round(count / of, 4) for name, count in counts.items() if of}


def _below(stats: dict[str, Any], prefix: str) -> dict[str, int]:
    return {
        name.removeprefix(prefix): int(value)
        for name, value in sorted(stats.items())
        if name.startswith(prefix)
    }


CUT_SHORT = ("time_is_up", "night_hours", "ceiling")
"""Reasons to end a run at a time of our choosing (`crawler.refusals.NotNow`)."""


def state_of(
    reason: str, counts: Counts, *, blocked: bool, lists_asked: bool, backfill: bool
) -> State:
    """How a run ended: blocked, stopped before it said anything, without a single list, or well.

    A run whose time was up is well if it has read a list: the frontier keeps the rest. One that
    was for rechecks only has no list to read. A backfill may have articles to fetch and no list
    to read, or nothing left to do at all.
    """
    if blocked:
        return "blocked"
    if reason in CUT_SHORT:
        return "finished" if counts.listings or backfill else "interrupted"
    if reason != "finished":
        return "interrupted"
    if backfill:
        return "finished" if counts.listings or counts.fetched or not counts.problems else "failed"
    return "finished" if counts.listings or not lists_asked else "failed"
