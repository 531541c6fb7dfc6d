"""The numbers of trends side by side: rows for a page, CSV for other programs. Pure."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from archive.search.days import first_day, last_day
from archive.trends import between, in_time

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from archive.trends import Slot, Trend
    from browse.room.trend_telling import Telling

_COLUMNS = ("archived", "words", "days", "of_days", "articles", "occurrences")


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A term's number in a slot: as written, how many articles, where they are read."""

    written: str
    articles: int
    link: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A slot; or, without cells, slots that follow each other in which nothing is archived."""

    label: str
    archived: int = 0
    cells: tuple[Cell, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """The slots that the trends have together, in order, and each trend's own by name."""

    trends: tuple[Trend, ...]
    keys: tuple[str, ...]
    slots: tuple[dict[str, Slot], ...]

    def archived(self, key: str) -> int:
        """Articles archived there; where terms have filters of their own, the most of any."""
        return max(each[key].archived if key in each else 0 for each in self.slots)


def table(trends: Sequence[Trend], telling: Telling) -> Table:
    """Put trends side by side: time without a hole, places with the greatest value first."""
    slots = tuple({slot.slot: slot for slot in each.slots} for each in trends)
    keys = sorted({key for each in slots for key in each})
    if in_time(telling.by):
        keys = between(telling.by, first_day(keys[0]), last_day(keys[-1])) if keys else []
    else:
        most = {key: max(telling.value(each.get(key)) or -1 for each in slots) for key in keys}
        keys.sort(key=lambda key: -most[key])
    return Table(trends=tuple(trends), keys=tuple(keys), slots=slots)


def rows(found: Table, telling: Telling) -> Iterator[Row]:
    """The rows of a page; a gap is one row."""
    for is_empty, group in groupby(found.keys, key=lambda key: not found.archived(key)):
        keys = list(group)
        if is_empty:
            yield Row(label=_gap(keys, telling))
        else:
            yield from (_row(found, key, telling) for key in keys)


def _gap(keys: list[str], telling: Telling) -> str:
    labels = [telling.label(key) for key in keys]
    if not in_time(telling.by):
        return ", ".join(labels)
    return labels[0] if len(labels) == 1 else f"{labels[0]} – {labels[-1]}"


def _row(found: Table, key: str, telling: Telling) -> Row:
    pairs = zip(found.trends, found.slots, strict=True)
    cells = tuple(_cell(trend.query, slots.get(key), telling) for trend, slots in pairs)
    return Row(label=telling.label(key), archived=found.archived(key), cells=cells)


def _cell(term: str, slot: Slot | None, telling: Telling) -> Cell:
    value = telling.value(slot)
    if slot is None or value is None:
        return Cell(written="–", articles=0, link="")
    return Cell(
        written=telling.written(value), articles=slot.articles, link=telling.link(term, slot)
    )


def as_csv(trends: Sequence[Trend]) -> str:
    """A row for each term and slot, as `baotinh trends --format csv` writes them."""
    file = io.StringIO()
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(("query", "slot", *_COLUMNS, "share", "per_million"))
    for each in trends:
        for slot in each.slots:
            counts = (getattr(slot, name) for name in _COLUMNS)
            writer.writerow((each.query, slot.slot, *counts, slot.share, slot.per_million))
    return file.getvalue()
