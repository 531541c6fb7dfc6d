"""A page that a layout reads no more, and what the fallback makes of it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from crawler.layouts.generic.machine import machine_values
from crawler.layouts.generic.survey import Survey
from crawler.layouts.page import Page

if TYPE_CHECKING:
    from collections.abc import Callable

    from lxml.html import HtmlElement

    from crawler.items import ArticleDraft
    from crawler.layouts.generic.machine import Machine


class _Asked(Page):
    """A page of which the same is asked often, and whose tree nobody changes."""

    def __init__(self, url: str, text: str) -> None:
        super().__init__(url, text)
        self._found: dict[str, list[HtmlElement]] = {}

    def css(self, selector: str) -> list[HtmlElement]:
        if selector not in self._found:
            self._found[selector] = super().css(selector)
        return self._found[selector]


@dataclass(frozen=True, kw_only=True, eq=False)
class Case:
    """An article's page, to find selectors in.

    Args:
        draft: what the fallback and the pipelines made of it: the values to agree with.
        url: the address that answered.
        text: the decoded page.
        prepare: the layout's own way of rewriting a page before it is read.
        sections: names of the newspaper's sections, as plain words.
    """

    draft: ArticleDraft
    url: str
    text: str
    prepare: Callable[[Page], Page] | None = None
    sections: frozenset[str] = frozenset()

    def unprepared(self) -> Page:
        """The page as it came."""
        return Page(self.url, self.text)

    def fresh(self) -> Page:
        """The page anew, prepared, for who changes its tree."""
        page = self.unprepared()
        return self.prepare(page) if self.prepare else page

    @cached_property
    def page(self) -> Page:
        """The page, for who only looks at it."""
        prepared = self.fresh()
        asked = _Asked(prepared.url, prepared.text)
        asked.root = prepared.root  # what was prepared, too
        return asked

    @cached_property
    def survey(self) -> Survey:
        """The page, counted."""
        return Survey(self.page)

    @cached_property
    def machine(self) -> Machine:
        """What the page says for machines."""
        return machine_values(self.page)
