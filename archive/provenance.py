"""Where the values of a newspaper's newest articles came from, as their rows tell it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3

RECENT = 1000
"""Rows of a newspaper, the last ones, among which its newest articles are looked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Provenance:
    """Of one article the capture that it was read from, and for each field its source."""

    capture_id: int
    fields: dict[str, str]


def newest(
    connection: sqlite3.Connection, site: str, *, layout: str, limit: int
) -> list[Provenance]:
    """The articles that a layout read and that were fetched first last; oldest first.

    In the order of their fetching: what is imported from old web archives is not new. Only the
    last rows of the newspaper are looked at, so that this takes no longer in a large archive.
    """
    rows = connection.execute(
        "SELECT capture_id, fields FROM articles WHERE id IN "
        "(SELECT id FROM articles WHERE site = ? ORDER BY id DESC LIMIT ?) "
        "AND layout = ? ORDER BY first_seen_at DESC, id DESC LIMIT ?",
        [site, RECENT, layout, limit],
    ).fetchall()
    return [
        Provenance(capture_id=row["capture_id"], fields=json.loads(row["fields"]))
        for row in reversed(rows)
    ]
