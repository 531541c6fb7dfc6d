"""Feeds and sitemaps: asked where no list led to articles, or where the facts prefer them."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

import scrapy

from archive import frontier, ways
from archive.times import VIETNAM
from crawler import failures
from crawler.feeds import (
    UnreadableSitemapError,
    announced_feeds,
    feed_links,
    newest_first,
    read_sitemap,
)
from crawler.visits.answers import READ_STATUSES, blocked, conditions, failure_of, page_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrapy.http import Response
    from twisted.python.failure import Failure as TwistedFailure

    from archive.frontier import Link
    from archive.ways import Way
    from crawler.newspaper import NewspaperSpider

MOST_FEEDS = 30
_FRESH = timedelta(days=14)  # what a sitemap calls older is left to a backfill
_MOST_UNDATED = 300  # of pages without a day in a sitemap: they may be all of twenty years
_NEWEST_SITEMAPS = 2
_DEEPEST = 3  # an index of indexes is as deep as any site goes


class OtherWays:
    """What a visit tries when its lists showed nothing, one way after the other.

    Args:
        spider: the newspaper.

    What worked is remembered in the archive (`ways`) and asked first the next time.
    """

    def __init__(self, spider: NewspaperSpider) -> None:
        self._spider = spider
        self._left = [way for way in spider.ways if way != "lists"]
        self._before_lists = spider.ways[:1] != ("lists",)
        self._seen: set[str] = set()
        self.found = 0

    def more(self) -> list[scrapy.Request]:
        """What to ask for next, when all else has been answered; nothing when it is not needed."""
        while self._left and self._needed():
            way = self._left.pop(0)
            requests = list(self._feeds() if way == "feeds" else self._sitemaps())
            if requests:
                return requests
        if "lists" in self._spider.ways and self._before_lists and not self.found:
            self._before_lists = False
            return list(self._spider.lists.first_pages())
        return []

    def _needed(self) -> bool:
        spider = self._spider
        if self.found or spider.house.gates.closed(spider.home):
            return False
        return self._before_lists or spider.lists.failed > 0

    # -- feeds ---------------------------------------------------------------------------------

    def _feeds(self) -> Iterator[scrapy.Request]:
        spider = self._spider
        known = ways.working(spider.db, spider.name, "feed")
        for url in known or [urljoin(spider.home, path) for path in spider.feeds]:
            yield from self._ask(url, "feed")
        if not known and not spider.feeds:
            yield self._request(spider.home, self.parse_home)

    def parse_home(self, response: Response) -> Iterator[scrapy.Request]:
        """Ask for the feeds that the home page names."""
        if failure_of(response) is None:
            for url in announced_feeds(page_of(response))[:MOST_FEEDS]:
                yield from self._ask(url, "feed")

    def _parse_feed(self, response: Response) -> Iterator[scrapy.Request]:
        links = self._links(feed_links(response.url, self._payload(response)))
        yield from self._take(response, "feed", links)

    # -- sitemaps ------------------------------------------------------------------------------

    def _sitemaps(self) -> Iterator[scrapy.Request]:
        for url in sitemap_addresses(self._spider):
            yield from self._ask(url, "sitemap")

    def _parse_sitemap(self, response: Response, depth: int) -> Iterator[scrapy.Request]:
        sitemap = read_sitemap(response.url, self._payload(response))
        oldest = (self._spider.now() - _FRESH).astimezone(VIETNAM).date().isoformat()
        fresh = [each.url for each in sitemap.pages if each.day and each.day >= oldest]
        undated = [each.url for each in sitemap.pages if each.day is None]
        if sitemap.pages:
            links = self._links([*fresh, *undated[:_MOST_UNDATED]])
            yield from self._take(response, "sitemap", links)
        if depth < _DEEPEST:
            for entry in newest_first(sitemap.sitemaps)[:_NEWEST_SITEMAPS]:
                yield from self._ask(entry.url, "sitemap", depth + 1)

    # -- both ----------------------------------------------------------------------------------

    def _ask(self, url: str, way: Way, depth: int = 0) -> Iterator[scrapy.Request]:
        spider = self._spider
        vain = ways.failing(spider.db, spider.name, way, now=spider.now())
        if url not in self._seen and url not in vain:
            self._seen.add(url)
            yield self._request(url, self.parse, way=way, depth=depth)

    def _request(self, url: str, callback: object, **more: object) -> scrapy.Request:
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

    def parse(self, response: Response, way: Way, depth: int) -> Iterator[scrapy.Request]:
        """Ask for the articles that a feed or sitemap names; remember whether it did."""
        if failure_of(response) is not None:
            if not blocked(response):
                self._remember(response, way, 0)
            return
        try:
            if way == "feed":
                yield from self._parse_feed(response)
            else:
                yield from self._parse_sitemap(response, depth)
        except UnreadableSitemapError as error:
            self._remember(response, way, 0)
            failure = failures.Failure(kind="unreadable_list", message=str(error))
            self._spider.report(failure, response.url, capture=response.meta["capture"])

    def _payload(self, response: Response) -> bytes:
        return response.body or self._spider.captures.payload(response.meta["capture"].sha256)

    def _links(self, urls: list[str]) -> list[Link]:
        return [link for url in urls if (link := self._spider.link_of(url))]

    def _take(self, response: Response, way: Way, links: list[Link]) -> Iterator[scrapy.Request]:
        spider = self._spider
        spider.count("listings")
        new = frontier.add(spider.db, spider.name, links, run_id=spider.run_id, now=spider.now())
        spider.count("found", len(new))
        self.found += len(links)
        self._remember(response, way, len(links))
        yield from map(spider.articles.request, new)

    def _remember(self, response: Response, way: Way, links: int) -> None:
        spider = self._spider
        asked = response.request.meta.get("redirect_urls", [response.request.url])[0]
        ways.tried(spider.db, spider.name, way, asked, links=links, now=spider.now())

    def on_failure(self, failed: TwistedFailure) -> None:
        """A way that cannot be gone is not the newspaper's fault: only a host's failure is told."""
        failure = failures.of_exception(failed.value)
        if failure is not None and not failure.final:
            self._spider.report(failure, failed.request.url)


def sitemap_addresses(spider: NewspaperSpider) -> list[str]:
    """Where a newspaper's sitemaps are: what worked, the facts, robots.txt, the usual place."""
    known = ways.working(spider.db, spider.name, "sitemap")
    stated = [urljoin(spider.home, path) for path in spider.sitemaps]
    rules = spider.house.robots.get(urlsplit(spider.home).netloc)
    named = list(rules.result().sitemaps) if rules is not None and rules.done() else []
    return known or stated or named or [urljoin(spider.home, "/sitemap.xml")]
