"""The lead (sa-pô): named so, told by the page's description, or between headline and text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from crawler.layouts.generic.names import is_named, names_of
from crawler.layouts.generic.words import begins_with, plain
from crawler.layouts.page import css
from pipelines.bylines import is_byline
from pipelines.leads import split_marker
from pipelines.reading import Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml.html import HtmlElement

    from crawler.layouts.generic.survey import Survey

_LEAST = 40  # letters
_MOST = 1500
_SURE = 60  # letters of a cut description that name a paragraph beyond doubt
_PLACE = re.compile(r"location|dateline|dia-?danh")
_CAPTION = 500  # letters of a table that only sets a picture


class Lead(NamedTuple):
    """The printed lead and the elements that hold it, which are no part of the body."""

    value: Value
    elements: tuple[HtmlElement, ...]


def find_lead(
    survey: Survey,
    title: HtmlElement | None,
    container: HtmlElement | None,
    scope: HtmlElement,
    descriptions: Iterable[Value],
) -> Lead | None:
    """The lead, None where the page sets none apart from its text."""
    region = _Region(survey, title, container, scope)
    said = [split_marker(value.raw).lead for value in descriptions]
    return _named(region) or _described(region, said) or _between(region)


class _Region:
    """Where a lead may stand: below the headline, before most of the text."""

    def __init__(
        self,
        survey: Survey,
        title: HtmlElement | None,
        container: HtmlElement | None,
        scope: HtmlElement,
    ) -> None:
        self.survey = survey
        self.container = container
        self.begin = survey.order.get(title, -1) if title is not None else -1
        self.inside = survey.below(container)
        self.scope = survey.below(scope)
        first = next((u.element for u in survey.units_inside if u.element in self.inside), None)
        self.start = survey.order[first] if first is not None else len(survey.elements)

    def elements(self) -> Iterator[HtmlElement]:
        """The elements between the headline and the first paragraph, that one included."""
        for element in self.survey.elements[self.begin + 1 : self.start + 40]:
            if element in self.survey.outside or element not in self.scope:
                continue
            if not self.is_caption(element):
                yield element

    def is_caption(self, element: HtmlElement) -> bool:
        """Does it stand in a figure, or in a small table round a picture?"""
        for above in (element, *element.iterancestors()):
            small = self.survey.letters.get(above, 0) <= _CAPTION
            if above.tag in ("figure", "figcaption") or (
                above.tag == "table" and small and css(above, "img")
            ):
                return True
        return False

    def fits(self, element: HtmlElement) -> bool:
        """Has it the length of a lead, and is it no box of links?"""
        letters = self.survey.letters.get(element, 0)
        return _LEAST <= letters <= _MOST and self.survey.link_share(element) < 0.5  # noqa: PLR2004


def _named(region: _Region) -> Lead | None:
    for element in region.elements():
        if element is region.container or _holds(region, element):
            continue
        prop = (element.get("itemprop") or "").casefold()
        if is_named(element, "lead") or prop == "description" or element.get("data-role") == "sapo":
            parts = _parts(region, element)
            if parts and region.fits(element):
                return _lead(region.survey, parts, "generic:lead")
    return None


def _holds(region: _Region, element: HtmlElement) -> bool:
    """Does it hold the container? A `div.description` may be round the whole article."""
    return region.container is not None and region.container in region.survey.below(element)


def _parts(region: _Region, element: HtmlElement) -> tuple[HtmlElement, ...]:
    """The paragraphs of a lead, without the links to other articles that some papers set there."""
    survey = region.survey
    return tuple(
        unit.element
        for unit in survey.within(element)
        if unit.element not in survey.outside and unit.letters and 2 * unit.linked < unit.letters
    )


def _described(region: _Region, said: list[str]) -> Lead | None:
    """The paragraph that is the page's own description, or that a cut description begins.

    In the text itself a cut one proves nothing: many papers cut theirs from the first paragraph.
    """
    survey = region.survey
    wanted = [text for text in said if len(text) >= _LEAST]
    for unit in survey.units_inside:
        element = unit.element
        place = survey.order[element]
        if place <= region.begin or place > region.start or not region.fits(element):
            continue
        text = split_marker(survey.text(element)).lead
        if any(plain(text) == plain(other) for other in wanted):
            return _lead(survey, (element,), "generic:described")
        outside_text = element not in region.inside
        if outside_text and any(len(o) >= _SURE and begins_with(text, o) for o in wanted):
            return _lead(survey, (element,), "generic:described")
    return None


def _between(region: _Region) -> Lead | None:
    """The first paragraph that stands by itself between the headline and the text."""
    survey = region.survey
    if region.begin < 0 or region.container is None:
        return None
    for unit in survey.units_inside:
        element = unit.element
        place = survey.order[element]
        if place <= region.begin or place >= region.start or element not in region.scope:
            continue
        if element in region.inside or not region.fits(element) or unit.linked * 4 > unit.letters:
            continue
        if region.is_caption(element):
            continue
        if len(survey.text(element)) >= _SURE and not is_byline(survey.text(element)):
            return _lead(survey, (element,), "generic:between")
    return None


def _lead(survey: Survey, parts: tuple[HtmlElement, ...], source: str) -> Lead:
    text = " ".join(_without_place(survey, part) for part in parts)
    return Lead(Value(raw=text, source=source), parts)


def _without_place(survey: Survey, part: HtmlElement) -> str:
    """A lead without the place in an element of its own before it (`span.location-stamp`)."""
    text = survey.text(part)
    first = next((child for child in part if isinstance(child.tag, str)), None)
    if first is None or (part.text or "").strip() or not _PLACE.search(names_of(first)):
        return text
    place = survey.text(first)
    return text.removeprefix(place).lstrip(" -–—,:") if len(place) <= _LEAST else text
