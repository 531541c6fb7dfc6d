"""How far the walks back through the years have come: for people, and as JSON."""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict
from itertools import groupby
from typing import TYPE_CHECKING, Any

import typer
from rich.table import Table

from archive import backfills, frontier
from archive.backfills import EARLIEST
from archive.estimates import estimate, spoken
from cli.console import err, out, print_json
from cli.exit_codes import Exit

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Sequence
    from datetime import timedelta

    from archive.backfills import Part
    from archive.estimates import Estimate
    from archive.frontier import Backfill as Way

_STATES = {
    "end": "ended: nothing older is here",
    "since": "ended: the day wanted is reached",
    "read": "read",
    "index": "read",
    None: "goes on",
}
_FEW_PAGES = 5
"""Lists that end together after fewer pages than this are short, and hint at no limit."""


def print_status(
    connection: sqlite3.Connection, names: Sequence[str] | None, *, as_json: bool
) -> None:
    """Print how far the walks of these newspapers (of all, if none is named) have come.

    Raises:
        typer.Exit: NOT_FOUND where none was begun.
    """
    begun = backfills.sites(connection)
    chosen = [name for name in begun if not names or name in names]
    if as_json:
        print_json([_described(connection, name) for name in chosen])
    if not chosen:
        err.print("No backfill was begun. `baotinh backfill NAME --since YYYY-MM-DD` begins one.")
        raise typer.Exit(Exit.NOT_FOUND)
    if not as_json:
        for name in chosen:
            _show(connection, name)


def standing_of(
    connection: sqlite3.Connection, site: str, way: Way
) -> tuple[str, timedelta | None]:
    """The day that a walk has come to (`at 2019-05-03`), and the time left where one can say."""
    parts = backfills.parts(connection, site, way)
    days = [part.reached_day for part in parts if part.reached_day and part.ended is None]
    state = f"at {max(days)}" if days else "backfill"
    waiting = frontier.waiting(connection, site)
    return state, estimate(parts, waiting=waiting).left if parts else None


def left_in_words(left: Estimate) -> str:
    """The time left, or that nobody knows."""
    if left.left is None:
        return "time left unknown"
    return "nothing left" if not left.left else f"{left.bound} {spoken(left.left)} left"


def _walks(connection: sqlite3.Connection, site: str) -> Iterator[tuple[Way, list[Part], Estimate]]:
    waiting = frontier.waiting(connection, site)
    for way, parts in groupby(backfills.parts(connection, site), lambda part: part.way):
        walked = list(parts)
        yield way, walked, estimate(walked, waiting=waiting)


def _described(connection: sqlite3.Connection, site: str) -> dict[str, Any]:
    return {
        "site": site,
        "oldest_article": backfills.oldest_day(connection, site),
        "articles_waiting": frontier.waiting(connection, site),
        "walks": [
            {
                "way": way,
                "complete": all(part.ended for part in parts),
                "seconds_left": left.left.total_seconds() if left.left is not None else None,
                "bound": left.bound,
                "basis": left.basis,
                "parts": [asdict(part) for part in parts],
            }
            for way, parts, left in _walks(connection, site)
        ],
    }


def _show(connection: sqlite3.Connection, site: str) -> None:
    for number, (way, parts, left) in enumerate(_walks(connection, site)):
        if number:
            out.print()
        since = parts[0].since
        wanted = "back to its beginning" if since <= EARLIEST else f"back to {since}"
        out.print(f"[bold]{site}[/], by {way}, {wanted}")
        out.print(_sitemaps_table(parts) if way == "sitemaps" else _table(parts))
        out.print(_said(connection, site, parts, left))
        if limit := same_end(parts):
            out.print(
                f"These lists end together after page {limit}: that may be a limit of the site and "
                "not the newspaper's beginning. --by sitemaps or --by ids may lead further back."
            )


def _table(parts: list[Part]) -> Table:
    table = _headed("part", "reached", "pages", "found")
    for part in parts:
        reached = part.reached_day or "–"
        table.add_row(part.part, reached, f"{part.pages:,}", f"{part.links:,}", _STATES[part.ended])
    return table


def _sitemaps_table(parts: list[Part]) -> Table:
    """Sitemaps are many: one row for those of each state."""
    table = _headed("sitemaps", "reached", "number", "found")
    for state in ("read", "goes on"):
        those = [part for part in parts if _STATES[part.ended] == state]
        days = [part.reached_day for part in those if part.reached_day]
        found = sum(part.links for part in those)
        name = "read" if state == "read" else "unread"
        table.add_row(name, min(days, default="–"), f"{len(those):,}", f"{found:,}", "")
    return table


def _headed(*headings: str) -> Table:
    table = Table(box=None, pad_edge=False, header_style="bold")
    for number, heading in enumerate(headings):
        table.add_column(heading, justify="right" if number > 1 else "left")
    table.add_column("")
    return table


def _said(connection: sqlite3.Connection, site: str, parts: list[Part], left: Estimate) -> str:
    oldest = backfills.oldest_day(connection, site)
    waiting = frontier.waiting(connection, site)
    if not all(part.ended for part in parts) or waiting:
        wait = f" {waiting:,} articles are found and not fetched yet." if waiting else ""
        return f"Goes on: {left_in_words(left)} ({left.basis}).{wait}"
    at = f"; its oldest article in the archive is of {oldest}" if oldest else ""
    if all(part.ended != "since" for part in parts):
        return f"Complete: there is nothing older to be found this way{at}."
    return f"Complete: back to the day wanted, or to where there is nothing older{at}."


def same_end(parts: Sequence[Part]) -> int | None:
    """The page at which several lists end together, as no newspaper's sections do by themselves."""
    ends = Counter(part.pages for part in parts if part.way == "lists" and part.ended == "end")
    pages, times = max(ends.items(), key=lambda each: each[1], default=(0, 0))
    return pages if times > 1 and pages >= _FEW_PAGES else None
