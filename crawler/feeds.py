"""Feeds and sitemaps: which articles they name. Pure functions of bytes."""

from __future__ import annotations

import re
import struct
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from lxml import etree
from scrapy.utils.gz import gunzip

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from lxml.etree import _Element as Element

    from crawler.layouts.page import Page

MOST_BYTES = 64 * 1024 * 1024
"""A sitemap may hold 50 MB by the standard; what unpacks to more is none."""
_FEED_TYPES = ("application/rss+xml", "application/atom+xml")
_FEED_PATH = re.compile(r"/rss/[^?#]+|\.rss$|/feed/?$|/rss\.xml$", re.IGNORECASE)
_SITEMAP = re.compile(r"\.xml(?:\.gz)?(?:[?#]|$)|/sitemap[^/]*$", re.IGNORECASE)
_MONTH = re.compile(  # 2026-3, 2026/03/11, 202603, 20260311
    r"(?<!\d)(20\d\d|199\d)"
    r"(?:[-_/](1[0-2]|0?[1-9])(?:[-_/][0-3]?\d)?|(1[0-2]|0[1-9])(?:[0-3]\d)?)(?!\d)"
)
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


class UnreadableSitemapError(ValueError):
    """An answer that should be a sitemap or a feed cannot be read as one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """An address in a sitemap, and the day of its last change (YYYY-MM-DD) if it says so.

    A news sitemap says the day of publication instead.
    """

    url: str
    day: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SitemapPage:
    """A sitemap: addresses of pages, and of further sitemaps, each in its own order."""

    pages: tuple[Entry, ...]
    sitemaps: tuple[Entry, ...]


def feed_links(url: str, payload: bytes) -> list[str]:
    """The addresses of the items of an RSS or Atom feed, absolute, in its order.

    Raises:
        UnreadableSitemapError: it is no feed.
    """
    root = _root(url, payload)
    if root is None or _name(root) not in ("rss", "feed", "rdf"):
        raise UnreadableSitemapError(f"{url} is no RSS or Atom feed.")
    found = []
    for item in root.iter("{*}item", "{*}entry"):
        links = [
            link for link in item.findall("{*}link") if link.get("rel", "alternate") == "alternate"
        ]
        texts = [(link.get("href") or link.text or "").strip() for link in links]
        found += [urljoin(url, text) for text in texts if text][:1]
    return list(dict.fromkeys(found))


def announced_feeds(page: Page) -> list[str]:
    """The feeds that a page names in its head, or links to."""
    found = [
        page.join(element.get("href") or "")
        for element in page.root.iter("link")
        if (element.get("type") or "").casefold() in _FEED_TYPES and element.get("href")
    ]
    anchors = (element.get("href") or "" for element in page.root.iter("a"))
    found += [page.join(href) for href in anchors if _FEED_PATH.search(href)]
    return list(dict.fromkeys(found))


def read_sitemap(
    url: str, payload: bytes, is_article: Callable[[str], bool] = lambda _: False
) -> SitemapPage:
    """What a sitemap or a sitemap index names.

    Indexes list pages and page lists list sitemaps in the wild: what an address looks like
    decides, where the two disagree. Gzip is unpacked, whatever its name says.

    Raises:
        UnreadableSitemapError: it is none.
    """
    root = _root(url, _unpacked(url, payload))
    if root is None or _name(root) not in ("sitemapindex", "urlset"):
        found = "nothing" if root is None else f"<{_name(root)}>"
        raise UnreadableSitemapError(f"{url} is no sitemap, but {found}.")
    is_index = _name(root) == "sitemapindex"
    pages, sitemaps = [], []
    for entry in _entries(url, root):
        further = not is_article(entry.url) and (is_index or _SITEMAP.search(entry.url))
        (sitemaps if further else pages).append(entry)
    return SitemapPage(pages=tuple(pages), sitemaps=tuple(sitemaps))


def _entries(url: str, root: Element) -> Iterator[Entry]:
    for element in root.iter("{*}url", "{*}sitemap"):
        address = (element.findtext("{*}loc") or "").strip()
        said = element.findtext("{*}lastmod") or element.findtext(".//{*}publication_date")
        if address:
            yield Entry(url=urljoin(url, address), day=_day(said))


def _root(url: str, payload: bytes) -> Element | None:
    """The root of an XML document as far as it can be read; sites cut theirs off, or err in it."""
    parser = etree.XMLParser(recover=True, resolve_entities=False, no_network=True)
    try:
        root: Element | None = etree.fromstring(payload.strip(), parser)
    except (etree.LxmlError, ValueError) as error:
        raise UnreadableSitemapError(f"{url} is no XML: {error}.") from error
    return root


def _name(element: Element) -> str:
    return str(etree.QName(element).localname).casefold()


def _unpacked(url: str, payload: bytes) -> bytes:
    if not payload.startswith(b"\x1f\x8b"):
        return payload
    try:
        unpacked: bytes = gunzip(payload, max_size=MOST_BYTES)
    except (OSError, EOFError, zlib.error, struct.error, ValueError) as error:
        raise UnreadableSitemapError(f"The gzip of {url} is broken: {error}.") from error
    return unpacked


def _day(text: str | None) -> str | None:
    found = _DAY.match((text or "").strip())
    return found[0] if found else None


def month_of(entry: Entry) -> str | None:
    """The month (YYYY-MM) that a sitemap's address names; None where it names none."""
    found = [f"{year}-{(one or two):0>2}" for year, one, two in _MONTH.findall(entry.url)]
    return found[-1] if found else None


def newest_first(entries: tuple[Entry, ...]) -> list[Entry]:
    """Sitemaps by the month in their address, else by their last change, the newest first."""
    return sorted(entries, key=lambda each: month_of(each) or each.day or "9999", reverse=True)


def may_hold(entry: Entry, since: str, until: str) -> bool:
    """May a sitemap hold articles of these days? One that names no month may."""
    month = month_of(entry)
    if month is not None:
        return since[:7] <= month <= until[:7]
    return entry.day is None or entry.day >= since
