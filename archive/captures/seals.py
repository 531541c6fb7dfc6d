"""Seals: what articles had in `archive.db` that were taken out of it, kept where nobody browses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from archive.captures.codec import CorruptDataError, pack, unpack
from archive.captures.model import CaptureError
from archive.database import transaction
from archive.times import stamp

if TYPE_CHECKING:
    import sqlite3
    from datetime import datetime


def put(connection: sqlite3.Connection, number: int, document: bytes, *, now: datetime) -> None:
    """Keep a document, in the place of an older one of this number."""
    with transaction(connection):
        connection.execute(
            "INSERT OR REPLACE INTO sealed (redaction_id, sealed_at, size, data) "
            "VALUES (?, ?, ?, ?)",
            [number, stamp(now), len(document), pack(document)],
        )


def get(connection: sqlite3.Connection, number: int) -> bytes | None:
    """The document of this number, or None.

    Raises:
        CaptureError: it is damaged.
    """
    row = connection.execute(
        "SELECT size, data FROM sealed WHERE redaction_id = ?", [number]
    ).fetchone()
    if row is None:
        return None
    try:
        return unpack(row["data"], size=row["size"])
    except CorruptDataError as error:
        raise CaptureError(
            f"the seal of redaction {number} is damaged ({error}). Restore archive.captures.db "
            "from a backup."
        ) from error


def delete(connection: sqlite3.Connection, number: int) -> None:
    """Forget the document of this number."""
    with transaction(connection):
        connection.execute("DELETE FROM sealed WHERE redaction_id = ?", [number])
