"""Hosts that do not want us: recognised, never stored as articles, left alone for this run."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Self

from scrapy.exceptions import IgnoreRequest

from crawler.challenge import block_reason
from crawler.session import session

if TYPE_CHECKING:
    from scrapy import Request
    from scrapy.crawler import Crawler
    from scrapy.http import Response

logger = logging.getLogger(__name__)


class HostLeftAlone(IgnoreRequest):
    """The host blocked us, or its rules are not known: nothing more is asked of it this run."""


class BlocksMiddleware:
    """Closes a host's gate when it refuses us, and stops requests at a closed gate.

    Args:
        crawler: the crawler whose answers are watched.
    """

    def __init__(self, crawler: Crawler) -> None:
        self._session = session(crawler.settings)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Made by Scrapy."""
        return cls(crawler)

    def process_request(self, request: Request) -> None:
        """Stop a request at a closed gate.

        Raises:
            HostLeftAlone: the gate of its host is closed.
        """
        if reason := self._session.gates.closed(request.url):
            raise HostLeftAlone(reason)

    def process_response(self, request: Request, response: Response) -> Response:
        """Mark an answer that blocks us (`meta["block"]`), and close the gate behind it."""
        reason = block_reason(response.status, response.headers, response.body)
        is_absent_robots = request.meta.get("is_robots") and response.status == 403  # noqa: PLR2004
        if reason and not is_absent_robots:  # RFC 9309: any 4xx on robots.txt means no rules
            logger.warning("%s: %s; the host is left alone for this run", response.url, reason)
            request.meta["block"] = reason
            request.meta["dont_retry"] = True
            self._session.gates.close(request.url, reason)
        return response
