"""The pattern of a list's next pages: `{list}?page={n}`, learnt from one address."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING
from urllib.parse import urlencode, urlsplit

from crawler.layouts.paging import page_number, same_list

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from crawler.layouts.page import Page

_NUMBER = r"((?:^|[?&;/])(?:p|page|pageindex|page_index|trang)[=/-]0*){n}(?!\d)"
_HOLE = re.compile(r"\{(?:page|n|p)\}|%7B(?:page|n|p)%7D|__PAGE__", re.IGNORECASE)
_MORE = re.compile(r"load-?_?more|view-?_?more|see-?_?more|xem-?_?them|btn-?_?more", re.IGNORECASE)
_ADDRESSES = ("data-url", "data-href", "data-link", "data-ajax", "data-src", "data-ajax-url")
_NUMBERS = ("data-page", "data-next", "data-next-page", "data-pageindex", "data-page-index")


def pattern_of(list_url: str, page_url: str, number: int) -> str | None:
    """What makes of a list's address that of its page `number`; None where no number shows.

    >>> pattern_of("https://bao.vn/thoi-su/", "https://bao.vn/thoi-su/?page=2", 2)
    '{list}?page={n}'
    """
    hole = re.compile(_NUMBER.replace("{n}", str(number)), re.IGNORECASE)
    pattern, found = hole.subn(r"\1{n}", page_url, count=1)
    if not found:
        return None
    whole = list_url.partition("?")[0]
    stem = _bare(whole)
    # A further part of the path fits lists with and without a slash, or `.html`, at their end.
    if re.match(r"/[^?]", pattern.removeprefix(stem)) and pattern.startswith(stem):
        return "{stem}" + pattern.removeprefix(stem)
    for start, name in ((whole, "{list}"), (stem, "{stem}")):
        if pattern.startswith(start):
            return name + pattern.removeprefix(start)
    return pattern


def is_general(pattern: str) -> bool:
    """Does a pattern fit the lists of all sections, or the one only that it was found in?

    >>> is_general("{list}?page={n}"), is_general("https://bao.vn/ajax?cat=5&page={n}")
    (True, False)
    """
    return pattern.startswith("{")


def page_by(pattern: str, list_url: str, number: int) -> str:
    """The address of page `number` of a list.

    >>> page_by("{stem}/trang-{n}.html", "https://bao.vn/thoi-su.html", 3)
    'https://bao.vn/thoi-su/trang-3.html'
    """
    stem = list_url.partition("?")[0]
    filled = pattern.replace("{list}", stem).replace("{stem}", _bare(stem))
    return filled.replace("{n}", str(number))


def hinted_page(page: Page, number: int) -> str | None:
    """The address of page `number` that a page only hints at, where no link leads to it.

    The hints are a pager that names other pages of this list (`1 … 120`), and a button that loads
    more, whose data attributes say from where. Whether they are true only a request can tell.
    """
    return _from_pager(page, number) or _from_button(page, number)


def _from_pager(page: Page, number: int) -> str | None:
    for element in page.root.iter("a"):
        url = page.join(element.get("href") or "")
        other = page_number(url)
        if other > number and same_list(page.url, url):
            pattern = pattern_of(page.url, url, other)
            return page_by(pattern, page.url, number) if pattern else None
    return None


def _from_button(page: Page, number: int) -> str | None:
    for element in page.root.iter("a", "button", "div", "span"):
        names = f"{element.get('class') or ''} {element.get('id') or ''}"
        address = next((found for key in _ADDRESSES if (found := element.get(key))), None)
        if address and _MORE.search(names):
            return _button_page(page, element, address, number)
    return None


def _button_page(page: Page, element: HtmlElement, address: str, number: int) -> str:
    url = page.join(_HOLE.sub(str(number), address))
    own = next((found for key in _NUMBERS if (found := element.get(key) or "").isdecimal()), None)
    if url != page.join(address) or page_number(url) > 1 or own is None:
        return url
    joint = "&" if urlsplit(url).query else "?"
    return f"{url}{joint}{urlencode({'page': own})}"


def as_html(payload: bytes) -> bytes:
    """The HTML within a JSON answer (what a load-more button fetches); else the payload itself."""
    if payload.lstrip()[:1] not in (b"{", b"["):
        return payload
    try:
        found = list(_strings(json.loads(payload)))
    except (ValueError, RecursionError):
        return payload
    return "\n".join(text for text in found if "<a" in text).encode() or payload


def _strings(value: object) -> list[str]:
    if isinstance(value, str):
        return [value]
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return [text for each in inner for text in _strings(each)]


def _bare(url: str) -> str:
    return re.sub(r"(?:/index)?\.html?$|/+$", "", url)
