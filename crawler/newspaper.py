"""NewspaperSpider: the one base of all spiders. A newspaper is data; this is what crawls it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar
from urllib.parse import urljoin, urlsplit

import scrapy

from archive import articles, frontier, problems, rechecks, sites
from archive.database import transaction
from archive.frontier import Link
from archive.records import Problem
from crawler import facts, failures
from crawler.absence import answer_without_article, says_gone
from crawler.layouts.page import Page
from crawler.reading import draft_of
from crawler.sections import sections_on
from crawler.session import session
from crawler.walk import Limits, Walk, next_step
from pipelines.steps import read
from pipelines.steps.store import plan_of
from pipelines.urls import canonical_url

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator

    from scrapy.http import Response
    from scrapy.settings import BaseSettings
    from twisted.python.failure import Failure as TwistedFailure

    from archive.captures import Capture
    from archive.decide import Answer
    from archive.rechecks import Due
    from archive.sites import Section
    from crawler.items import ArticleDraft
    from crawler.layouts.layout import Layout


@dataclass(frozen=True, slots=True, kw_only=True)
class Vanished:
    """A known article that was not where it had been, how that was said, and the capture of it."""

    article_id: int
    answer: Answer
    capture: Capture


FEW_BLOCKS = 6
"""A page with more blocks of text than this is no notice that an article is gone."""

READ_STATUSES = [304, *range(400, 600)]
"""Besides 200, what we look at ourselves. Redirects are Scrapy's to follow."""

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
    `max_pages` (pages of each section's list) and `max_articles` (of each page of a list; the
    rest waits for the next run).
    """

    title: ClassVar[str]
    province: ClassVar[str]
    province_old: ClassVar[str]
    hosts: ClassVar[tuple[str, ...]]
    home: ClassVar[str]
    layouts: ClassVar[tuple[Layout, ...]]
    sections: ClassVar[dict[str, str]] = {}  # empty: taken from the menu of the home page
    deny: ClassVar[tuple[str, ...]] = ()
    lead_markers: ClassVar[tuple[str, ...]] = ()
    lax_tls: ClassVar[dict[str, str]] = {}  # host: why its certificate cannot be verified
    needs_script: ClassVar[str | None] = None  # why its pages say nothing without a browser
    other_names: ClassVar[tuple[str, ...]] = ()
    kind: ClassVar[str] = "newspaper"
    status: ClassVar[str] = "live"
    successor: ClassVar[str | None] = None  # who goes on for a newspaper that has ended
    verified: ClassVar[str | None] = None

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
        self.host_answers = False  # a list was read well in this run
        self.absent: list[Vanished] = []  # judged by crawler.extensions.rechecks

    @classmethod
    def update_settings(cls, settings: BaseSettings) -> None:
        """In a replay (`-s REPLAY=FOLDER`) WARC files answer, and nobody needs to be spared."""
        super().update_settings(settings)
        if settings.getlist("REPLAY"):
            for name, value in REPLAY_SETTINGS.items():
                settings.set(name, value, priority="spider")

    # -- beginning ---------------------------------------------------------------------------

    async def start(self) -> AsyncIterator[Any]:
        """First what an earlier run found and did not fetch, then the sections' lists."""
        self._session = session(self.crawler.settings)
        self._db = self._session.archive.connection
        for link in self._left_over():
            yield self._known_page(link) or self._article_request(link)
        if not self.sections:
            yield self._home_request()
        for section in self.section_rows:
            yield self._first_page(section)

    def _first_page(self, section: Section) -> scrapy.Request:
        address = urljoin(self.home, section.path)
        return self._listing_request(self.layouts[0].request_url(address), Walk(section=section))

    def _left_over(self) -> list[Link]:
        outside = frontier.outside(self._db, self.name, self.since or "0000", self.until or "9999")
        return [*frontier.queued(self._db, self.name), *outside]

    def _known_page(self, link: Link) -> ArticleDraft | None:
        """The article from a capture that a killed run stored and had no time to read."""
        capture = self._session.archive.captures.latest(link.url)
        if capture is None or capture.status != 200 or capture.is_set_aside:  # noqa: PLR2004
            return None
        payload = self._session.archive.captures.payload(capture.sha256)
        return self._draft(link, capture, payload)

    # -- the home page, where the facts know no sections ---------------------------------------

    def _home_request(self) -> scrapy.Request:
        return scrapy.Request(
            self.home,
            callback=self.parse_home,
            errback=self.on_listing_failure,
            dont_filter=True,
            meta={"kind": "listing", "handle_httpstatus_list": READ_STATUSES},
        )

    def parse_home(self, response: Response) -> Iterator[scrapy.Request]:
        """Take the sections from the menu, and walk their lists."""
        failure = _blocked(response) or failures.of_status(response.status)
        page = Page.from_bytes(response.url, response.body, _content_type(response))
        found = {} if failure else sections_on(page, type(self))
        if not failure and not found:
            failure = failures.Failure(
                kind="no_sections",
                message="The facts know no sections of this newspaper, and no menu was found on "
                "its home page: state them in the spider (`sections = {path: name}`).",
            )
        if failure:
            self.report(failure, response.url, capture=response.meta["capture"])
            return
        self.healed(response.url)
        self.section_rows = sites.register(self._db, facts.site_of(type(self)), found)
        yield from map(self._first_page, self.section_rows)

    # -- lists -------------------------------------------------------------------------------

    def _listing_request(self, url: str, walk: Walk) -> scrapy.Request:
        known = self._session.archive.captures.latest(url)
        return scrapy.Request(
            url,
            callback=self.parse_listing,
            errback=self.on_listing_failure,
            cb_kwargs={"walk": walk},
            # Articles go first, so that a list is only walked on once its page is stored.
            priority=0,
            dont_filter=True,  # the frontier knows what was asked; a redirect loop must be seen
            headers=_conditions(known),
            meta={
                "kind": "listing",
                "known_capture": known,
                "handle_httpstatus_list": READ_STATUSES,
            },
        )

    def parse_listing(self, response: Response, walk: Walk) -> Iterator[scrapy.Request]:
        """Note the links of a page of a list, ask for the new ones, and walk on or stop."""
        failure = _blocked(response) or failures.of_status(response.status)
        if failure is not None:
            self.report(failure, response.url, capture=response.meta["capture"])
            return
        self.crawler.stats.inc_value("archive/listings")
        capture: Capture = response.meta["capture"]
        payload = response.body or self._session.archive.captures.payload(capture.sha256)
        page = Page.from_bytes(response.url, payload, _content_type(response))
        listing = self.layouts[0].listing(page)
        if listing.unreadable:
            failure = failures.Failure(kind="unreadable_list", message=listing.unreadable)
            self.report(failure, response.url, capture=capture)
            return
        links = [link for url in listing.links if (link := self.link_of(url))]
        self.host_answers = self.host_answers or bool(links)
        found = frontier.discover(
            self._db,
            self.name,
            walk.section,
            links,
            run_id=self.run_id,
            now=self._session.clock.now(),
        )
        self.crawler.stats.inc_value("archive/found", len(found.new))
        yield from map(self._article_request, found.new[: self.max_articles])
        step = next_step(
            walk,
            keys=[link.key for link in links],
            settled=found.settled,
            next_page=listing.next_page,
            limits=self._limits(walk),
        )
        if step.problem:
            failure = failures.Failure(kind=step.problem, message=step.reason)
            self.report(failure, response.url, capture=capture)
        else:
            self.healed(response.url)
        if step.next_page:
            yield self._listing_request(step.next_page, step.walk)
        else:
            sites.visited(
                self._db,
                walk.section.id,
                now=self._session.clock.now(),
                settled_run=self.run_id if step.settled else None,
            )

    def _limits(self, walk: Walk) -> Limits:
        settings = self.crawler.settings
        first_visit = walk.section.settled_run is None
        default = settings.getint("FIRST_VISIT_PAGES" if first_visit else "LATER_PAGES")
        return Limits(
            pages=self.max_pages or default,
            known_run=settings.getint("KNOWN_RUN"),
            asked=self.max_pages is not None or first_visit,
            # Asked for days gone by: what is known is no reason to stop, only what is older.
            beyond_known=self.since is not None and not self._all_older(walk.last_keys),
        )

    def _all_older(self, keys: tuple[str, ...]) -> bool:
        days = frontier.days_of(self._db, self.name, keys)
        return bool(days) and all(day < str(self.since) for day in days)

    def link_of(self, url: str) -> Link | None:
        """The link for an address if it is an article of this newspaper, else None."""
        parts = urlsplit(url)
        if not self._is_ours(parts.hostname or "") or facts.is_denied(parts.path, self.deny):
            return None
        return facts.link_of(type(self), url)

    def _is_ours(self, host: str) -> bool:
        return any(host in (known, f"www.{known}", f"m.{known}") for known in self.hosts)

    # -- articles ----------------------------------------------------------------------------

    def _article_request(self, link: Link) -> scrapy.Request:
        return scrapy.Request(
            link.url,
            callback=self.parse_article,
            errback=self.on_article_failure,
            cb_kwargs={"link": link},
            priority=10,
            dont_filter=True,
            meta={"kind": "article", "handle_httpstatus_list": READ_STATUSES},
        )

    def parse_article(self, response: Response, link: Link) -> Iterator[ArticleDraft]:
        """Read an article's page; what is no page becomes a problem."""
        failure = _blocked(response) or failures.of_status(response.status)
        capture: Capture = response.meta["capture"]
        if failure is not None:
            self._give_back(link, failure)
            self.report(failure, link.url, capture=capture)
            return
        self.crawler.stats.inc_value("archive/fetched")
        yield self._draft(link, capture, response.body)

    def _draft(self, link: Link, capture: Capture, payload: bytes) -> ArticleDraft:
        draft = draft_of(type(self), link, capture, payload)
        draft.run_id = self.run_id
        draft.since, draft.until = self.since, self.until
        draft.read_again = self._read_again
        return draft

    def _read_again(self, capture_id: int) -> ArticleDraft | None:
        """Another capture of an article as today's code reads it, cleaned."""
        captures = self._session.archive.captures
        capture = captures.get(capture_id)
        link = facts.link_of(type(self), capture.url)
        if link is None:
            return None
        return read(draft_of(type(self), link, capture, captures.payload(capture.sha256)))

    # -- known articles, looked at again -----------------------------------------------------

    def recheck_request(self, due: Due) -> scrapy.Request:
        """Ask for a known article again, only if it has changed where the server can tell."""
        known = self._session.archive.captures.latest(due.url)
        return scrapy.Request(
            due.url,
            callback=self.parse_recheck,
            errback=self.on_recheck_failure,
            cb_kwargs={"due": due, "known": known},
            dont_filter=True,
            headers=_conditions(known),
            meta={
                "kind": "article",
                "known_capture": known,
                "handle_httpstatus_list": READ_STATUSES,
            },
        )

    def parse_recheck(
        self, response: Response, due: Due, known: Capture | None
    ) -> Iterator[ArticleDraft]:
        """Read a known article again, unless it is the same page, or is not there any more."""
        capture: Capture = response.meta["capture"]
        answer = answer_without_article(response.status, due.url, response.url)
        failure = _blocked(response) or (None if answer else failures.of_status(response.status))
        if failure is not None:
            self.report(failure, due.url, capture=capture)
            return
        self.crawler.stats.inc_value("archive/rechecked")
        if answer is None and known is not None and capture.sha256 == known.sha256:
            self._same_page(due, capture)
            return
        link = Link(key=due.key, url=due.url)
        draft = None if answer else self._draft(link, capture, response.body)
        if draft is not None and self._says_gone(draft, response):
            answer = "notice"
        if answer is not None:
            self.absent.append(Vanished(article_id=due.article_id, answer=answer, capture=capture))
        elif draft is not None:
            draft.recheck = True
            yield draft

    def _says_gone(self, draft: ArticleDraft, response: Response) -> bool:
        page = Page.from_bytes(response.url, response.body, _content_type(response))
        return says_gone(page) and len(draft.reading.blocks) <= FEW_BLOCKS

    def _same_page(self, due: Due, capture: Capture) -> None:
        with transaction(self._db):
            articles.same_page(self._db, due.article_id, at=capture.fetched_at)
            plan = plan_of(self.crawler.settings)
            rechecks.plan_next(self._db, due.article_id, plan, looked_at=capture.fetched_at)
        self.crawler.stats.inc_value("archive/unchanged")

    def on_recheck_failure(self, failed: TwistedFailure) -> None:
        """A known article could not be had: that says nothing about it, and it stays due."""
        failure = failures.of_exception(failed.value)
        if failure is not None:
            self.report(failure, failed.request.url)

    # -- what fails --------------------------------------------------------------------------

    def on_article_failure(self, failed: TwistedFailure) -> None:
        """An article could not be had; it stays in the frontier unless that is final."""
        failure = failures.of_exception(failed.value)
        if failure is None:
            return
        link: Link = failed.request.cb_kwargs["link"]
        self._give_back(link, failure)
        self.report(failure, link.url)

    def _give_back(self, link: Link, failure: failures.Failure) -> None:
        if not failure.of_host:
            frontier.failed(self._db, self.name, link.key, final=failure.final)

    def on_listing_failure(self, failed: TwistedFailure) -> None:
        """A list could not be had; its walk is not settled, so that the next run walks it again."""
        failure = failures.of_exception(failed.value)
        if failure is not None:
            self.report(failure, failed.request.url)

    def report(
        self, failure: failures.Failure, url: str, *, capture: Capture | None = None
    ) -> None:
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
        now = self._session.clock.now()
        problems.report(self._db, [problem], run_id=self.run_id, now=now)
        self.crawler.stats.inc_value("archive/problems")
        self.crawler.stats.inc_value(f"archive/failures/{problem.kind}")

    def healed(self, url: str) -> None:
        """A page was read well: what was wrong with it is over."""
        problems.resolve(
            self._db,
            site=self.name,
            url=canonical_url(url, self.hosts),
            still=(),
            now=self._session.clock.now(),
        )


def _blocked(response: Response) -> failures.Failure | None:
    reason = response.meta.get("block")
    if reason is None:
        return None
    message = f"{response.url} {reason}; the host is left alone for this run."
    return failures.Failure(kind="blocked", message=message, of_host=True)


def _content_type(response: Response) -> str | None:
    header = response.headers.get("Content-Type")
    return header.decode("latin-1") if header else None


def _conditions(known: Capture | None) -> dict[str, str]:
    """Headers that ask for a page only if it has changed since we last had it."""
    if known is None or known.status not in (200, 304):
        return {}
    sent = {name.casefold(): value for name, value in known.headers}
    pairs = (("If-None-Match", sent.get("etag")), ("If-Modified-Since", sent.get("last-modified")))
    return {name: value for name, value in pairs if value}
