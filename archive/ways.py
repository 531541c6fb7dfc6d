"""Ways to a newspaper's articles that were tried: feeds, sitemaps, how lists go on."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Literal

from archive.database import transaction
from archive.times import stamp

if TYPE_CHECKING:
    import sqlite3
    from datetime import datetime

Way = Literal["feed", "sitemap", "paging"]

TRY_AGAIN = timedelta(days=30)
"""What did not work is left alone for so long: a site may have mended it by then."""


def tried(
    connection: sqlite3.Connection, site: str, way: Way, address: str, *, links: int, now: datetime
) -> None:
    """Write down how many articles a way led to; with none it does not work."""
    at = stamp(now)
    with transaction(connection):
        connection.execute(
            "INSERT INTO ways (site, way, address, works, links, tried_at, worked_at) "
            "VALUES (:site, :way, :address, :works, :links, :at, iif(:works, :at, NULL)) "
            "ON CONFLICT DO UPDATE SET works = excluded.works, links = excluded.links, "
            "tried_at = excluded.tried_at, worked_at = coalesce(excluded.worked_at, worked_at)",
            {
                "site": site,
                "way": way,
                "address": address,
                "works": int(links > 0),
                "links": links,
                "at": at,
            },
        )


def working(connection: sqlite3.Connection, site: str, way: Way) -> list[str]:
    """The addresses that led to articles when last tried, the most fruitful first."""
    rows = connection.execute(
        "SELECT address FROM ways WHERE site = ? AND way = ? AND works "
        "ORDER BY links DESC, address",
        [site, way],
    ).fetchall()
    return [str(row["address"]) for row in rows]


def failing(connection: sqlite3.Connection, site: str, way: Way, *, now: datetime) -> set[str]:
    """The addresses that were tried in vain, and need no second try yet."""
    rows = connection.execute(
        "SELECT address FROM ways WHERE site = ? AND way = ? AND NOT works AND tried_at > ?",
        [site, way, stamp(now - TRY_AGAIN)],
    ).fetchall()
    return {str(row["address"]) for row in rows}
