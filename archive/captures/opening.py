"""How the file of captures is opened, and brought up to today's schema."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlite_utils import Database

from archive.captures.model import CaptureError
from archive.database import connect, transaction
from archive.known import unknown
from archive.migrations.captures import migrations

if TYPE_CHECKING:
    import sqlite3
    from pathlib import Path


def open_captures(path: Path, *, readonly: bool) -> sqlite3.Connection:
    """Open the captures at `path`; a writer makes the file and migrates it.

    Raises:
        StorageError: the file cannot be opened.
        CaptureError: its schema is too new, or too old for a reader.
    """
    connection = connect(path, readonly=readonly)
    try:
        database = Database(connection)
        _refuse_newer(database, path)
        if migrations.pending(database):
            _migrate(database, path, readonly=readonly)
    except BaseException:
        connection.close()
        raise
    return connection


def _refuse_newer(database: Database, path: Path) -> None:
    if newer := unknown(migrations, database):
        raise CaptureError(
            f"{path} was written by a newer baotinh (it knows {newer}). "
            "Upgrade baotinh before opening it."
        )


def _migrate(database: Database, path: Path, *, readonly: bool) -> None:
    if readonly:
        raise CaptureError(
            f"{path} was written by an older baotinh, or is no file of captures. "
            "The next `baotinh crawl` brings it up to date."
        )
    # A table that others refer to can only be made anew while nobody minds the references.
    database.conn.execute("PRAGMA foreign_keys = OFF")
    try:
        # At once for all, so that two processes do not make the same tables side by side.
        with transaction(database.conn):
            migrations.apply(database)
    finally:
        database.conn.execute("PRAGMA foreign_keys = ON")
