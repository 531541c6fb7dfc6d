"""Where a list goes on: what the page itself offers, for families whose paging nobody has seen."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import parse_qsl, urlsplit

if TYPE_CHECKING:
    from crawler.layouts.page import Page

_PARAMETERS = ("p", "page", "trang", "pageindex", "page_index")
_IN_PATH = re.compile(r"/(?:trang|page)[-/](\d+)(?:\.html?)?/?$")
_NUMBERED = re.compile(r"(?:p|page|trang|page_?index)[=/-]\d", re.IGNORECASE)
_ENDING = re.compile(r"(?:/index)?\.html?$|/+$")


class _Place(NamedTuple):
    """A page of a list as its address tells: which list, and which of its pages."""

    host: str
    path: str
    query: tuple[tuple[str, str], ...]
    number: int

    def before(self, other: _Place) -> bool:
        return self[:3] == other[:3] and self.number + 1 == other.number


def offered_next_page(page: Page) -> str | None:
    """The address of the next page: `rel=next`, else a link to this list's next number.

    Pagers print a window of numbers, arrows or pictures; the address says what a link is. The
    last page links no higher number, so a list ends with it.
    """
    for element in page.root.iter("a", "link"):
        if "next" in (element.get("rel") or "").casefold().split() and element.get("href"):
            return page.join(element.get("href") or "")
    here = _place(page.url)
    # A look at the letters first: most of a page's hundreds of links are no pager's.
    numbered = re.compile(
        rf"(?:(?:p|page|trang|page_?index)=|(?:^|/)(?:trang|page)[-/])0*{here.number + 1}(?!\d)",
        re.IGNORECASE,
    )
    for element in page.root.iter("a"):
        href = element.get("href") or ""
        url = page.join(href) if numbered.search(href) else ""
        if here.before(_place(url)):
            return url
    return None


def _place(url: str) -> _Place:
    try:
        parts = urlsplit(url)
    except ValueError:
        return _Place("", "", (), 0)
    query = [(k, v) for k, v in parse_qsl(parts.query) if k.casefold() not in _PARAMETERS]
    host = parts.netloc.casefold().removeprefix("www.")
    path = _ENDING.sub("", _IN_PATH.sub("", parts.path))
    return _Place(host, path, tuple(sorted(query)), page_number(url))


def shows_pager(page: Page) -> bool:
    """Does a page of a list link to numbered pages of it at all?"""
    hrefs = (element.get("href") or "" for element in page.root.iter("a"))
    numbered = (href for href in hrefs if _NUMBERED.search(href))
    return any(
        page_number(url) > 1 and same_list(page.url, url) for url in map(page.join, numbered)
    )


def same_list(url: str, other: str) -> bool:
    """Are these two pages of one list?"""
    return _place(url)[:3] == _place(other)[:3]


def page_number(url: str) -> int:
    """The number of a list's page as its address carries it; 1 where it carries none."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return 1
    if match := _IN_PATH.search(parts.path):
        return int(match[1])
    for name, value in parse_qsl(parts.query):
        if name.casefold() in _PARAMETERS and value.isdecimal():
            return int(value)
    return 1
