"""Servers that are left alone beyond a run: for as long as they asked, or by our patience.

A server that names a time (Retry-After) is taken at its word. One that just refuses, or that
cannot be reached, is tried again after half an hour, one, two … up to a day, or to four hours where
it may be our own network that fails.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from archive.database import transaction
from archive.times import stamp

if TYPE_CHECKING:
    import sqlite3

FIRST = timedelta(minutes=30)
LONGEST = timedelta(days=1)
LONGEST_UNREACHED = timedelta(hours=4)
LONGEST_ASKED = timedelta(days=7)
"""A Retry-After of years is a fault of the server, and no wish."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftAlone:
    """A server that is left alone; see the columns of `hosts_left_alone`."""

    host: str
    until: datetime
    asked: bool
    times: int
    kind: str
    reason: str


def patience(times: int, *, kind: str, asked: timedelta | None) -> timedelta:
    """How long a server is left alone with which it came to this for the `times`-th time in a row.

    `kind` is `blocked`, or says why it could not be reached.
    """
    if asked is not None:
        return min(max(asked, timedelta(0)), LONGEST_ASKED)
    longest = LONGEST if kind == "blocked" else LONGEST_UNREACHED
    doubled: int = 2 ** min(times - 1, 10)
    return min(FIRST * doubled, longest)


def leave_alone(
    connection: sqlite3.Connection,
    host: str,
    *,
    kind: str,
    reason: str,
    asked: timedelta | None,
    now: datetime,
) -> LeftAlone:
    """Write down that a server is left alone; `asked` is what it said itself, if it did."""
    row = connection.execute("SELECT times FROM hosts_left_alone WHERE host = ?", [host]).fetchone()
    times = 1 + (row["times"] if row else 0)
    left = LeftAlone(
        host=host,
        until=now + patience(times, kind=kind, asked=asked),
        asked=asked is not None,
        times=times,
        kind=kind,
        reason=reason,
    )
    with transaction(connection):
        connection.execute(
            "INSERT OR REPLACE INTO hosts_left_alone (host, until, asked, times, kind, reason) "
            "VALUES (?, ?, ?, ?, ?, ?)",
            [host, stamp(left.until), int(left.asked), times, kind, reason],
        )
    return left


def well(connection: sqlite3.Connection, host: str) -> None:
    """A server answers as it should: what was wrong is forgotten."""
    with transaction(connection):
        connection.execute("DELETE FROM hosts_left_alone WHERE host = ?", [host])


def left_alone(connection: sqlite3.Connection, *, now: datetime) -> dict[str, LeftAlone]:
    """The servers that nothing is asked of now, by their names."""
    rows = connection.execute(
        "SELECT * FROM hosts_left_alone WHERE until > ?", [stamp(now)]
    ).fetchall()
    return {
        row["host"]: LeftAlone(
            host=row["host"],
            until=datetime.fromisoformat(row["until"]),
            asked=bool(row["asked"]),
            times=row["times"],
            kind=row["kind"],
            reason=row["reason"],
        )
        for row in rows
    }
