"""Keeping the file of captures in order: thinning old listings, counting what is there."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from archive.captures.model import SiteStats
from archive.database import transaction
from archive.times import stamp

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Collection, Sequence
    from datetime import datetime

# Captures that one transaction deletes: a few milliseconds.
BATCH = 200

# Each of these is answered from an index alone, without touching the blobs.
_CAPTURES = "SELECT site, count(*) AS captures FROM captures GROUP BY site"
_PACKED = """
    SELECT dictionaries.site, count(*) AS payloads, sum(size) AS decoded, sum(stored) AS stored
    FROM payloads JOIN dictionaries ON dictionaries.id = dictionary_id
    GROUP BY dictionaries.site
"""
_PLAIN = """
    SELECT (SELECT min(site) FROM captures WHERE captures.sha256 = payloads.sha256) AS site,
           count(*) AS payloads, sum(size) AS decoded, sum(stored) AS stored
    FROM payloads WHERE dictionary_id IS NULL
    GROUP BY 1
"""
_DICTIONARIES = """
    SELECT site, count(*) AS dictionaries, sum(length(data)) AS stored
    FROM dictionaries GROUP BY site
"""


def thin_listings(
    connection: sqlite3.Connection, *, before: datetime, keep: Collection[int]
) -> int:
    """Delete listings fetched before a time, except failures and those in `keep`."""
    rows = connection.execute(
        "SELECT id FROM captures WHERE kind = 'listing' AND fetched_at < ? "
        "AND status BETWEEN 200 AND 399",
        [stamp(before)],
    ).fetchall()
    kept = frozenset(keep)
    doomed = [row["id"] for row in rows if row["id"] not in kept]
    for start in range(0, len(doomed), BATCH):
        _delete(connection, doomed[start : start + BATCH])
    return len(doomed)


def _delete(connection: sqlite3.Connection, ids: Sequence[int]) -> None:
    chosen = json.dumps(ids)
    with transaction(connection):
        digests = connection.execute(
            "SELECT DISTINCT sha256 FROM captures WHERE id IN (SELECT value FROM json_each(?))",
            [chosen],
        ).fetchall()
        connection.execute(
            "DELETE FROM captures WHERE id IN (SELECT value FROM json_each(?))", [chosen]
        )
        connection.execute(
            "DELETE FROM payloads WHERE sha256 IN (SELECT value FROM json_each(?)) "
            "AND NOT EXISTS (SELECT 1 FROM captures WHERE captures.sha256 = payloads.sha256)",
            [json.dumps([row["sha256"] for row in digests])],
        )


def stats(connection: sqlite3.Connection) -> dict[str, SiteStats]:
    """What each newspaper takes, by site."""
    counts: dict[str, dict[str, int]] = {}
    for query in (_CAPTURES, _PACKED, _PLAIN, _DICTIONARIES):
        for row in connection.execute(query).fetchall():
            _add(counts.setdefault(row["site"], {}), row)
    return {site: SiteStats(**counts[site]) for site in sorted(counts)}


def _add(site: dict[str, int], row: sqlite3.Row) -> None:
    for column in row.keys():  # noqa: SIM118 - a Row iterates over its values
        if column != "site":
            site[column] = site.get(column, 0) + row[column]
