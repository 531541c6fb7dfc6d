"""The rows of an article as one document, and back: what is sealed when it is taken out.

The document is JSON, `[[table, columns, [values, …]], …]`, each table after those that it refers
to; bytes are written as `{"hex": …}`.
"""

from __future__ import annotations

import json
import sqlite3
from typing import TYPE_CHECKING, Any

from archive.errors import StorageError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from archive.references import Rows

DERIVED = frozenset({"stories", "story_articles", "story_texts", "story_queue"})
"""Tables that are made anew from the articles, and hold rows of other articles beside its own."""

Table = tuple[str, list[str], list[list[Any]]]


def document(connection: sqlite3.Connection, reached: list[Rows]) -> bytes:
    """The rows, parents first, as they are to be sealed."""
    tables = []
    for rows in (each for each in reversed(reached) if each.table not in DERIVED):
        found = connection.execute(f"SELECT * FROM {rows.table} WHERE {rows.where}")
        names = [column[0] for column in found.description]
        values = [[_plain(value) for value in row] for row in found.fetchall()]
        if values:
            tables.append((rows.table, names, values))
    return json.dumps(tables, ensure_ascii=False).encode()


def read(sealed: bytes) -> list[Table]:
    """The tables of a document."""
    return [
        (table, names, [[_value(value) for value in row] for row in rows])
        for table, names, rows in json.loads(sealed)
    ]


def rows_of(sealed: bytes, wanted: str) -> Iterator[dict[str, Any]]:
    """The rows of one table."""
    for table, names, rows in read(sealed):
        if table == wanted:
            yield from (dict(zip(names, row, strict=True)) for row in rows)


def put_back(connection: sqlite3.Connection, sealed: bytes) -> None:
    """Insert the rows again. Called inside a transaction.

    What a later migration dropped is left out, and so is a row that leans on something that is no
    longer there.

    Raises:
        StorageError: the article itself does not fit into today's tables.
    """
    for table, names, rows in read(sealed):
        here = {row[1] for row in connection.execute(f"PRAGMA table_info({table})")}
        kept = [place for place, name in enumerate(names) if name in here]
        if not kept:
            continue
        columns, marks = ", ".join(names[place] for place in kept), ", ".join("?" * len(kept))
        for row in rows:
            _insert(connection, table, columns, marks, [row[place] for place in kept])


def _insert(
    connection: sqlite3.Connection, table: str, columns: str, marks: str, values: list[Any]
) -> None:
    try:
        # A trigger of the article's own row may have made some of these already.
        connection.execute(f"INSERT OR IGNORE INTO {table} ({columns}) VALUES ({marks})", values)
    except sqlite3.IntegrityError as error:
        if table in ("articles", "article_versions"):
            raise StorageError(
                f"The sealed {table} does not fit into today's tables ({error}). Nothing was put "
                "back; the captures are still there."
            ) from error


def _plain(value: Any) -> Any:
    return {"hex": value.hex()} if isinstance(value, bytes) else value


def _value(value: Any) -> Any:
    return bytes.fromhex(value["hex"]) if isinstance(value, dict) else value
