"""Counts by day: triggers keep them (migration m009); here they are made anew and checked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from archive.database import transaction

if TYPE_CHECKING:
    import sqlite3

_KEYS = {
    "daily_counts": "site, published_day",
    "daily_counts_by_section": "coalesce(section, ''), published_day, site",
    "daily_totals": "published_day",
}


def recount(connection: sqlite3.Connection) -> None:
    """Make all daily counts anew from the articles."""
    with transaction(connection):
        for table in _KEYS:
            connection.execute(f"DELETE FROM {table}")
            connection.execute(f"INSERT INTO {table} {_counted(table)}")


def wrong(connection: sqlite3.Connection) -> dict[str, int]:
    """How many rows of each table are not what the articles say; empty while all is well."""
    found: dict[str, int] = {}
    for table in _KEYS:
        kept, counted = f"SELECT * FROM {table}", _counted(table)
        (rows,) = connection.execute(
            f"SELECT (SELECT count(*) FROM ({kept} EXCEPT {counted})) "
            f"+ (SELECT count(*) FROM ({counted} EXCEPT {kept}))"
        ).fetchone()
        if rows:
            found[table] = int(rows)
    return found


def _counted(table: str) -> str:
    keys = _KEYS[table]
    return (
        f"SELECT {keys}, count(*), sum(words), sum(published_precision IS 'month') "
        f"FROM articles WHERE published_day IS NOT NULL GROUP BY {keys}"
    )
