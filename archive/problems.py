"""Problems: what needs a hand. Met again, a problem is counted, not doubled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from archive.database import transaction
from archive.times import stamp

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable
    from datetime import datetime

    from archive.records import Problem


OF_NEWSPAPER = ("selector_dead",)
"""Kinds that tell of a newspaper, at the address of its home page: that this page is read well does
not end them."""


def report(
    connection: sqlite3.Connection, problems: Iterable[Problem], *, run_id: int, now: datetime
) -> int:
    """Write problems down; returns how many there were."""
    count = 0
    with transaction(connection):
        for problem in problems:
            _report_one(connection, problem, run_id=run_id, now=stamp(now))
            count += 1
    return count


def _report_one(connection: sqlite3.Connection, problem: Problem, *, run_id: int, now: str) -> None:
    # `times` counts runs: the same run may meet one problem twice (a retry, a second section).
    connection.execute(
        "INSERT INTO problems (site, url, kind, field, message, raw, capture_id, "
        "first_seen_at, last_seen_at, run_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
        "ON CONFLICT (site, url, kind, field) DO UPDATE SET message = excluded.message, "
        "raw = excluded.raw, capture_id = excluded.capture_id, "
        "last_seen_at = excluded.last_seen_at, resolved_at = NULL, "
        "times = times + (run_id != excluded.run_id), run_id = excluded.run_id",
        [
            problem.site,
            problem.url,
            problem.kind,
            problem.field,
            problem.message,
            problem.raw,
            problem.capture_id,
            now,
            now,
            run_id,
        ],
    )


def cited_captures(connection: sqlite3.Connection) -> set[int]:
    """The numbers of all captures that a problem cites, settled ones too."""
    rows = connection.execute(
        "SELECT DISTINCT capture_id FROM problems WHERE capture_id IS NOT NULL"
    ).fetchall()
    return {int(row["capture_id"]) for row in rows}


def resolve(
    connection: sqlite3.Connection,
    *,
    site: str,
    url: str,
    still: Iterable[Problem],
    now: datetime,
) -> None:
    """Mark a page's problems as healed, except those that it `still` has.

    Problems of the newspaper (`OF_NEWSPAPER`) are none of the page's.
    """
    kept = {(problem.kind, problem.field) for problem in still}
    with transaction(connection):
        rows = connection.execute(
            "SELECT id, kind, field FROM problems "
            "WHERE site = ? AND url = ? AND resolved_at IS NULL",
            [site, url],
        ).fetchall()
        healed = [
            (stamp(now), row["id"])
            for row in rows
            if (row["kind"], row["field"]) not in kept and row["kind"] not in OF_NEWSPAPER
        ]
        connection.executemany("UPDATE problems SET resolved_at = ? WHERE id = ?", healed)


def resolve_kind(
    connection: sqlite3.Connection,
    *,
    site: str,
    kind: str,
    fields: Iterable[str],
    now: datetime,
) -> None:
    """Mark a newspaper's problems of a kind as healed for these fields."""
    with transaction(connection):
        connection.executemany(
            "UPDATE problems SET resolved_at = ? "
            "WHERE site = ? AND kind = ? AND field = ? AND resolved_at IS NULL",
            [(stamp(now), site, kind, field) for field in fields],
        )


def open_of_kind(connection: sqlite3.Connection, site: str, kind: str) -> list[sqlite3.Row]:
    """A newspaper's open problems of a kind: their rows, the oldest first."""
    return connection.execute(
        "SELECT * FROM problems WHERE site = ? AND kind = ? AND resolved_at IS NULL "
        "ORDER BY first_seen_at, id",
        [site, kind],
    ).fetchall()


def is_open(connection: sqlite3.Connection, site: str, url: str) -> bool:
    """Has a page a problem that is not healed?"""
    row = connection.execute(
        "SELECT 1 FROM problems WHERE site = ? AND url = ? AND resolved_at IS NULL LIMIT 1",
        [site, url],
    ).fetchone()
    return row is not None
