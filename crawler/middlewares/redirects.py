"""Redirects that leave the newspaper's hosts are refused, and said so."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from crawler.addresses import why_refused
from crawler.layouts.page import absolute
from crawler.refusals import LeftTheHosts

if TYPE_CHECKING:
    from scrapy import Request
    from scrapy.crawler import Crawler
    from scrapy.http import Response


class RedirectsMiddleware:
    """Stands below Scrapy's own, which would follow to any host.

    Args:
        crawler: the crawler of the newspaper.
    """

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Made by Scrapy."""
        return cls(crawler)

    def process_response(self, request: Request, response: Response) -> Response:
        """Pass an answer on, unless it redirects elsewhere.

        Raises:
            LeftTheHosts: it does.
        """
        location = response.headers.get("Location")
        if 300 <= response.status < 400 and location:  # noqa: PLR2004
            target = absolute(request.url, location.decode("latin-1"))
            if why := why_refused(target, self.crawler.spider.allowed_domains):
                raise LeftTheHosts(f"{request.url} redirects to {target:.200}, which {why}")
        return response
