"""What a layout is: how the pages of one CMS are read, as data and pure functions."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from crawler.layouts.article import read_article
from crawler.layouts.links import read_links
from crawler.layouts.paging import offered_next_page

if TYPE_CHECKING:
    import re
    from collections.abc import Callable
    from datetime import date

    from crawler.layouts.page import Page
    from pipelines.reading import Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Selectors:
    """Where each field of an article stands: CSS selectors, the most trusted first.

    `date_attributes` are read before an element's text (`data-time`, `datetime`).
    """

    title: tuple[str, ...]
    body: tuple[str, ...]
    lead: tuple[str, ...] = ()
    date: tuple[str, ...] = ()
    date_attributes: tuple[str, ...] = ()
    byline: tuple[str, ...] = ()
    section: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()


class UnreadableListError(ValueError):
    """An answer that should be a list cannot be read as one; the message says why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """A page of a section's list: links in the order of the page, and where it goes on.

    `source` names the selector that found the links; `generic:links` if none of the layout's did.
    `unreadable` says why an answer is no list at all: an empty one ends a walk, this must not.
    """

    links: tuple[str, ...]
    next_page: str | None
    source: str
    unreadable: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """One CMS family in one period of its life.

    `article_path` recognises an article's path; its group `id` is the native id. `valid_until`
    is the last day on which pages looked like this: after a redesign the old layout stays, so
    that old captures can still be read. `verified` says when and how somebody compared it with
    the live site; None means that nobody has.
    """

    name: str
    article_path: re.Pattern[str]
    links: tuple[str, ...]
    fields: Selectors
    next_page: Callable[[Page], str | None] = offered_next_page
    read_list: Callable[[Page], list[str] | None] | None = None  # for answers that are no HTML
    valid_until: date | None = None
    verified: str | None = None
    notes: dict[str, Any] = field(default_factory=dict)

    def listing(self, page: Page) -> Listing:
        """Read a page of a list; never raises."""
        try:
            found = self.read_list(page) if self.read_list else None
        except UnreadableListError as error:
            source = f"{self.name}:api"
            return Listing(links=(), next_page=None, source=source, unreadable=str(error))
        if found is not None:
            return Listing(
                links=tuple(dict.fromkeys(found)),
                next_page=self.next_page(page),
                source=f"{self.name}:api",
            )
        links, source = read_links(page, self.links, self.article_path)
        return Listing(links=links, next_page=self.next_page(page), source=source)

    def article(self, page: Page) -> Reading:
        """Read an article's page."""
        return read_article(page, self.name, self.fields)
