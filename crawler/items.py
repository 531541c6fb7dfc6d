"""The items that a spider yields, typed. Raw values come in; the pipelines fill in the rest."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date, datetime

    from archive.places import Place
    from archive.records import Contributor, Image
    from pipelines.notes import Note
    from pipelines.reading import Reading


@dataclass(slots=True, kw_only=True)
class ArticleDraft:
    """An article on its way from a page to a row.

    The first group says which page it is, `reading` what the page says; all below is what the
    pipelines made of it. `other_urls` are canonical forms of other addresses of the page;
    `read_again` gives the draft of another capture of the article (by number), so that an edit can
    be told from better code. `fields` names for each field the source that won; `refused` is set
    where the page cannot be an article.
    """

    site: str
    key: str
    native_id: str | None
    url: str
    fetched_at: datetime
    reading: Reading
    capture_id: int = 0
    capture_sha256: str = ""
    run_id: int = 0
    since: str | None = None
    until: str | None = None
    other_urls: tuple[str, ...] = ()
    recheck: bool = False
    read_again: Callable[[int], ArticleDraft | None] | None = None

    title: str | None = None
    lead_marker: str | None = None
    lead: str | None = None
    lead_paper: str | None = None
    paragraphs: list[str] = field(default_factory=list)
    published_at: datetime | None = None
    published_precision: str | None = None
    published_rule: str | None = None
    published_raw: str | None = None
    modified_at: datetime | None = None
    event_date: date | None = None
    event_end: date | None = None
    event_phrase: str | None = None
    section: str | None = None
    tags: tuple[str, ...] = ()
    byline: str | None = None
    contributors: tuple[Contributor, ...] = ()
    source: str | None = None
    staff: bool = False
    images: tuple[Image, ...] = ()
    places: tuple[Place, ...] = ()
    noarchive: bool = False
    fields: dict[str, str] = field(default_factory=dict)
    notes: list[Note] = field(default_factory=list)
    refused: str | None = None
    outcome: str | None = None
