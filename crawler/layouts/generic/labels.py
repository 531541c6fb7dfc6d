"""Section and tags: the path of links above an article, the words below it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from crawler.layouts.generic.names import is_named
from crawler.layouts.generic.words import plain
from crawler.layouts.page import css
from pipelines.reading import Value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

    from crawler.layouts.generic.survey import Survey
    from crawler.layouts.page import Page

_LONGEST = 40  # letters of a section's name
_LONGEST_TAG = 60
_MOST_TAGS = 15
_MOST_CRUMBS = 6
_HOME = frozenset({"trang chu", "home", "trang nhat", "homepage", "tin tuc su kien", "bao dien tu"})


def find_sections(survey: Survey, title: HtmlElement | None) -> tuple[Value, ...]:
    """The sections of the breadcrumb, the narrowest first: printed, or in the page's JSON-LD."""
    printed = _printed(survey, title)
    return tuple(reversed(printed or list(_listed(survey.page))))


def _printed(survey: Survey, title: HtmlElement | None) -> list[Value]:
    """The links of the path that stands last above the headline: a menu has more of them."""
    begin = survey.order.get(title, len(survey.elements)) if title is not None else None
    if begin is None:
        return []
    for element in reversed(survey.elements[: begin + 30]):
        if not is_named(element, "crumbs") or any(
            e.tag == "nav" and not is_named(e, "crumbs") for e in element.iterancestors()
        ):
            continue
        links = [element] if element.tag == "a" else css(element, "a")
        names = [name for link in links if (name := _name(survey, link))]
        if 0 < len(names) <= _MOST_CRUMBS:
            return [Value(raw=name, source="generic:breadcrumb") for name in names]
    return []


def _name(survey: Survey, link: HtmlElement) -> str | None:
    text = survey.text(link).strip(" >›»/|")
    if not 1 < len(text) <= _LONGEST or plain(text) in _HOME:
        return None
    return text


def _listed(page: Page) -> Iterator[Value]:
    """The names of a BreadcrumbList, without the home page and the article itself."""
    for script in page.root.iter("script"):
        text = script.text or ""
        if "BreadcrumbList" not in text or "ld+json" not in (script.get("type") or ""):
            continue
        try:
            data = json.loads(text.strip().rstrip(";"), strict=False)
        except (ValueError, RecursionError):
            continue
        for name in _crumbs(data):
            if len(name) <= _LONGEST and plain(name) not in _HOME:
                yield Value(raw=name, source="jsonld:BreadcrumbList")
        return


def _crumbs(data: Any) -> Iterator[str]:
    if isinstance(data, list):
        for item in data:
            yield from _crumbs(item)
    if not isinstance(data, dict):
        return
    yield from _crumbs(data.get("@graph"))
    if data.get("@type") != "BreadcrumbList":
        return
    items = data.get("itemListElement")
    for item in items if isinstance(items, list) else []:
        inner = item.get("item") if isinstance(item, dict) else None
        name = (item.get("name") if isinstance(item, dict) else None) or (
            inner.get("name") if isinstance(inner, dict) else None
        )
        if isinstance(name, str) and name.strip():
            yield name


def find_tags(survey: Survey, scope: HtmlElement) -> tuple[Value, ...]:
    """The links below an article that are its keywords."""
    links = [link for link in css(scope, "a[rel~='tag']") if survey.text(link)]
    if not links:
        boxes = [e for e in scope.iter() if isinstance(e.tag, str) and is_named(e, "tags")]
        links = [link for box in boxes[:1] for link in css(box, "a")]
    texts = list(dict.fromkeys(survey.text(link).lstrip("# ") for link in links))
    texts = [text for text in texts if 1 < len(text) <= _LONGEST_TAG]
    if len(texts) > _MOST_TAGS:
        return ()
    return tuple(Value(raw=text, source="generic:tags") for text in texts)
