"""What a page says of itself for machines: JSON-LD and meta tags."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from pipelines.reading import Value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

    from crawler.layouts.page import Page

# What keeps old browsers or XML from reading a script: comments, CDATA.
_WRAPPING = re.compile(
    r"^\s*(?:<!--|(?://|/\*)?\s*<!\[CDATA\[(?:\s*\*/)?)|(?:-->|(?://|/\*)?\s*\]\]>(?:\s*\*/)?)\s*$"
)

# The types of an object that describes an article.
ARTICLES = {"NewsArticle", "Article", "ReportageNewsArticle", "BlogPosting", "LiveBlogPosting"}


def article_object(page: Page) -> dict[str, Any]:
    """The JSON-LD object of the article; empty where the page has none that can be read."""
    for script in _scripts(page):
        for candidate in _objects(_parse(script.text or "")):
            if ARTICLES.intersection(kinds_of(candidate.get("@type"))):
                return candidate
    return {}


def jsonld_objects(page: Page) -> tuple[list[dict[str, Any]], int]:
    """Every JSON-LD object of a page, and the number of scripts that cannot be read as JSON."""
    read = [_parse(script.text or "") for script in _scripts(page)]
    return [each for value in read for each in _objects(value)], read.count(None)


def _scripts(page: Page) -> Iterator[HtmlElement]:
    return (script for script in page.root.iter("script") if "ld+json" in _type(script))


def _type(script: HtmlElement) -> str:
    return (script.get("type") or "").casefold()


def kinds_of(declared: Any) -> Iterator[str]:
    """The types of an object without their vocabulary: `schema:Article` is an `Article`."""
    for kind in declared if isinstance(declared, list) else [declared]:
        if isinstance(kind, str):
            yield re.split(r"[/:#]", kind)[-1]


def _parse(script: str) -> Any:
    text = _WRAPPING.sub("", script).strip().rstrip(";")
    try:
        return json.loads(text, strict=False)  # raw line breaks in strings are common
    except (ValueError, RecursionError):
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


def jsonld_names(found: dict[str, Any], name: str) -> Iterator[Value]:
    """One value for all that a JSON-LD object names there: authors stand in one line."""
    names = [" ".join(text.split()).strip(" -–|,") for text in _texts(found.get(name))]
    if known := [text for text in dict.fromkeys(names) if text]:
        yield Value(raw=" - ".join(known), source=f"jsonld:{name}")


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
    for name in names:
        for content in page.metas.get(name.casefold(), ()):
            yield Value(raw=content, source=f"meta:{name}")
