"""`baotinh trends`: how often something is written, measured against what is archived."""

from __future__ import annotations

import json
from contextlib import closing
from dataclasses import asdict
from enum import StrEnum
from itertools import groupby, islice
from typing import TYPE_CHECKING, Annotated

import typer

from archive.search import Filters
from archive.trends import in_time, trend
from cli import charts
from cli.console import PRACTICE_NOTE
from cli.narrowing import (
    PICTURES,
    AuthorOption,
    Format,
    FormatOption,
    PlaceOption,
    ProvinceOption,
    SectionOption,
    SinceOption,
    SiteOption,
    StatesOption,
    ToOption,
    UntilOption,
    format_of,
)
from cli.options import ArchiveOption, reader
from cli.results import as_csv, columns, tell, with_bars, write

if TYPE_CHECKING:
    from collections.abc import Sequence

    from archive.trends import By, Slot, Trend

_COLUMNS = ("archived", "words", "days", "of_days", "articles", "occurrences")
_HEAD = ("archived", "on days", "with it", "share", "times", "/million")


class Slots(StrEnum):
    """What a trend is measured by."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    PROVINCE = "province"
    SITE = "site"


def trends(
    queries: Annotated[
        list[str], typer.Argument(help="Terms to count, one or several. Words alone are a phrase.")
    ],
    *,
    by: Annotated[
        Slots,
        typer.Option(metavar="SLOT", help=f"What to measure by: {', '.join(Slots)}."),
    ] = Slots.MONTH,
    site: SiteOption = None,
    province: ProvinceOption = None,
    place: PlaceOption = None,
    section: SectionOption = None,
    author: AuthorOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
    states: StatesOption = None,
    format_: FormatOption = None,
    to: ToOption = None,
    archive: ArchiveOption = None,
) -> None:
    """Show how often something is written, over time or by place.

    As a share of the articles that the archive has in each slot, and as
    occurrences per million words. Where it has none there is a gap, not a
    zero. Terms are queries as in `baotinh search`; all filters narrow both
    what is counted and what it is measured by. See docs/analysis.md.
    """
    chosen = format_of(format_, to)
    if chosen in PICTURES:
        charts.need_matplotlib()
    filters = Filters(
        site=site,
        province=province,
        place=place,
        section=section,
        author=author,
        since=since,
        until=until,
        states=tuple(states or ()),
    )
    with closing(reader(archive)) as connection:
        found = [trend(connection, query, by=by.value, filters=filters) for query in queries]
    notes = [note for each in found for note in each.notes]
    tell(notes, practice=found[0].practice, chosen=chosen)
    write(_written(found, chosen), to)


def _written(found: Sequence[Trend], chosen: Format) -> str | bytes:
    if chosen in PICTURES:
        return charts.of_trends(found, picture=chosen.value)
    if chosen is Format.JSON:
        return json.dumps([_plain(each) for each in found], ensure_ascii=False, indent=2) + "\n"
    if chosen is Format.CSV:
        return as_csv(
            ("query", "slot", *_COLUMNS, "share", "per_million"),
            [(each.query, *_row(slot)) for each in found for slot in each.slots],
        )
    practice = f"{PRACTICE_NOTE}\n" if found[0].practice else ""
    return practice + "\n".join(map(_table, found))


def _plain(found: Trend) -> dict[str, object]:
    slots = [
        {**asdict(slot), "share": slot.share, "per_million": slot.per_million}
        for slot in found.slots
    ]
    return {**asdict(found), "slots": slots}


def _row(slot: Slot) -> tuple[object, ...]:
    return (slot.slot, *(getattr(slot, name) for name in _COLUMNS), slot.share, slot.per_million)


def _table(found: Trend) -> str:
    """The slots as lines with bars, their longest the greatest share; gaps are said in words."""
    slots = list(found.slots)
    if not in_time(found.by):
        slots.sort(key=lambda slot: (-(slot.share or 0), -slot.archived, slot.slot))
    rows = [(found.by, *_HEAD), *(_cells(slot, found.by) for slot in slots if slot.archived)]
    shares = [slot.share or 0 for slot in slots if slot.archived]
    head, *drawn = with_bars(columns(rows, right=range(1, len(_HEAD) + 1)), shares)
    lines = iter(drawn)
    told = [found.query, head]
    for empty, group in groupby(slots, key=lambda slot: not slot.archived):
        together = [slot.slot for slot in group]
        told += [_gap(found.by, together)] if empty else islice(lines, len(together))
    return "\n".join((*told, ""))


def _gap(by: By, slots: Sequence[str]) -> str:
    if not in_time(by):
        return f"nothing archived: {', '.join(slots)}"
    span = slots[0] if len(slots) == 1 else f"{slots[0]} … {slots[-1]}"
    return f"{span}  nothing archived"


def _cells(slot: Slot, by: By) -> tuple[str, ...]:
    per_million = slot.per_million
    return (
        slot.slot,
        f"{slot.archived:,}",
        f"{slot.days:,}/{slot.of_days:,}" if in_time(by) else f"{slot.days:,}",
        f"{slot.articles:,}",
        f"{slot.share or 0:.1%}",
        f"{slot.occurrences:,}",
        "–" if per_million is None else f"{per_million:,.0f}",
    )
