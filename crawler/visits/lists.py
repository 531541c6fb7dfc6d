"""The lists of sections: their links, and where they go on."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import urljoin

import scrapy

from archive import frontier, section_visits, sites, ways
from archive.intervals import Bounds
from crawler import failures
from crawler.layouts.links import source_of
from crawler.layouts.page import Page
from crawler.layouts.paging import offered_next_page, page_number, shows_pager
from crawler.layouts.pattern import as_html, hinted_page, page_by, pattern_of
from crawler.parked import PARKED, is_parked
from crawler.visits.answers import READ_STATUSES, blocked, conditions, failure_of, page_of
from crawler.walk import Limits, Step, Walk, next_step

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrapy.http import Response
    from twisted.python.failure import Failure as TwistedFailure

    from archive.captures import Capture
    from archive.frontier import Discovery, Link
    from archive.sites import Section
    from crawler.layouts.layout import Listing
    from crawler.newspaper import NewspaperSpider


class Lists:
    """The lists of a visit.

    Args:
        spider: the newspaper.

    `asked` says that lists were asked for in this run, `answered` that one was read well, `failed`
    counts those that were not. `by_layout` and `by_others` have the captures whose links the
    layout's first selectors found, and those where others did, or only their shape told them.
    """

    def __init__(self, spider: NewspaperSpider) -> None:
        self._spider = spider
        self._layout = spider.layouts[0]
        self.asked = False
        self.answered = False
        self.failed = 0
        self.by_layout: list[int] = []
        self.by_others: list[int] = []

    def first_pages(self) -> Iterator[scrapy.Request]:
        """Ask for the first page of each section's list that is wanted."""
        not_due = self._not_due()
        for section in self._spider.section_rows:
            if section.path not in not_due:
                yield self.request(self.address(section), Walk(section=section))

    def menu_is_wanted(self) -> bool:
        """Is the home page to be asked for the sections of a newspaper that states none?"""
        spider = self._spider
        known = {section.path for section in sites.sections_of(spider.db, spider.name)}
        return not known or not known <= self._not_due()

    def _not_due(self) -> set[str]:
        """Sections whose lists a scheduled visit leaves out; a visit by name reads all."""
        spider = self._spider
        if not spider.only_due:
            return set()
        return section_visits.not_due(spider.db, spider.name, now=spider.now())

    def address(self, section: Section) -> str:
        """Where the list of a section begins."""
        return self._layout.request_url(urljoin(self._spider.home, section.path))

    def request(self, url: str, walk: Walk) -> scrapy.Request:
        """Ask for a page of a list."""
        self.asked = True
        known = self._spider.captures.latest(url)
        return scrapy.Request(
            url,
            callback=self.parse,
            errback=self.on_failure,
            cb_kwargs={"walk": walk},
            # Articles go first, so that a list is only walked on once its page is stored.
            priority=0,
            dont_filter=True,  # the frontier knows what was asked; a redirect loop must be seen
            headers=conditions(known),
            meta={
                "kind": "listing",
                "known_capture": known,
                "handle_httpstatus_list": READ_STATUSES,
            },
        )

    def parse(self, response: Response, walk: Walk) -> Iterator[scrapy.Request]:
        """Note the links of a page of a list, ask for the new ones, and walk on or stop."""
        spider = self._spider
        capture: Capture = response.meta["capture"]
        failure = failure_of(response)
        if failure is not None:
            self._could_not_read(walk, failure, response, capture)
            return
        spider.count("listings")
        page = self._page(response, capture, walk)
        listing = self._layout.listing(page)
        if listing.unreadable:
            failure = failures.Failure(kind="unreadable_list", message=listing.unreadable)
            self._could_not_read(walk, failure, response, capture)
            return
        if listing.links and not listing.source.endswith(":api"):
            first = listing.source == source_of(self._layout.links)
            (self.by_layout if first else self.by_others).append(capture.id)
        links = [link for url in listing.links if (link := spider.link_of(url))]
        self.answered = self.answered or bool(links)
        found = frontier.discover(
            spider.db, spider.name, walk.section, links, run_id=spider.run_id, now=spider.now()
        )
        spider.count("found", len(found.new))
        yield from map(spider.articles.request, found.new[: spider.max_articles])
        self._remember_paging(page, walk, links)
        yield from self._walk_on(
            response, capture, walk, self._step(page, listing, walk, found, links)
        )

    def _page(self, response: Response, capture: Capture, walk: Walk) -> Page:
        payload = response.body or self._spider.captures.payload(capture.sha256)
        if not walk.guess:
            return page_of(response, payload)
        # What a button loads may be HTML wrapped in JSON.
        return Page.from_bytes(response.url, as_html(payload), None)

    def _step(
        self, page: Page, listing: Listing, walk: Walk, found: Discovery, links: list[Link]
    ) -> Step:
        next_page, guess = self._onward(page, listing, walk)
        step = next_step(
            walk,
            keys=[link.key for link in links],
            settled=found.settled,
            next_page=next_page,
            limits=self._limits(walk),
        )
        if step.problem == "empty_listing" and is_parked(page):
            step = replace(step, problem="parked_domain", reason=PARKED)
        return replace(step, walk=replace(step.walk, guess=guess))

    def _walk_on(
        self, response: Response, capture: Capture, walk: Walk, step: Step
    ) -> Iterator[scrapy.Request]:
        spider = self._spider
        if step.problem:
            self.failed += step.problem in ("empty_listing", "parked_domain")
            failure = failures.Failure(kind=step.problem, message=step.reason)
            spider.report(failure, response.url, capture=capture)
        else:
            spider.healed(response.url)
        if spider.backfill and walk.back:
            spider.backfill.walked(walk, response.url, step)
        if step.next_page:
            yield self.request(step.next_page, step.walk)
        elif not walk.back:
            self._visited(step.walk, settled=step.settled)

    def _visited(self, walk: Walk, *, settled: bool) -> None:
        spider = self._spider
        run = spider.run_id if settled else None
        sites.visited(spider.db, walk.section.id, now=spider.now(), settled_run=run)
        self._plan(walk)

    def _plan(self, walk: Walk) -> None:
        """Say when the list is due again. A replay shows what was, and plans nothing."""
        spider = self._spider
        if spider.house.warc_index is not None or walk.back:
            return
        rules = spider.house.configuration.rules_of(spider.name)
        bounds = Bounds(least=rules.interval_least, most=rules.interval_most)
        section_visits.read(
            spider.db, walk.section.id, new=walk.fresh, bounds=bounds, now=spider.now()
        )

    def _limits(self, walk: Walk) -> Limits:
        spider = self._spider
        settings = spider.crawler.settings
        first_visit = walk.section.settled_run is None
        default = settings.getint("FIRST_VISIT_PAGES" if first_visit else "LATER_PAGES")
        reached = spider.since is not None and self._all_older(walk.last_keys)
        return Limits(
            pages=spider.max_pages or (settings.getint("BACKFILL_PAGES") if walk.back else default),
            known_run=settings.getint("KNOWN_RUN"),
            asked=spider.max_pages is not None or first_visit or walk.back,
            # Asked for days gone by: what is known is no reason to stop, only what is older.
            beyond_known=walk.back or (spider.since is not None and not reached),
            reached=reached and walk.back,
        )

    def _all_older(self, keys: tuple[str, ...]) -> bool:
        days = frontier.days_of(self._spider.db, self._spider.name, keys)
        return bool(days) and all(day < str(self._spider.since) for day in days)

    # -- where a list goes on ------------------------------------------------------------------

    def _onward(self, page: Page, listing: Listing, walk: Walk) -> tuple[str | None, str | None]:
        """The next page's address, and the pattern by which it was guessed, if it was.

        Where a family's paging is unknown and the page offers no next page, what it hints at, or
        what worked for this newspaper before, is tried once, and remembered.
        """
        if listing.next_page or self._layout.next_page is not offered_next_page:
            return listing.next_page, None
        number, start = page_number(page.url) + 1, self.address(walk.section)
        hint = hinted_page(page, number)
        hinted = pattern_of(start, hint, number) if hint else None
        spider = self._spider
        remembered = [] if shows_pager(page) else ways.working(spider.db, spider.name, "paging")
        vain = ways.failing(spider.db, spider.name, "paging", now=spider.now())
        for pattern in (hinted, *remembered):
            if pattern and pattern not in vain:
                return page_by(pattern, start, number), pattern
        return None, None

    def _remember_paging(self, page: Page, walk: Walk, links: list[Link]) -> None:
        if self._layout.next_page is not offered_next_page or not walk.pages:
            return
        spider = self._spider
        new = {link.key for link in links} - walk.seen
        pattern = walk.guess
        if pattern is None and walk.pages == 1:
            pattern = pattern_of(self.address(walk.section), page.url, page_number(page.url))
        # A pattern that works comes to its end too: an empty page speaks against a new one only.
        if pattern and (new or not self._worked_before(pattern)):
            now = spider.now()
            ways.tried(spider.db, spider.name, "paging", pattern, links=len(new), now=now)

    def _worked_before(self, pattern: str) -> bool:
        return pattern in ways.working(self._spider.db, self._spider.name, "paging")

    # -- what fails ----------------------------------------------------------------------------

    def _could_not_read(
        self, walk: Walk, failure: failures.Failure, response: Response, capture: Capture
    ) -> None:
        if walk.guess and not blocked(response):
            self._guessed_wrongly(walk)
            return
        self.failed += 1
        self._plan(walk)
        self._spider.report(failure, response.url, capture=capture)

    def _guessed_wrongly(self, walk: Walk) -> None:
        """A page that nothing had promised is not there: the list ended before it."""
        spider = self._spider
        if walk.guess and not self._worked_before(walk.guess):
            ways.tried(spider.db, spider.name, "paging", walk.guess, links=0, now=spider.now())
        if spider.backfill and walk.back:
            spider.backfill.ended(walk, "end")
        else:
            self._visited(walk, settled=True)

    def on_failure(self, failed: TwistedFailure) -> None:
        """A list could not be had; its walk is not settled, so that the next run walks it again."""
        failure = failures.of_exception(failed.value)
        if failure is None:
            return
        walk = failed.request.cb_kwargs.get("walk")
        if walk and walk.guess and failure.final:  # robots.txt forbids it, or it leads elsewhere
            self._guessed_wrongly(walk)
            return
        self.failed += 1
        if walk is not None and not failure.of_host:  # a host has its own time (`archive.hosts`)
            self._plan(walk)
        self._spider.report(failure, failed.request.url)
