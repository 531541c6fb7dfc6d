"""The network: Scrapy's own handler, with the host's gate before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrapy.core.downloader.handlers.base import BaseDownloadHandler
from scrapy.core.downloader.handlers.http11 import HTTP11DownloadHandler

from crawler import received
from crawler.session import session

if TYPE_CHECKING:
    from scrapy import Request
    from scrapy.crawler import Crawler
    from scrapy.http import Response


class GatedHandler(BaseDownloadHandler):
    """Sends a request when the gate of its host opens, and notes what was received."""

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler)
        self._network = HTTP11DownloadHandler.from_crawler(crawler)
        self._session = session(crawler.settings)

    async def download_request(self, request: Request) -> Response:
        """Download one request; requests to one host follow each other with a pause."""
        async with self._session.gates.passage(request.url):
            response = await self._network.download_request(request)
        received.note(request, response, self._session.clock.now())
        return response

    async def close(self) -> None:
        """Close the connections."""
        await self._network.close()
