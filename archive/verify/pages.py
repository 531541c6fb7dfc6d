"""Captures: every page is what its digest says, and every row finds the page that it cites."""

from __future__ import annotations

from typing import TYPE_CHECKING

from archive.captures import CaptureError
from archive.captures.model import REDACTED_NOTE

if TYPE_CHECKING:
    import sqlite3

    from archive.captures import Captures
    from archive.verify.model import Check

_AGAIN = (
    "Restore archive.captures.db from a backup. Its text is kept in archive.db; only a reading "
    "anew needs the page."
)
_CITING = (
    ("articles", "id", "capture_sha256"),
    ("article_versions", "id", "capture_sha256"),
    ("problems", "id", "NULL"),
    ("absences", "article_id", "NULL"),
)

_PURGING = (
    "SELECT EXISTS (SELECT 1 FROM redactions "
    "WHERE purge_began_at IS NOT NULL AND purged_at IS NULL)"
)
_BLACKED_OUT = f"coalesce(captures.note, '') LIKE '%{REDACTED_NOTE}%'"
_LAGS = dict.fromkeys(("problems", "absences"), "captures.id IS NULL")


def check_payloads(check: Check, connection: sqlite3.Connection, captures: Captures) -> None:
    """Every payload is unpacked and compared with its digest."""
    for (digest,) in connection.execute("SELECT sha256 FROM pages.payloads ORDER BY rowid"):
        check.looked_at += 1
        try:
            captures.payload(digest)
        except CaptureError as error:
            check.found("payload_damaged", f"payloads {digest[:12]}…", str(error), _AGAIN)


def check_citations(check: Check, connection: sqlite3.Connection) -> None:
    """Every capture that a row cites is there, and is the page that the row means.

    The other way round is normal: a capture is committed first, and cited once it was read. While a
    purge is unfinished (which is a finding by itself) rows lag behind what it did to the captures.
    """
    purging = connection.execute(_PURGING).fetchone()[0]
    for table, key, digest in _CITING:
        check.looked_at += connection.execute(f"SELECT count(capture_id) FROM {table}").fetchone()[
            0
        ]
        rows = connection.execute(
            f"SELECT {table}.{key}, capture_id, captures.id FROM {table} "
            "LEFT JOIN pages.captures ON captures.id = capture_id WHERE capture_id IS NOT NULL "
            f"AND (captures.id IS NULL OR captures.sha256 <> coalesce({digest}, captures.sha256)) "
            f"AND NOT ({purging} AND {_LAGS.get(table, _BLACKED_OUT)})"
        )
        for number, capture, there in rows:
            what = (
                f"cites capture {capture}, which is not there"
                if there is None
                else f"cites capture {capture} as another page than it is"
            )
            kind = "capture_missing" if there is None else "capture_differs"
            check.found(kind, f"{table} {number}", what, _AGAIN)
