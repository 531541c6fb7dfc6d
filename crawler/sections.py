"""A newspaper's sections, taken from the menu of its home page where the facts know none."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from crawler.facts import is_denied, link_of
from crawler.layouts.page import path_of, text_of
from crawler.reading import on_hosts_of

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    from crawler.layouts.page import Page
    from crawler.newspaper import NewspaperSpider

MOST = 40
"""A newspaper has fewer sections in its menu; beyond that it is a site map."""
_MENUS = ("nav a[href]", "header a[href]", "[class*='menu'] a[href]", "[id*='menu'] a[href]")
_LONGEST_NAME = 40  # letters; a longer one is a headline
# One part, or two for a section within a section; files and the site's own services are none.
_LIST = re.compile(r"^/[a-z0-9-]+(?:/[a-z0-9-]+)?(?:/|\.html?)?$", re.IGNORECASE)
_SERVICES = re.compile(
    r"^/(?:rss|feed|video|podcast|media|multimedia|emagazine|infographics?|photos?|tag|tags|topic|"
    r"search|tim-kiem|lien-he|gioi-thieu|dang-nhap|dang-ky|login|bao-in|doc-bao-in|an-pham|"
    r"truyen-hinh|phat-thanh|quang-cao|lich-phat-song|en|english|cn|ru|fr|khmer)(?:[/.]|$)",
    re.IGNORECASE,
)


def sections_on(page: Page, newspaper: type[NewspaperSpider]) -> dict[str, str]:
    """The sections in the menu of a page: path to the name that stands there, in its order."""
    found: dict[str, str] = {}
    for selector in _MENUS:
        for element in page.css(selector):
            path, name = _section(page, newspaper, element)
            if path and path not in found:
                found[path] = name
        if found:
            break
    return dict(list(found.items())[:MOST])


def _section(page: Page, newspaper: type[NewspaperSpider], element: HtmlElement) -> tuple[str, str]:
    url, name = page.join(element.get("href") or ""), " ".join(text_of(element).split())
    path = path_of(url)
    is_list = (
        on_hosts_of(newspaper, url)
        and not urlsplit(url).query
        and _LIST.match(path)
        and not _SERVICES.match(path)
        and not is_denied(path, newspaper.deny)
        and link_of(newspaper, url) is None
    )
    named = 0 < len(name) <= _LONGEST_NAME and any(letter.isalpha() for letter in name)
    return (path, name) if is_list and named else ("", "")
