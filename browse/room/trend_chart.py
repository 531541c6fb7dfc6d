"""All that a page shows of trends: the drawing, the rows, what must be said besides. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from archive.trends import in_time
from browse.room.chart import Drawing, Point, Series, by_place, over_time
from browse.room.trend_table import rows, table
from browse.room.words import words
from browse.room.words_query import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from archive.trends import By, Slot, Trend
    from browse.room.trend_table import Row, Table
    from browse.room.trend_telling import Telling

PLACES = 30
"""Most places that are drawn; the table has all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """A drawing with its name, its numbers, and what a person should know of it."""

    drawing: Drawing
    label: str
    measure: str
    by: By
    terms: tuple[str, ...]
    rows: tuple[Row, ...]
    has_gaps: bool
    notes: tuple[str, ...]


def chart(trends: Sequence[Trend], telling: Telling) -> Chart:
    """The chart of trends, one of each term."""
    found = table(trends, telling)
    there = [key for key in found.keys if found.archived(key)]
    having = [key for key in there if any(s[key].articles for s in found.slots if key in s)]
    drawn = found.keys if in_time(telling.by) else tuple(having[:PLACES])
    terms = tuple(each.query for each in trends)
    measure = words(telling.language)[f"as_{telling.asked.measure}"]
    return Chart(
        drawing=_drawing(found, drawn, telling),
        label=f"{', '.join(terms)}: {measure}",
        measure=measure,
        by=telling.by,
        terms=terms,
        rows=tuple(rows(found, telling)),
        has_gaps=in_time(telling.by) and len(there) < len(found.keys),
        notes=tuple(_notes(trends, telling, hidden=len(having) - PLACES)),
    )


def _drawing(found: Table, keys: tuple[str, ...], telling: Telling) -> Drawing:
    labels = [telling.label(key) for key in keys]
    series = [
        Series(
            name=trend.query,
            points=tuple(_point(trend.query, slots.get(key), telling) for key in keys),
        )
        for trend, slots in zip(found.trends, found.slots, strict=True)
    ]
    if not in_time(telling.by):
        return by_place(labels, series, written=telling.written)
    whole = telling.asked.measure == "articles"
    return over_time(labels, series, written=telling.written, whole=whole)


def _point(term: str, slot: Slot | None, telling: Telling) -> Point:
    value = telling.value(slot)
    if slot is None or value is None:
        return Point(value=None)
    return Point(value=value, said=telling.said(term, slot), link=telling.link(term, slot))


def _notes(trends: Sequence[Trend], telling: Telling, *, hidden: int) -> list[str]:
    said = words(telling.language)
    told = dict.fromkeys(note for each in trends for note in each.notes)
    notes = [say(note, telling.language) for note in told]
    if telling.by != telling.asked.by:
        notes.insert(0, said["coarser"].format(by=said[f"by_{telling.by}"]))
    if hidden > 0 and not in_time(telling.by):
        notes.insert(0, said["other_places"].format(count=hidden))
    return notes
