"""Captions that no tag and no usual class marks: found by their place, their dress, their words."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from lxml import etree

from crawler.layouts.generic.words import begins_with, plain
from crawler.layouts.marks import alignment, is_bold, is_italic, labels_caption
from crawler.layouts.page import css
from crawler.layouts.pictures import address
from pipelines.bylines import is_byline, read_byline
from pipelines.captions import read_caption

if TYPE_CHECKING:
    from collections.abc import Callable

    from lxml.html import HtmlElement

    from crawler.layouts.generic.survey import Survey, Unit

_LONGEST = 450  # letters; what is longer below a picture is a paragraph
_SHORT = 180
_TOLD = 20  # letters of a picture's own text; a shorter one is a file's name or the section's
_USUAL = 135  # letters of a middling paragraph, where captions can be told by being short
_MOST_OF_TEXT = 0.6
_WRAPPERS = frozenset({"div", "table", "figure", "li", "section", "center", "article", "td"})
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_SMALL = ("font-size:small", "font-size:12px", "font-size:11px", "font-size:13px", "font-size:10pt")


def mark_captions(survey: Survey, container: HtmlElement, silent: set[HtmlElement]) -> None:
    """Make `figcaption` of every caption below the container, so that the walk knows it."""
    pictures = [p for p in css(container, "img") if p not in silent and address(p)]
    if not pictures:
        return
    units = [u for u in survey.within(container) if u.element is not container and u.letters]
    units = [unit for unit in units if not _within(unit.element, silent)]
    scene = _Scene(survey, container, pictures, units)
    found = scene.wrapped() | scene.following()
    if scene.is_most(found):  # a photo essay: what stands under its pictures is the text
        return
    for element in found:
        if element is not container and element.tag not in ("figcaption", "figure"):
            element.tag = "figcaption"


def _within(element: HtmlElement, silent: set[HtmlElement]) -> bool:
    return element in silent or any(above in silent for above in element.iterancestors())


class _Scene:
    """The pictures and paragraphs of one text."""

    def __init__(
        self,
        survey: Survey,
        container: HtmlElement,
        pictures: list[HtmlElement],
        units: list[Unit],
    ) -> None:
        self.survey = survey
        self.container = container
        self.pictures = pictures
        self.units = units
        self.elements = {unit.element for unit in units}
        self.next = self._units_after_pictures()
        followers = {unit.element for _, unit in self.next}
        dresses = Counter(
            _dress(unit.element) for unit in units if unit.element not in followers and unit.weight
        )
        self.usual = {dress for dress, _ in dresses.most_common(2)}
        plain_units = [u.letters for u in units if u.element not in followers and u.weight]
        self.median = sorted(plain_units)[len(plain_units) // 2] if plain_units else 0

    def _unit_of(self, picture: HtmlElement) -> HtmlElement | None:
        """The paragraph that a picture stands in."""
        return next((up for up in picture.iterancestors() if up in self.elements), None)

    def _units_after_pictures(self) -> list[tuple[HtmlElement, Unit]]:
        """For each picture the paragraph that follows it before the next picture."""
        order = self.survey.order
        places = sorted((order[picture], picture) for picture in self.pictures)
        found = []
        for number, (place, picture) in enumerate(places):
            end = places[number + 1][0] if number + 1 < len(places) else len(order)
            unit = next((u for u in self.units if place < order[u.element] < end), None)
            around = self._unit_of(picture)
            own = next((u for u in self.units if u.element is around), None)
            if own is not None and _text_before(picture, own.element) == "":
                unit = own
            if unit is not None:
                found.append((picture, unit))
        return found

    def wrapped(self) -> set[HtmlElement]:
        """The short texts of a box that holds a picture and nothing else to speak of."""
        found: set[HtmlElement] = set()
        most = _LONGEST * len(self.pictures)
        seen: set[HtmlElement] = set()
        for picture in self.pictures:
            for ancestor in picture.iterancestors():
                if ancestor is self.container or ancestor in seen:
                    break
                if self.survey.letters.get(ancestor, 0) > most:
                    break
                seen.add(ancestor)
                if ancestor.tag in _WRAPPERS and self._is_picture_box(ancestor):
                    found |= {u.element for u in self._inside(ancestor)} - {ancestor}
        return found

    def _inside(self, box: HtmlElement) -> list[Unit]:
        return [unit for unit in self.survey.within(box) if unit.element in self.elements]

    def is_most(self, found: set[HtmlElement]) -> bool:
        """Would these captions be nearly all of the text?"""
        letters = sum(unit.letters for unit in self.units)
        captions = sum(unit.letters for unit in self.units if unit.element in found)
        return len(found) > 1 and captions > _MOST_OF_TEXT * letters

    def _is_picture_box(self, box: HtmlElement) -> bool:
        pictures = len([p for p in css(box, "img") if p in self.survey.order and address(p)])
        texts = self._inside(box)
        letters = sum(unit.letters for unit in texts)
        if not texts or letters > _LONGEST * pictures or len(texts) > 2 * pictures:
            return False
        if letters > _MOST_OF_TEXT * max(1, self.survey.letters.get(self.container, 1)):
            return False
        return not is_byline(self.survey.text(texts[-1].element))

    def following(self) -> set[HtmlElement]:
        """Paragraphs right below a picture that are set or worded like captions."""
        alike = len(self.next) > 1 and all(unit.letters <= _SHORT for _, unit in self.next)
        alike = alike and self.median > _USUAL
        return {
            unit.element
            for picture, unit in self.next
            if unit.letters <= _LONGEST and self._is_caption(picture, unit, alike=alike)
        }

    def _is_caption(self, picture: HtmlElement, unit: Unit, *, alike: bool) -> bool:
        element, text = unit.element, self.survey.text(unit.element)
        if element.tag in _HEADINGS or 2 * unit.linked > unit.letters:
            return False
        if element is self.units[-1].element and is_byline(text) and _is_writer(text):
            return False
        return self._is_worded(picture, element, text) or self._is_set(element, text, alike=alike)

    def _is_worded(self, picture: HtmlElement, element: HtmlElement, text: str) -> bool:
        """Called a caption, with a credit, or saying what the picture's own text says."""
        if self._is_labelled(element) or read_caption(text).credit is not None:
            return True
        return _repeats(picture, text)

    def _is_labelled(self, element: HtmlElement) -> bool:
        """By its own class, or by that of the element that holds most of it."""
        half = self.survey.letters.get(element, 0) / 2
        return any(
            labels_caption(below, str(below.tag))
            for below in element.iter("*")
            if (below is element or below.get("class")) and self.survey.letters.get(below, 0) > half
        )

    def _is_set(self, element: HtmlElement, text: str, *, alike: bool) -> bool:
        """Set otherwise than the text's own paragraphs; or short below every picture."""
        if _covered(self.survey, element, is_italic):
            return True
        if _covered(self.survey, element, is_bold):
            return False
        unusual = bool(self.usual) and _dress(element) not in self.usual
        if alignment(element) == "center":
            return unusual
        return len(text) <= _SHORT and (alike or unusual)


def _text_before(picture: HtmlElement, block: HtmlElement) -> str:
    """The text of a block that stands before a picture in it."""
    pieces: list[str] = []
    for event, node in etree.iterwalk(block, events=("start", "end", "comment")):
        if node is picture:
            break
        if event == "start":
            pieces.append(node.text or "")
        elif node is not block:
            pieces.append(node.tail or "")
    return "".join("".join(pieces).split())


def _is_writer(text: str) -> bool:
    roles = {role for person in read_byline(text).contributors for role in person.roles}
    return bool(roles - {"photo", "video"})


def _repeats(picture: HtmlElement, text: str) -> bool:
    """Does the line below say what the picture's own text says?"""
    for name in ("alt", "title", "data-desc", "data-caption"):
        said = picture.get(name) or ""
        if len(said) >= _TOLD and (plain(said) == plain(text) or begins_with(text, said)):
            return True
    return False


def _dress(element: HtmlElement) -> tuple[str, str, str, bool]:
    """How a paragraph is set: its tag, class, alignment, and whether its letters are small."""
    style = (element.get("style") or "").casefold().replace(" ", "")
    small = any(size in style for size in _SMALL)
    return str(element.tag), element.get("class") or "", alignment(element) or "", small


def _covered(survey: Survey, element: HtmlElement, test: Callable[[str, str], bool]) -> bool:
    """Is all of an element's text set so?"""
    whole = survey.letters.get(element, 0)
    set_so = sum(
        survey.letters.get(below, 0)
        for below in element.iter()
        if isinstance(below.tag, str)
        and test(str(below.tag), (below.get("style") or "").casefold())
    )
    return whole > 0 and set_so >= whole
