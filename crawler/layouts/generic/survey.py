"""One walk over a page: how many letters stand where, how many of them are links, what is outside.

Everything else of the generic reading asks this survey, and looks at no element twice.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, NamedTuple

from crawler.layouts.generic.entries import find_comments, find_entries
from crawler.layouts.generic.names import is_named
from crawler.layouts.generic.words import leads_away, plain, title_cuts
from crawler.layouts.page import text_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lxml.html import HtmlElement

    from crawler.layouts.page import Page

SILENT = frozenset(
    {"script", "style", "noscript", "template", "iframe", "select", "textarea", "button", "svg"}
    | {"head", "title", "video", "audio", "object"}
)
BLOCKS = frozenset(
    {"p", "div", "section", "article", "main", "header", "footer", "aside", "center", "address"}
    | {"h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "figure", "figcaption", "body"}
    | {"ul", "ol", "li", "dl", "dt", "dd", "details", "summary", "fieldset", "form", "nav"}
    | {"table", "caption", "thead", "tbody", "tfoot", "tr", "td", "th", "time"}
)
_OUTSIDE = frozenset({"nav", "footer", "aside", "header", "menu", "dialog"})
_HIDDEN = re.compile(r"(?:(?!d-\w+-)\S+\s+)*d-none(?:\s+(?!d-\w+-)\S+)*\s*")
_DIGIT = re.compile(r"\d")
_LEAST = 25  # letters; a shorter line is a label, a date or a name
_LINE = 120  # letters
_OWN_TEXT = 200  # letters: so much beside the lists of other articles is an article
_SIGNS = 40  # marks in a headline that its plain words are without
_MAJORITY = 0.6  # of the page's text: what holds more is the article, whatever it is called


class Unit(NamedTuple):
    """A block element with text of its own: a paragraph, whatever its tag is."""

    element: HtmlElement
    letters: int
    linked: int

    @property
    def weight(self) -> int:
        """Letters that speak for running text: links speak against it."""
        weight = self.letters - 2 * self.linked
        return weight if weight >= _LEAST else 0


class Survey:
    """The page counted. All tables are by element; `order` is the order of the page.

    `good` is the weight of the running text below an element, without what is `outside`: the
    page's furniture, whose uppermost elements are `junk`. `numbered` have a digit in their text.
    `titles` are what the page's data tell of its headline, as plain words, in all their cuts.
    """

    def __init__(self, page: Page, titles: Iterable[str] = ()) -> None:
        """Count a page. `titles`: what its data tell of its headline."""
        self.page = page
        self.titles = {plain(cut) for title in dict.fromkeys(titles) for cut in title_cuts(title)}
        for picture in list(page.root.iter("amp-img")):  # the pictures of the AMP edition
            picture.tag = "img"
        body = next(page.root.iter("body"), page.root)
        self.body: HtmlElement = body
        self._nodes = list(body.iter())
        self.elements = [node for node in self._nodes if isinstance(node.tag, str)]
        self.order = {element: place for place, element in enumerate(self.elements)}
        self.letters: dict[HtmlElement, int] = {}
        self.linked: dict[HtmlElement, int] = {}
        self.units: list[Unit] = []
        self.numbered: set[HtmlElement] = set()
        self._last: dict[HtmlElement, int] = {}
        self._count()
        self._texts: dict[HtmlElement, str] = {}
        self.good = self._sum_up()
        self.junk: set[HtmlElement] = set()
        self.outside: set[HtmlElement] = set()
        self._part()
        self.units_inside = [unit for unit in self.units if unit.element not in self.outside]
        self.good = self._sum_up(self.outside)

    def _count(self) -> None:
        """From the end to the beginning, so that children are known before their parents."""
        sums: dict[HtmlElement, list[int]] = {}  # letters, links; of the open line, its links
        for node in reversed(self._nodes):
            parent = node.getparent()
            above = sums.setdefault(parent, [0, 0, 0, 0]) if parent is not None else [0, 0, 0, 0]
            place = self.order.get(node)
            if place is not None:
                self._last.setdefault(node, place)
                self._last.setdefault(parent, self._last[node])
                if node.tag not in SILENT:
                    self._add(node, sums.pop(node, [0, 0, 0, 0]), above)
                    if node in self.numbered:
                        self.numbered.add(parent)
            if node.tail and (tail := node.tail.strip()):
                above[0] += len(tail)
                above[2] += len(tail)
                if _DIGIT.search(tail):
                    self.numbered.add(parent)
        self.units.reverse()
        self._places = [self.order[unit.element] for unit in self.units]

    def _add(self, node: HtmlElement, own: list[int], above: list[int]) -> None:
        """Count an element whose children are counted, and hand its sums to the one above."""
        if node.text and (text := node.text.strip()):
            own[0] += len(text)
            own[2] += len(text)
            if _DIGIT.search(text):
                self.numbered.add(node)
        if node.tag == "a":
            own[1], own[3] = own[0], own[2]
        self.letters[node], self.linked[node] = own[0], own[1]
        above[0] += own[0]
        above[1] += own[1]
        if node.tag not in BLOCKS:
            above[2] += own[2]
            above[3] += own[3]
        elif own[2]:
            self.units.append(Unit(node, own[2], own[3]))

    def _sum_up(
        self, without: set[HtmlElement] | frozenset[HtmlElement] = frozenset()
    ) -> dict[HtmlElement, int]:
        """For each element the weight of the running text below it."""
        good: dict[HtmlElement, int] = {}
        for unit in self.units:
            if not unit.weight or unit.element in without:
                continue
            good[unit.element] = good.get(unit.element, 0) + unit.weight
            for ancestor in unit.element.iterancestors():
                good[ancestor] = good.get(ancestor, 0) + unit.weight
        return good

    def _part(self) -> None:
        """Find the elements that are the page's furniture, and all below them."""
        holding = self._holding()
        whole = self.good.get(self.body, 0)
        entries = self._entries(holding)
        for element in self.elements:
            if element.getparent() in self.outside:
                self.outside.add(element)
            elif (self._is_junk(element) or element in entries) and not (
                element in holding
                or element is self.body
                or (
                    self.good.get(element, 0) > _MAJORITY * whole > 0
                    and element.tag not in _OUTSIDE
                )
            ):
                self.junk.add(element)
                self.outside.add(element)

    def _holding(self) -> set[HtmlElement]:
        """What stands round a headline: every `h1`, or a heading that says the page's title."""
        heads = list(self.page.root.iter("h1"))
        if self.titles and not any(plain(self.text(h1)) in self.titles for h1 in heads):
            longest = max(map(len, self.titles)) + _SIGNS
            lesser = (
                h for h in self.page.root.iter("h2", "h3") if self.letters.get(h, 0) <= longest
            )
            heads += [h for h in lesser if plain(self.text(h)) in self.titles][:1]
        return {above for head in heads for above in (head, *head.iterancestors())}

    def _entries(self, holding: set[HtmlElement]) -> set[HtmlElement]:
        """The entries of lists of other articles; of a page with no other text, not its own."""
        found = {entry for entry in find_entries(self) if entry not in holding}
        outer = [e for e in found if not any(above in found for above in e.iterancestors())]
        theirs = sum(self.good.get(entry, 0) for entry in outer)
        comments = {box for box in find_comments(self) if box not in holding}
        if self.good.get(self.body, 0) - theirs >= _OWN_TEXT:
            return found | comments
        return comments | {
            e for e in found if not any(is_named(a, "body") for a in e.iterancestors())
        }

    def _is_junk(self, element: HtmlElement) -> bool:
        if element.tag in _OUTSIDE or element.tag in SILENT:
            return not self._is_of_article(element)
        if is_hidden(element):
            return True
        return is_named(element, "junk") and not self._is_picture(element)

    def _is_of_article(self, element: HtmlElement) -> bool:
        """A header with date and lead, or author and date, which Drupal sets in a `footer`."""
        if element.tag not in ("header", "footer") or is_named(element, "junk"):
            return False
        if next(element.iterancestors("article"), None) is None:
            return False
        return element.tag == "header" or self.letters.get(element, 0) <= _LINE

    def _is_picture(self, element: HtmlElement) -> bool:
        """A picture is none for opening in a `modal`, nor is the link to its larger copy."""
        if element.tag == "img":
            return True
        if element.tag != "a" or self.letters.get(element, 0) or leads_away(element):
            return False
        return next(element.iter("img"), None) is not None

    def text(self, element: HtmlElement) -> str:
        """An element's text in one line."""
        if element not in self._texts:
            self._texts[element] = " ".join(text_of(element).split())
        return self._texts[element]

    def link_share(self, element: HtmlElement) -> float:
        """How much of an element's text is links, 0 to 1."""
        return self.linked.get(element, 0) / max(1, self.letters.get(element, 0))

    def below(self, element: HtmlElement | None) -> Below:
        """Everything below an element, itself included: to ask `other in …` of."""
        return Below(self.order, *self._range(element))

    def within(self, element: HtmlElement) -> list[Unit]:
        """The paragraphs below an element, itself included, furniture too."""
        first, last = self._range(element)
        return self.units[bisect_left(self._places, first) : bisect_right(self._places, last)]

    def elements_below(self, element: HtmlElement | None) -> list[HtmlElement]:
        """Every element below one, itself included, in the order of the page."""
        first, last = self._range(element)
        return self.elements[first : last + 1]

    def _range(self, element: HtmlElement | None) -> tuple[int, int]:
        """The places of an element and of the last one below it; an empty range for None."""
        return self.order.get(element, len(self.order)), self._last.get(element, -1)


class Below:
    """The part of a page below one element, as a range of the page's order."""

    __slots__ = ("_first", "_last", "_order")

    def __init__(self, order: dict[HtmlElement, int], first: int, last: int) -> None:
        self._order = order
        self._first = first
        self._last = last

    def __contains__(self, element: object) -> bool:
        return self._first <= self._order.get(element, -1) <= self._last


def is_hidden(element: HtmlElement) -> bool:
    """Does the page not show it?"""
    style = element.get("style")
    if style and "display" in style:
        return "display:none" in style.casefold().replace(" ", "")
    classes = element.get("class")
    if classes and "d-none" in classes:  # `d-none d-md-block` is shown on wider screens
        return _HIDDEN.fullmatch(classes) is not None
    return element.get("hidden") is not None
