"""What the archive knows of a newspaper's visits, and the judgement that follows from it."""

from __future__ import annotations

import json
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from archive import dead_selectors
from archive.health.judge import judge
from archive.health.model import Visit
from archive.times import VIETNAM, stamp

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

    from archive.health.model import Health

REMEMBERED = timedelta(days=180)
"""Days before the last visit whose visits a newspaper is judged by."""


MOST = 5000
"""Visits that are looked at: more than there are hours in that time."""


def judged(
    connection: sqlite3.Connection, *, now: datetime, names: Iterable[str] | None = None
) -> dict[str, Health]:
    """Judge the newspapers of an archive as of now, by their names (all, where none are given)."""
    rows = connection.execute("SELECT site, status FROM sites ORDER BY site").fetchall()
    wanted = None if names is None else set(names)
    return {
        row["site"]: _judged(connection, row["site"], row["status"], now)
        for row in rows
        if wanted is None or row["site"] in wanted
    }


def _judged(connection: sqlite3.Connection, site: str, status: str, now: datetime) -> Health:
    return judge(
        visits_of(connection, site, now=now),
        status=status,
        days=days_of(connection, site, now=now),
        today=now.astimezone(VIETNAM).date(),
        others=filter(None, [dead_selectors.finding(connection, site)]),
        details=details_of(connection, site),
    )


def visits_of(connection: sqlite3.Connection, site: str, *, now: datetime) -> list[Visit]:
    """A newspaper's visits, oldest first.

    Readings of captures are none, nor are walks back through earlier years, runs that asked for no
    list (rechecks only), and those while the keeper's own network was down: they say nothing of
    what the newspaper prints today.
    """
    rows = connection.execute(
        "SELECT * FROM runs WHERE site = ? AND mode != 'reextract' AND state != 'running' "
        "AND NOT backfill AND NOT (state = 'finished' AND listings = 0) AND outage IS NULL "
        "AND started_at <= ? ORDER BY id DESC LIMIT ?",
        [site, stamp(now), MOST],
    ).fetchall()
    visits = [_visit(row) for row in reversed(rows)]
    return [each for each in visits if each.at >= visits[-1].at - REMEMBERED]


def last_visit(connection: sqlite3.Connection, *, now: datetime) -> datetime | None:
    """When any newspaper was visited last, over the network; None if none ever was."""
    row = connection.execute(
        "SELECT max(started_at) FROM runs WHERE mode = 'live' AND started_at <= ?", [stamp(now)]
    ).fetchone()
    return row[0] and datetime.fromisoformat(row[0])


def _visit(row: sqlite3.Row) -> Visit:
    return Visit(
        at=datetime.fromisoformat(row["started_at"]),
        state=row["state"],
        listings=row["listings"],
        found=row["found"],
        read=_read(row),
        refused=row["refused"],
        fill=json.loads(row["fill"] or "{}"),
        readings=json.loads(row["readings"] or "{}"),
        words=row["words"],
        failures=json.loads(row["failures"] or "{}"),
    )


def _read(row: sqlite3.Row) -> int:
    """Articles that a run read; runs of before that was counted say what became of all of them."""
    if row["pages_read"] is not None:
        return int(row["pages_read"])
    return int(row["new"] + row["changed"] + row["reread"] + row["unchanged"])


def days_of(connection: sqlite3.Connection, site: str, *, now: datetime) -> dict[date, int]:
    """How many articles the archive has of each day on which a newspaper published any."""
    rows = connection.execute(
        "SELECT published_day, count(*) AS articles FROM articles WHERE site = ? "
        "AND published_day BETWEEN ? AND ? GROUP BY published_day",
        [site, stamp(now - REMEMBERED)[:10], stamp(now)[:10]],
    ).fetchall()
    return {date.fromisoformat(row["published_day"]): row["articles"] for row in rows}


def details_of(connection: sqlite3.Connection, site: str) -> dict[str, str]:
    """What a newspaper's open problems say of servers: by whom it is blocked, where it leads."""
    rows = connection.execute(
        "SELECT kind, message FROM problems WHERE site = ? AND resolved_at IS NULL "
        "AND kind IN ('blocked', 'redirected_away') "
        "ORDER BY last_seen_at, id",
        [site],
    ).fetchall()
    return {row["kind"]: row["message"] for row in rows}
