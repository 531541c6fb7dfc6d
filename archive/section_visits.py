"""When the lists of sections are due."""

from __future__ import annotations

from typing import TYPE_CHECKING

from archive.database import transaction
from archive.intervals import Bounds, planned
from archive.times import stamp

if TYPE_CHECKING:
    import sqlite3
    from datetime import datetime


def read(
    connection: sqlite3.Connection, section_id: int, *, new: int, bounds: Bounds, now: datetime
) -> datetime:
    """Note that a list was read (or could not be: nothing `new`); returns when it is due again."""
    row = connection.execute(
        "SELECT read_at, interval_seconds FROM section_visits WHERE section_id = ?", [section_id]
    ).fetchone()
    interval = planned(row, new=new, bounds=bounds, now=now)
    with transaction(connection):
        connection.execute(
            "INSERT INTO section_visits (section_id, read_at, new, interval_seconds, due_at) "
            "VALUES (?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET read_at = excluded.read_at, "
            "new = excluded.new, interval_seconds = excluded.interval_seconds, "
            "due_at = excluded.due_at",
            [
                section_id,
                stamp(now),
                new,
                int(interval.total_seconds()),
                stamp(now + interval),
            ],
        )
    return now + interval


def not_due(connection: sqlite3.Connection, site: str, *, now: datetime) -> set[str]:
    """The paths of the sections whose lists need not be read yet."""
    rows = connection.execute(
        "SELECT path FROM section_visits JOIN sections ON sections.id = section_id "
        "WHERE site = ? AND due_at > ?",
        [site, stamp(now)],
    ).fetchall()
    return {str(row["path"]) for row in rows}
