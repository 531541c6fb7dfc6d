"""What a page says of itself for machines, beyond what `structured` reads for every layout."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from crawler.layouts.generic.words import likeness, plain
from crawler.layouts.structured import (
    ARTICLES,
    jsonld,
    jsonld_names,
    jsonld_objects,
    kinds_of,
    meta,
)
from pipelines.reading import Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from crawler.layouts.page import Page

_PUBLISHED = (
    *("article:published_time", "datePublished", "pubdate", "publishdate", "article:published"),
    *("og:published_time", "dc.date.issued", "dcterms.created", "dc.date", "publish-date"),
    *(
        "og:article:published_time",
        "rnews:datepublished",
        "sailthru.date",
        "cxenseparse:publishtime",
    ),
)
_MODIFIED = ("article:modified_time", "dateModified", "lastmod", "og:updated_time")
# `"datePublished": "…"` in a script that is no JSON: a quote within a headline breaks many.
_LOOSE = re.compile(
    r'"(?P<name>datePublished|dateModified|articleSection)"\s*:\s*"(?P<text>[^"\\]{4,60})"'
)
_LOOSE_AUTHOR = re.compile(r'"author"\s*:\s*[\[{][^\]}]*?"name"\s*:\s*"(?P<text>[^"\\]{2,80})"')
_SEPARATOR = re.compile(r"\s+[|–—•»-]\s+|\s*\|\s*")
_ALIKE = 0.5  # of a headline's words
_NOBODY = frozenset(
    {"admin", "administrator", "editor", "bbt", "ban bien tap", "root", "webmaster"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Machine:
    """The raw values of JSON-LD, meta tags and the address, the most trusted first."""

    titles: tuple[Value, ...]
    descriptions: tuple[Value, ...]
    published: tuple[Value, ...]
    modified: tuple[Value, ...]
    bylines: tuple[Value, ...]
    sections: tuple[Value, ...]
    tags: tuple[Value, ...]
    owners: frozenset[str]


def machine_values(page: Page) -> Machine:
    """Read everything that is meant for machines."""
    data = _own_object(page) or _loose(page)
    owners = _owners(page, data)
    return Machine(
        titles=tuple(_titles(page, data, owners)),
        descriptions=(
            *jsonld(data, "description"),
            *meta(page, "og:description", "description", "twitter:description"),
        ),
        published=(
            *jsonld(data, "datePublished", "dateCreated"),
            *meta(page, *_PUBLISHED),
            Value(raw=page.url, source="url"),
        ),
        modified=(*jsonld(data, "dateModified"), *meta(page, *_MODIFIED)),
        bylines=tuple(_people(page, data, owners)),
        sections=(
            *jsonld(data, "articleSection"),
            *meta(page, "article:section", "articleSection"),
        ),
        tags=tuple(meta(page, "article:tag", "news_keywords", "keywords")),
        owners=owners,
    )


def _own_object(page: Page) -> dict[str, Any]:
    """The JSON-LD object of this article: some pages describe those of their sidebar, too."""
    objects, _ = jsonld_objects(page)
    articles = [each for each in objects if ARTICLES.intersection(kinds_of(each.get("@type")))]
    if len(articles) < 2:  # noqa: PLR2004 - the one that there is
        return articles[0] if articles else {}
    titles = [value.raw for value in meta(page, "og:title", "twitter:title")]
    titles += [element.text for element in page.root.iter("title") if element.text]
    named = [(each, str(each.get("headline") or each.get("name") or "")) for each in articles]
    likest = [
        (max((likeness(name, title) for title in titles), default=0.0), each)
        for each, name in named
    ]
    best, own = max(likest, key=lambda pair: pair[0])
    return own if best >= _ALIKE else articles[0] if not titles else {}


def _loose(page: Page) -> dict[str, Any]:
    """The plain fields of an article's JSON-LD that cannot be parsed as a whole."""
    found: dict[str, Any] = {}
    for script in page.root.iter("script"):
        text = script.text or ""
        if "ld+json" not in (script.get("type") or "").casefold() or "Article" not in text:
            continue
        for match in _LOOSE.finditer(text):
            found.setdefault(match["name"], _unescaped(match["text"]))
        if author := _LOOSE_AUTHOR.search(text):
            found.setdefault("author", _unescaped(author["text"]))
    return found


def _unescaped(text: str) -> str:
    try:
        return str(json.loads(f'"{text}"'))
    except ValueError:
        return text


def _owners(page: Page, data: dict[str, Any]) -> frozenset[str]:
    """What the newspaper calls itself: its names as plain words, and its host's own part."""
    said = [value.raw for value in meta(page, "og:site_name", "application-name", "copyright")]
    said += [value.raw for value in jsonld(data, "publisher", "sourceOrganization")]
    host = (urlsplit(page.url).hostname or "").removeprefix("www.").removeprefix("m.")
    names = {plain(name).replace(" ", "") for name in (*said, host.partition(".")[0])}
    return frozenset(name for name in names if len(name) > 2)  # noqa: PLR2004 - "vn" names nobody


def is_owner(text: str, owners: Iterable[str]) -> bool:
    """Is it the newspaper's own name (or a part of its maker's), not a person's?"""
    letters = plain(text).replace(" ", "")
    if not letters or plain(text) in _NOBODY or text.startswith(("http", "//", "@")):
        return True
    bare = letters.removeprefix("bao").removeprefix("dientu")
    return any(
        letters in owner or bare == owner or (len(owner) > 4 and owner in letters)  # noqa: PLR2004
        for owner in owners
    )


def _people(page: Page, data: dict[str, Any], owners: frozenset[str]) -> Iterator[Value]:
    found = (
        *jsonld_names(data, "author"),
        *jsonld_names(data, "creator"),
        *meta(page, "article:author", "dable:author", "author", "cxenseparse:author"),
        *meta(page, "byl", "dc.creator", "parsely-author"),
    )
    return (value for value in found if not is_owner(value.raw, owners))


def _titles(page: Page, data: dict[str, Any], owners: frozenset[str]) -> Iterator[Value]:
    yield from jsonld(data, "headline", "name")
    for value in meta(page, "og:title", "twitter:title", "title"):
        yield Value(raw=_without_site(value.raw, owners), source=value.source)
    for element in page.root.iter("title"):
        if element.text and element.text.strip():
            yield Value(raw=_without_site(element.text, owners), source="css:title")
            return


def _without_site(text: str, owners: frozenset[str]) -> str:
    """A title without the newspaper's name and section behind it: `… | Báo Sông Thu`."""
    line = " ".join(text.split())
    cuts = list(_SEPARATOR.finditer(line))
    for cut in reversed(cuts):
        rest = line[cut.end() :]
        if not (is_owner(rest, owners) or plain(rest).startswith(("bao ", "trang ", "dai "))):
            break
        line = line[: cut.start()].rstrip()
    return line or text
