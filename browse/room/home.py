"""The first page: what is new, how large the archive is, a map of the provinces, a search box."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from browse.room.holdings import papers, totals
from browse.room.page import Visit
from browse.room.tiles import TILES

if TYPE_CHECKING:
    import sqlite3

    from datasette import Response

NEWEST = 24
PER_NEWSPAPER = 3


async def page(request: Any, datasette: Any) -> Response:
    """`/`."""
    visit = Visit.of(request, datasette)
    return await visit.show("home", **await visit.ask(_found))


def _found(connection: sqlite3.Connection) -> dict[str, Any]:
    held = papers(connection)
    return {**totals(held), "newest": newest(connection), "tiles": tiles(connection, held)}


def newest(connection: sqlite3.Connection) -> list[sqlite3.Row]:
    """The newest articles, no newspaper with more than a few of them."""
    # A few steps back in each newspaper's own index; a window over all recent ones reads them all.
    return connection.execute(
        "SELECT articles.id, title, lead, published_at, published_precision, articles.site, "
        "sites.name, sites.province FROM sites CROSS JOIN articles ON articles.id IN ("
        "SELECT id FROM articles AS own WHERE own.site = sites.site AND published_day IS NOT NULL "
        "ORDER BY published_day DESC, published_at DESC, id DESC LIMIT ?) "
        "ORDER BY published_day DESC, published_at DESC, articles.id DESC LIMIT ?",
        [PER_NEWSPAPER, NEWEST],
    ).fetchall()


def tiles(connection: sqlite3.Connection, held: list[sqlite3.Row]) -> list[dict[str, Any]]:
    """The map: where each province stands on it, how much of it the archive has."""
    counts: Counter[str] = Counter()
    for paper in held:
        counts[paper["province"]] += paper["count"]
    old: dict[str, list[str]] = {}
    for row in connection.execute("SELECT name, province FROM provinces_old ORDER BY name"):
        old.setdefault(row["province"], []).append(row["name"])
    most = max(counts.values(), default=0)
    return [
        {
            "name": name,
            "row": row,
            "column": column,
            "count": counts[name],
            "old": [one for one in old.get(name, ()) if one != name],
            "shade": shade(counts[name], most),
        }
        for name, (row, column) in TILES.items()
    ]


def shade(count: int, most: int) -> int:
    """0 (nothing) to 5 (the most), by powers: newspapers differ by hundreds."""
    if count == 0:
        return 0
    return max(1, min(5, round(5 * (count / most) ** 0.4)))
