"""Requests and redirects that leave the newspaper's hosts are refused, and said so.

Scrapy's offsite filter would drop the redirected request without a word, and the article would
stay queued for ever.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Self
from urllib.parse import urljoin, urlsplit

from crawler.refusals import LeftTheHosts

if TYPE_CHECKING:
    from scrapy import Request
    from scrapy.crawler import Crawler
    from scrapy.http import Response


class HostsMiddleware:
    """Refuses other hosts and other schemes.

    Args:
        crawler: the crawler of the newspaper.
    """

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Made by Scrapy."""
        return cls(crawler)

    def process_request(self, request: Request) -> None:
        """Let a request to the newspaper's hosts pass.

        Raises:
            LeftTheHosts: it is for another host (a list may name any address as its next page).
        """
        if not self._ours(request.url):
            raise LeftTheHosts(f"{request.url} is not on the newspaper's hosts")

    def process_response(self, request: Request, response: Response) -> Response:
        """Pass an answer on, unless it redirects elsewhere.

        Raises:
            LeftTheHosts: it does.
        """
        location = response.headers.get("Location")
        if 300 <= response.status < 400 and location:  # noqa: PLR2004
            target = urljoin(request.url, location.decode("latin-1"))
            if not self._ours(target):
                raise LeftTheHosts(f"{request.url} redirects to {target}")
        return response

    def _ours(self, url: str) -> bool:
        parts = urlsplit(url)
        host = parts.hostname or ""
        domains = self.crawler.spider.allowed_domains
        return parts.scheme in ("http", "https") and any(
            host == domain or host.endswith(f".{domain}") for domain in domains
        )
