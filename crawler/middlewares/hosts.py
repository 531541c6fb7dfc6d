"""Requests that leave the newspaper's hosts are refused before anything is asked.

Scrapy's offsite filter would drop a redirected request without a word, and the article would
stay queued for ever.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Self
from urllib.parse import urlsplit

from scrapy.utils.defer import maybe_deferred_to_future
from twisted.internet.error import DNSLookupError

from crawler.addresses import is_inside, why_refused
from crawler.refusals import LeftTheHosts
from crawler.session import session

if TYPE_CHECKING:
    from scrapy import Request
    from scrapy.crawler import Crawler


class HostsMiddleware:
    """Refuses other hosts, other schemes, credentials, and names that lead into our own network.

    It stands before everything that asks a host something, robots.txt included. A newspaper's own
    hosts may be anywhere: the keeper wrote them down. A name below them (`x.bao.vn`) comes from a
    page, and must not lead to a machine that only we can reach.

    Args:
        crawler: the crawler of the newspaper.
    """

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler
        self._is_replay = session(crawler.settings).warc_index is not None

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Made by Scrapy."""
        return cls(crawler)

    async def process_request(self, request: Request) -> None:
        """Let a request to the newspaper's hosts pass.

        Raises:
            LeftTheHosts: it is for another host (a list may name any address as its next page).
        """
        hosts = self.crawler.spider.allowed_domains
        if why := why_refused(request.url, hosts):
            raise LeftTheHosts(f"{request.url:.200} {why}")
        host = urlsplit(request.url).hostname or ""
        if host not in hosts and not self._is_replay:
            await self._refuse_if_inside(host)

    async def _refuse_if_inside(self, host: str) -> None:
        from twisted.internet import reactor  # noqa: PLC0415 - Scrapy installs it first

        # Scrapy's resolver remembers the answer, so that the connection goes to the same address.
        with suppress(DNSLookupError, TimeoutError):  # the download will say so itself
            address = await maybe_deferred_to_future(reactor.resolve(host))
            if is_inside(address):
                raise LeftTheHosts(f"{host} is {address}, which is no address of the internet")
