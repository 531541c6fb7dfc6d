"""The network: Scrapy's own handler, with the host's gate before it.

Certificates are verified (settings); a newspaper's `lax_tls` names the hosts where nobody can, and
why. What came from such a host says so on its capture.
"""

from __future__ import annotations

import asyncio
import copy
import sqlite3
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from scrapy.core.downloader.handlers.base import BaseDownloadHandler
from scrapy.core.downloader.handlers.http11 import HTTP11DownloadHandler
from scrapy.settings import Settings

from crawler import received
from crawler.allowance import Allowance
from crawler.handlers.scripted import NoBrowserError, scripted_handler, wants_browser
from crawler.refusals import HostLeftAlone, NotNow
from crawler.session import session
from crawler.whole import refuse_if_cut_off

if TYPE_CHECKING:
    from scrapy import Request
    from scrapy.core.engine import ExecutionEngine
    from scrapy.crawler import Crawler
    from scrapy.http import Response

# What an old server may need: anything that this machine's OpenSSL still speaks.
_LAX = {
    "DOWNLOAD_VERIFY_CERTIFICATES": False,
    "DOWNLOADER_CLIENT_TLS_CIPHERS": "DEFAULT:@SECLEVEL=0",
    "DOWNLOAD_TLS_MIN_VERSION": "TLSv1.0",
}


class GatedHandler(BaseDownloadHandler):
    """Sends a request when the gate of its host opens, and notes what was received.

    When the run's time or the newspaper's allowance is over, or a signal stops the crawl, the
    crawler is closed: what is under way comes to its end, what waits stays in the frontier.
    """

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler)
        self._network = HTTP11DownloadHandler.from_crawler(crawler)
        self._lax_hosts: dict[str, str] = getattr(crawler.spider, "lax_tls", {})
        self._lax = _lax_handler(crawler) if self._lax_hosts else self._network
        self._session = session(crawler.settings)
        self._browser, self._no_browser = _browser(crawler)
        self._allowance = Allowance(crawler)
        self._most = crawler.settings.getint("DOWNLOAD_MAXSIZE")
        self._closing: asyncio.Task[None] | None = None

    async def download_request(self, request: Request) -> Response:
        """Download one request; requests to one host follow each other with a pause."""
        parts = urlsplit(request.url)
        reason = self._lax_hosts.get(parts.hostname or "") if parts.scheme == "https" else None
        network = self._network if reason is None else self._lax
        if self._no_browser and not request.meta.get("is_robots"):
            raise HostLeftAlone(self._no_browser, kind="no_browser")
        if self._browser is not None and wants_browser(request):
            network = self._browser
        try:
            async with self._session.gates.passage(request.url):
                self._refuse_if_stopped()
                self._take()
                response = await network.download_request(request)
        except NotNow as error:
            self._close_crawler(error.why)
            raise
        refuse_if_cut_off(response, self._most)
        request.meta["lax_tls"] = reason
        request.meta["scripted"] = network is self._browser
        received.note(request, response, self._session.clock.now())
        return response

    def _take(self) -> None:
        try:
            self._allowance.take()
        except sqlite3.Error as error:
            if self._session.is_broken_by(error):
                raise NotNow("the archive cannot be written", "storage") from error
            raise

    def _refuse_if_stopped(self) -> None:
        if self._session.broken:
            raise NotNow("the archive cannot be written", "storage")
        if not self.crawler.crawling:  # a signal came while the request waited
            raise NotNow("the crawl is being stopped", "shutdown")

    def _close_crawler(self, why: str) -> None:
        if self._closing is not None:
            return
        engine = self.crawler.engine
        for slot in engine.downloader.slots.values():
            slot.delay = 0.0  # what waits there is turned away at the gate: it need not wait
        self._closing = asyncio.create_task(_close(engine, why))

    async def close(self) -> None:
        """Close the connections."""
        await self._network.close()
        if self._lax is not self._network:
            await self._lax.close()
        if self._browser is not None:
            await self._browser.close()


async def _close(engine: ExecutionEngine, why: str) -> None:
    if engine.spider is not None:  # it may have come to its end by itself
        await engine.close_spider_async(reason=why)


def _browser(crawler: Crawler) -> tuple[BaseDownloadHandler | None, str | None]:
    """The handler of a newspaper that needs a browser; or why there is none."""
    if not getattr(crawler.spider, "needs_script", None):
        return None, None
    try:
        return scripted_handler(crawler), None
    except NoBrowserError as error:
        return None, str(error)


def _lax_handler(crawler: Crawler) -> HTTP11DownloadHandler:
    """A second handler of the same crawler, with other settings."""
    other = copy.copy(crawler)
    other.settings = Settings({**crawler.settings.copy_to_dict(), **_LAX})
    return HTTP11DownloadHandler.from_crawler(other)
