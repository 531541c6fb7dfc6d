"""What a layout is: how the pages of one CMS are read, as data and pure functions."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, fields, replace
from datetime import date
from typing import TYPE_CHECKING, Any, Self
from urllib.parse import parse_qsl, urlsplit

from crawler.layouts.article import read_article, texts
from crawler.layouts.generic import completed, credited
from crawler.layouts.links import GENERIC, read_links
from crawler.layouts.paging import offered_next_page

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from crawler.layouts.page import Page
    from pipelines.reading import Reading, Value


@dataclass(frozen=True, slots=True, kw_only=True)
class Selectors:
    """Where each field of an article stands: CSS selectors, the most trusted first.

    `opening` finds leads that are set within the text: taken only where they are all of its first
    paragraph, for further down the same markup is a subheading's. `date_attributes` are read
    before an element's text (`data-time`, `datetime`). `caption` marks captions that nothing but
    the family's own class tells from text.
    """

    title: tuple[str, ...] = ()
    body: tuple[str, ...] = ()
    lead: tuple[str, ...] = ()
    opening: tuple[str, ...] = ()
    date: tuple[str, ...] = ()
    date_attributes: tuple[str, ...] = ()
    byline: tuple[str, ...] = ()
    section: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    caption: tuple[str, ...] = ()
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

    `article_path` recognises an article's path; its group `id` is the native id, or the query's
    parameter `id_parameter` where addresses carry it there. `hosts` bounds an era to them (empty:
    all of the newspaper's); `id_prefix` keeps ids of different eras apart, which may be the same
    numbers. `list_path` is the shape of a list's path where it is unlike other families': a
    stranger's page is told by it, and nothing is refused. `other_links` are tried one by one where
    `links` find nothing.

    `deep_lists` is False where lists show the newest articles only, however far one walks them.

    Hooks for what no selector can say: `request_url` gives the address to ask for in place of a
    public one, `read_list` reads lists that are no HTML, `prepare` rewrites a page before it is
    read, `revise` looks at the finished reading.

    `valid_until` is the last day on which pages looked like this: after a redesign the old layout
    stays, so that old captures can still be read. `verified` says when and how somebody compared
    it with the live site; None means that nobody has.
    """

    name: str
    article_path: re.Pattern[str]
    links: tuple[str, ...] = ()
    fields: Selectors = field(default_factory=Selectors)
    other_links: tuple[str, ...] = ()
    next_page: Callable[[Page], str | None] = offered_next_page
    deep_lists: bool = True
    hosts: tuple[str, ...] = ()
    id_parameter: str = ""
    list_path: re.Pattern[str] | None = None
    id_prefix: str = ""
    request_url: Callable[[str], str] = str
    read_list: Callable[[Page], list[str] | None] | None = None
    prepare: Callable[[Page], Page] | None = None
    revise: Callable[[Page, Reading], Reading] | None = None
    valid_until: date | None = None
    verified: str | None = None
    notes: dict[str, Any] = field(default_factory=dict)

    def until(self, day: str | date, **changes: Any) -> Self:
        """This layout as an era that ended with a day, named after it: `onecms@2025-06-30`.

        `changes` are fields of the layout: `id_prefix="epi:"` where the ids are not today's,
        `hosts` where the era lived on others.

        Raises:
            ValueError: `day` is no day written YYYY-MM-DD.
        """
        last = day if isinstance(day, date) else date.fromisoformat(day)
        name = f"{self.name.partition('@')[0]}@{last.isoformat()}"
        return replace(self, **{"name": name, "valid_until": last, **changes})

    def having(
        self, *, links: tuple[str, ...] = (), article_path: str = "", **selectors: tuple[str, ...]
    ) -> Self:
        """This layout with a newspaper's own selectors before the family's.

        `article_path` takes the place of the family's, where the newspaper's eras are told apart
        by the shape of their ids.

        Raises:
            TypeError: there is no field of that name.
        """
        known = {each.name for each in fields(Selectors)}
        if unknown := sorted(set(selectors) - known):
            raise TypeError(f"Selectors has no {', '.join(unknown)}; it has {sorted(known)}.")
        own = {name: found + getattr(self.fields, name) for name, found in selectors.items()}
        path = re.compile(article_path) if article_path else self.article_path
        changed = replace(self.fields, **own)
        return replace(self, links=links + self.links, article_path=path, fields=changed)

    def match(self, url: str) -> re.Match[str] | None:
        """The match of an article's address: its path, its host where the era is bound to some."""
        try:
            parts = urlsplit(url)
        except ValueError:  # "http://[abc"
            return None
        if self.hosts and (parts.hostname or "") not in self.hosts:
            return None
        if self.id_parameter and not _parameter(parts.query, self.id_parameter):
            return None
        return self.article_path.search(parts.path)

    def native_id(self, url: str) -> str | None:
        """The newspaper's own id of an article, with the era's prefix; None without any."""
        match = self.match(url)
        if match is None:
            return None
        found: str | None = match.groupdict().get("id")
        if self.id_parameter:
            found = _parameter(urlsplit(url).query, self.id_parameter)
        return self.id_prefix + found if found else None

    def listing(self, page: Page) -> Listing:
        """Read a page of a list; never raises."""
        page = self.prepare(page) if self.prepare else page
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
        links, source = self._links(page)
        return Listing(links=links, next_page=self.next_page(page), source=source)

    def _links(self, page: Page) -> tuple[tuple[str, ...], str]:
        links, source = read_links(page, self.links, self.article_path)
        for selector in self.other_links:
            if source != GENERIC:
                break
            links, source = read_links(page, (selector,), self.article_path)
        return links, source

    def article(self, page: Page) -> Reading:
        """Read an article's page."""
        page = self.prepare(page) if self.prepare else page
        for selector in self.fields.caption:
            for element in page.css(selector):
                element.tag = "figcaption"
        reading = read_article(page, self.name, self.fields)
        if not _is_whole(reading):
            reading = completed(page, reading)
        reading = credited(page, reading)
        leads = (*reading.leads, *opening_leads(page, self.fields, reading))
        reading = replace(reading, leads=leads, published=self._without_id(page, reading))
        return self.revise(page, reading) if self.revise else reading

    def _without_id(self, page: Page, reading: Reading) -> tuple[Value, ...]:
        """The dates, with an id of the address left out that looks like a month: `/11/201301/…`."""
        match = self.match(page.url)
        found = match.groupdict().get("id") if match else None
        if not found or not _LIKE_A_MONTH.fullmatch(found):
            return reading.published
        return tuple(
            replace(value, raw=value.raw.replace(f"/{found}/", "/"))
            if value.source == "url"
            else value
            for value in reading.published
        )


def _is_whole(reading: Reading) -> bool:
    """Has the layout found the text by its own selector, and any date but that of the address?"""
    dated = any(not value.source.startswith(("url", "clock:")) for value in reading.published)
    return dated and (reading.body_source or "").startswith("css:")


_LIKE_A_MONTH = re.compile(r"\d{6}|\d{8}")
_SHORTEST_LEAD = 40  # letters; a shorter bold line at the head of a text is a subheading


def opening_leads(page: Page, selectors: Selectors, reading: Reading) -> Iterator[Value]:
    """Leads set within the text: those that are all of its first paragraph.

    A marker in bold before plain text is not the lead, and a bold subheading further down is none.
    """
    titles = {_words(title.raw) for title in reading.titles}
    shown = (_words(block.text) for block in reading.blocks if block.kind != "caption")
    first = next((text for text in shown if text and text not in titles), "")
    if len(first) < _SHORTEST_LEAD:
        return
    for value in texts(page, selectors.opening):
        if _words(value.raw) == first:
            yield value


def _words(text: str) -> str:
    return " ".join(text.split())


def _parameter(query: str, name: str) -> str:
    return next((value for key, value in parse_qsl(query) if key == name), "")
