"""What the archive is handed to keep: an article as it was read and cleaned, a problem met."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from archive.places import Place

HASH_VERSION = 1
"""The rule by which texts are hashed. Raise it when `content_hash` changes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contributor:
    """Somebody whom the byline names, with roles such as text, photo, video or translation."""

    name: str
    roles: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Image:
    """A picture of an article; `caption` is without its credit."""

    url: str
    caption: str | None = None
    credit: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """An article, cleaned and ready to be kept. Times are aware; days are Vietnam's."""

    site: str
    native_id: str | None
    url: str
    title: str
    lead_marker: str | None
    lead: str | None
    body: str
    published_at: datetime | None
    published_precision: Literal["minute", "day", "month"] | None
    published_rule: str | None
    published_raw: str | None
    modified_at: datetime | None
    event_date: date | None
    event_end: date | None
    event_phrase: str | None
    section: str | None
    tags: tuple[str, ...]
    byline: str | None
    contributors: tuple[Contributor, ...]
    source: str | None
    staff: bool
    images: tuple[Image, ...]
    layout: str
    fields: dict[str, str]
    noarchive: bool
    lead_paper: str | None = None
    places: tuple[Place, ...] = ()
    other_urls: tuple[str, ...] = ()
    """Canonical forms of the other addresses that this page gave or was given."""

    @property
    def words(self) -> int:
        """Syllables (tiếng) of title, lead and body, split at white space."""
        return len(self.title.split()) + len((self.lead or "").split()) + len(self.body.split())

    @property
    def captions(self) -> tuple[str, ...]:
        """The captions in order, with their credits: what a reader sees below the pictures."""
        pairs = ((image.caption, image.credit) for image in self.images)
        return tuple(" | ".join(part for part in pair if part) for pair in pairs if any(pair))

    @property
    def content_hash(self) -> str:
        """See `hash_of`."""
        return _hash(self.title, self.lead, self.body, self.captions, self.byline)


def hash_of(
    *, title: str, lead: str | None, body: str, captions: Sequence[str], byline: str | None
) -> str:
    """A hash of what the newspaper wrote, with the version of its rule in front.

    Empty fields are left out, so that a field added one day re-hashes nothing; what stands
    around the article (view counts, related boxes, adverts) never reaches this far.
    """
    return _hash(title, lead, body, tuple(captions), byline)


@lru_cache(maxsize=8)  # an article that is stored is asked for its hash several times
def _hash(
    title: str, lead: str | None, body: str, captions: tuple[str, ...], byline: str | None
) -> str:
    written = {
        "title": title,
        "lead": lead,
        "body": body,
        "captions": captions,
        "byline": byline,
    }
    kept = {name: value for name, value in written.items() if value}
    text = json.dumps(kept, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return f"{HASH_VERSION}:{hashlib.sha256(text.encode()).hexdigest()}"


@dataclass(frozen=True, slots=True, kw_only=True)
class CaptureRef:
    """Which capture something was read from (a row of `archive.captures.db`)."""

    id: int
    sha256: str
    fetched_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """Something that needs a hand. `field` is empty where it concerns the whole page."""

    site: str
    url: str
    kind: str
    message: str
    field: str = ""
    raw: str | None = None
    capture_id: int | None = None
