"""The work of `baotinh extract`: a saved page, read as a crawl would read it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from archive.captures import Capture
from archive.frontier import Link
from archive.times import stamp
from crawler.facts import link_of
from crawler.items import ArticleDraft
from crawler.layouts import unknown
from crawler.layouts.page import Page
from crawler.reading import CUT, draft_of
from crawler.registry import newspaper_of
from pipelines.steps import read
from pipelines.urls import canonical_url

if TYPE_CHECKING:
    from datetime import date, datetime

    from crawler.newspaper import NewspaperSpider


def extracted(url: str, payload: bytes, fetched_at: datetime) -> dict[str, Any]:
    """What would be stored of a page, in the form that `docs/extract.md` describes."""
    return as_json(read(draft(url, payload, fetched_at)))


def draft(
    url: str,
    payload: bytes,
    fetched_at: datetime,
    newspaper: type[NewspaperSpider] | None = None,
) -> ArticleDraft:
    """The draft of a page that was never captured; of this newspaper, or of whose host it is."""
    newspaper = newspaper or newspaper_of(url)
    if newspaper is None:
        page = Page.from_bytes(url, payload)
        return ArticleDraft(
            site=urlsplit(url).hostname or "",
            key=url,
            native_id=None,
            url=canonical_url(url),
            fetched_at=fetched_at,
            reading=unknown.LAYOUT.article(page),
            notes=[CUT] if page.is_cut else [],
        )
    link = link_of(newspaper, url) or Link(key=url, url=url)
    return draft_of(newspaper, link, _uncaptured(newspaper.name, url, fetched_at), payload)


def _uncaptured(site: str, url: str, fetched_at: datetime) -> Capture:
    return Capture(
        id=0,
        site=site,
        kind="article",
        url=url,
        final_url=url,
        redirects=(),
        status=200,
        headers=(),
        received_length=0,
        fetched_at=fetched_at,
        sha256="",
        note=None,
    )


def as_json(draft: ArticleDraft) -> dict[str, Any]:
    """A cleaned draft in the form that `docs/extract.md` describes."""
    return {
        "site": draft.site,
        "url": draft.url,
        "title": draft.title,
        "lead": draft.lead,
        "lead_marker": draft.lead_marker,
        "lead_paper": draft.lead_paper,
        "body": "\n\n".join(draft.paragraphs),
        "published_at": draft.published_at and stamp(draft.published_at),
        "published_raw": draft.published_raw,
        "published_rule": draft.published_rule,
        "published_precision": draft.published_precision,
        "modified_at": draft.modified_at and stamp(draft.modified_at),
        "event_date": _iso(draft.event_date),
        "event_end": _iso(draft.event_end),
        "event_phrase": draft.event_phrase,
        "section": draft.section,
        "tags": list(draft.tags),
        "byline": draft.byline,
        "contributors": [
            {"name": person.name, "roles": list(person.roles)} for person in draft.contributors
        ],
        "source": draft.source,
        "staff": draft.staff,
        "images": [
            {"url": image.url, "caption": image.caption, "credit": image.credit}
            for image in draft.images
        ],
        "places": [
            {"phrase": p.phrase, "province": p.province, "province_old": p.province_old}
            for p in draft.places
        ],
        "noarchive": draft.noarchive,
        "layout": draft.reading.layout,
        "fields": draft.fields,
        "problems": [
            {"kind": note.kind, "field": note.field, "message": note.message, "raw": note.raw}
            for note in draft.notes
        ],
    }


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
