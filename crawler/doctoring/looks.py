"""A capture looked at with today's layout: what reads each field, and what is no page at all."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Literal

from archive.times import VIETNAM
from crawler.challenge import block_reason
from crawler.doctoring.cases import Case
from crawler.facts import layout_of, link_of
from crawler.layouts.page import Page
from crawler.reading import draft_of
from pipelines.steps import read

if TYPE_CHECKING:
    from archive.captures import Capture
    from crawler.items import ArticleDraft
    from crawler.layouts.layout import Layout, Selectors
    from crawler.newspaper import NewspaperSpider

State = Literal["read", "blocked", "unreadable"]
_OF_THE_LAYOUT = ("title", "lead", "opening", "body", "date", "byline", "section", "tags")
OK = 200
_PAGES = (OK, 203, 304)
_REFUSALS = (403, 429, 503)


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What a capture is, and what was found on it.

    `found` are the layout's selectors that find an element, each with the part of `Selectors` it
    stands in; `draft` is the article as it would be stored (None where the page is none).
    """

    capture: Capture
    state: State
    text: str = ""
    draft: ArticleDraft | None = None
    found: frozenset[tuple[str, str]] = frozenset()

    @property
    def sources(self) -> dict[str, str]:
        """For each field the source that won."""
        return self.draft.fields if self.draft else {}

    def case(self, layout: Layout, sections: frozenset[str]) -> Case | None:
        """The page, to find selectors in; None where no article was read."""
        if self.draft is None:
            return None
        return Case(
            draft=self.draft,
            url=self.capture.final_url,
            text=self.text,
            prepare=layout.prepare,
            sections=sections,
        )


def look_at(newspaper: type[NewspaperSpider], capture: Capture, payload: bytes) -> Look | None:
    """Look at the page of an article; None where today's layout is not meant to read it.

    Pages of an earlier era (`valid_until`), of other addresses, and answers that say that there
    is nothing (404) tell nothing of today's layout.
    """
    if capture.is_set_aside or _is_refusal(capture, payload):
        return Look(capture=capture, state="blocked")
    layout = newspaper.layouts[0]
    link = link_of(newspaper, capture.url)
    day = capture.fetched_at.astimezone(VIETNAM).date()
    if link is None or capture.status not in _PAGES:
        return None
    if layout_of(newspaper, capture.url, day) is not layout:
        return None
    draft = read(draft_of(newspaper, link, capture, payload))
    page = page_of(capture, payload)
    if draft.refused:
        return Look(capture=capture, state="unreadable", text=page.text)
    prepared = layout.prepare(page) if layout.prepare else page
    return Look(
        capture=capture,
        state="read",
        text=page.text,
        draft=draft,
        found=_found(prepared, layout.fields),
    )


def page_of(capture: Capture, payload: bytes) -> Page:
    """The page of a capture."""
    headers = {name.casefold(): value for name, value in capture.headers}
    return Page.from_bytes(capture.final_url, payload, headers.get("content-type"))


def _is_refusal(capture: Capture, payload: bytes) -> bool:
    headers: dict[bytes | str, object] = {name.title(): value for name, value in capture.headers}
    refused = block_reason(capture.status, headers, payload) is not None
    return refused or capture.status in _REFUSALS


def _found(page: Page, selectors: Selectors) -> frozenset[tuple[str, str]]:
    return frozenset(
        (part.name, selector)
        for part in fields(selectors)
        if part.name in _OF_THE_LAYOUT
        for selector in getattr(selectors, part.name)
        if page.css(selector)
    )
