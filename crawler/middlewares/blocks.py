"""Hosts that do not want us: recognised, never stored as articles, left alone.

A server that asks for a short rest (429 or 503 with a Retry-After) gets it, and is asked again;
one that asks for a longer one, or just refuses, is left alone for the run and a time after it.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Self

from scrapy.downloadermiddlewares.retry import get_retry_request

from crawler.challenge import block_reason
from crawler.patience import SHORT, retry_after
from crawler.session import session

if TYPE_CHECKING:
    from datetime import timedelta

    from scrapy import Request
    from scrapy.crawler import Crawler
    from scrapy.http import Response

logger = logging.getLogger(__name__)


class BlocksMiddleware:
    """Closes a host's gate when it refuses us; requests that wait there are then turned away.

    Args:
        crawler: the crawler whose answers are watched.
    """

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler
        self._session = session(crawler.settings)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Made by Scrapy."""
        return cls(crawler)

    def process_response(self, request: Request, response: Response) -> Request | Response:
        """Mark an answer that blocks us (`meta["block"]`), and close the gate behind it.

        Or the same request again, where the server asked for a short rest.
        """
        asked = self._asked(response)
        if asked is not None and asked <= SHORT and (again := self._again(request, response)):
            self._session.gates.of(request.url).hold(asked.total_seconds())
            return again
        reason = block_reason(response.status, response.headers, response.body)
        if reason is None and asked is not None:
            reason = f"answered {response.status}, Retry-After {asked.total_seconds():.0f} s"
        is_absent_robots = request.meta.get("is_robots") and response.status == 403  # noqa: PLR2004
        if reason and not is_absent_robots:  # RFC 9309: any 4xx on robots.txt means no rules
            said = {"spider": self._crawler.spider, "url": response.url}
            logger.warning("%s: %s; the host is left alone", response.url, reason, extra=said)
            request.meta["block"] = reason
            request.meta["dont_retry"] = True
            self._session.leave_alone(request.url, reason, asked=asked)
        return response

    def _asked(self, response: Response) -> timedelta | None:
        """How long the server wants to be left alone, if it says so."""
        value = response.headers.get("Retry-After")
        if response.status not in (429, 503) or value is None:
            return None
        return retry_after(value.decode("latin-1"), now=self._session.clock.now())

    def _again(self, request: Request, response: Response) -> Request | None:
        """The same request once more, unless it was repeated often enough, or this is a replay."""
        if self._session.warc_index is not None:
            return None
        reason = f"answered {response.status} with a Retry-After"
        return get_retry_request(request, spider=self._crawler.spider, reason=reason)
