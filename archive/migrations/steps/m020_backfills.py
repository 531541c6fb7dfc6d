"""What m015 makes today, for archives of the days in which it was still being written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from archive.migrations.steps.m015_discovery import ADDED, BACKFILLS

if TYPE_CHECKING:
    from sqlite_utils import Database


def m020_backfills(db: Database) -> None:
    """What m015 makes today, where a file has less: `links` of a backfill, and two columns."""
    for table, statement in ADDED.items():
        if "backfill" not in db[table].columns_dict:
            db.execute(statement)
    if "links" not in db["backfills"].columns_dict:
        # Walks of that time are begun anew: what they had found is in the frontier.
        db.execute("DROP TABLE backfills")
        db.execute(BACKFILLS)
