"""The lists of sections: their links, and where they go on."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import urljoin

import scrapy

from archive import frontier, section_visits, sites
from crawler import failures
from crawler.backfill.lists import ListsWalk
from crawler.layouts.links import source_of
from crawler.layouts.page import Page
from crawler.layouts.pattern import as_html
from crawler.parked import PARKED, is_parked
from crawler.visits.answers import READ_STATUSES, blocked, conditions, failure_of, page_of
from crawler.visits.pace import bounds_of
from crawler.visits.paging import Paging
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
        self._paging = Paging(spider, self._layout)
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
        failure = failure_of(response)
        if failure is not None:
            yield from self._could_not_read(walk, failure, response)
            return
        spider.count("listings")
        page = self._page(response)
        if page.is_cut:
            yield from self._could_not_read(walk, failures.TOO_RICH, response)
            return
        listing = self._layout.listing(page)
        if listing.unreadable:
            failure = failures.Failure(kind="unreadable_list", message=listing.unreadable)
            yield from self._could_not_read(walk, failure, response)
            return
        self._note_source(listing, response)
        limits = self._limits(walk)
        found_urls = () if limits.reached else listing.links  # older than wanted: nobody asks
        links = [link for url in found_urls if (link := spider.link_of(url))]
        self.answered = self.answered or bool(links)
        found = self._discover(walk, links)
        yield from map(spider.articles.request, found.new[: spider.max_articles])
        start, keys = self.address(walk.section), [link.key for link in links]
        unseen = len(set(keys) - walk.seen)
        for step in self._paging.answered(page, start, walk, unseen):
            yield from self._go_on(step) if unseen else self._end(step.walk)
        next_page, guess = self._paging.onward(page, listing, start, walk)
        step = next_step(walk, keys=keys, settled=found.settled, next_page=next_page, limits=limits)
        if step.problem == "empty_listing" and is_parked(page):
            step = replace(step, problem="parked_domain", reason=PARKED)
        step = replace(step, walk=replace(step.walk, guess=guess))
        yield from self._walk_on(response, walk, step, len(found.new))

    def _note_source(self, listing: Listing, response: Response) -> None:
        """Which selector found the links, for `crawler.doctoring.alarm`; an API has none."""
        if listing.links and not listing.source.endswith(":api"):
            first = listing.source == source_of(self._layout.links)
            capture: Capture = response.meta["capture"]
            (self.by_layout if first else self.by_others).append(capture.id)

    def _discover(self, walk: Walk, links: list[Link]) -> Discovery:
        spider = self._spider
        found = frontier.discover(
            spider.db,
            spider.name,
            walk.section,
            links,
            run_id=spider.run_id,
            now=spider.now(),
            backfill="lists" if walk.back else None,
        )
        spider.count("found", len(found.new))
        return found

    def _page(self, response: Response) -> Page:
        payload = response.body or self._spider.captures.payload(response.meta["capture"].sha256)
        # What a button loads may be HTML wrapped in JSON; a layout with an API reads its own.
        html = payload if self._layout.read_list else as_html(payload)
        if html is payload:
            return page_of(response, payload)
        return Page.from_bytes(response.url, html, "text/html; charset=utf-8")

    def _walk_on(
        self, response: Response, walk: Walk, step: Step, found: int
    ) -> Iterator[scrapy.Request]:
        spider = self._spider
        if step.problem:
            self.failed += step.problem in ("empty_listing", "parked_domain")
            failure = failures.Failure(kind=step.problem, message=step.reason)
            spider.report(failure, response.url, capture=response.meta["capture"])
        else:
            spider.healed(response.url)
        if isinstance(spider.backfill, ListsWalk):
            spider.backfill.walked(walk, response.url, step, found)
        if step.next_page:
            yield from self._go_on(step)
        elif not walk.back:
            self._visited(step.walk, settled=step.settled)

    def _go_on(self, step: Step) -> Iterator[scrapy.Request]:
        if step.next_page and not self._paging.has_to_wait(step):
            yield self.request(step.next_page, step.walk)

    def _end(self, walk: Walk) -> Iterator[scrapy.Request]:
        """The list has ended before a page that nothing had promised."""
        if isinstance(self._spider.backfill, ListsWalk):
            self._spider.backfill.ended(walk)
        else:
            self._visited(walk, settled=True)
        yield from ()

    def _visited(self, walk: Walk, *, settled: bool) -> None:
        spider = self._spider
        run = spider.run_id if settled else None
        sites.visited(spider.db, walk.section.id, now=spider.now(), settled_run=run)
        self._plan(walk)

    def _plan(self, walk: Walk) -> None:
        """Say when the list is due again. A replay shows what was, and plans nothing."""
        spider, bounds = self._spider, bounds_of(self._spider)
        if bounds is not None and not walk.back:
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

    # -- what fails ----------------------------------------------------------------------------

    def _could_not_read(
        self, walk: Walk, failure: failures.Failure, response: Response
    ) -> Iterator[scrapy.Request]:
        if walk.guess and not blocked(response) and not self._is_passing(failure):
            yield from self._guessed_wrongly(walk)
            return
        self.failed += 1
        self._plan(walk)
        capture: Capture = response.meta["capture"]
        self._spider.report(failure, response.url, capture=capture)

    @staticmethod
    def _is_passing(failure: failures.Failure) -> bool:
        return failure.kind == "server_error"

    def _guessed_wrongly(self, walk: Walk) -> Iterator[scrapy.Request]:
        """A page that nothing had promised is not there: the list ended before it."""
        for step in self._paging.failed(walk):
            yield from self._end(step.walk)
        yield from self._end(walk)

    def on_failure(self, failed: TwistedFailure) -> Iterator[scrapy.Request]:
        """A list could not be had; its walk is not settled, so that the next run walks it again."""
        failure = failures.of_exception(failed.value)
        if failure is None:
            return
        walk = failed.request.cb_kwargs.get("walk")
        if walk and walk.guess and failure.final:  # robots.txt forbids it, or it leads elsewhere
            yield from self._guessed_wrongly(walk)
            return
        self.failed += 1
        if walk is not None and not failure.of_host:  # a host has its own time (`archive.hosts`)
            self._plan(walk)
        self._spider.report(failure, failed.request.url)
