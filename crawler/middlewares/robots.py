"""robots.txt and its Crawl-delay, as RFC 9309 has it.

Scrapy's own middleware allows everything when the file cannot be had, and reads the body of a
5xx answer as rules. Here: 2xx is read; 4xx means that there are no rules; 5xx, a time-out or a
challenge page mean that nobody knows, and the host is left alone.
"""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING, Any, Self
from urllib.parse import urlsplit

from protego import Protego
from scrapy import Request
from scrapy.http.request import NO_CALLBACK

from crawler import failures
from crawler.refusals import ForbiddenByRobots, NotNow, ReplayMiss
from crawler.session import session

if TYPE_CHECKING:
    from urllib.parse import SplitResult

    from scrapy.crawler import Crawler
    from scrapy.http import Response

_MOST_BYTES = 500 * 1024  # RFC 9309, 2.5: a crawler reads at least that much
_EVERYTHING_ALLOWED = Protego.parse("")

logger = logging.getLogger(__name__)


class RobotsMiddleware:
    """Asks each host's robots.txt once in a process, and obeys it.

    Args:
        crawler: the crawler whose requests are watched.
    """

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler
        self._session = session(crawler.settings)
        self._agent = crawler.settings["USER_AGENT"]

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Made by Scrapy."""
        return cls(crawler)

    async def process_request(self, request: Request) -> None:
        """Let a request pass if the rules allow it.

        Raises:
            ForbiddenByRobots: they do not.
            NotNow: it is not the time to ask for them.
        """
        if request.meta.get("is_robots"):
            return
        rules = await self._rules(request.url)
        if not rules.can_fetch(request.url, self._agent):
            self.crawler.stats.inc_value("archive/failures/robots_forbidden")
            raise ForbiddenByRobots(f"robots.txt forbids {request.url}")

    async def _rules(self, url: str) -> Any:
        parts = urlsplit(url)
        known = self._session.robots
        while True:
            if parts.netloc not in known:
                known[parts.netloc] = asyncio.get_running_loop().create_future()
                await self._ask(parts, known[parts.netloc])
            rules = await known[parts.netloc]
            if rules is not None:
                return rules

    async def _ask(self, parts: SplitResult, answer: asyncio.Future[Any]) -> None:
        """Let `answer` be the rules; None if this newspaper may not ask now, but another might."""
        try:
            rules = await self._fetch(f"{parts.scheme}://{parts.netloc}/robots.txt")
        except NotNow:
            del self._session.robots[parts.netloc]
            answer.set_result(None)
            raise
        if self._session.warc_index is None:  # nobody needs to be spared in a replay
            gate = self._session.gates.of(parts.geturl())
            gate.slow_down(rules.crawl_delay(self._agent) or 0.0)
        answer.set_result(rules)

    async def _fetch(self, url: str) -> Any:
        request = Request(
            url, callback=NO_CALLBACK, meta={"is_robots": True, "kind": "robots"}, priority=1000
        )
        try:
            response = await self.crawler.engine.download_async(request)
        except ReplayMiss:
            return _EVERYTHING_ALLOWED
        except NotNow:
            raise
        except Exception as error:  # noqa: BLE001 - whatever failed, nobody knows the rules
            failure = failures.of_exception(error)
            kind = failure.kind if failure else "robots_unreachable"
            why = failure.message if kind == "tls" and failure else str(error)
            return self._leave_alone(url, f"robots.txt could not be had ({why})", kind)
        return self._read(response)

    def _read(self, response: Response) -> Any:
        if response.meta.get("block"):
            return self._leave_alone(response.url, "robots.txt was refused", "blocked")
        if response.status >= 500:  # noqa: PLR2004 - server errors
            reason = f"robots.txt was answered {response.status}"
            return self._leave_alone(response.url, reason, "robots_unreachable")
        if response.status >= 400:  # noqa: PLR2004 - "unavailable" in the RFC's words
            return _EVERYTHING_ALLOWED
        return Protego.parse(response.body[:_MOST_BYTES].decode("utf-8", "replace"))

    def _leave_alone(self, url: str, reason: str, kind: str) -> Any:
        logger.warning("%s: %s; the host is left alone", url, reason)
        self._session.leave_alone(url, reason, kind=kind)
        return _EVERYTHING_ALLOWED  # the closed gate stops every request
