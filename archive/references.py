"""What hangs on an article: the rows of whatever tables refer to it, found by their foreign keys.

A table that a later migration adds is found too, without being named here: what is to leave the
archive must not stay in a table that nobody thought of.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator


class Rows(NamedTuple):
    """Rows of a table, as the condition that finds them."""

    table: str
    where: str


def of_articles(connection: sqlite3.Connection, where: str) -> list[Rows]:
    """The articles with `where` and every row that refers to them, through others too.

    Referring rows come before what they refer to: in this order they can be deleted, and in the
    reverse order they can be inserted again.
    """
    keys = list(_keys(connection))
    return list(dict.fromkeys(_reach(keys, Rows("articles", where), ())))


class _Key(NamedTuple):
    table: str
    columns: str
    parent: str
    parent_columns: str


def _keys(connection: sqlite3.Connection) -> Iterator[_Key]:
    tables = connection.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'"
    ).fetchall()
    for (table,) in tables:
        parts: dict[int, list[sqlite3.Row]] = {}
        for row in connection.execute(f"PRAGMA foreign_key_list({table})").fetchall():
            parts.setdefault(row[0], []).append(row)
        for rows in parts.values():
            columns = ", ".join(row[3] for row in rows)
            parent = rows[0][2]
            named = ", ".join(row[4] for row in rows if row[4])
            yield _Key(table, columns, parent, named or _primary_key(connection, parent))


def _primary_key(connection: sqlite3.Connection, table: str) -> str:
    rows = connection.execute(f"PRAGMA table_info({table})").fetchall()
    return ", ".join(row[1] for row in sorted(rows, key=lambda row: int(row[5])) if row[5])


def _reach(keys: list[_Key], rows: Rows, passed: tuple[str, ...]) -> Iterator[Rows]:
    if rows.table in passed:  # a table that refers to itself, or a ring of them
        return
    for key in keys:
        if key.parent == rows.table:
            parents = f"SELECT {key.parent_columns} FROM {rows.table} WHERE {rows.where}"
            referring = Rows(key.table, f"({key.columns}) IN ({parents})")
            yield from _reach(keys, referring, (*passed, rows.table))
    yield rows
