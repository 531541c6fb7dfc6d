"""How many requests were sent to each newspaper on each day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from archive.database import transaction
from archive.times import VIETNAM

if TYPE_CHECKING:
    import sqlite3
    from datetime import datetime


def count(connection: sqlite3.Connection, site: str, *, now: datetime) -> None:
    """Count a request, before it is sent: a run that is killed has counted it, too."""
    with transaction(connection):
        connection.execute(
            "INSERT INTO requests_by_day (site, day, requests) VALUES (?, ?, 1) "
            "ON CONFLICT DO UPDATE SET requests = requests + 1",
            [site, _day(now)],
        )


def sent(connection: sqlite3.Connection, site: str, *, now: datetime) -> int:
    """How many were sent on the day, in Vietnam, of this moment."""
    row = connection.execute(
        "SELECT requests FROM requests_by_day WHERE site = ? AND day = ?", [site, _day(now)]
    ).fetchone()
    return int(row["requests"]) if row else 0


def _day(moment: datetime) -> str:
    return moment.astimezone(VIETNAM).date().isoformat()
