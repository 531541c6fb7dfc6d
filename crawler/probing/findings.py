"""What a probe found, as data: the machine's files of a site, its pages, its articles' reading."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from crawler.feeds import UnreadableSitemapError, feed_links, read_sitemap
from crawler.probing.machine import structured_data
from crawler.probing.ranking import rank, together

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from crawler.probing.machine import Structured
    from crawler.probing.ranking import Ranking
    from crawler.probing.visit import Visited

_LESS_THAN_A_PAGE = (b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"PK\x03\x04", b"RIFF")


@dataclass(frozen=True, slots=True, kw_only=True)
class Robots:
    """robots.txt as it was obeyed. `delay` in seconds; None where it asks for none."""

    url: str
    found: bool
    delay: float | None
    sitemaps: tuple[str, ...]
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenFile:
    """A feed or a sitemap. `articles` are its addresses of pages, `further` those of sitemaps.

    `problem` says why it cannot be read, or was not answered.
    """

    url: str
    articles: tuple[str, ...] = ()
    further: tuple[str, ...] = ()
    problem: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenPage:
    """A page of the visit, the families that it fits, and what it says for machines."""

    visited: Visited
    ranking: Ranking
    structured: Structured


def seen_pages(visited: Iterable[Visited], newspapers: Mapping[str, int]) -> list[SeenPage]:
    """The pages of a visit that can be read, each held against every family."""
    return [
        SeenPage(
            visited=one,
            ranking=rank(one.page, newspapers),
            structured=structured_data(one.page),
        )
        for one in visited
        if one.page is not None
    ]


def of_all(pages: list[SeenPage]) -> Ranking:
    """The ranking of all pages together."""
    return together([page.ranking for page in pages])


def feed_seen(one: Visited) -> SeenFile:
    """What a feed names."""
    if one.failure:
        return SeenFile(url=one.url, problem=one.failure.message)
    try:
        return SeenFile(url=one.url, articles=tuple(feed_links(one.url, one.payload)))
    except UnreadableSitemapError as error:
        return SeenFile(url=one.url, problem=str(error))


def sitemap_seen(one: Visited) -> SeenFile:
    """What a sitemap names."""
    if one.failure:
        return SeenFile(url=one.url, problem=one.failure.message)
    try:
        found = read_sitemap(one.url, one.payload)
    except UnreadableSitemapError as error:
        return SeenFile(url=one.url, problem=str(error))
    return SeenFile(
        url=one.url,
        articles=tuple(each.url for each in found.pages),
        further=tuple(each.url for each in found.sitemaps),
    )


def not_a_page(payload: bytes, content_type: str | None) -> str | None:
    """What an answer is, if it is no page; None for HTML, and for JSON, which an API may answer.

    >>> not_a_page(b"%PDF-1.7 ...", None)
    'a PDF or another binary file'
    """
    start = payload.lstrip()[:512]
    if not start:
        return "an empty answer"
    if start.startswith(_LESS_THAN_A_PAGE) or b"\x00" in start:
        return "a PDF or another binary file"
    if start[:1] in b"{[":
        return None
    if b"<" not in payload:
        return f"plain text ({content_type or 'no content type'})"
    if start.startswith(b"<?xml") and b"<html" not in start:
        return "XML, such as a feed or a sitemap"
    return None
