"""SQLite's own checks of both files: pages, indexes, constraints, references."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3

    from archive.verify.model import Check

_MOST = 100  # messages of one file: a broken page gives thousands of the same


def check_file(check: Check, connection: sqlite3.Connection, schema: str) -> None:
    """Every page of a file, and that tables and their indexes agree."""
    check.looked_at = connection.execute(f"PRAGMA {schema}.page_count").fetchone()[0]
    for (message,) in connection.execute(f"PRAGMA {schema}.integrity_check({_MOST})"):
        if message != "ok":
            check.found("file_damaged", schema, str(message))


def check_references(check: Check, connection: sqlite3.Connection, schema: str) -> None:
    """Every row that refers to another finds it."""
    tables = connection.execute(
        f"SELECT name FROM {schema}.sqlite_schema WHERE type = 'table' "
        "AND sql NOT LIKE 'CREATE VIRTUAL%'"
    ).fetchall()
    for (table,) in tables:
        check.looked_at += 1
        orphans = connection.execute(f'PRAGMA {schema}.foreign_key_check("{table}")').fetchall()
        for _, rowid, parent, _ in orphans:
            where = f"{table} rowid {rowid}" if rowid is not None else table
            check.found("orphan", where, f"refers to a row of {parent} that is not there")
