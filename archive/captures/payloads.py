"""The payloads in `archive.captures.db`: once per digest, packed, and checked when read."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from archive.captures import dictionaries
from archive.captures.codec import CorruptDataError, pack, unpack
from archive.captures.model import CaptureError
from archive.captures.shelf import Shelf

if TYPE_CHECKING:
    import sqlite3

    from archive.captures.model import Capture
    from archive.captures.shelf import Dictionary


class Payloads:
    """The payloads of one file of captures."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._shelf = Shelf(connection)

    def holds(self, digest: str) -> bool:
        """Is this payload known?"""
        found = self._connection.execute("SELECT 1 FROM payloads WHERE sha256 = ?", [digest])
        return found.fetchone() is not None

    def put(self, payload: bytes, capture: Capture) -> None:
        """Keep the payload of a capture, not known so far, in the transaction of the caller."""
        dictionary = self._dictionary_for(payload, capture)
        data = pack(payload, dictionary.zstd if dictionary else None)
        self._connection.execute(
            "INSERT INTO payloads (sha256, size, dictionary_id, position, stored, data) "
            "VALUES (?, ?, ?, ?, ?, ?)",
            [
                capture.sha256,
                len(payload),
                dictionary.id if dictionary else None,
                self._last_position(dictionary.id) + 1 if dictionary else None,
                len(data),
                data,
            ],
        )

    def like(self, digest: str, page: bytes) -> tuple[int | None, int | None, bytes]:
        """Pack another page in the way of this payload: its dictionary, its position, the data."""
        row = self._connection.execute(
            "SELECT dictionary_id, position FROM payloads WHERE sha256 = ?", [digest]
        ).fetchone()
        number = row["dictionary_id"]
        dictionary = None if number is None else self._shelf.get(number).zstd
        return number, row["position"], pack(page, dictionary)

    def _dictionary_for(self, payload: bytes, capture: Capture) -> Dictionary | None:
        if not dictionaries.takes_dictionary(payload):
            return None
        current = self._shelf.current(capture.site, capture.kind)
        if current is None and dictionaries.may_found(payload, capture.status):
            return self._shelf.add(dictionaries.raw_content(payload), capture)
        return current

    def _last_position(self, dictionary_id: int) -> int:
        row = self._connection.execute(
            "SELECT max(position) FROM payloads WHERE dictionary_id = ?", [dictionary_id]
        ).fetchone()
        return row[0] or 0

    def review(self, capture: Capture) -> None:
        """After a new payload was committed: look at its dictionary, if a batch is full."""
        row = self._connection.execute(
            "SELECT dictionary_id, position FROM payloads WHERE sha256 = ?", [capture.sha256]
        ).fetchone()
        if row["position"] is not None and dictionaries.is_review_due(row["position"]):
            self._shelf.review(row["dictionary_id"], capture, age=row["position"])

    def get(self, digest: str) -> bytes:
        """The decoded bytes with this digest.

        Raises:
            CaptureError: they are not there, or not what they were.
        """
        row = self._connection.execute(
            "SELECT size, dictionary_id, data FROM payloads WHERE sha256 = ?", [digest]
        ).fetchone()
        if row is None:
            raise CaptureError(
                f"no payload {digest} is kept here. Check that archive.captures.db is the one that "
                "belongs to this archive.db: the two files must be copied and moved together."
            )
        payload = self._unpack(digest, row)
        if hashlib.sha256(payload).hexdigest() != digest:
            raise CaptureError(_damaged(digest, "its digest disagrees"))
        return payload

    def _unpack(self, digest: str, row: sqlite3.Row) -> bytes:
        number = row["dictionary_id"]
        dictionary = None if number is None else self._shelf.get(number).zstd
        try:
            return unpack(row["data"], size=row["size"], dictionary=dictionary)
        except CorruptDataError as error:
            raise CaptureError(_damaged(digest, str(error))) from error


def _damaged(digest: str, why: str) -> str:
    return (
        f"payload {digest} is damaged ({why}). Restore archive.captures.db from a backup, or fetch "
        "the page again; `PRAGMA integrity_check` tells whether more is damaged."
    )
