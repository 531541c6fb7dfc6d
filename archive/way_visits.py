"""When feeds and sitemaps are due, for newspapers whose lists are not what leads to articles."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from archive.database import transaction
from archive.intervals import Bounds, planned
from archive.times import stamp

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Set as AbstractSet
    from datetime import datetime

Source = Literal["feed", "sitemap"]
"""What is read on a way that needs no lists."""


def read(
    connection: sqlite3.Connection,
    site: str,
    what: tuple[Source, str],
    *,
    new: int,
    bounds: Bounds,
    now: datetime,
) -> datetime:
    """Note that an address was read (or could not be: nothing `new`); returns when it is due again.

    `what` is the source and its address: the home page's where that was searched for addresses.
    """
    key = {"site": site, "way": what[0], "address": what[1]}
    row = connection.execute(
        "SELECT read_at, interval_seconds FROM way_visits "
        "WHERE site = :site AND way = :way AND address = :address",
        key,
    ).fetchone()
    interval = planned(row, new=new, bounds=bounds, now=now)
    with transaction(connection):
        connection.execute(
            "INSERT OR REPLACE INTO way_visits "
            "(site, way, address, read_at, new, interval_seconds, due_at) "
            "VALUES (:site, :way, :address, :read_at, :new, :seconds, :due_at)",
            {
                **key,
                "read_at": stamp(now),
                "new": new,
                "seconds": int(interval.total_seconds()),
                "due_at": stamp(now + interval),
            },
        )
    return now + interval


def due(connection: sqlite3.Connection, site: str, *, now: datetime) -> set[tuple[Source, str]]:
    """What was read before, and is to be read again."""
    rows = connection.execute(
        "SELECT way, address FROM way_visits WHERE site = ? AND due_at <= ?", [site, stamp(now)]
    )
    return {(row["way"], row["address"]) for row in rows}


def not_due(connection: sqlite3.Connection, site: str, *, now: datetime) -> set[tuple[Source, str]]:
    """What need not be read yet."""
    rows = connection.execute(
        "SELECT way, address FROM way_visits WHERE site = ? AND due_at > ?", [site, stamp(now)]
    )
    return {(row["way"], row["address"]) for row in rows}


def keep_only(
    connection: sqlite3.Connection, site: str, source: Source, addresses: AbstractSet[str]
) -> None:
    """Forget the times of all other addresses of a source: nobody reads them any more."""
    marks = ", ".join("?" * len(addresses))
    with transaction(connection):
        connection.execute(
            f"DELETE FROM way_visits WHERE site = ? AND way = ? AND address NOT IN ({marks})",
            [site, source, *sorted(addresses)],
        )
