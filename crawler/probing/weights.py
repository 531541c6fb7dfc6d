"""How much a CSS selector says of a family when it finds something on a page."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from math import log
from typing import TYPE_CHECKING

from crawler.probing.families import families

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crawler.layouts.layout import Layout

FIELDS = {
    "title": 0.5,
    "lead": 1.0,
    "opening": 0.5,
    "body": 2.0,
    "date": 1.0,
    "byline": 0.75,
    "section": 0.75,
    "tags": 0.5,
    "caption": 0.5,
    "exclude": 0.5,
}
"""The fields of `Selectors`, and what finding one says at most."""

_QUOTED = re.compile(r"'[^']*'")
_ATTRIBUTE = re.compile(r"\[[^\]]*\]")
_NAME = re.compile(r"[.#]([\w-]+)")
_NAME_IN_ATTRIBUTE = re.compile(r"\[(?:class|id)[*^$~]?='([\w-]+)'")
_TAG = re.compile(r"(?<![.#\w:-])[a-z]+\d?")
_WORD = re.compile(r"[A-Z]?[a-z]+|\d+")
_COMMON = frozenset(
    {"article", "author", "block", "body", "bold", "box", "card", "cate", "category", "col"}
    | {"comment", "content", "contents", "date", "datetime", "desc", "detail", "details", "entry"}
    | {"font", "footer", "head", "header", "inner", "item", "lead", "left", "link", "list", "main"}
    | {"meta", "name", "news", "page", "post", "related", "right", "sapo", "share", "social"}
    | {"story", "sub", "summary", "tag", "tags", "text", "time", "title", "top", "wrap"}
)
"""Words of which any designer would make a class: `post-content`, `articleBody`."""
_COMMON_SAYS = 0.35


@cache
def telling(selector: str) -> float:
    """How much a selector says, 0 to 1.3: by the class or id that the fewest families use.

    A selector without either (`h1`, `time[datetime]`) fits half of the web.

    >>> telling("h1") < telling("div.content") < telling("div.content-fck")
    True
    """
    weights = sorted(map(_rarity, _names(selector)), reverse=True)
    if not weights:
        tags = len(_TAG.findall(_ATTRIBUTE.sub("", selector)))
        return 0.05 * (tags + ("=" in selector))
    return weights[0] + 0.15 * sum(weights[1:3])


def _rarity(name: str) -> float:
    weight = 1.0 - log(max(_uses()[name], 1)) / log(len(families()))
    words = [word.casefold() for word in _WORD.findall(name)]
    return weight * (_COMMON_SAYS if words and _COMMON.issuperset(words) else 1.0)


@cache
def _uses() -> Counter[str]:
    """How many families use each class and id in their selectors."""
    found: Counter[str] = Counter()
    for family in families().values():
        used = (name for layout in family.layouts.values() for name in _all_names(layout))
        found.update(set(used))
    return found


def _all_names(layout: Layout) -> Iterator[str]:
    of_fields = (selector for field in FIELDS for selector in getattr(layout.fields, field))
    for selector in (*of_fields, *layout.links, *layout.other_links):
        yield from _names(selector)


def _names(selector: str) -> list[str]:
    """The classes and ids in a selector; `.htm` within quotes is none."""
    bare = _QUOTED.sub("", selector)
    return _NAME.findall(bare) + _NAME_IN_ATTRIBUTE.findall(selector)
