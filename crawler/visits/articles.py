"""Articles: asked for once, and read from their capture."""

from __future__ import annotations

from typing import TYPE_CHECKING

import scrapy

from archive import frontier
from crawler import facts, failures
from crawler.absence import answer_without_article, says_gone
from crawler.reading import draft_of
from crawler.visits.answers import READ_STATUSES, failure_of, page_of
from pipelines.steps import read

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrapy.http import Response
    from twisted.python.failure import Failure as TwistedFailure

    from archive.captures import Capture
    from archive.frontier import Link
    from crawler.items import ArticleDraft
    from crawler.newspaper import NewspaperSpider


class Articles:
    """The articles of a visit.

    Args:
        spider: the newspaper.
    """

    def __init__(self, spider: NewspaperSpider) -> None:
        self._spider = spider

    def left_over(self) -> Iterator[scrapy.Request | ArticleDraft]:
        """What an earlier crawl found and did not fetch, or had fetched and not read."""
        spider = self._spider
        since, until = spider.since or "0000", spider.until or "9999"
        outside = frontier.outside(spider.db, spider.name, since, until)
        for link in (*frontier.queued(spider.db, spider.name), *outside):
            yield self.known_page(link) or self.request(link)

    def known_page(self, link: Link) -> ArticleDraft | None:
        """The article from a capture that a killed run stored and had no time to read."""
        captures = self._spider.captures
        capture = captures.latest(link.url)
        if capture is None or capture.status != 200 or capture.is_set_aside:  # noqa: PLR2004
            return None
        return self.draft(link, capture, captures.payload(capture.sha256))

    def request(self, link: Link) -> scrapy.Request:
        """Ask for an article's page."""
        return scrapy.Request(
            link.url,
            callback=self.parse,
            errback=self.on_failure,
            cb_kwargs={"link": link},
            priority=10,
            dont_filter=True,
            meta={"kind": "article", "handle_httpstatus_list": READ_STATUSES},
        )

    def parse(self, response: Response, link: Link) -> Iterator[ArticleDraft]:
        """Read an article's page; what is no page becomes a problem."""
        if self._was_no_id(response, link):
            return
        failure = failure_of(response)
        capture: Capture = response.meta["capture"]
        if failure is not None:
            self._give_back(link, failure)
            self._spider.report(failure, link.url, capture=capture)
            return
        self._spider.count("fetched")
        yield self.draft(link, capture, response.body)

    def _was_no_id(self, response: Response, link: Link) -> bool:
        """A guessed id that is no article is no problem either, and leaves no trace."""
        spider = self._spider
        absent = answer_without_article(response.status, link.url, response.url) is not None
        if not absent and spider.backfill is not None and spider.backfill.way == "ids":
            absent = says_gone(page_of(response))
        return absent and frontier.forget_guess(spider.db, spider.name, link.key)

    def draft(self, link: Link, capture: Capture, payload: bytes) -> ArticleDraft:
        """An article's page as its layout reads it, for the pipelines."""
        spider = self._spider
        draft = draft_of(type(spider), link, capture, payload)
        draft.run_id = spider.run_id
        draft.since, draft.until = spider.since, spider.until
        draft.read_again = self._read_again
        return draft

    def _read_again(self, capture_id: int) -> ArticleDraft | None:
        """Another capture of an article as today's code reads it, cleaned."""
        captures = self._spider.captures
        capture = captures.get(capture_id)
        newspaper = type(self._spider)
        link = facts.link_of(newspaper, capture.url)
        if link is None:
            return None
        return read(draft_of(newspaper, link, capture, captures.payload(capture.sha256)))

    def on_failure(self, failed: TwistedFailure) -> None:
        """An article could not be had; it stays in the frontier unless that is final."""
        failure = failures.of_exception(failed.value)
        if failure is None:
            return
        link: Link = failed.request.cb_kwargs["link"]
        self._give_back(link, failure)
        self._spider.report(failure, link.url)

    def _give_back(self, link: Link, failure: failures.Failure) -> None:
        if not failure.of_host:
            spider = self._spider
            frontier.failed(spider.db, spider.name, link.key, final=failure.final)
