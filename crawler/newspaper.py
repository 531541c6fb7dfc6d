"""NewspaperSpider: the one base of all spiders. A newspaper is data; this is what crawls it."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any, ClassVar
from urllib.parse import urlsplit

import scrapy

from archive import problems
from archive.records import Problem
from crawler import facts
from crawler.addresses import why_refused
from crawler.backfill.begin import walk_of
from crawler.session import session
from crawler.visits.articles import Articles
from crawler.visits.home import Home
from crawler.visits.lists import Lists
from crawler.visits.rechecks import Rechecks
from crawler.visits.ways import Ways
from pipelines.urls import canonical_url

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import AsyncIterator, Iterator
    from datetime import datetime

    from scrapy.settings import BaseSettings

    from archive.captures import Capture, Captures
    from archive.frontier import Link
    from archive.sites import Section
    from crawler.failures import Failure
    from crawler.layouts.layout import Layout
    from crawler.session import Session

logger = logging.getLogger(__name__)
REPLAY_SETTINGS = {
    "DOWNLOAD_HANDLERS": dict.fromkeys(
        ("http", "https"), "crawler.handlers.replayed.ReplayHandler"
    ),
    "DOWNLOAD_DELAY": 0.0,
    "AUTOTHROTTLE_ENABLED": False,
}


class NewspaperSpider(scrapy.Spider):
    """Crawls the lists of a newspaper's sections and every article that they show.

    A subclass states facts only (see `crawler.facts.check` for those it must state). Arguments,
    as in `scrapy crawl NAME -a since=2026-03-01`: `since` and `until` (days, YYYY-MM-DD),
    `max_pages` (pages of each section's list), `max_articles` (of each page of a list; the
    rest waits for the next run), `only_due` (no lists that are not due), and `backfill` (the years
    before: by `lists`, `sitemaps`, `ids`, or `auto`; `ids` wants `template`, an address with
    `{id}`, and takes `from_id`).
    """

    title: ClassVar[str]
    province: ClassVar[str]
    province_old: ClassVar[str]
    hosts: ClassVar[tuple[str, ...]]
    home: ClassVar[str]
    layouts: ClassVar[tuple[Layout, ...]]
    sections: ClassVar[dict[str, str]] = {}  # empty: taken from the menu of the home page
    ways: ClassVar[tuple[str, ...]] = ("lists", "feeds", "sitemaps")  # tried until one works
    feeds: ClassVar[tuple[str, ...]] = ()  # empty: those that the home page names
    sitemaps: ClassVar[tuple[str, ...]] = ()  # empty: those that robots.txt names
    deny: ClassVar[tuple[str, ...]] = ()
    lead_markers: ClassVar[tuple[str, ...]] = ()
    lax_tls: ClassVar[dict[str, str]] = {}  # host: why its certificate cannot be verified
    needs_script: ClassVar[str | None] = None  # why its pages say nothing without a browser
    other_names: ClassVar[tuple[str, ...]] = ()
    kind: ClassVar[str] = "newspaper"
    status: ClassVar[str] = "live"
    successor: ClassVar[str | None] = None  # who goes on for a newspaper that has ended
    verified: ClassVar[str | None] = None
    only_due: bool | str = False  # an argument, set by Scrapy's own __init__

    def __init_subclass__(cls, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        facts.check(cls)

    def __init__(
        self,
        name: str | None = None,
        *,
        since: str | None = None,
        until: str | None = None,
        max_pages: str | int | None = None,
        max_articles: str | int | None = None,
        backfill: str | None = None,
        template: str | None = None,
        from_id: str | int | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(name, **kwargs)
        self.allowed_domains = list(self.hosts)
        self.since, self.until = facts.day(since), facts.day(until)
        self.max_pages = int(max_pages) if max_pages else None
        self.max_articles = int(max_articles) if max_articles else None
        self.run_id = 0  # given by crawler.extensions.runs when the run is written down
        self.section_rows: list[Section] = []
        self._told_of_host = False
        self.going_on = False  # set by crawler.extensions.ways: there is more to ask for
        self.articles = Articles(self)
        self.lists = Lists(self)
        self.home_page = Home(self)
        self.ways_to_try = Ways(self)
        self.rechecks = Rechecks(self)
        self.backfill = walk_of(self, backfill, template, from_id) if backfill else None

    @classmethod
    def update_settings(cls, settings: BaseSettings) -> None:
        """In a replay (`-s REPLAY=FOLDER`) WARC files answer, and nobody needs to be spared."""
        super().update_settings(settings)
        if settings.getlist("REPLAY"):
            for name, value in REPLAY_SETTINGS.items():
                settings.set(name, value, priority="spider")

    async def start(self) -> AsyncIterator[Any]:
        """First what an earlier run found and did not fetch, then the first of the ways."""
        if self.backfill:
            for each in self.backfill.start():
                yield each
            return
        for each in self.articles.left_over():
            yield each
        for request in self.ways_to_try.start():
            yield request

    def first_lists(self) -> Iterator[scrapy.Request]:
        """Ask for each section's list; where the facts know no section, for the home page."""
        if not self.sections and self.lists.menu_is_wanted():
            return iter([self.home_page.request()])
        return self.lists.first_pages()

    # -- what the parts of a visit share -------------------------------------------------------

    @property
    def house(self) -> Session:
        """The process's own: archive, clock, gates."""
        return session(self.crawler.settings)

    @property
    def db(self) -> sqlite3.Connection:
        """The archive."""
        return self.house.archive.connection

    @property
    def captures(self) -> Captures:
        """The pages as they came."""
        return self.house.archive.captures

    def now(self) -> datetime:
        """The moment, by the run's clock."""
        return self.house.clock.now()

    def count(self, what: str, number: int = 1) -> None:
        """Count something for the row of this run (see `crawler.extensions.runs`)."""
        self.crawler.stats.inc_value(f"archive/{what}", number)

    def link_of(self, url: str) -> Link | None:
        """The link for an address if it is an article of this newspaper, else None.

        An address on its hosts that nobody may ask for (credentials, 10,000 characters) is counted.
        """
        try:
            parts = urlsplit(url)
        except ValueError:
            return None
        if not self._is_ours(parts.hostname or "") or facts.is_denied(parts.path, self.deny):
            return None
        if why_refused(url, self.allowed_domains):
            self.count("failures/hostile_link")
            return None
        return facts.link_of(type(self), url)

    def _is_ours(self, host: str) -> bool:
        return any(host in (known, f"www.{known}", f"m.{known}") for known in self.hosts)

    def report(self, failure: Failure, url: str, *, capture: Capture | None = None) -> None:
        """Write a problem down, with its capture where there is one."""
        # A host that is left alone is one problem of the newspaper, not one of each page.
        if failure.of_host and self._told_of_host:
            return
        self._told_of_host = self._told_of_host or failure.of_host
        about = self.home if failure.of_host else url
        problem = Problem(
            site=self.name,
            url=canonical_url(about, self.hosts),
            kind=failure.kind,
            message=failure.message,
            capture_id=capture.id if capture else None,
        )
        self.report_problem(problem)

    def report_problem(self, problem: Problem) -> None:
        """Write a problem down and count it."""
        problems.report(self.db, [problem], run_id=self.run_id, now=self.now())
        said = {"spider": self, "url": problem.url}
        logger.info("%s: %s", problem.kind, problem.message, extra=said)
        self.count("problems")
        self.count(f"failures/{problem.kind}")

    def healed(self, url: str) -> None:
        """A page was read well: what was wrong with it is over."""
        about = canonical_url(url, self.hosts)
        problems.resolve(self.db, site=self.name, url=about, still=(), now=self.now())
