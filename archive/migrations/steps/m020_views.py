"""The views of m016 once more, for archives that were made while these were still being written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from archive.migrations.steps.m016_views import VIEWS

if TYPE_CHECKING:
    from sqlite_utils import Database


def m020_views(db: Database) -> None:
    """The views of m016 once more, where a file has one of them in an earlier wording."""
    for name, statement in VIEWS.items():
        (written,) = db.execute("SELECT sql FROM sqlite_schema WHERE name = ?", [name]).fetchone()
        if written != statement.strip():
            db.execute(f"DROP VIEW {name}")
            db.execute(statement)
