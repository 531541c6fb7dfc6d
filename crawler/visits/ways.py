"""The ways to a newspaper's articles, tried one after the other: lists, feeds, sitemaps."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta
from typing import TYPE_CHECKING
from urllib.parse import urljoin

import scrapy

from archive import frontier, way_visits, ways
from archive.times import VIETNAM
from crawler import failures
from crawler.feeds import (
    UnreadableSitemapError,
    announced_feeds,
    feed_links,
    newest_first,
    read_sitemap,
)
from crawler.layouts.page import Page
from crawler.visits.answers import READ_STATUSES, blocked, conditions, failure_of
from crawler.visits.pace import not_due, plan
from crawler.visits.sitemaps import knows_sitemaps, sitemap_addresses

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrapy.http import Response
    from twisted.python.failure import Failure as TwistedFailure

    from archive.frontier import Link
    from archive.way_visits import Source
    from crawler.newspaper import NewspaperSpider

MOST_FEEDS = 30
SOURCES: dict[str, Source] = {"feeds": "feed", "sitemaps": "sitemap"}
"""What is read on each way of a newspaper's facts but its lists."""
_FRESH = timedelta(days=14)  # what a sitemap calls older is left to a backfill
_MOST_UNDATED = 300  # of pages without a day in a sitemap: they may be all of twenty years
_NEWEST_SITEMAPS = 2
_DEEPEST = 3  # an index of indexes is as deep as any site goes


class Ways:
    """What a visit tries, in the order of the newspaper's facts.

    What worked is remembered in the archive (table `ways`) and asked first the next time; what did
    not is left alone for a month. A sitemap index is remembered, not the month within it: the next
    month is another one. A scheduled visit leaves out what is not due (`crawler.visits.pace`).

    Args:
        spider: the newspaper.
    """

    def __init__(self, spider: NewspaperSpider) -> None:
        self._spider = spider
        self._left = list(spider.ways)
        self._harvest: Counter[str] = Counter()
        self._new: Counter[str] = Counter()
        self._seen: set[str] = set()
        self._under_way: Source | None = None
        self._unanswered = 0
        self._left_out = False  # something works, and is not due
        self._no_list_is_due = False
        self.found = 0

    def more(self) -> list[scrapy.Request]:
        """What to ask for next, when all else has been answered; nothing once a way worked."""
        self._remember()
        while self._left and self._needed():
            requests = list(self._next(self._left.pop(0)))
            if requests:
                return requests
        return []

    def _needed(self) -> bool:
        spider = self._spider
        if self.found or self._left_out or spider.house.gates.closed(spider.home):
            return False
        lists_were_asked = "lists" in spider.ways and "lists" not in self._left
        if lists_were_asked and self._no_list_is_due:  # where lists fail, others have their time
            return bool(way_visits.due(spider.db, spider.name, now=spider.now()))
        return spider.lists.failed > 0 or not lists_were_asked

    def _next(self, way: str) -> Iterator[scrapy.Request]:
        if way == "lists":
            lists = list(self._spider.first_lists())
            self._no_list_is_due = not lists
            return iter(lists)
        self._under_way, self._unanswered = SOURCES[way], 0
        waits = not_due(self._spider, SOURCES[way])
        if self._spider.home in waits:  # nothing works here, and that was seen not long ago
            return iter(())
        self._seen |= waits
        self._left_out = self._left_out or bool(waits)
        return self._feeds() if way == "feeds" else self._sitemaps()

    def start(self) -> Iterator[scrapy.Request]:
        """The lists, where the facts put them first; what else there is, `more` asks for."""
        if self._left[0] == "lists":
            yield from self._next(self._left.pop(0))

    # -- feeds ---------------------------------------------------------------------------------

    def _feeds(self) -> Iterator[scrapy.Request]:
        spider = self._spider
        known = ways.working(spider.db, spider.name, "feed")
        for url in dict.fromkeys([*known, *(urljoin(spider.home, path) for path in spider.feeds)]):
            yield from self._ask(url, "feed", url)
        if not known:  # the facts may know some of them only
            yield self._request(spider.home, self.parse_home, then="feeds")

    def parse_home(self, response: Response, then: str) -> Iterator[scrapy.Request]:
        """Ask for the feeds that the home page names, or the sitemaps that robots.txt does."""
        self._unanswered -= 1
        if then == "sitemaps" and not blocked(response):
            yield from self._known_sitemaps()
            return
        if failure_of(response) is not None:
            return
        header = response.headers.get("Content-Type")
        content_type = header.decode("latin-1") if header else None
        page = Page.from_bytes(response.url, self._payload(response), content_type)
        for url in announced_feeds(page)[:MOST_FEEDS]:
            yield from self._ask(url, "feed", url)

    def _parse_feed(self, response: Response, root: str) -> Iterator[scrapy.Request]:
        links = self._links(feed_links(response.url, self._payload(response)))
        return self._take(root, links)

    # -- sitemaps ------------------------------------------------------------------------------

    def _sitemaps(self) -> Iterator[scrapy.Request]:
        if knows_sitemaps(self._spider):
            return self._known_sitemaps()
        return iter([self._request(self._spider.home, self.parse_home, then="sitemaps")])

    def _known_sitemaps(self) -> Iterator[scrapy.Request]:
        for url in sitemap_addresses(self._spider):
            yield from self._ask(url, "sitemap", url)

    def _parse_sitemap(self, response: Response, root: str, depth: int) -> Iterator[scrapy.Request]:
        spider = self._spider
        sitemap = read_sitemap(
            response.url, self._payload(response), lambda url: spider.link_of(url) is not None
        )
        oldest = (spider.now() - _FRESH).astimezone(VIETNAM).date().isoformat()
        fresh = [each.url for each in sitemap.pages if each.day and each.day >= oldest]
        undated = [each.url for each in sitemap.pages if each.day is None]
        yield from self._take(root, self._links([*fresh, *undated[:_MOST_UNDATED]]))
        if depth < _DEEPEST:
            for entry in newest_first(sitemap.sitemaps)[:_NEWEST_SITEMAPS]:
                yield from self._ask(entry.url, "sitemap", root, depth + 1)

    # -- both ----------------------------------------------------------------------------------

    def _ask(self, url: str, way: Source, root: str, depth: int = 0) -> Iterator[scrapy.Request]:
        spider = self._spider
        vain = ways.failing(spider.db, spider.name, way, now=spider.now())
        if url not in self._seen and url not in vain:
            self._seen.add(url)
            yield self._request(url, self.parse, way=way, root=root, depth=depth)

    def _request(self, url: str, callback: object, **more: object) -> scrapy.Request:
        self._spider.lists.asked = True  # a run in which no way works has failed
        self._unanswered += 1
        known = self._spider.captures.latest(url)
        return scrapy.Request(
            url,
            callback=callback,
            errback=self.on_failure,
            cb_kwargs=more,
            dont_filter=True,
            headers=conditions(known),
            meta={
                "kind": "listing",
                "known_capture": known,
                "handle_httpstatus_list": READ_STATUSES,
            },
        )

    def parse(
        self, response: Response, way: Source, root: str, depth: int
    ) -> Iterator[scrapy.Request]:
        """Ask for the articles that a feed or sitemap names."""
        if blocked(response):
            return
        self._unanswered -= 1
        self._new[root] += 0
        failure = failure_of(response)
        if failure is None or failure.kind != "server_error":  # that passes
            self._harvest[root] += 0  # it has answered, whatever comes of it
        if failure is not None:
            return
        try:
            if way == "feed":
                yield from self._parse_feed(response, root)
            else:
                yield from self._parse_sitemap(response, root, depth)
        except UnreadableSitemapError as error:
            failure = failures.Failure(kind="unreadable_list", message=str(error))
            self._spider.report(failure, response.url, capture=response.meta["capture"])
        else:
            self._spider.count("listings")
            self._spider.healed(response.url)

    def _payload(self, response: Response) -> bytes:
        return response.body or self._spider.captures.payload(response.meta["capture"].sha256)

    def _links(self, urls: list[str]) -> list[Link]:
        return [link for url in urls if (link := self._spider.link_of(url))]

    def _take(self, root: str, links: list[Link]) -> Iterator[scrapy.Request]:
        spider = self._spider
        new = frontier.add(spider.db, spider.name, links, run_id=spider.run_id, now=spider.now())
        spider.count("found", len(new))
        self.found += len(links)
        self._harvest[root] += len(links)
        self._new[root] += len(new)
        return map(spider.articles.request, new)

    def _remember(self) -> None:
        spider, source = self._spider, self._under_way
        if source is None:
            return
        for root, links in self._harvest.items():
            ways.tried(spider.db, spider.name, source, root, links=links, now=spider.now())
        host_answers = spider.house.gates.closed(spider.home) is None
        plan(spider, source, self._new, vain=host_answers and not self._unanswered)
        self._under_way = None
        self._harvest.clear()
        self._new.clear()

    def on_failure(self, failed: TwistedFailure) -> None:
        """A way that cannot be gone is not the newspaper's fault: only a host's failure is told."""
        failure = failures.of_exception(failed.value)
        if failure is not None and not failure.of_host:
            self._unanswered -= 1
            if root := failed.request.cb_kwargs.get("root"):
                self._new[root] += 0
        if failure is not None and not failure.final:
            self._spider.report(failure, failed.request.url)
