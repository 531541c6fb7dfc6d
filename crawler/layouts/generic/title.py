"""The headline as it is printed: not always the first `h1`, not always an `h1`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from crawler.layouts.generic.names import is_named, names_of
from crawler.layouts.generic.survey import BLOCKS
from crawler.layouts.generic.words import likeness, plain
from pipelines.bylines import is_byline
from pipelines.reading import Value

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lxml.html import HtmlElement

    from crawler.layouts.generic.survey import Survey

_HEADINGS = ("h1", "h2", "h3")
_SAME = 0.75  # of the words: two forms of one headline
_LEAST = 15  # letters; a shorter heading is a section's name
_MOST = 300
_SURE = frozenset({"css:title", "meta:title"})  # sources that may name the newspaper alone
_TEXT = 120  # letters of a paragraph that a headline without a mark stands above
_MENU = 8  # links: with more of them between, a line belongs to the page's head
_LARGE = frozenset({"4", "5", "6", "7", "+1", "+2", "+3"})  # of `font`
_BIG = re.compile(r"font-size\s*:\s*(?:1[89]|[2-4]\d)(?:\.\d+)?\s*p[xt]|font-size\s*:\s*x+-large")


class Title(NamedTuple):
    """The printed headline; `element` is None where only the machine-readable ones are known."""

    element: HtmlElement | None
    value: Value | None


def find_title(survey: Survey, said: Iterable[Value]) -> Title:
    """The heading that says what the page's own title says; else the likeliest `h1`."""
    names = list(dict.fromkeys(value.raw for value in said if value.raw.strip()))
    headings = [h1 for h1 in survey.elements if h1.tag == "h1" and _fits(survey, h1)]
    best = _likeliest(survey, headings, names)
    if best is None:
        best = _likeliest(survey, _others(survey, names), names)
    if best is not None:
        return _title(survey, _innermost(survey, best))
    alone = [h1 for h1 in headings if h1 not in survey.outside and survey.letters[h1] >= _LEAST]
    if not alone:
        return Title(None, None)
    return _title(survey, max(alone, key=lambda h1: _text_behind(survey, h1, alone)))


def _text_behind(survey: Survey, heading: HtmlElement, headings: list[HtmlElement]) -> int:
    """How much running text stands between a heading and the next of them."""
    begin = survey.order[heading]
    later = [survey.order[other] for other in headings if survey.order[other] > begin]
    end = min(later, default=len(survey.elements))
    return sum(u.weight for u in survey.units_inside if begin < survey.order[u.element] < end)


def find_title_above(survey: Survey, text: HtmlElement, said: Iterable[Value]) -> Title:
    """The headline above a text, on a page that tells the newspaper's name for its title.

    `<title>Báo … điện tử</title>` over every article, as portals and old pages have it: the line
    nearest above the text that is called a title, is a heading, or is set large. Where the page's
    data tell a headline, no other line is taken for it.
    """
    if any(value.source not in _SURE for value in said):
        return Title(None, None)
    units = survey.within(text)
    end = next((survey.order[u.element] for u in units if u.letters > _TEXT), None)
    if end is None:
        return Title(None, None)
    links = 0
    for element in reversed(survey.elements[:end]):
        links += element.tag == "a"
        if links > _MENU:
            break
        if _stands_out(survey, element) and not is_byline(survey.text(element)):
            return _title(survey, element)
    return Title(None, None)


def _stands_out(survey: Survey, element: HtmlElement) -> bool:
    """A line of some words that its name, its tag or its size makes a headline."""
    if not _LEAST <= survey.letters.get(element, 0) <= _MOST or element in survey.outside:
        return False
    if survey.linked.get(element, 0) or any(e.tag in BLOCKS for e in element.iterdescendants()):
        return False
    return (
        element.tag in _HEADINGS
        or is_named(element, "title")
        or (element.tag == "font" and (element.get("size") or "").strip() in _LARGE)
        or _BIG.search((element.get("style") or "").casefold()) is not None
    )


def _likeliest(
    survey: Survey, candidates: list[HtmlElement], names: list[str]
) -> HtmlElement | None:
    """The one that agrees best with what the page's data tell, if it agrees."""
    ranks = {one: _agreement(survey, one, names) for one in candidates}
    best = max(ranks, key=lambda one: _rank(survey, one, ranks[one]), default=None)
    return best if best is not None and ranks[best] >= _SAME else None


def _rank(survey: Survey, element: HtmlElement, agreement: float) -> tuple[float, bool, int]:
    """Of two that agree alike the one that leads nowhere, then the longer one."""
    return agreement, not survey.linked.get(element, 0), survey.letters[element]


def _fits(survey: Survey, element: HtmlElement) -> bool:
    return 0 < survey.letters.get(element, 0) <= _MOST


def _title(survey: Survey, element: HtmlElement) -> Title:
    source = "generic:h1" if element.tag == "h1" else "generic:title"
    return Title(element, Value(raw=survey.text(element), source=source))


def _agreement(survey: Survey, element: HtmlElement, names: list[str]) -> float:
    text = survey.text(element)
    inside = 0.0 if element in survey.outside else 0.01  # the article's, not the menu's
    return inside + max((likeness(text, name) for name in names), default=0.0)


def _others(survey: Survey, names: list[str]) -> list[HtmlElement]:
    """Headings and titles of other tags that say word for word what the page's title says.

    A heading may stand in what is called a header (`div.page-header`).
    """
    if not survey.titles:
        return []
    lengths = {len(name) for name in names}
    longest, shortest = max(lengths), min(lengths)
    return [
        element
        for element in survey.elements
        if shortest // 3 <= survey.letters.get(element, 0) <= longest
        and element.tag != "a"
        and (element not in survey.outside or _is_apart(element))
        and (
            element.tag in _HEADINGS
            or (survey.linked.get(element, 0) == 0 and is_named(element, "title"))
            or (survey.linked.get(element, 0) == 0 and _alone(survey, element))
        )
        and plain(survey.text(element)) in survey.titles
    ]


def _is_apart(element: HtmlElement) -> bool:
    """A heading that only a name puts outside of the article."""
    return element.tag in _HEADINGS and all(
        above.tag not in ("nav", "footer", "aside", "li") and "crumb" not in names_of(above)
        for above in element.iterancestors()
    )


def _innermost(survey: Survey, heading: HtmlElement) -> HtmlElement:
    """The part of a heading that says the title, without a label before it: `Chủ đề: …`."""
    if plain(survey.text(heading)) in survey.titles:
        return heading
    below = (e for e in survey.elements_below(heading) if e is not heading and e.tag != "a")
    return next((e for e in below if plain(survey.text(e)) in survey.titles), heading)


def _alone(survey: Survey, element: HtmlElement) -> bool:
    """A line of its own: no element below it has the same text."""
    return not any(survey.letters.get(child, 0) for child in element)
