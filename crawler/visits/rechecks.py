"""Known articles, looked at again."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import scrapy

from archive import articles, rechecks
from archive.database import transaction
from archive.frontier import Link
from crawler import failures
from crawler.absence import answer_without_article, says_gone
from crawler.visits.answers import READ_STATUSES, blocked, conditions, page_of
from pipelines.steps.store import plan_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrapy.http import Response
    from twisted.python.failure import Failure as TwistedFailure

    from archive.captures import Capture
    from archive.decide import Answer
    from archive.rechecks import Due
    from crawler.items import ArticleDraft
    from crawler.layouts.page import Page
    from crawler.newspaper import NewspaperSpider

FEW_BLOCKS = 6
"""A page with more blocks of text than this is no notice that an article is gone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Vanished:
    """A known article that was not where it had been, how that was said, and the capture of it."""

    article_id: int
    answer: Answer
    capture: Capture


class Rechecks:
    """The second looks of a visit; `absent` is judged by `crawler.extensions.rechecks`.

    Args:
        spider: the newspaper.
    """

    def __init__(self, spider: NewspaperSpider) -> None:
        self._spider = spider
        self.absent: list[Vanished] = []

    def request(self, due: Due) -> scrapy.Request:
        """Ask for a known article again, only if it has changed where the server can tell."""
        known = self._spider.captures.latest(due.url)
        return scrapy.Request(
            due.url,
            callback=self.parse,
            errback=self.on_failure,
            cb_kwargs={"due": due, "known": known},
            dont_filter=True,
            headers=conditions(known),
            meta={
                "kind": "article",
                "known_capture": known,
                "handle_httpstatus_list": READ_STATUSES,
            },
        )

    def parse(self, response: Response, due: Due, known: Capture | None) -> Iterator[ArticleDraft]:
        """Read a known article again, unless it is the same page, or is not there any more."""
        capture: Capture = response.meta["capture"]
        answer = answer_without_article(response.status, due.url, response.url)
        failure = blocked(response) or (None if answer else failures.of_status(response.status))
        if failure is not None:
            self._spider.report(failure, due.url, capture=capture)
            return
        self._spider.count("rechecked")
        payload = response.body
        if answer is None and known is not None and capture.sha256 == known.sha256:
            if capture.sha256 == due.capture_sha256:
                self._same_page(due, capture)
                return
            # A page that a killed run kept and had no time to read. A 304 says little of it.
            payload = payload or self._spider.captures.payload(capture.sha256)
            capture = capture if response.body else replace(capture, headers=known.headers)
        link = Link(key=due.key, url=due.url)
        draft = None if answer else self._spider.articles.draft(link, capture, payload)
        if draft is not None and _says_gone(draft, page_of(response, payload)):
            answer = "notice"
        if answer is not None:
            self.absent.append(Vanished(article_id=due.article_id, answer=answer, capture=capture))
        elif draft is not None:
            draft.recheck = True
            yield draft

    def _same_page(self, due: Due, capture: Capture) -> None:
        spider = self._spider
        with transaction(spider.db):
            articles.same_page(spider.db, due.article_id, at=capture.fetched_at)
            plan = plan_of(spider.crawler.settings)
            rechecks.plan_next(spider.db, due.article_id, plan, looked_at=capture.fetched_at)
        spider.count("unchanged")

    def on_failure(self, failed: TwistedFailure) -> None:
        """A known article could not be had: that says nothing about it, and it stays due."""
        failure = failures.of_exception(failed.value)
        if failure is not None:
            self._spider.report(failure, failed.request.url)


def _says_gone(draft: ArticleDraft, page: Page) -> bool:
    return says_gone(page) and len(draft.reading.blocks) <= FEW_BLOCKS
