"""A first visit: a handful of polite requests to a newspaper that nobody knows.

robots.txt first (the house's middleware asks for it and obeys it), then the page that was named,
the home page, one list of its menu, one article of a list, one feed and one sitemap.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin, urlsplit

import scrapy

from archive import sites
from archive.sites import Site
from crawler import failures
from crawler.feeds import announced_feeds
from crawler.newspaper import REPLAY_SETTINGS
from crawler.probing.addresses import addresses_of
from crawler.probing.ranking import rank
from crawler.probing.stranger import place_for, sections_of
from crawler.session import session
from crawler.visits.answers import READ_STATUSES, failure_of, page_of

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterable, Iterator
    from datetime import datetime

    from scrapy.http import Response
    from scrapy.settings import BaseSettings

    from crawler.failures import Failure
    from crawler.layouts.page import Page

ROLES = ("home", "list", "article", "feed", "sitemap")
"""What is asked for beside the page that was named: one of each."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Visited:
    """One answer of a visit. `role` is `asked` or one of `ROLES`.

    `failure` says why there is nothing to read; `status` is None where nothing was answered.
    """

    role: str
    url: str
    payload: bytes
    at: datetime
    status: int | None = None
    content_type: str | None = None
    page: Page | None = None
    failure: Failure | None = None


class ProbeSpider(scrapy.Spider):
    """Visits one newspaper; what it saw stands in `visited` when it is closed.

    Args:
        url: an article's page, a list, or the home page.
    """

    name = "probe"

    def __init__(self, url: str, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.url = url
        self.home = urljoin(url, "/")
        host = (urlsplit(url).hostname or "").casefold()
        self.hosts = (host,)
        self.allowed_domains = [host.removeprefix("www.")]
        self.visited: list[Visited] = []
        self._wanted = set(ROLES)

    @classmethod
    def update_settings(cls, settings: BaseSettings) -> None:
        """Nothing is stored but captures, in the archive of the session."""
        super().update_settings(settings)
        settings.set("ITEM_PIPELINES", {}, priority="spider")
        settings.set("EXTENSIONS", {}, priority="spider")
        if settings.getlist("REPLAY"):
            for name, value in REPLAY_SETTINGS.items():
                settings.set(name, value, priority="spider")

    async def start(self) -> AsyncIterator[Any]:
        """The page that was named; what it leads to follows from it."""
        sites.register(session(self.crawler.settings).archive.connection, _as_site(self), {})
        yield self._request(self.url, "asked")

    def parse(self, response: Response, role: str) -> Iterator[scrapy.Request]:
        """Keep an answer, and ask for what it leads to."""
        failure = failure_of(response)
        header = response.headers.get("Content-Type")
        is_page = failure is None and role not in ("feed", "sitemap")
        page = page_of(response) if is_page else None
        self.visited.append(
            Visited(
                role=role,
                url=response.url,
                payload=response.body,
                at=response.meta["capture"].fetched_at,
                status=response.status,
                content_type=header.decode("latin-1") if header else None,
                page=page,
                failure=failure,
            )
        )
        if page is not None and role in ("asked", "home", "list"):
            yield from self._after(page, role)

    def on_failure(self, failed: Any) -> None:
        """Keep why there is no answer; `failed` is Twisted's failure of a request."""
        missed = failures.Failure(kind="not_recorded", message=f"{failed.value}.", final=True)
        self.visited.append(
            Visited(
                role=failed.request.cb_kwargs["role"],
                url=failed.request.url,
                payload=b"",
                at=session(self.crawler.settings).clock.now(),
                failure=failures.of_exception(failed.value) or missed,
            )
        )

    def _after(self, page: Page, role: str) -> Iterator[scrapy.Request]:
        """What a page leads to that has not been asked for yet."""
        ranking = rank(page)
        kind = "list" if ranking.kind == "unclear" else ranking.kind
        self._wanted.discard(kind if role == "asked" else role)
        yield from self._ask("home", [self.home])
        yield from self._ask("feed", announced_feeds(page))
        yield from self._ask("sitemap", self._sitemaps())
        if kind == "home":
            sections = sections_of(page, self.home, place_for(ranking))
            yield from self._ask("list", map(page.join, sections))
        if kind == "list" or (kind == "home" and "list" not in self._wanted):
            links = (*ranking.best.layout.listing(page).links, *addresses_of(page).links)
            yield from self._ask("article", filter(self._is_ours, links))

    def _ask(self, role: str, urls: Iterable[str]) -> Iterator[scrapy.Request]:
        url = next(iter(urls), None)
        if url is not None and role in self._wanted:
            self._wanted.discard(role)
            yield self._request(url, role)

    def _sitemaps(self) -> list[str]:
        named = list(self.rules.sitemaps) if self.rules else []
        return named or [urljoin(self.home, "/sitemap.xml")]

    def _is_ours(self, url: str) -> bool:
        return urlsplit(url).netloc == urlsplit(self.home).netloc

    @property
    def rules(self) -> Any:
        """The rules of robots.txt as they were read; None before they were."""
        known = session(self.crawler.settings).robots.get(urlsplit(self.home).netloc)
        return known.result() if known is not None and known.done() else None

    def _request(self, url: str, role: str) -> scrapy.Request:
        return scrapy.Request(
            url,
            callback=self.parse,
            errback=self.on_failure,
            cb_kwargs={"role": role},
            dont_filter=True,
            meta={"kind": "listing", "handle_httpstatus_list": READ_STATUSES},
        )


def _as_site(spider: ProbeSpider) -> Site:
    """The row without which an archive counts no requests; it is thrown away with the archive."""
    return Site(
        site=spider.name,
        name=spider.hosts[0],
        province="",
        province_old="",
        home=spider.home,
        family="",
        status="unknown",
    )
