"""The table `descriptions`: what stands in the comments of the schema, to be asked in SQL.

The comments of the CREATE statements are what is written and kept (`archive.schema` reads them);
the table is made from them whenever the schema has changed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from archive.schema import describe

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

    from archive.schema import Described

    Row = tuple[str, int, str | None, str, str]


def refresh(connection: sqlite3.Connection) -> None:
    """Make the table anew; called in the transaction that changed the schema."""
    connection.execute("DELETE FROM descriptions")
    connection.executemany(
        "INSERT INTO descriptions (table_name, position, column_name, kind, meaning) "
        "VALUES (?, ?, ?, ?, ?)",
        (row for table in describe(connection) for row in _rows(table)),
    )


def _rows(table: Described) -> Iterator[Row]:
    yield table.name, 0, None, table.kind, table.about
    for position, (column, meaning) in enumerate(table.columns.items(), 1):
        yield table.name, position, column, table.kind, meaning
