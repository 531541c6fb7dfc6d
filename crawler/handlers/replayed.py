"""WARC files instead of the network; what is not in them is a counted miss."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrapy.core.downloader.handlers.base import BaseDownloadHandler
from scrapy.http import Headers
from scrapy.responsetypes import responsetypes

from crawler import received
from crawler.refusals import ReplayMiss
from crawler.session import session

if TYPE_CHECKING:
    from scrapy import Request
    from scrapy.crawler import Crawler
    from scrapy.http import Response


class ReplayHandler(BaseDownloadHandler):
    """Answers every request from the WARC files of the session, at once."""

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler)
        self._session = session(crawler.settings)

    async def download_request(self, request: Request) -> Response:
        """The recorded answer.

        Raises:
            ReplayMiss: there is none.
        """
        async with self._session.gates.passage(request.url):
            index = self._session.warc_index
            answer = index.answer(request.url) if index else None
        if answer is None:
            self.crawler.stats.inc_value("replay/missed")
            raise ReplayMiss(f"not in the WARC files: {request.url}")
        headers = Headers([(name, value) for name, value in _grouped(answer.headers)])
        kind = responsetypes.from_args(headers=headers, url=request.url, body=answer.body)
        response = kind(url=request.url, status=answer.status, headers=headers, body=answer.body)
        received.note(request, response, answer.date)
        return response


def _grouped(headers: tuple[tuple[str, str], ...]) -> list[tuple[str, list[str]]]:
    grouped: dict[str, list[str]] = {}
    for name, value in headers:
        grouped.setdefault(name.title(), []).append(value)
    return list(grouped.items())
