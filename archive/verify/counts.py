"""The daily counts against the articles: a chart must not show what is not there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from archive import counts

if TYPE_CHECKING:
    import sqlite3

    from archive.verify.model import Check

_REPAIR = "`baotinh verify --repair` counts anew."


def check_counts(check: Check, connection: sqlite3.Connection) -> None:
    """Every row of the daily counts says what the articles of its day say."""
    for each in counts.compare(connection):
        check.looked_at += each.rows
        if each.wrong:
            what = f"{each.wrong:,} rows do not say what the articles say, such as {each.example}"
            check.found("counts_wrong", each.table, what, _REPAIR)
