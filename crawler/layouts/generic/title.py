"""The headline as it is printed: not always the first `h1`, not always an `h1`."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from crawler.layouts.generic.names import is_named
from crawler.layouts.generic.words import likeness, plain
from pipelines.reading import Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml.html import HtmlElement

    from crawler.layouts.generic.survey import Survey

_HEADINGS = ("h1", "h2", "h3")
_SAME = 0.75  # of the words: two forms of one headline
_LEAST = 15  # letters; a shorter heading is a section's name
_MOST = 300


class Title(NamedTuple):
    """The printed headline; `element` is None where only the machine-readable ones are known."""

    element: HtmlElement | None
    value: Value | None


def find_title(survey: Survey, said: Iterable[Value]) -> Title:
    """The heading that says what the page's own title says; else the likeliest `h1`."""
    names = list(dict.fromkeys(value.raw for value in said if value.raw.strip()))
    headings = [h1 for h1 in survey.elements if h1.tag == "h1" and _fits(survey, h1)]
    for candidates in (headings, _others(survey, names)):
        best = max(candidates, key=lambda one: _agreement(survey, one, names), default=None)
        if best is not None and _agreement(survey, best, names) >= _SAME:
            return _title(survey, best)
    alone = [h1 for h1 in headings if h1 not in survey.outside and survey.letters[h1] >= _LEAST]
    return _title(survey, alone[-1]) if alone else Title(None, None)


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
    """Headings and titles of other tags that say word for word what the page's title says."""
    wanted = {plain(one) for name in names for one in (name, *_without_site(name))}
    lengths = {len(name) for name in names}
    if not wanted:
        return []
    longest, shortest = max(lengths), min(lengths)
    return [
        element
        for element in survey.elements
        if shortest // 2 <= survey.letters.get(element, 0) <= longest
        and element not in survey.outside
        and element.tag != "a"
        and survey.linked.get(element, 0) == 0
        and (element.tag in _HEADINGS or is_named(element, "title") or _alone(survey, element))
        and plain(survey.text(element)) in wanted
    ]


def _without_site(name: str) -> Iterator[str]:
    """'Headline - Báo Quê' without what stands behind its last dash, where that is less."""
    head, _, site = name.rpartition(" - ")
    if len(head) > 2 * len(site):
        yield head


def _alone(survey: Survey, element: HtmlElement) -> bool:
    """A line of its own: no element below it has the same text."""
    return not any(survey.letters.get(child, 0) for child in element)
