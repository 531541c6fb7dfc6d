"""Hosts that do not want us: recognised, never stored as articles, left alone for this run."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Self

from crawler.challenge import block_reason
from crawler.session import session

if TYPE_CHECKING:
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
        self._session = session(crawler.settings)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Made by Scrapy."""
        return cls(crawler)

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
