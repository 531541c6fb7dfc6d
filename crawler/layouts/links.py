"""The links of a list: by the layout's selectors, else every link that looks like an article."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urldefrag

from crawler.layouts.page import path_of, text_of

if TYPE_CHECKING:
    import re

    from lxml.html import HtmlElement

    from crawler.layouts.page import Page

GENERIC = "generic:links"
_OTHER_BOXES = {
    *("chuyên mục khác", "các chuyên mục khác", "tin khác", "tiêu điểm", "tin tiêu điểm"),
    *("đọc nhiều", "tin đọc nhiều", "xem nhiều", "đọc thêm", "có thể bạn quan tâm"),
    *("tin liên quan", "bài liên quan", "quảng cáo"),
}


def read_links(
    page: Page, selectors: tuple[str, ...], article_path: re.Pattern[str]
) -> tuple[tuple[str, ...], str]:
    """The absolute addresses of the articles that a list shows, each once, in order.

    Returns:
        The addresses, and the selectors that found them (`generic:links` if none did).
    """
    chosen = ", ".join(selectors)
    for selector, source in ((chosen, source_of(selectors)), ("a[href]", GENERIC)):
        anchors = page.css(selector) if selector else []
        if source != GENERIC:
            anchors = own_links(page, anchors)
        hrefs = [anchor.get("href") or "" for anchor in anchors]
        links = dict.fromkeys(_whole(page.join(href)) for href in hrefs)
        found = tuple(link for link in links if article_path.search(path_of(link)))
        if found:
            return found, source
    return (), GENERIC


def source_of(selectors: tuple[str, ...]) -> str:
    """What a list says that was read by these selectors."""
    return f"css:{', '.join(selectors)}"


def own_links(page: Page, anchors: list[HtmlElement]) -> list[HtmlElement]:
    """The links of the list itself, without those of other boxes on its page.

    The boxes of other sections are built like the list; only the heading above them tells that
    their articles are not the section's. An article's own headline is no such heading.
    """
    wanted, own, elsewhere = set(anchors), [], False
    for element in page.root.iter("a", "h2", "h3", "h4"):
        if element in wanted:
            own += [] if elsewhere else [element]
        elif element.tag != "a" and not wanted.intersection(
            (*element.iter(), *element.iterancestors())
        ):
            elsewhere = " ".join(text_of(element).split()).casefold() in _OTHER_BOXES
    return own


def _whole(url: str) -> str:
    """An address without the place on its page (`#binh-luan`)."""
    return urldefrag(url).url if "#" in url and path_of(url) else url
