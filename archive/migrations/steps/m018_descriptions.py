"""What tables and columns mean, as a table: for those who have nothing but the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database


def m018_descriptions(db: Database) -> None:
    """What tables and columns mean, as a table; `archive.descriptions` fills it."""
    db.execute("""
        CREATE TABLE descriptions (
            -- What each table and view of this file is for, and what each of its columns means.
            table_name TEXT NOT NULL,  -- table or view
            position INTEGER NOT NULL,  -- order of the column, from 1; 0 for the table itself
            column_name TEXT,  -- column; null where the row is about the table itself
            kind TEXT NOT NULL CHECK (kind IN ('table', 'view', 'full-text index')),  -- what the table is
            meaning TEXT NOT NULL,  -- what it is for, or what the column means
            PRIMARY KEY (table_name, position)
        ) STRICT, WITHOUT ROWID
    """)
