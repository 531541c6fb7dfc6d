"""What became of a selector: did it stop finding anything, when, and can that be chance?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from crawler.layouts.layout import Selectors

FEWEST = 3
"""Pages in a row without a hit, below which nothing is said."""
FEWEST_LISTS = 2
"""The same for lists: a newspaper has few, and each of them has links."""
_CHANCE = 0.01  # that so many pages in a row just happen not to print the field

FIELDS: dict[str, tuple[str, ...]] = {
    "title": ("title",),
    "lead": ("lead", "opening"),
    "body": ("body",),
    "published_at": ("date",),
    "byline": ("byline",),
    "section": ("section",),
    "tags": ("tags",),
}
"""Fields of an article, and the parts of `Selectors` that find them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fate:
    """Hits and misses in the order of the pages.

    `hits` of `pages` pages had one; `since` pages have followed the last of them without any
    (all pages, where there was none).
    """

    pages: int
    hits: int
    since: int

    def is_dead(self, fewest: int = FEWEST) -> bool:
        """It used to hit, and has missed more pages in a row than chance explains."""
        before = self.pages - self.since
        if not self.hits or self.since < fewest:
            return False
        return bool((1 - self.hits / before) ** self.since <= _CHANCE)


def fate_of(hits: Sequence[bool]) -> Fate:
    """The fate of what hit these pages, oldest first."""
    since = next((count for count, hit in enumerate(reversed(hits)) if hit), len(hits))
    return Fate(pages=len(hits), hits=sum(hits), since=since)


def selectors_for(field: str, selectors: Selectors) -> tuple[str, ...]:
    """The layout's selectors that find a field of `FIELDS`."""
    found: tuple[str, ...] = ()
    for part in FIELDS[field]:
        found += getattr(selectors, part)
    return found


def is_own(source: str | None, selectors: Sequence[str]) -> bool:
    """Is a field's source (`css:span.pubdate@datetime`) one of these selectors?"""
    if source is None or not source.startswith("css:"):
        return False
    said = source.removeprefix("css:")
    return said in selectors or said.rpartition("@")[0] in selectors


def own_hits(
    pages: Sequence[Mapping[str, str]], field: str, selectors: Selectors
) -> tuple[bool, ...]:
    """For each page, given as its fields with their sources: did the layout's own find a field?"""
    known = selectors_for(field, selectors)
    return tuple(is_own(page.get(field), known) for page in pages)
