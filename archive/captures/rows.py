"""Captures as rows of the table `captures`, and back."""

from __future__ import annotations

import json
from datetime import datetime
from typing import TYPE_CHECKING

from archive.captures.model import Capture
from archive.times import stamp

if TYPE_CHECKING:
    import sqlite3

_INSERT = """
    INSERT INTO captures (site, kind, url, final_url, redirects, status, headers,
                          received_length, fetched_at, sha256, note)
    VALUES (:site, :kind, :url, :final_url, :redirects, :status, :headers,
            :received_length, :fetched_at, :sha256, :note)
"""


def insert(connection: sqlite3.Connection, draft: Capture) -> int:
    """Write a capture whose number is not known yet; gives the number."""
    cursor = connection.execute(
        _INSERT,
        {
            "site": draft.site,
            "kind": draft.kind,
            "url": draft.url,
            "final_url": draft.final_url,
            # ASCII: a header may hold bytes that are no UTF-8, in Python lone surrogates.
            "redirects": json.dumps(draft.redirects, separators=(",", ":")),
            "status": draft.status,
            "headers": json.dumps(draft.headers, separators=(",", ":")),
            "received_length": draft.received_length,
            "fetched_at": stamp(draft.fetched_at),
            "sha256": draft.sha256,
            "note": draft.note,
        },
    )
    return cursor.lastrowid or 0


def read(row: sqlite3.Row) -> Capture:
    """The capture in a row of `SELECT * FROM captures`."""
    return Capture(
        id=row["id"],
        site=row["site"],
        kind=row["kind"],
        url=row["url"],
        final_url=row["final_url"],
        redirects=tuple(json.loads(row["redirects"])),
        status=row["status"],
        headers=tuple((name, value) for name, value in json.loads(row["headers"])),
        received_length=row["received_length"],
        fetched_at=datetime.fromisoformat(row["fetched_at"]),
        sha256=row["sha256"],
        note=row["note"],
    )
