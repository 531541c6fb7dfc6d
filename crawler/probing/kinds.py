"""Whether a page is one article or a list of them, told without knowing its family."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from crawler.layouts.generic import read_generic
from crawler.layouts.page import Page, path_of
from crawler.layouts.structured import article_object, meta

if TYPE_CHECKING:
    from pipelines.reading import Reading

Kind = Literal["article", "list", "home", "unclear"]
_SURE = 0.75


def kind_of(page: Page) -> Kind:
    """An article says so in its data, or its shape is one's; anything else lists articles.

    The home page is told by its address. A page that is only shaped like an article is `unclear`:
    lists with long teasers are too.
    """
    said = {value.raw.strip().casefold() for value in meta(page, "og:type")}
    if article_object(page) or "article" in said:
        return "article"
    other: Kind = "list" if path_of(page.url).strip("/") else "home"
    if "website" in said:
        return other
    found = read_generic(Page(page.url, page.text), helper=False)
    return "unclear" if found.score >= _SURE and _is_dated(found.reading) else other


def _is_dated(reading: Reading) -> bool:
    return any(value.source.startswith("generic:") for value in reading.published)
