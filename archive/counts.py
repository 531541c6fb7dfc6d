"""Counts by day: triggers keep them (migration m016); here they are made anew and checked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from archive.database import transaction

if TYPE_CHECKING:
    import sqlite3

_KEYS = {
    "daily_counts": {"site": "site", "day": "published_day"},
    "daily_counts_by_section": {
        "section": "coalesce(section, '')",
        "day": "published_day",
        "site": "site",
    },
    "daily_totals": {"day": "published_day"},
}
"""What the rows of each table are for: its key columns, and what they are of an article."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """A table of counts beside the articles.

    Attributes:
        table: its name.
        rows: how many rows it has.
        wrong: how many rows are too many, missing, or say something else than the articles.
        example: the key of one of these, such as "baocantho, 2026-03-02".
    """

    table: str
    rows: int
    wrong: int
    example: str | None


def recount(connection: sqlite3.Connection) -> None:
    """Make all daily counts anew from the articles."""
    with transaction(connection):
        for table in _KEYS:
            connection.execute(f"DELETE FROM {table}")
            connection.execute(f"INSERT INTO {table} {_counted(table)}")


def compare(connection: sqlite3.Connection) -> list[Compared]:
    """Each table of counts beside what the articles say; only reads.

    An archive that an older baotinh wrote has none of them yet, and nothing to compare.
    """
    tables = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()
    return [_compared(connection, table) for table in _KEYS if (table,) in map(tuple, tables)]


def _compared(connection: sqlite3.Connection, table: str) -> Compared:
    keys, label = ", ".join(_KEYS[table]), " || ', ' || ".join(_KEYS[table])
    kept, counted = f"SELECT * FROM {table}", _counted(table)
    wrong, example = connection.execute(
        f"SELECT count(*), min({label}) FROM (SELECT {keys} FROM ({kept} EXCEPT {counted}) "
        f"UNION SELECT {keys} FROM ({counted} EXCEPT {kept}))"
    ).fetchone()
    (rows,) = connection.execute(f"SELECT count(*) FROM {table}").fetchone()
    return Compared(table=table, rows=rows, wrong=wrong, example=example)


def _counted(table: str) -> str:
    """The rows that the table must have, with the names of its columns."""
    keys = _KEYS[table]
    named = ", ".join(f"{expression} AS {name}" for name, expression in keys.items())
    return (
        f"SELECT {named}, count(*) AS articles, sum(words) AS words, "
        "sum(published_precision IS 'month') AS month_only "
        f"FROM articles WHERE published_day IS NOT NULL GROUP BY {', '.join(keys.values())}"
    )
