"""CSS selectors that would find an element of a page: by its own marks, and by those above it."""

from __future__ import annotations

import re
from itertools import combinations
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

_NAME = re.compile(r"-?[A-Za-z_][\w-]*", re.ASCII)
_MOST_CLASSES = 3
_MARKED_ABOVE = 2  # ancestors with a mark that a selector may begin with
_FIRST_CHILDREN = 3
_BARE = 30
_STEP = 10
_SEMANTIC = -4  # `itemprop` says what it means, and outlives a redesign


def selectors_of(element: HtmlElement) -> list[str]:
    """Selectors that find an element, the plainest first; they may find others too."""
    own = list(_own(element))
    found = [*own]
    parent = element.getparent()
    for above in _marked(element):
        for mark in _marks(above):
            start = f"{above.tag}{mark}"
            found += [f"{start} {each}" for each in own]
            if above is parent:
                found += [f"{start} > {each}" for each in own]
                found += [f"{start} > {element.tag}{place}" for place in _place(element)]
    return sorted(dict.fromkeys(found), key=cost)


def _own(element: HtmlElement) -> Iterator[str]:
    yield str(element.tag)
    for mark in _marks(element):
        yield f"{element.tag}{mark}"


def _place(element: HtmlElement) -> Iterator[str]:
    """Which child it is, where it is one of the first."""
    number = 1 + sum(isinstance(one.tag, str) for one in element.itersiblings(preceding=True))
    if number <= _FIRST_CHILDREN:
        yield ":first-child" if number == 1 else f":nth-child({number})"


def _marks(element: HtmlElement) -> Iterator[str]:
    """Id, classes, pairs of classes, itemprop: as CSS writes them behind a tag."""
    name = element.get("id") or ""
    if _NAME.fullmatch(name):
        yield f"#{name}"
    prop = element.get("itemprop") or ""
    if _NAME.fullmatch(prop):
        yield f"[itemprop='{prop}']"
    classes = [one for one in (element.get("class") or "").split() if _NAME.fullmatch(one)]
    classes = list(dict.fromkeys(classes))[:_MOST_CLASSES]
    for one in classes:
        yield f".{one}"
    for one, other in combinations(classes, 2):
        yield f".{one}.{other}"


def _marked(element: HtmlElement) -> Iterator[HtmlElement]:
    """The nearest elements above that have a mark of their own."""
    count = 0
    for above in element.iterancestors():
        if above.tag in ("body", "html"):
            return
        if any(True for _ in _marks(above)):
            yield above
            count += 1
        if count == _MARKED_ABOVE:
            return


def cost(selector: str) -> float:
    """How much a selector leans on: fewer steps and a mark of the element's own are better."""
    steps = selector.replace(" > ", " ").split()
    bare = not re.search(r"[.#\[]", steps[-1])
    semantic = _SEMANTIC if "[itemprop" in selector else 0
    single = _BARE if bare and len(steps) == 1 else _BARE / 6 if bare else 0
    exact = 1 if " > " in selector else 0
    return _STEP * len(steps) + single + semantic + exact + len(selector) / 100
