"""Selectors that would read a field of the new pages, and how far each can be believed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from crawler.doctoring.paths import cost, selectors_of
from crawler.doctoring.values import (
    DATE_ATTRIBUTES,
    agrees,
    confirmed,
    given,
    moment_of,
    told,
    wanted,
)
from crawler.layouts.generic.words import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from lxml.html import HtmlElement

    from crawler.doctoring.cases import Case
    from crawler.layouts.layout import Selectors

LOOKED_AT = 8
"""Pages that candidates are taken from, and first held against."""
LIKELY = 24
"""Candidates that are held against all pages."""
MOST = 3
"""Selectors of a field: pages of several kinds have several."""
_STABLE = 2  # pages on which a selector must be right
_ROOM = 60  # letters that an element may have beside the value
_TRUSTED = 0.9  # of the pages on which a selector finds anything


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A selector, judged on pages.

    `right` pages on which it gives what the generic reading found (numbers of pages), `wrong`
    on which something else; `confirmed` of `told` pages whose structured data say the same;
    `alone` pages on which it finds one element only.
    """

    selector: str
    right: frozenset[int]
    wrong: int
    confirmed: int
    told: int
    alone: int

    @property
    def is_trusted(self) -> bool:
        """Is it right on nearly all pages on which it finds anything, and not a bare tag?"""
        found = len(self.right) + self.wrong
        says = any(mark in self.selector for mark in ".#[") or self.alone == found
        return says and bool(self.right) and len(self.right) >= _TRUSTED * found

    @property
    def rank(self) -> tuple[int, int, int, float, str]:
        """The best candidate has the smallest."""
        return (
            self.wrong - len(self.right),
            -self.confirmed,
            -self.alone,
            cost(self.selector),
            self.selector,
        )


def ranked(cases: Sequence[Case], field: str, selectors: Selectors) -> list[Candidate]:
    """Selectors for a field, the best first.

    Args:
        cases: pages that the layout reads no more.
        field: one of `fates.FIELDS`, except body.
        selectors: the layout's, those of the title already mended.
    """
    found: set[str] = set()
    for case in spread(cases):
        for element in elements_with(case, field):
            found.update(selectors_of(element))
    few = spread(cases)
    first = [one for each in found if (one := judge(few, field, each, selectors)).is_trusted]
    likely = sorted(first, key=lambda one: one.rank)[:LIKELY]
    judged = [judge(cases, field, one.selector, selectors) for one in likely]
    trusted = [one for one in judged if one.is_trusted]
    if field == "section":
        trusted = [one for one in trusted if _tells_apart(one, cases, selectors)]
    return sorted(trusted, key=lambda one: one.rank)


def _tells_apart(one: Candidate, cases: Sequence[Case], selectors: Selectors) -> bool:
    """A name of a section may also be a menu's, or a box's: the article's own stands alone.

    And it is not the same on all pages, where nothing else says what it should be.
    """
    if all(wanted(cases[number], "section") for number in one.right):
        return True
    values = {given(cases[number], "section", one.selector, selectors) for number in one.right}
    return len(values) > 1 and one.alone >= len(one.right)


def judge(cases: Sequence[Case], field: str, selector: str, selectors: Selectors) -> Candidate:
    """Hold a selector against every page."""
    right, wrong, agreed, asked, alone = [], 0, 0, 0, 0
    for number, case in enumerate(cases):
        value = given(case, field, selector, selectors)
        alone += len(case.page.css(selector)) == 1
        if not value:
            continue
        if not agrees(case, field, value):
            wrong += 1
            continue
        right.append(number)
        if said := told(case, field):
            asked += 1
            agreed += confirmed(field, value, said)
    return Candidate(
        selector=selector,
        right=frozenset(right),
        wrong=wrong,
        confirmed=agreed,
        told=asked,
        alone=alone,
    )


def chosen(candidates: Iterable[Candidate], pages: int) -> list[Candidate]:
    """The best, and behind it others for the pages on which it finds nothing.

    What is right on one page alone, of `pages`, may be that article's own, such as an id.
    """
    least = min(_STABLE, pages)
    taken: list[Candidate] = []
    read: frozenset[int] = frozenset()
    for candidate in candidates:
        if len(candidate.right - read) >= least and len(taken) < MOST:
            taken.append(candidate)
            read |= candidate.right
    return taken


def spread(cases: Sequence[Case]) -> Sequence[Case]:
    """A few of the pages, from the first to the last."""
    step = max(1, len(cases) // LOOKED_AT)
    return cases[::step][:LOOKED_AT]


def elements_with(case: Case, field: str) -> Iterator[HtmlElement]:
    """The elements of a page that hold the value which the fallback found for a field."""
    value = wanted(case, field)
    if field == "section" and not value:
        yield from _elements_with_any(case, case.sections)
        return
    if not value:
        return
    if field == "tags":
        yield from _elements_with_any(case, frozenset(value.split(" | ")))
        return
    if field == "published_at":
        yield from _dated(case, value)
        return
    survey = case.survey
    for element in survey.elements:
        if 0 < survey.letters.get(element, 0) <= len(value) + _ROOM and value in _text(
            case, element
        ):
            yield element


def _elements_with_any(case: Case, values: frozenset[str]) -> Iterator[HtmlElement]:
    longest = max(map(len, values), default=0) + _ROOM
    for element in case.survey.elements:
        if 0 < case.survey.letters.get(element, 0) <= longest and _text(case, element) in values:
            yield element


def _dated(case: Case, value: str) -> Iterator[HtmlElement]:
    """Elements that carry this date: in an attribute, or as a short text."""
    survey = case.survey
    for element in survey.elements:
        said = [raw for name in DATE_ATTRIBUTES if (raw := element.get(name))]
        if element in survey.numbered and 0 < survey.letters.get(element, 0) <= 2 * _ROOM:
            said.append(survey.text(element))
        if any(moment_of(case, raw) == value for raw in said):
            yield element


def _text(case: Case, element: HtmlElement) -> str:
    return plain(case.survey.text(element))
