"""Runs count the pages that they read: one that has not changed is looked at without reading."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database


def m024_pages_read(db: Database) -> None:
    """Runs: of how many pages `fill`, `words` and `readings` are the shares and means."""
    db.execute(
        "ALTER TABLE runs ADD COLUMN pages_read INTEGER /* pages read as articles: fill, words and readings are of these; null in runs of before it was counted */"
    )
