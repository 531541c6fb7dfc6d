"""`baotinh trends`: how often something is written, measured against what is archived."""

from __future__ import annotations

import json
from dataclasses import asdict
from enum import StrEnum
from itertools import groupby
from typing import TYPE_CHECKING, Annotated

import typer
from rich.text import Text

from archive.errors import QueryError
from archive.search import Filters
from archive.trends import trend
from cli import charts
from cli.console import PRACTICE_NOTE, err
from cli.exit_codes import Exit
from cli.narrowing import (
    PICTURES,
    AuthorOption,
    Format,
    FormatOption,
    PlaceOption,
    ProvinceOption,
    SectionOption,
    SiteOption,
    StatesOption,
    ToOption,
    format_of,
)
from cli.options import ArchiveOption, DayOption, reader
from cli.results import as_csv, bar, columns, write

if TYPE_CHECKING:
    from collections.abc import Sequence

    from archive.trends import Slot, Trend

_COLUMNS = ("archived", "words", "days", "of_days", "articles", "occurrences")


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
    by: Annotated[Slots, typer.Option(help="What to measure by.")] = Slots.MONTH,
    site: SiteOption = None,
    province: ProvinceOption = None,
    place: PlaceOption = None,
    section: SectionOption = None,
    author: AuthorOption = None,
    since: DayOption = None,
    until: DayOption = None,
    states: StatesOption = None,
    format_: FormatOption = None,
    to: ToOption = None,
    archive: ArchiveOption = None,
) -> None:
    """Show how often something is written, over time, by newspaper or by province.

    Both as a share of the articles that the archive has in each slot and as occurrences per million
    words. Where it has none, there is a gap, not a zero. Terms are queries as in `baotinh search`,
    and all filters narrow what is counted and what it is measured by. See docs/analysis.md.
    """
    chosen = format_of(format_, to)
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
    connection = reader(archive)
    try:
        found = [trend(connection, query, by=by.value, filters=filters) for query in queries]
    except QueryError as error:
        err.print(Text.assemble(("baotinh:", "bold red"), f" {error}"))
        raise typer.Exit(Exit.USAGE) from error
    finally:
        connection.close()
    notes = dict.fromkeys(note for each in found for note in each.notes)
    for note in notes if chosen is not Format.JSON else ():
        err.print(Text(note))
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
    practice = f"{PRACTICE_NOTE}\n" if any(each.practice for each in found) else ""
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
    """The slots as lines; those without anything archived that follow each other are one line."""
    slots = list(found.slots)
    if found.by in ("province", "site"):
        slots.sort(key=lambda slot: (-(slot.share or 0), slot.slot))
    most = max((slot.share or 0 for slot in slots), default=0)
    head: tuple[str, ...] = (
        found.by,
        "archived",
        "on days",
        "with it",
        "share",
        "times",
        "per million",
        "",
    )
    rows = [head]
    for empty, group in groupby(slots, key=lambda slot: not slot.archived):
        together = list(group)
        rows += [_gap(together)] if empty else [_line(slot, most) for slot in together]
    return "\n".join((found.query, *columns(rows, right=range(1, 7)), ""))


def _gap(slots: Sequence[Slot]) -> tuple[str, ...]:
    first, last = slots[0].slot, slots[-1].slot
    name = first if first == last else f"{first} … {last}"
    return (name, "–", "–", "–", "–", "–", "–", "nothing archived")


def _line(slot: Slot, most: float) -> tuple[str, ...]:
    share, per_million = slot.share or 0, slot.per_million
    return (
        slot.slot,
        f"{slot.archived:,}",
        f"{slot.days:,}/{slot.of_days:,}",
        f"{slot.articles:,}",
        f"{share:.1%}",
        f"{slot.occurrences:,}",
        "–" if per_million is None else f"{per_million:,.0f}",
        bar(share, most),
    )
