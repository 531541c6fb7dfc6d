"""The text of a page as the generic reading has it: what selectors for the text are measured by."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from crawler.layouts.generic import densest, read_generic
from crawler.layouts.generic.words import plain
from crawler.layouts.page import text_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

    from crawler.doctoring.cases import Case

_WHOLE = 0.9
"""A container must hold so much of the text, by letters."""
_ABOVE = 4  # elements above the container that may be the better one
_LONG = 20  # letters of a text that says by itself where it is from
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
        found = ((letters_of(block.text), block.kind == "caption") for block in read)
        lead = "" if self.lead else letters_of(self.case.draft.lead or "")
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
        return tuple(one for one in (*self.letters, letters_of(self.lead)) if len(one) >= _LONG)

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
        letters = letters_of(text_of(element))
        if letters in self.letters or any(long in letters for long in self._long):
            return True
        return any(says(below) in self.letters for below in element.iterdescendants())

    def is_in(self, container: HtmlElement) -> bool:
        """Does an element hold all of it, or nearly all?"""
        if container not in self._known:
            inside = says(container)
            held = sum(len(letters) for letters in self.letters if letters in inside)
            self._known[container] = held >= _WHOLE * max(1, sum(map(len, self.letters)))
        return self._known[container]

    def beside(self, container: HtmlElement) -> int:
        """The letters that a container holds beside it."""
        if container not in self._beside:
            self._beside[container] = sum(len(says(one)) for one in self.surplus(container))
        return self._beside[container]

    def surplus(self, element: HtmlElement) -> Iterator[HtmlElement]:
        """The uppermost elements below a container that hold nothing of the text."""
        for child in element:
            letters = letters_of(text_of(child)) if isinstance(child.tag, str) else ""
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
            if letters_of(text_of(above)) in self.letters:
                return True
        return False


def letters_of(text: str) -> str:
    """Letters and digits of a text, in lower case and without marks."""
    return plain(text).replace(" ", "")


def says(element: HtmlElement) -> str:
    """The letters of an element's text; of a comment none."""
    return letters_of(text_of(element)) if isinstance(element.tag, str) else ""
