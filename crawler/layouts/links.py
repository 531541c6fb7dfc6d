"""The links of a list: by the layout's selectors, else every link that looks like an article."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urldefrag

from crawler.layouts.page import path_of

if TYPE_CHECKING:
    import re

    from crawler.layouts.page import Page

GENERIC = "generic:links"


def read_links(
    page: Page, selectors: tuple[str, ...], article_path: re.Pattern[str]
) -> tuple[tuple[str, ...], str]:
    """The absolute addresses of the articles that a list shows, each once, in order.

    Returns:
        The addresses, and the selectors that found them (`generic:links` if none did).
    """
    chosen = ", ".join(selectors)
    for selector, source in ((chosen, f"css:{chosen}"), ("a[href]", GENERIC)):
        hrefs = [element.get("href") or "" for element in page.css(selector)] if selector else []
        links = dict.fromkeys(_whole(page.join(href)) for href in hrefs)
        found = tuple(link for link in links if article_path.search(path_of(link)))
        if found:
            return found, source
    return (), GENERIC


def _whole(url: str) -> str:
    """An address without the place on its page (`#binh-luan`)."""
    return urldefrag(url).url if "#" in url and path_of(url) else url


def selector_hits(page: Page, selectors: tuple[str, ...]) -> dict[str, int]:
    """How many elements each selector finds: what a keeper asks after a redesign."""
    return {selector: len(page.css(selector)) for selector in selectors}
