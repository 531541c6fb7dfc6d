"""The walk back through sitemaps, the newest month first."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

import scrapy

from archive import backfills, frontier
from crawler import failures
from crawler.backfill.walk import BackWalk
from crawler.feeds import Entry, UnreadableSitemapError, may_hold, newest_first, read_sitemap
from crawler.visits.answers import READ_STATUSES, blocked, failure_of
from crawler.visits.sitemaps import knows_sitemaps, sitemap_addresses

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrapy.http import Response
    from twisted.python.failure import Failure as TwistedFailure

    from archive.frontier import Backfill as Way
    from crawler.feeds import SitemapPage
    from crawler.newspaper import NewspaperSpider

_LATEST = "9999-12-31"


class SitemapsWalk(BackWalk):
    """Reads every sitemap that may hold days wanted, one at a time, and fetches what it names.

    Args:
        spider: the newspaper.
    """

    way: ClassVar[Way] = "sitemaps"

    def __init__(self, spider: NewspaperSpider) -> None:
        super().__init__(spider)
        self._asked: set[str] = set()

    def first(self) -> Iterator[scrapy.Request]:
        """The indexes; before them the home page where only robots.txt can name them."""
        if knows_sitemaps(self.spider):
            yield from self._indexes()
        else:  # whatever is asked first, robots.txt is read before it
            yield self._request(self.spider.home, self.parse_home)

    def parse_home(self, response: Response) -> Iterator[scrapy.Request]:
        """robots.txt is read by now, whatever came: ask for the sitemaps that it names."""
        if failure := blocked(response):
            self.spider.report(failure, response.url, capture=response.meta["capture"])
            return
        yield from self._indexes()

    def _indexes(self) -> Iterator[scrapy.Request]:
        for url in sitemap_addresses(self.spider):
            part = self.begin(url, url)
            if part.ended is None or part.ended == "index":  # an index grows month by month
                yield self._ask(url)

    def following(self) -> list[scrapy.Request]:
        """The newest sitemap that is unread."""
        parts = backfills.parts(self.spider.db, self.spider.name, self.way)
        left = [each.part for each in parts if each.ended is None and each.part not in self._asked]
        newest = newest_first(tuple(Entry(url=url, day=None) for url in left))[:1]
        return [self._ask(entry.url) for entry in newest]

    def _ask(self, url: str) -> scrapy.Request:
        self._asked.add(url)
        return self._request(url, self.parse, part=url)

    def parse(self, response: Response, part: str) -> None:
        """Note the articles of a sitemap in the frontier; `more` asks for them."""
        failure = failure_of(response)
        try:
            sitemap = None if failure else read_sitemap(response.url, response.body, self._is_ours)
        except UnreadableSitemapError as error:
            failure = failures.Failure(kind="unreadable_list", message=str(error))
        if failure or sitemap is None:
            self.spider.report(failure, response.url, capture=response.meta["capture"])
            return
        self.spider.count("listings")
        self.spider.healed(response.url)
        self._take(sitemap, part)

    def _is_ours(self, url: str) -> bool:
        return self.spider.link_of(url) is not None

    def _take(self, sitemap: SitemapPage, part: str) -> None:
        spider = self.spider
        for entry in sitemap.sitemaps:
            if may_hold(entry, self.since, spider.until or _LATEST) and entry.url != part:
                self.begin(entry.url, entry.url)
        wanted = [entry for entry in sitemap.pages if entry.day is None or entry.day >= self.since]
        links = [link for entry in wanted if (link := spider.link_of(entry.url))]
        new = frontier.add(
            spider.db,
            spider.name,
            links,
            run_id=spider.run_id,
            now=spider.now(),
            backfill=self.way,
        )
        spider.count("found", len(new))
        days = [entry.day for entry in wanted if entry.day]
        ended = "index" if sitemap.sitemaps else "read"
        self.move(part, pages=1, links=len(new), day=min(days, default=None), ended=ended)

    def _request(self, url: str, callback: object, **more: object) -> scrapy.Request:
        return scrapy.Request(
            url,
            callback=callback,
            errback=self.on_failure,
            cb_kwargs=more,
            dont_filter=True,
            meta={"kind": "listing", "handle_httpstatus_list": READ_STATUSES},
        )

    def on_failure(self, failed: TwistedFailure) -> None:
        """A sitemap could not be had: it stays unread, for the next run."""
        failure = failures.of_exception(failed.value)
        if failure is not None:
            self.spider.report(failure, failed.request.url)
