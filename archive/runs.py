"""Runs: one row for each visit to a newspaper, with its counts."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Literal

from archive import stories
from archive.database import transaction
from archive.times import stamp

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable
    from datetime import datetime

Mode = Literal["live", "replay", "reextract"]
State = Literal["finished", "blocked", "failed", "interrupted"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """What a run did; see the columns of `runs`."""

    requests: int = 0
    listings: int = 0
    found: int = 0
    fetched: int = 0
    rechecked: int = 0
    new: int = 0
    changed: int = 0
    reread: int = 0
    unchanged: int = 0
    missing: int = 0
    gone: int = 0
    refused: int = 0
    missed: int = 0
    problems: int = 0
    pages_read: int | None = None
    words: float | None = None
    fill: dict[str, float] = field(default_factory=dict)
    readings: dict[str, float] = field(default_factory=dict)
    failures: dict[str, int] = field(default_factory=dict)


def last(connection: sqlite3.Connection) -> int:
    """The number of the newest run; 0 before the first."""
    return int(connection.execute("SELECT coalesce(max(id), 0) FROM runs").fetchone()[0])


def start(
    connection: sqlite3.Connection,
    site: str,
    *,
    mode: Mode,
    now: datetime,
    code_version: str,
    backfill: bool = False,
) -> int:
    """Open a run and return its number; `backfill` for a walk back through earlier years.

    A run of the same newspaper that is still marked as running was killed (only one process
    writes at a time): it is marked as interrupted.
    """
    with transaction(connection):
        connection.execute(
            "UPDATE runs SET state = 'interrupted' WHERE site = ? AND state = 'running'", [site]
        )
        cursor = connection.execute(
            "INSERT INTO runs (site, mode, state, started_at, code_version, backfill) "
            "VALUES (?, ?, 'running', ?, ?, ?)",
            [site, mode, stamp(now), code_version, int(backfill)],
        )
    return int(cursor.lastrowid or 0)


def finish(
    connection: sqlite3.Connection, run_id: int, *, state: State, counts: Counts, now: datetime
) -> None:
    """Close a run with how it ended and what it did; its articles find their stories."""
    values = asdict(counts)
    for name in ("fill", "readings", "failures"):
        values[name] = json.dumps(values[name], ensure_ascii=False, sort_keys=True)
    assignments = ", ".join(f"{name} = ?" for name in values)
    with transaction(connection):
        connection.execute(
            f"UPDATE runs SET state = ?, finished_at = ?, {assignments} WHERE id = ?",
            [state, stamp(now), *values.values(), run_id],
        )
    stories.settle(connection)


def mark_outage(connection: sqlite3.Connection, run_ids: Iterable[int]) -> None:
    """Say of runs that the keeper's own network was down: they tell nothing of newspapers."""
    with transaction(connection):
        connection.executemany(
            "UPDATE runs SET outage = 1 WHERE id = ?", [(run_id,) for run_id in run_ids]
        )
