"""Reading an article's page with a layout's selectors, structured data behind them.

The order of sources is the same everywhere: the layout's own elements, JSON-LD, meta tags, the
URL, and last the generic reading of the page's shape. Nothing is cleaned or chosen here.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from crawler.layouts.blocks import read_blocks
from crawler.layouts.generic import shape_blocks
from crawler.layouts.header import in_header
from crawler.layouts.page import text_of
from crawler.layouts.structured import article_object, jsonld, jsonld_names, meta
from pipelines.reading import Block, Reading, Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml.html import HtmlElement

    from crawler.layouts.layout import Selectors
    from crawler.layouts.page import Page

PUBLISHED_METAS = (
    "article:published_time",
    "datePublished",
    "pubdate",
    "publishdate",
    "article:published",
    "og:published_time",
    "dc.date.issued",
)
_MODIFIED_METAS = ("article:modified_time", "dateModified", "lastmod", "og:updated_time")


def read_article(page: Page, layout: str, fields: Selectors) -> Reading:
    """All that an article's page says, the most trusted source of each field first."""
    data = article_object(page)
    blocks, body_source = read_body(page, fields)
    return Reading(
        layout=layout,
        titles=(
            *texts(page, fields.title),
            *jsonld(data, "headline", "name"),
            *meta(page, "og:title", "title"),
        ),
        leads=tuple(texts(page, fields.lead)),
        descriptions=(
            *meta(page, "description", "og:description"),
            *jsonld(data, "description"),
        ),
        blocks=tuple(blocks),
        body_source=body_source,
        published=(
            *dates(page, fields),
            *jsonld(data, "datePublished", "dateCreated"),
            *meta(page, *PUBLISHED_METAS),
            Value(raw=page.url, source="url"),
        ),
        modified=(*jsonld(data, "dateModified"), *meta(page, *_MODIFIED_METAS)),
        bylines=(*joined(page, fields.byline), *jsonld_names(data, "author")),
        sections=(
            *texts(page, fields.section),
            *jsonld(data, "articleSection"),
            *meta(page, "article:section", "articleSection"),
        ),
        tags=(*texts(page, fields.tags), *meta(page, "article:tag", "news_keywords", "keywords")),
        robots=tuple(value.raw for value in meta(page, "robots", "googlebot")),
    )


def read_body(page: Page, fields: Selectors) -> tuple[list[Block], str | None]:
    """The blocks of the text: by the first selector that finds any words, else by shape."""
    for selector in fields.body:
        for container in page.css(selector):
            blocks = read_blocks(page, container, fields.exclude)
            if any(block.kind == "image" or block.text for block in blocks):
                return blocks, f"css:{selector}"
    blocks = shape_blocks(page, fields.exclude)
    return blocks, "generic:density" if blocks else None


def texts(page: Page, selectors: Iterable[str]) -> Iterator[Value]:
    """The text of each element that each selector finds, in the order of the selectors."""
    for selector in selectors:
        for element in page.css(selector):
            if (text := text_of(element)).strip():
                yield Value(raw=text, source=f"css:{selector}")


def joined(page: Page, selectors: Iterable[str]) -> Iterator[Value]:
    """One value a selector: the texts of its elements in one line (authors, each in its own)."""
    for selector in selectors:
        found = [text_of(element).strip(" -–|\n\t\r\xa0") for element in page.css(selector)]
        names = list(dict.fromkeys(name for name in found if name))
        if names:
            yield Value(raw=" - ".join(names), source=f"css:{selector}")


def dates(page: Page, fields: Selectors) -> Iterator[Value]:
    """The dates of the first date element that is there: its attributes first, then its text.

    Only the first: what follows on the page are the dates of other articles' teasers. What stands
    in the page's header is a clock that the site shows its readers, however its class reads: it
    is passed over, and named `clock:` where the page has nothing else.
    """
    clocks: list[Value] = []
    for selector in fields.date:
        elements = page.css(selector)
        outside = [element for element in elements if not in_header(page, element, fields)]
        for element in (outside or elements)[:1]:
            found = list(_dates_of(element, selector, fields))
            if found and outside:
                yield from found
                return
            clocks += [replace(value, source=f"clock:{value.source}") for value in found]
    yield from clocks


def _dates_of(element: HtmlElement, selector: str, fields: Selectors) -> Iterator[Value]:
    for attribute in fields.date_attributes:
        if value := element.get(attribute):
            yield Value(raw=value, source=f"css:{selector}@{attribute}")
    if (text := text_of(element)).strip():
        yield Value(raw=text, source=f"css:{selector}")
