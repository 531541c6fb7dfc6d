"""Selectors for the text of an article: its container, what in it is no text, its captions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from crawler.doctoring.candidates import LIKELY, LOOKED_AT, Candidate, chosen
from crawler.doctoring.paths import cost, selectors_of
from crawler.doctoring.reference import Text, letters_of, says
from crawler.layouts.blocks import read_blocks
from crawler.layouts.page import css, text_of
from pipelines.steps.captions import part

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from lxml.html import HtmlElement

    from crawler.doctoring.cases import Case

_MARKS = (".", "#", "[")
# Of the pages with pictures: photo essays, whose captions the generic reading takes for the text.
_ESSAYS = 0.25


@dataclass(frozen=True, slots=True, kw_only=True)
class Treatment:
    """Selectors that read a text: containers, what is excluded in them, captions."""

    body: tuple[Candidate, ...]
    exclude: tuple[str, ...]
    caption: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class _Room:
    """A text, and the container in which a selector finds it."""

    text: Text
    container: HtmlElement


def treatment(cases: Sequence[Case], exclude: tuple[str, ...], *, lead_inside: bool) -> Treatment:
    """How to read the text of pages that the layout reads no more.

    Args:
        cases: the pages.
        exclude: what the layout excludes already.
        lead_inside: no selector finds the lead: it is the text's first paragraph.
    """
    texts = [Text(case=case, lead=(lead_inside and case.draft.lead) or "") for case in cases]
    texts = [text for text in texts if text.letters]
    bodies = tuple(chosen(_bodies(texts), len(texts)))
    rooms = [room for text in texts if (room := _room(text, bodies))]
    extra = _excludes(rooms, exclude)
    return Treatment(body=bodies, exclude=extra, caption=_captions(rooms, (*exclude, *extra)))


def _room(text: Text, bodies: Sequence[Candidate]) -> _Room | None:
    """The container that is read first, as `article.read_body` would have it."""
    found = (
        element
        for body in bodies
        for element in text.case.page.css(body.selector)
        if letters_of(text_of(element))
    )
    container = next(found, None)
    return None if container is None else _Room(text, container)


def _bodies(texts: Sequence[Text]) -> list[Candidate]:
    """Selectors of containers: the whole text, with as little else as may be."""
    found: set[str] = set()
    few = texts[:: max(1, len(texts) // LOOKED_AT)][:LOOKED_AT]
    for text in few:
        for element in text.containers():
            found.update(each for each in selectors_of(element) if _is_marked(each))
    first = sorted((_graded(few, selector) for selector in found), key=_grade)[:LIKELY]
    graded = [_graded(texts, body.selector) for body, _ in first]
    return [body for body, _ in sorted(graded, key=_grade) if body.is_trusted]


def _grade(pair: tuple[Candidate, int]) -> tuple[object, ...]:
    body, beside = pair
    return (body.wrong - len(body.right), beside, *body.rank)


def _is_marked(selector: str) -> bool:
    """Has the element itself a mark? A bare tag says nothing of what it holds."""
    return any(mark in selector.rsplit(maxsplit=1)[-1] for mark in _MARKS)


def _graded(texts: Sequence[Text], selector: str) -> tuple[Candidate, int]:
    """A container's selector judged, and the letters beside the text that come with it."""
    right, wrong, beside, alone = [], 0, 0, 0
    for number, text in enumerate(texts):
        elements = text.case.page.css(selector)
        alone += len(elements) == 1
        room = next((element for element in elements if letters_of(text_of(element))), None)
        if room is None:
            continue
        if text.is_in(room):
            right.append(number)
            beside += text.beside(room)
        else:
            wrong += 1
    body = Candidate(
        selector=selector, right=frozenset(right), wrong=wrong, confirmed=0, told=0, alone=alone
    )
    return body, beside


def _excludes(rooms: Sequence[_Room], known: tuple[str, ...]) -> tuple[str, ...]:
    """Selectors for what stands in the containers and is no text."""
    todo = [
        (room, element)
        for room in rooms
        for element in room.text.surplus(room.container)
        if not _is_below(element, _found(room, known))
    ]
    return _cover(rooms, todo, lambda room, hit: room.text.is_part(hit, room.container))


def _captions(rooms: Sequence[_Room], exclude: tuple[str, ...]) -> tuple[str, ...]:
    """Selectors for captions that would be read as text without their help."""
    todo = []
    for room in rooms:
        blocks = read_blocks(room.text.case.page, room.container, exclude)
        mistaken = {letters_of(block.text) for block in part(tuple(blocks))[0]}
        if wanted := mistaken & room.text.captions:
            todo += [(room, e) for e in room.container.iter() if says(e) in wanted]
    todo = [(room, element) for room, element in todo if not css(element, "img")]
    return _cover(
        rooms, todo, lambda room, hit: says(hit) not in room.text.captions, tolerated=_ESSAYS
    )


def _found(room: _Room, selectors: tuple[str, ...]) -> set[HtmlElement]:
    chosen_ones = ", ".join(selectors)
    return set(css(room.container, chosen_ones)) if chosen_ones else set()


def _is_below(element: HtmlElement, found: set[HtmlElement]) -> bool:
    return element in found or any(above in found for above in element.iterancestors())


def _cover(
    rooms: Sequence[_Room],
    todo: Sequence[tuple[_Room, HtmlElement]],
    harms: Callable[[_Room, HtmlElement], bool],
    *,
    tolerated: float = 0.0,
) -> tuple[str, ...]:
    """Few selectors that find all elements of `todo` and none that `harms`.

    `tolerated` is the share of the pages they hit on which they may harm.
    """
    left = set(todo)
    found: dict[str, set[tuple[_Room, HtmlElement]]] = {}
    for selector in {each for _, element in todo for each in _pointed(element)}:
        hits = [(room, hit) for room in rooms for hit in css(room.container, selector)]
        harmed = {room for room, hit in hits if harms(room, hit)}
        if len(harmed) <= tolerated * len({room for room, _ in hits}):
            found[selector] = set(hits)
    taken: list[str] = []
    while left and found:
        best = min(found, key=lambda each: (-len(_covered(left, found[each])), cost(each), each))
        covered = _covered(left, found.pop(best))
        if not covered:
            break
        left -= covered
        taken.append(best)
    return tuple(taken)


def _pointed(element: HtmlElement) -> list[str]:
    """Selectors that point at an element by a mark of its own; if it has none, by others'."""
    found = selectors_of(element)
    own = [selector for selector in found if _is_marked(selector)]
    return own or [selector for selector in found if any(mark in selector for mark in _MARKS)]


def _covered(
    left: set[tuple[_Room, HtmlElement]], hits: set[tuple[_Room, HtmlElement]]
) -> set[tuple[_Room, HtmlElement]]:
    elements = {hit for _, hit in hits}
    return {(room, element) for room, element in left if _is_below(element, elements)}
