"""What progress says of each newspaper: pure functions of Scrapy's counters."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from rich.table import Table
from rich.text import Text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

BORDER = 3
"""Lines besides the rows: the headings, what is not shown, and the sum."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A newspaper that is being visited. `rate` is requests a minute; `left` None while unknown."""

    name: str
    state: str
    rate: float
    found: int
    new: int
    errors: int
    left: timedelta | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sum:
    """All newspapers together; `left` is what is left of the time of the run, if it has one."""

    done: int
    found: int
    new: int
    errors: int
    elapsed: timedelta
    left: timedelta | None


def row_of(name: str, stats: Mapping[str, Any], *, elapsed: timedelta, backfill: bool) -> Row:
    """The row of a newspaper, from its crawler's counters."""

    def count(key: str) -> int:
        return int(stats.get(key, 0))

    answered = count("downloader/response_count") + count("downloader/exception_count")
    queued = count("scheduler/enqueued") - answered
    minutes = elapsed.total_seconds() / 60
    rate = answered / minutes if minutes > 0 else 0.0
    # A backfill's queue is refilled from years that nobody has counted: it says nothing.
    known = answered > 1 and queued >= 0 and rate > 0 and not backfill
    return Row(
        name=name,
        state=_state(stats, answered, backfill=backfill),
        rate=rate,
        found=count("archive/found"),
        new=count("archive/new"),
        errors=count("archive/problems"),
        left=timedelta(minutes=queued / rate) if known else None,
    )


def _state(stats: Mapping[str, Any], answered: int, *, backfill: bool) -> str:
    if not answered:
        return "waiting"
    if stats.get("archive/failures/blocked"):
        return "blocked"
    if backfill:
        return "backfill"
    if stats.get("archive/rechecked"):
        return "rechecks"
    return "articles" if stats.get("archive/fetched") else "lists"


def table_of(rows: Sequence[Row], total: Sum, *, height: int) -> Table:
    """The table on the terminal: as many rows as it has lines, those at work before the others.

    Below them stands the sum: newspapers, the time that it takes, and the time that is left of it.
    """
    table = Table(box=None, pad_edge=False, header_style="bold", show_footer=True)
    room = max(height - BORDER - 1, 1)
    order = sorted(rows, key=lambda row: (row.state == "waiting", row.name))
    shown, more = order[:room], len(rows) - room
    rest = [f"… and {more} more"] if more > 0 else []
    footer = "\n".join([*rest, f"{total.done} done, {len(rows)} at work"])
    table.add_column("newspaper", Text(footer), no_wrap=True, min_width=20)
    since = f"for {told(total.elapsed)}"
    table.add_column("state", _lines(rest, since), no_wrap=True, min_width=10)
    table.add_column("rate", _lines(rest, ""), justify="right", no_wrap=True, min_width=7)
    for heading, value in (("found", total.found), ("new", total.new), ("errors", total.errors)):
        table.add_column(heading, _lines(rest, str(value)), justify="right", no_wrap=True)
    left = "" if total.left is None else told(total.left)
    table.add_column("left", _lines(rest, left), justify="right", no_wrap=True, min_width=7)
    for row in shown:
        table.add_row(*_cells(row))
    return table


def _lines(rest: Sequence[str], text: str) -> Text:
    """A cell of the sum, below the line that says how many rows are not shown."""
    return Text("\n" * len(rest) + text)


def _cells(row: Row) -> list[Text]:
    colour = {"blocked": "red", "waiting": "dim"}.get(row.state, "")
    return [
        Text(row.name, style=colour),
        Text(row.state, style=colour),
        Text(f"{row.rate:.0f}/min"),
        Text(str(row.found)),
        Text(str(row.new), style="green" if row.new else ""),
        Text(str(row.errors), style="red" if row.errors else ""),
        Text("" if row.left is None else f"~{told(row.left)}"),
    ]


def told(length: timedelta) -> str:
    """A stretch of time in a few letters: `45 s`, `12 min`, `3 h`."""
    seconds = round(length.total_seconds())
    if seconds < 100:  # noqa: PLR2004
        return f"{seconds} s"
    minutes = round(seconds / 60)
    return f"{minutes} min" if minutes < 100 else f"{round(minutes / 60)} h"  # noqa: PLR2004
