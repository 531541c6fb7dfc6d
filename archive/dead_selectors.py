"""What a newspaper's layout finds no more, as a finding of its health."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from archive import problems
from archive.health.model import Finding

if TYPE_CHECKING:
    import sqlite3

KIND = "selector_dead"
"""The kind of such problems: one of a newspaper and field, never one of a page."""


def finding(connection: sqlite3.Connection, site: str) -> Finding | None:
    """The fields with a dead selector, since the first of them; None where there are none."""
    rows = problems.open_of_kind(connection, site, KIND)
    if not rows:
        return None
    return Finding(
        kind=KIND,
        cause=KIND,
        state="watch",
        since=datetime.fromisoformat(rows[0]["first_seen_at"]),
        message=f"the layout finds {', '.join(row['field'] for row in rows)} no more; other "
        "means are used",
        remedy=f"See what died when, and what would find it now: `baotinh doctor {site}`.",
    )
