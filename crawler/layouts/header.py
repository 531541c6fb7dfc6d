"""What belongs to the page's own header or foot, and not to the article."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

    from crawler.layouts.layout import Selectors
    from crawler.layouts.page import Page

_TAGS = frozenset({"header", "nav", "footer"})
_NAMES = frozenset(
    {"header", "top-header", "header-top", "header_top", "topheader", "site-header", "main-header"}
    | {"page-header", "topbar", "top-bar", "top_bar", "masthead", "navbar", "menu", "banner"}
    | {"clock", "header_clock", "header-clock", "footer"}
)
_OF_AN_ARTICLE = re.compile(r"article|entry|post|detail|content", re.IGNORECASE)


def in_header(page: Page, element: HtmlElement, fields: Selectors) -> bool:
    """Does an element stand in the header, the menu or the foot of the page?

    A header that also holds the article's title is the article's own, as WordPress has it.
    """
    return any(not _holds_title(page, ancestor, fields) for ancestor in _header_ancestors(element))


def _header_ancestors(element: HtmlElement) -> Iterator[HtmlElement]:
    for ancestor in element.iterancestors():
        if ancestor.tag in ("body", "html"):
            return
        names = f"{ancestor.get('id', '')} {ancestor.get('class', '')}".casefold().split()
        of_an_article = any(map(_OF_AN_ARTICLE.search, names))
        if not _NAMES.isdisjoint(names) or (ancestor.tag in _TAGS and not of_an_article):
            yield ancestor


def _holds_title(page: Page, ancestor: HtmlElement, fields: Selectors) -> bool:
    titles = [title for selector in fields.title for title in page.css(selector)[:1]]
    return any(above is ancestor for title in titles for above in title.iterancestors())
