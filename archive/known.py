"""Which migrations this baotinh knows, and which of those in a file it does not."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

from sqlite_utils import Database

if TYPE_CHECKING:
    from sqlite_utils.migrations import Migrations


def names(migrations: Migrations) -> list[str]:
    """The names of all migrations of a set, in the order in which they are applied."""
    with closing(sqlite3.connect(":memory:")) as nothing:
        return [migration.name for migration in migrations.pending(Database(nothing))]


def unknown(migrations: Migrations, database: Database) -> str:
    """The names of those that only a newer baotinh has applied, with commas; empty if none."""
    applied = {migration.name for migration in migrations.applied(database)}
    return ", ".join(sorted(applied - set(names(migrations))))
