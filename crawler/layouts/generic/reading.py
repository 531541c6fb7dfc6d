"""All fields of an article by the shape of its page, and how far the result can be believed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from crawler.layouts.blocks import read_blocks
from crawler.layouts.generic.boxes import find_boxes
from crawler.layouts.generic.captions import mark_captions
from crawler.layouts.generic.container import find_container, scope_of
from crawler.layouts.generic.dates import find_dates
from crawler.layouts.generic.head import head_blocks
from crawler.layouts.generic.helper import HELPER, SOURCE, trafilatura_blocks
from crawler.layouts.generic.labels import find_sections, find_tags
from crawler.layouts.generic.lead import find_lead
from crawler.layouts.generic.machine import machine_values
from crawler.layouts.generic.people import NAMED, find_people, names_authors
from crawler.layouts.generic.score import score_of
from crawler.layouts.generic.survey import Survey
from crawler.layouts.generic.title import Title, find_title, find_title_above
from crawler.layouts.structured import meta
from pipelines.bylines import is_byline, read_byline
from pipelines.reading import Reading, Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml.html import HtmlElement

    from crawler.layouts.generic.machine import Machine
    from crawler.layouts.page import Page
    from pipelines.reading import Block

THRESHOLD = 0.5
"""Below this score trafilatura is asked for the text, where it is installed."""
BODY = "generic:density"
_MARK = "data-baotinh-silent"


@dataclass(frozen=True, slots=True, kw_only=True)
class Scored:
    """A generic reading, how far it believes itself (0 to 1), and what it holds against itself."""

    reading: Reading
    score: float
    reasons: tuple[str, ...]


class _Places(NamedTuple):
    title: HtmlElement | None
    container: HtmlElement | None
    scope: HtmlElement


def read_generic(page: Page, layout: str = "generic", *, helper: bool = True) -> Scored:
    """Read a page of which nothing is known. It marks captions in the page's tree.

    Args:
        page: the page.
        layout: the name that the reading carries.
        helper: may trafilatura be asked where the score is below `THRESHOLD`?
    """
    said = machine_values(page)
    survey = Survey(page, [value.raw for value in said.titles])
    title, container = _headline(survey, said)
    places = _Places(title.element, container, scope_of(survey, title.element, container))
    lead = find_lead(survey, *places, said.descriptions)
    dates = find_dates(survey, *places, said.published)
    people = find_people(survey, *places, said.bylines, said.owners)
    known = [*(lead.elements if lead else ()), *dates.elements, *people.elements]
    if title.element is not None:
        known.append(title.element)
    blocks = _blocks(survey, container, known)
    blocks = [*head_blocks(survey, *places, known), *blocks]
    reading = Reading(
        layout=layout,
        titles=(*((title.value,) if title.value else ()), *said.titles),
        leads=(lead.value,) if lead else (),
        descriptions=said.descriptions,
        blocks=tuple(blocks),
        body_source=BODY if container is not None and blocks else None,
        published=dates.published,
        modified=(*said.modified, *dates.modified),
        bylines=people.values,
        sections=(*find_sections(survey, *places), *said.sections),
        tags=(*find_tags(survey, places.scope), *said.tags),
        robots=tuple(value.raw for value in meta(page, "robots", "googlebot")),
    )
    score = score_of(survey, reading, container)
    film = container is None and lead is not None  # what trafilatura finds is of other articles
    if helper and score.value < THRESHOLD and not film:
        reading = _helped(page, reading)
    return Scored(reading=reading, score=score.value, reasons=score.reasons)


def _headline(survey: Survey, said: Machine) -> tuple[Title, HtmlElement | None]:
    """The headline and the element of the text, each found with the help of the other."""
    title = find_title(survey, said.titles)
    container = find_container(survey, title.element)
    if title.element is not None or container is None:
        return title, container
    title = find_title_above(survey, container, said.titles)
    return title, find_container(survey, title.element)


def _helped(page: Page, reading: Reading) -> Reading:
    """The reading with trafilatura's text, where that is more than ours."""
    blocks = trafilatura_blocks(page)
    if blocks is None:
        return reading
    asked = replace(reading, asked=HELPER)
    if _letters(blocks) <= _letters(reading.blocks):
        return asked
    return replace(asked, blocks=tuple(blocks), body_source=SOURCE)


def _letters(blocks: Iterable[Block]) -> int:
    return sum(len(block.text) for block in blocks if block.kind != "image")


def _blocks(
    survey: Survey,
    container: HtmlElement | None,
    known: Iterable[HtmlElement],
    exclude: tuple[str, ...] = (),
) -> list[Block]:
    if container is None:
        return []
    silent = find_boxes(survey, container, known)
    mark_captions(survey, container, silent)
    for element in silent:
        element.set(_MARK, "1")
    return read_blocks(survey.page, container, (*exclude, f"[{_MARK}]"))


def densest(page: Page) -> HtmlElement | None:
    """The element that holds the text of an article; None where a page has too little of it."""
    said = machine_values(page)
    return _headline(Survey(page, [value.raw for value in said.titles]), said)[1]


def shape_blocks(page: Page, exclude: tuple[str, ...] = ()) -> list[Block]:
    """The text of a page by its shape alone, for a layout whose selectors find nothing."""
    said = machine_values(page)
    survey = Survey(page, [value.raw for value in said.titles])
    title, container = _headline(survey, said)
    known = [title.element] if title.element is not None else []
    return _blocks(survey, container, known, exclude)


def completed(page: Page, reading: Reading) -> Reading:
    """A layout's reading with the generic one behind it: for what a dead selector left empty.

    A text that no selector found is the generic reading's, which knows where the lead and the date
    stand in it. Where the layout knows its text, only the date is looked for.
    """
    knows_text = (reading.body_source or "").startswith("css:")
    own = read_generic(page, reading.layout, helper=not knows_text).reading
    if knows_text:
        return replace(reading, published=(*reading.published, *_no_clocks(own)))
    return replace(
        reading,
        titles=reading.titles or own.titles,
        leads=reading.leads or own.leads,
        blocks=own.blocks or reading.blocks,
        body_source=own.body_source or reading.body_source,
        asked=own.asked,
        published=(*reading.published, *_no_clocks(own))
        if _undated(reading)
        else reading.published,
        bylines=reading.bylines or own.bylines,
        sections=reading.sections or own.sections,
        tags=reading.tags or own.tags,
    )


def credited(page: Page, reading: Reading) -> Reading:
    """A layout's reading with whom the markup calls its author, where nothing else names anybody.

    Most papers sign in the text's last line; where that is no byline, and neither a selector nor
    the page's data know a person, an element called the author's is asked.
    """
    texts = [block.text for block in reading.blocks if block.kind != "image"]
    if (texts and is_byline(texts[-1])) or any(_names_people(v) for v in reading.bylines):
        return reading
    if not names_authors(page):
        return reading
    said = machine_values(page)
    survey = Survey(page, [value.raw for value in said.titles])
    title, container = _headline(survey, said)
    scope = scope_of(survey, title.element, container)
    found = find_people(survey, title.element, container, scope, (), said.owners).values
    named = tuple(value for value in found if value.source == NAMED)
    return replace(reading, bylines=(*reading.bylines, *named))


def _names_people(value: Value) -> bool:
    byline = read_byline(value.raw)
    return bool(byline.contributors or byline.staff)


def _no_clocks(own: Reading) -> Iterator[Value]:
    """The dates that it found; that a page has a clock in its header too is nobody's fault."""
    return (value for value in own.published if not value.source.startswith("clock:"))


def _undated(reading: Reading) -> bool:
    return not any(value.source.startswith("css:") for value in reading.published)
