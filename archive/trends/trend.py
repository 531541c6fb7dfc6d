"""A trend: the share of articles that have the words, and how often per million words."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from typing import TYPE_CHECKING

from archive import info
from archive.errors import QueryError, StorageError
from archive.said import Said
from archive.search.narrow import Filters
from archive.trends import counting, slots
from archive.trends.wanted import wanted

if TYPE_CHECKING:
    from archive.trends.counting import Archived, Found
    from archive.trends.slots import By
    from archive.trends.wanted import Wanted


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """A day, month, year, province or newspaper.

    Attributes:
        slot: 2026-03-02, 2026-03, 2026, a province's or a newspaper's short name.
        archived: articles that the archive has there.
        words: syllables of these.
        days: days that surely have any of them.
        of_days: calendar days, of which those are `days`; of a place those of all places together.
        articles: articles with the words.
        occurrences: how often the words stand in them.
    """

    slot: str
    archived: int
    words: int
    days: int
    of_days: int
    articles: int
    occurrences: int

    @property
    def share(self) -> float | None:
        """Share of the articles that have the words, 0 to 1; None where nothing is archived."""
        return self.articles / self.archived if self.archived else None

    @property
    def per_million(self) -> float | None:
        """Occurrences per million words; None where there are no words."""
        return self.occurrences / self.words * 1_000_000 if self.words else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Trend:
    """A query's slots in order. `undated` articles have the words and stand in no slot."""

    query: str
    by: By
    slots: tuple[Slot, ...]
    undated: int
    practice: bool
    notes: tuple[str, ...] = ()


def trend(
    connection: sqlite3.Connection,
    query: str,
    *,
    by: By = "month",
    filters: Filters | None = None,
    occurrences: bool = True,
) -> Trend:
    """How often something is written, measured against what the archive has.

    Args:
        connection: the archive.
        query: in the language of `docs/search.md`, except that words alone are a phrase. Its
            filters narrow what is counted and what it is measured by.
        by: what the slots are.
        filters: what narrows both besides.
        occurrences: count these too; articles alone are counted several times as fast.

    Raises:
        QueryError: there is no word to count, or the query cannot be understood.
        StorageError: the archive was written by an older baotinh.
    """
    words = wanted(connection, query, filters or Filters())
    try:
        archived = counting.archived(connection, words, by)
        by_place = words.everywhere and not slots.in_time(by)
        places = counting.places(connection, by) if by_place else []
        found = counting.found(connection, words, by, occurrences=occurrences)
        undated = counting.undated(connection, words)
    except sqlite3.OperationalError as error:
        raise _explained(error, query) from error
    return Trend(
        query=query,
        by=by,
        slots=_slots(by, words, archived, found, places),
        undated=undated,
        practice=info.is_practice(connection),
        notes=(*words.notes, *_doubts(query, by, archived, found, undated)),
    )


def _explained(error: sqlite3.OperationalError, query: str) -> Exception:
    if "no such table: daily_" in str(error):
        return StorageError(
            Said(
                "This archive has no daily counts yet: it was written by an older baotinh. "
                "The next crawl makes them."
            )
        )
    if "fts5" in str(error):
        return QueryError(
            Said(
                "This query is too long ({error}): {query!r}. Make it shorter.",
                error=error,
                query=query[:60],
            )
        )
    return error


def _slots(
    by: By,
    words: Wanted,
    archived: dict[str, Archived],
    found: dict[str, Found],
    places: list[str],
) -> tuple[Slot, ...]:
    if not archived:
        return ()
    first = min(each.first for each in archived.values())
    last = max(each.last for each in archived.values())
    # Days that were asked for and are not there are a gap, too.
    first, last = min(first, words.since or first), max(last, words.until or last)
    in_time = slots.in_time(by)
    keys = slots.between(by, first, last) if in_time else sorted({*archived, *places})
    whole = 0 if in_time else len(slots.between("day", first, last))
    return tuple(
        _slot(
            key,
            archived.get(key),
            found.get(key),
            slots.days_in(key, first, last) if in_time else whole,
        )
        for key in keys
    )


def _slot(key: str, archived: Archived | None, found: Found | None, of_days: int) -> Slot:
    return Slot(
        slot=key,
        archived=archived.articles if archived else 0,
        words=archived.words if archived else 0,
        days=archived.days if archived else 0,
        of_days=of_days,
        articles=found.articles if found else 0,
        occurrences=found.occurrences if found else 0,
    )


def _doubts(
    query: str, by: By, archived: dict[str, Archived], found: dict[str, Found], undated: int
) -> tuple[str, ...]:
    notes = []
    if not archived:
        notes.append(
            Said("The archive has no dated article in this selection: see the view coverage.")
        )
    elif not found:
        notes.append(Said("No dated article in this selection has {query}.", query=query))
    if undated == 1:
        notes.append(Said("1 article with these words has no known day, and stands in no slot."))
    elif undated:
        notes.append(
            Said(
                "{undated} articles with these words have no known day, and stand in no slot.",
                undated=undated,
            )
        )
    month_only = sum(each.month_only for each in archived.values())
    if by == "day" and month_only:
        notes.append(
            Said(
                "Of {month_only} archived articles only the month is known; they are counted on "
                "its first day. --by month is sure.",
                month_only=month_only,
            )
        )
    return tuple(notes)
