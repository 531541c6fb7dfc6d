"""Backfill: years of lists, sitemaps or ids, over many runs, each going on where the last was."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING, get_args
from urllib.parse import urljoin

import scrapy

from archive import backfills, frontier
from crawler import failures
from crawler.absence import answer_without_article
from crawler.feeds import Entry, UnreadableSitemapError, may_hold, newest_first, read_sitemap
from crawler.visits.answers import READ_STATUSES, failure_of
from crawler.visits.other_ways import sitemap_addresses
from crawler.walk import Walk

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrapy.http import Response
    from twisted.python.failure import Failure as TwistedFailure

    from archive.backfills import Part
    from archive.captures import Capture
    from archive.frontier import Link
    from crawler.items import ArticleDraft
    from crawler.newspaper import NewspaperSpider
    from crawler.walk import Step

BATCH = 200
"""So many articles, or ids, are asked for at a time: memory stays flat over years."""
MANY_MISSES = 500
"""So many ids in a row without an article: the newspaper's own beginning."""
_EARLIEST = "1990-01-01"
_LATEST = "9999-12-31"


class Backfill:
    """A walk back through a newspaper's years.

    Args:
        spider: the newspaper; its `since` is the day wanted, without one all is.
        way: `lists`, `sitemaps` or `ids`.
        template: for ids, the address of an article with `{id}` in the place of its id.
        from_id: the id to begin at, without one the highest that the archive has.
    """

    def __init__(
        self,
        spider: NewspaperSpider,
        way: str,
        template: str | None,
        from_id: str | int | None,
    ) -> None:
        if way not in get_args(backfills.Way):
            raise ValueError(f"backfill is lists, sitemaps or ids, not {way!r}")
        if way == "ids" and "{id}" not in (template or ""):
            raise ValueError("a backfill by ids wants a template: an address with {id} in it")
        self._spider = spider
        self._way: backfills.Way = way  # type: ignore[assignment]
        self._template = urljoin(spider.home, template or "")
        self._from_id = from_id
        self._since = spider.since or _EARLIEST
        self._asked: set[str] = set()
        self._misses = 0
        self._clock = monotonic()

    def start(self) -> Iterator[scrapy.Request]:
        """Ask for the first pages; `more` goes on when they are answered."""
        if self._way == "lists":
            yield from self._lists()
        elif self._way == "sitemaps":
            yield from self._indexes()
        else:
            self._begin_ids()
            yield from self.more()

    def more(self) -> list[scrapy.Request]:
        """What to ask for next, when all else has been answered."""
        queued = self._queued()
        if queued:
            return [self._spider.articles.request(link) for link in queued]
        if self._way == "sitemaps":
            return self._next_sitemap()
        if self._way == "ids":
            return self._next_ids()
        return []

    def _queued(self) -> list[Link]:
        links = frontier.queued(self._spider.db, self._spider.name)
        found = [link for link in links if link.key not in self._asked][:BATCH]
        self._asked.update(link.key for link in found)
        return found

    def _seconds(self) -> float:
        now = monotonic()
        spent, self._clock = now - self._clock, now
        return spent

    def _begin(self, part: str, position: str) -> Part:
        spider = self._spider
        return backfills.begin(
            spider.db,
            spider.name,
            self._way,
            part,
            since=self._since,
            position=position,
            now=spider.now(),
        )

    def _move(
        self,
        part: str,
        position: str | None,
        *,
        pages: int = 1,
        day: str | None = None,
        ended: str | None = None,
    ) -> None:
        spider = self._spider
        backfills.move(
            spider.db,
            spider.name,
            self._way,
            part,
            position=position,
            pages=pages,
            reached_day=day,
            ended=ended,
            seconds=self._seconds(),
            now=spider.now(),
        )

    # -- lists ---------------------------------------------------------------------------------

    def _lists(self) -> Iterator[scrapy.Request]:
        lists = self._spider.lists
        for section in self._spider.section_rows:
            part = self._begin(section.path, lists.address(section))
            if part.ended is None:
                # The page that was read last, once more: lists may have lost an article since.
                yield lists.request(part.position, Walk(section=section, back=True))

    def walked(self, walk: Walk, url: str, step: Step) -> None:
        """A page of a list was read, and what it showed is in the frontier."""
        ended = None if step.next_page or step.problem else ("since" if step.reached else "end")
        self._move(walk.section.path, url, day=self._oldest(walk.last_keys), ended=ended)

    def ended(self, walk: Walk, why: str) -> None:
        """A list has no further page."""
        self._move(walk.section.path, None, pages=0, day=self._oldest(walk.last_keys), ended=why)

    def _oldest(self, keys: tuple[str, ...]) -> str | None:
        return min(frontier.days_of(self._spider.db, self._spider.name, keys), default=None)

    # -- sitemaps ------------------------------------------------------------------------------

    def _indexes(self) -> Iterator[scrapy.Request]:
        for url in sitemap_addresses(self._spider):
            part = self._begin(url, url)
            if part.ended is None or part.ended == "index":  # an index grows month by month
                yield self._request(url, self.parse_sitemap, part=url)

    def _next_sitemap(self) -> list[scrapy.Request]:
        parts = backfills.parts(self._spider.db, self._spider.name, "sitemaps")
        left = [each.part for each in parts if each.ended is None and each.part not in self._asked]
        newest = newest_first(tuple(Entry(url=url, day=None) for url in left))[:1]
        self._asked.update(entry.url for entry in newest)
        return [self._request(entry.url, self.parse_sitemap, part=entry.url) for entry in newest]

    def parse_sitemap(self, response: Response, part: str) -> Iterator[scrapy.Request]:
        """Note the articles of a sitemap in the frontier; `more` asks for them."""
        spider = self._spider
        self._asked.add(part)
        failure = failure_of(response)
        try:
            if failure is None:
                sitemap = read_sitemap(response.url, response.body)
        except UnreadableSitemapError as error:
            failure = failures.Failure(kind="unreadable_list", message=str(error))
        if failure is not None:
            spider.report(failure, response.url, capture=response.meta["capture"])
            return
        spider.count("listings")
        until = spider.until or _LATEST
        for entry in sitemap.sitemaps:
            if may_hold(entry, self._since, until) and entry.url != part:
                self._begin(entry.url, entry.url)
        wanted = [e for e in sitemap.pages if e.day is None or e.day >= self._since]
        links = [link for entry in wanted if (link := spider.link_of(entry.url))]
        new = frontier.add(spider.db, spider.name, links, run_id=spider.run_id, now=spider.now())
        spider.count("found", len(new))
        days = [entry.day for entry in wanted if entry.day]
        ended = "index" if sitemap.sitemaps else "read"
        self._move(part, None, day=min(days, default=None), ended=ended)
        yield from map(spider.articles.request, self._queued())

    # -- ids -----------------------------------------------------------------------------------

    def _begin_ids(self) -> None:
        newest = self._from_id or self._highest_id()
        self._begin(self._template, str(newest))

    def _highest_id(self) -> int:
        """The highest id of the archive's articles.

        Raises:
            ValueError: there is none yet.
        """
        row = self._spider.db.execute(
            "SELECT max(CAST(native_id AS INTEGER)) AS highest FROM articles "
            "WHERE site = ? AND native_id GLOB '[0-9]*'",
            [self._spider.name],
        ).fetchone()
        if row["highest"] is None:
            raise ValueError("the archive has no article of this newspaper: say --from-id")
        return int(row["highest"])

    def _part(self) -> Part:
        parts = backfills.parts(self._spider.db, self._spider.name, "ids")
        return next(each for each in parts if each.part == self._template)

    def _next_ids(self) -> list[scrapy.Request]:
        part = self._part()
        requests: list[scrapy.Request] = []
        if part.ended is not None:
            return requests
        top, number = int(part.position), int(part.position)
        if self._asked:  # the batch before was answered: only now has the walk come further
            number = top = max(top - BATCH, 0)
            self._move(self._template, str(top), pages=BATCH, ended=self._end_of_ids(top))
            if self._part().ended is not None:
                return requests
        while number > max(top - BATCH, 0):
            requests += self._by_id(number)
            number -= 1
        self._asked.add("ids")
        return requests or self._next_ids()

    def _end_of_ids(self, number: int) -> str | None:
        if number <= 0 or self._misses >= MANY_MISSES:
            return "end"
        spider = self._spider
        row = spider.db.execute(
            "SELECT published_day FROM articles WHERE site = ? "
            "AND CAST(native_id AS INTEGER) BETWEEN ? AND ? ORDER BY published_day DESC LIMIT 1",
            [spider.name, number, number + BATCH],
        ).fetchone()
        return "since" if row and (row["published_day"] or _LATEST) < self._since else None

    def _by_id(self, number: int) -> list[scrapy.Request]:
        link = self._spider.link_of(self._template.replace("{id}", str(number)))
        if link is None or frontier.known(self._spider.db, self._spider.name, link.key):
            self._misses = 0 if link else self._misses + 1
            return []
        request = self._request(link.url, self.parse_by_id, link=link)
        return [request.replace(meta={**request.meta, "kind": "article"})]

    def parse_by_id(self, response: Response, link: Link) -> Iterator[ArticleDraft]:
        """Read the page of an id, if there is an article."""
        spider = self._spider
        capture: Capture = response.meta["capture"]
        if answer_without_article(response.status, link.url, response.url):
            self._misses += 1
            return
        self._misses = 0
        frontier.know(spider.db, spider.name, link, run_id=spider.run_id, now=spider.now())
        failure = failure_of(response)
        if failure is not None:
            spider.report(failure, link.url, capture=capture)
            return
        spider.count("fetched")
        yield spider.articles.draft(link, capture, response.body)

    # -- all -----------------------------------------------------------------------------------

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
        """A page could not be had: the walk stays where it is, for the next run."""
        failure = failures.of_exception(failed.value)
        if failure is not None:
            self._spider.report(failure, failed.request.url)
