"""Capture first: an answer is stored and committed before anybody reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from archive.captures.model import SCRIPT_NOTE, TLS_NOTE
from archive.errors import ArchiveError
from crawler import received
from crawler.refusals import NotNow
from crawler.session import session

if TYPE_CHECKING:
    from scrapy import Request
    from scrapy.crawler import Crawler
    from scrapy.http import Response


class CaptureMiddleware:
    """Stores each answer to a request that says what it is for (`meta["kind"]`).

    It stands nearest to the engine, so that it sees the body after decoding and the final
    address after redirects; what the server sent stands in `crawler.received`.

    Args:
        crawler: the crawler of the newspaper.
    """

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler
        self._session = session(crawler.settings)
        self._captures = self._session.archive.captures

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Made by Scrapy."""
        return cls(crawler)

    def process_response(self, request: Request, response: Response) -> Response:
        """Store the answer; its row is `meta["capture"]` from here on.

        Raises:
            NotNow: it cannot be stored, so nothing more is asked for.
        """
        came = request.meta.get(received.META)
        if request.meta.get("kind") is None or came is None:
            return response
        try:
            self._keep(request, response, came)
        except ArchiveError as error:
            if self._session.is_broken_by(error):
                raise NotNow("the archive cannot be written", "storage") from error
            raise
        return response

    def _keep(self, request: Request, response: Response, came: received.Received) -> None:
        redirects = tuple(request.meta.get("redirect_urls", ()))
        known = request.meta.get("known_capture")
        body = response.body
        if response.status == 304 and known is not None:  # noqa: PLR2004 - what we have is current
            body = self._captures.payload(known.sha256)
        request.meta["capture"] = self._captures.record(
            site=self.crawler.spider.name,
            kind=request.meta["kind"],
            url=redirects[0] if redirects else request.url,
            final_url=response.url,
            redirects=redirects,
            status=response.status,
            headers=came.headers,
            payload=body,
            received_length=came.length,
            fetched_at=came.at,
            note=request.meta.get("block") or _remark(request),
        )


def _remark(request: Request) -> str | None:
    """What a reader of the page must know of how it was had."""
    remarks = []
    if reason := request.meta.get("lax_tls"):
        remarks.append(f"{TLS_NOTE} the certificate was not verified: {reason}")
    if request.meta.get("scripted"):
        remarks.append(f"{SCRIPT_NOTE} as a browser showed it after its scripts had run")
    return "; ".join(remarks) or None
