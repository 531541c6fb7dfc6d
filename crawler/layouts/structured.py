"""What a page says of itself for machines: JSON-LD and meta tags."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from crawler.layouts.page import xpath
from pipelines.reading import Value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crawler.layouts.page import Page

_ARTICLES = {"NewsArticle", "Article", "ReportageNewsArticle", "BlogPosting", "LiveBlogPosting"}


def article_object(page: Page) -> dict[str, Any]:
    """The JSON-LD object of the article; empty where the page has none that can be read."""
    for script in xpath(page.root, "//script[@type='application/ld+json']/text()"):
        for candidate in _objects(_parse(str(script))):
            kinds = candidate.get("@type")
            if _ARTICLES.intersection(kinds if isinstance(kinds, list) else [kinds]):
                return candidate
    return {}


def _parse(script: str) -> Any:
    text = script.strip().removeprefix("<!--").removesuffix("-->").strip().rstrip(";")
    try:
        return json.loads(text, strict=False)  # raw line breaks in strings are common
    except ValueError:
        return None


def _objects(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, list):
        for item in value:
            yield from _objects(item)
    elif isinstance(value, dict):
        yield value
        yield from _objects(value.get("@graph"))


def jsonld(found: dict[str, Any], *names: str) -> Iterator[Value]:
    """The texts of a JSON-LD object under these names; objects give their `name`."""
    for name in names:
        for text in _texts(found.get(name)):
            yield Value(raw=text, source=f"jsonld:{name}")


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str) and value.strip():
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from _texts(item)
    elif isinstance(value, dict):
        yield from _texts(value.get("name"))


def meta(page: Page, *names: str) -> Iterator[Value]:
    """The contents of the meta tags that carry one of these names, properties or itemprops.

    Names are compared without regard to case: `Description` and `description` both occur.
    """
    table = _meta_table(page)
    for name in names:
        for content in table.get(name.casefold(), ()):
            yield Value(raw=content, source=f"meta:{name}")


def _meta_table(page: Page) -> dict[str, list[str]]:
    table: dict[str, list[str]] = {}
    for element in xpath(page.root, "//meta[@content]"):
        content = str(element.get("content") or "")
        if content.strip():
            for attribute in ("property", "name", "itemprop"):
                if name := element.get(attribute):
                    table.setdefault(str(name).casefold(), []).append(content)
    return table
