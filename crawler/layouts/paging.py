"""Where a list goes on: what the page itself offers, for families whose paging nobody has seen."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

from crawler.layouts.page import text_of, xpath

if TYPE_CHECKING:
    from crawler.layouts.page import Page

_PARAMETERS = ("p", "page", "trang")
_IN_PATH = re.compile(r"/(?:trang|page)[-/](\d+)(?:\.html?)?/?$")


def offered_next_page(page: Page) -> str | None:
    """The address of the next page: `rel=next`, else the numbered link one above this page."""
    for href in xpath(page.root, "//*[(self::a or self::link) and @rel='next']/@href"):
        return page.join(str(href))
    wanted = page_number(page.url) + 1
    here = urlsplit(page.url)
    for link in xpath(page.root, "//a[@href]"):
        url = page.join(link.get("href") or "")
        parts = urlsplit(url)
        same_list = parts.netloc == here.netloc and _stem(parts.path) == _stem(here.path)
        if same_list and page_number(url) == wanted and _is_pager(text_of(link), wanted):
            return url
    return None


def _is_pager(text: str, wanted: int) -> bool:
    return text.strip() in {str(wanted), ">", "›", "»", "Trang sau", "Tiếp", "Sau", "Xem thêm"}


def _stem(path: str) -> str:
    return _IN_PATH.sub("", path).rstrip("/")


def page_number(url: str) -> int:
    """The number of a list's page as its address carries it; 1 where it carries none."""
    parts = urlsplit(url)
    if match := _IN_PATH.search(parts.path):
        return int(match[1])
    query = parse_qs(parts.query)
    for name in _PARAMETERS:
        if (value := query.get(name, [""])[0]).isdecimal():
            return int(value)
    return 1
