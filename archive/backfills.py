"""How far the walks back through a newspaper's years have come.

A position is committed only after what was found up to it stands in the frontier: whoever is
killed in between reads one page twice, and misses none.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from archive.database import transaction
from archive.times import stamp

if TYPE_CHECKING:
    import sqlite3
    from datetime import datetime

    from archive.frontier import Backfill as Way

End = Literal["end", "since", "index", "read"]

EARLIEST = "1990-01-01"
"""Before any newspaper of Vietnam stood in the web: a walk without a day wanted goes back to it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One walk back: see the columns of `backfills`."""

    way: Way
    part: str
    since: str
    position: str
    pages: int
    links: int
    reached_day: str | None
    ended: End | None
    began_at: str
    seconds: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """How far a walk came with what it has just read; None leaves a column as it is.

    `seconds` are those of crawling since the step before, of whichever part that was.
    """

    position: str | None = None
    pages: int = 0
    links: int = 0
    day: str | None = None
    ended: End | None = None
    seconds: float = 0.0


def sites(connection: sqlite3.Connection) -> list[str]:
    """The newspapers whose years somebody has begun to walk back through."""
    rows = connection.execute("SELECT DISTINCT site FROM backfills ORDER BY site").fetchall()
    return [str(row["site"]) for row in rows]


def parts(connection: sqlite3.Connection, site: str, way: Way | None = None) -> list[Part]:
    """The walks of a newspaper that were begun, in the order of their names."""
    rows = connection.execute(
        "SELECT way, part, since, position, pages, links, reached_day, ended, began_at, seconds "
        "FROM backfills WHERE site = ? AND way = coalesce(?, way) ORDER BY way, part",
        [site, way],
    ).fetchall()
    return [Part(**dict(row)) for row in rows]


def begin(
    connection: sqlite3.Connection,
    site: str,
    way: Way,
    part: str,
    *,
    since: str,
    position: str,
    now: datetime,
) -> Part:
    """Begin a walk, or go on with it; one that ended goes on if older days are wanted now.

    Where the newspaper itself begins (`end`) there is nothing older to go on to.
    """
    at = stamp(now)
    with transaction(connection):
        connection.execute(
            "INSERT INTO backfills (site, way, part, since, position, pages, links, began_at, "
            "moved_at, seconds) VALUES (?, ?, ?, ?, ?, 0, 0, ?, ?, 0) ON CONFLICT DO UPDATE SET "
            "ended = iif(excluded.since < since AND ended != 'end', NULL, ended), "
            "since = min(since, excluded.since)",
            [site, way, part, since, position, at, at],
        )
    return next(each for each in parts(connection, site, way) if each.part == part)


def move(
    connection: sqlite3.Connection, site: str, way: Way, part: str, step: Step, *, now: datetime
) -> None:
    """Note that a walk came further, or to its end."""
    with transaction(connection):
        connection.execute(
            "UPDATE backfills SET position = coalesce(?, position), pages = pages + ?, "
            "links = links + ?, "
            "reached_day = coalesce(min(reached_day, ?), reached_day, ?), "
            "ended = ?, seconds = seconds + ?, moved_at = ? "
            "WHERE site = ? AND way = ? AND part = ?",
            [
                step.position,
                step.pages,
                step.links,
                step.day,
                step.day,
                step.ended,
                step.seconds,
                stamp(now),
                site,
                way,
                part,
            ],
        )


def oldest_day(connection: sqlite3.Connection, site: str) -> str | None:
    """The day of a newspaper's oldest article in the archive (YYYY-MM-DD); None without any."""
    found = "SELECT min(published_day) FROM articles WHERE site = ?"
    day: str | None = connection.execute(found, [site]).fetchone()[0]
    return day
