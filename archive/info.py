"""What an archive file says of itself: its kind, its identity, the spelling it was indexed with."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING, Literal

from archive.database import transaction
from archive.spelling import SPELLING_VERSION
from archive.times import stamp

if TYPE_CHECKING:
    import sqlite3
    from datetime import datetime

Kind = Literal["live", "practice"]


def is_archive(connection: sqlite3.Connection) -> bool:
    """Did baotinh make this file, whatever else may be in it?"""
    return _has_table(connection, "= 'archive_info'")


def is_of_another(connection: sqlite3.Connection) -> bool:
    """Did another program make it? A file without tables may become an archive."""
    return not is_archive(connection) and _has_table(connection, "NOT IN ('_sqlite_migrations')")


def _has_table(connection: sqlite3.Connection, condition: str) -> bool:
    found = connection.execute(
        f"SELECT 1 FROM sqlite_schema WHERE type IN ('table', 'view') AND name {condition} "
        "AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' LIMIT 1"
    )
    return found.fetchone() is not None


def get(connection: sqlite3.Connection, key: str) -> str | None:
    """The fact `key` of this file, or None."""
    row = connection.execute("SELECT value FROM archive_info WHERE key = ?", [key]).fetchone()
    return None if row is None else str(row["value"])


def put(connection: sqlite3.Connection, key: str, value: str) -> None:
    """Write the fact `key` down."""
    with transaction(connection):
        connection.execute(
            "INSERT INTO archive_info (key, value) VALUES (?, ?) "
            "ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            [key, value],
        )


def is_practice(connection: sqlite3.Connection) -> bool:
    """Is all that this archive holds practice material?"""
    return get(connection, "kind") == "practice"


def found(connection: sqlite3.Connection, *, kind: Kind, now: datetime) -> None:
    """Give a new file its identity; an older one keeps what it has."""
    if get(connection, "kind") is not None:
        return
    with transaction(connection):
        put(connection, "kind", kind)
        put(connection, "uuid", str(uuid.uuid4()))
        put(connection, "created_at", stamp(now))
        put(connection, "spelling_version", str(SPELLING_VERSION))
