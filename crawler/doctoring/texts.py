"""Selectors for the text of an article: its container, what in it is no text, its captions."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from crawler.doctoring.candidates import LIKELY, LOOKED_AT, Candidate, chosen
from crawler.doctoring.paths import cost, selectors_of
from crawler.layouts.blocks import read_blocks
from crawler.layouts.generic import densest, read_generic
from crawler.layouts.generic.words import plain
from crawler.layouts.page import css, text_of
from pipelines.steps.captions import part

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from lxml.html import HtmlElement

    from crawler.doctoring.cases import Case

_WHOLE = 0.9
"""A container must hold so much of the text, by letters."""
_ABOVE = 4  # elements above the container that may be the better one
_LONG = 20  # letters of a text that says by itself where it is from
_MARKS = (".", "#", "[")
_UNREAD = frozenset({"script", "style", "noscript", "template", "nav", "iframe", "form", "button"})


@dataclass(frozen=True, kw_only=True, eq=False)
class Text:
    """The text of one page, as the generic reading has it.

    Args:
        case: the page.
        lead: the lead, where no selector finds it: then it must stay in the text.
    """

    case: Case
    lead: str = ""
    _known: dict[HtmlElement, bool] = field(default_factory=dict)
    _beside: dict[HtmlElement, int] = field(default_factory=dict)

    @cached_property
    def blocks(self) -> tuple[tuple[str, bool], ...]:
        """The letters of its blocks, and whether each is a caption."""
        read = read_generic(self.case.fresh(), helper=False).reading.blocks
        found = ((_letters(block.text), block.kind == "caption") for block in read)
        lead = "" if self.lead else _letters(self.case.draft.lead or "")
        return tuple(
            (letters, caption)
            for letters, caption in found
            if letters and not (lead and letters.endswith(lead))
        )

    @cached_property
    def letters(self) -> frozenset[str]:
        """The letters of its blocks, one string each."""
        return frozenset(letters for letters, _ in self.blocks)

    @cached_property
    def _long(self) -> tuple[str, ...]:
        """Those that tell by themselves where they are from."""
        return tuple(one for one in (*self.letters, _letters(self.lead)) if len(one) >= _LONG)

    @cached_property
    def captions(self) -> frozenset[str]:
        """The letters of its captions."""
        return frozenset(letters for letters, caption in self.blocks if caption)

    def containers(self) -> Iterator[HtmlElement]:
        """The element that holds it, those in that which do, and a few round it."""
        container = densest(self.case.page)
        if container is None:
            return
        inner: HtmlElement | None = container
        while inner is not None:
            yield inner
            inner = next((one for one in inner if self.is_in(one)), None)
        for count, above in enumerate(container.iterancestors()):
            if count == _ABOVE or above.tag in ("body", "html"):
                return
            yield above

    def holds(self, element: HtmlElement) -> bool:
        """Does an element hold anything of the text?"""
        letters = _letters(text_of(element))
        if letters in self.letters or any(long in letters for long in self._long):
            return True
        return any(_says(below) in self.letters for below in element.iterdescendants())

    def is_in(self, container: HtmlElement) -> bool:
        """Does an element hold all of it, or nearly all?"""
        if container not in self._known:
            inside = _says(container)
            held = sum(len(letters) for letters in self.letters if letters in inside)
            self._known[container] = held >= _WHOLE * max(1, sum(map(len, self.letters)))
        return self._known[container]

    def beside(self, container: HtmlElement) -> int:
        """The letters that a container holds beside it."""
        if container not in self._beside:
            self._beside[container] = sum(len(_says(one)) for one in self.surplus(container))
        return self._beside[container]

    def surplus(self, element: HtmlElement) -> Iterator[HtmlElement]:
        """The uppermost elements below a container that hold nothing of the text."""
        for child in element:
            letters = _letters(text_of(child)) if isinstance(child.tag, str) else ""
            if not letters or letters in self.letters or child.tag in _UNREAD:
                continue
            if self.holds(child):
                yield from self.surplus(child)
            else:
                yield child

    def is_part(self, element: HtmlElement, container: HtmlElement) -> bool:
        """Does an element hold some of the text, or stand within a paragraph of it?"""
        if self.holds(element):
            return True
        for above in element.iterancestors():
            if above is container:
                return False
            if _letters(text_of(above)) in self.letters:
                return True
        return False


def _letters(text: str) -> str:
    return plain(text).replace(" ", "")


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
    bodies = tuple(chosen(_bodies(texts)))
    rooms = [room for text in texts if (room := _room(text, bodies))]
    extra = _excludes(rooms, exclude)
    return Treatment(body=bodies, exclude=extra, caption=_captions(rooms, (*exclude, *extra)))


def _room(text: Text, bodies: Sequence[Candidate]) -> _Room | None:
    """The container that is read first, as `article.read_body` would have it."""
    found = (
        element
        for body in bodies
        for element in text.case.page.css(body.selector)
        if _letters(text_of(element))
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
        room = next((element for element in elements if _letters(text_of(element))), None)
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
        mistaken = {_letters(block.text) for block in part(tuple(blocks))[0]}
        if wanted := mistaken & room.text.captions:
            todo += [(room, e) for e in room.container.iter() if _says(e) in wanted]
    todo = [(room, element) for room, element in todo if not css(element, "img")]
    return _cover(rooms, todo, lambda room, hit: _says(hit) not in room.text.captions)


def _says(element: HtmlElement) -> str:
    return _letters(text_of(element)) if isinstance(element.tag, str) else ""


def _found(room: _Room, selectors: tuple[str, ...]) -> set[HtmlElement]:
    chosen_ones = ", ".join(selectors)
    return set(css(room.container, chosen_ones)) if chosen_ones else set()


def _is_below(element: HtmlElement, found: set[HtmlElement]) -> bool:
    return element in found or any(above in found for above in element.iterancestors())


def _cover(
    rooms: Sequence[_Room],
    todo: Sequence[tuple[_Room, HtmlElement]],
    harms: Callable[[_Room, HtmlElement], bool],
) -> tuple[str, ...]:
    """Few selectors that find all elements of `todo` and, on no page, one that `harms`."""
    left = set(todo)
    found: dict[str, set[tuple[_Room, HtmlElement]]] = {}
    for selector in {each for _, element in todo for each in _pointed(element)}:
        hits = [(room, hit) for room in rooms for hit in css(room.container, selector)]
        if not any(harms(room, hit) for room, hit in hits):
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
