"""The provinces of today, with those that they were made of: a list, and a page each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from browse.room import holdings
from browse.room.home import tiles
from browse.room.page import Visit, missing

if TYPE_CHECKING:
    import sqlite3

    from datasette import Response


async def index(request: Any, datasette: Any) -> Response:
    """`/tinh`."""
    visit = Visit.of(request, datasette)
    shown = await visit.ask(lambda connection: tiles(connection, holdings.papers(connection)))
    return await visit.show("provinces", tiles=shown)


async def page(request: Any, datasette: Any) -> Response:
    """`/tinh/NAME`, by its name of today or of before July 2025."""
    visit = Visit.of(request, datasette)
    name = unquote(request.url_vars["name"])
    values = await visit.ask(lambda connection: _found(connection, name))
    if values is None:
        return await missing(visit, name)
    return await visit.show("province", **values)


def _found(connection: sqlite3.Connection, name: str) -> dict[str, Any] | None:
    province = connection.execute(
        "SELECT * FROM provinces WHERE name = ? "
        "OR name = (SELECT province FROM provinces_old WHERE name = ?)",
        [name, name],
    ).fetchone()
    if province is None:
        return None

    def rows(statement: str) -> list[sqlite3.Row]:
        return connection.execute(statement, [province["name"]]).fetchall()

    return {
        "province": province,
        "old": rows("SELECT * FROM provinces_old WHERE province = ? ORDER BY name"),
        "papers": holdings.papers_of(connection, province["name"]),
        "years": holdings.by_year(connection, province["name"]),
        "mentions": rows(
            "SELECT sites.site, sites.name, count(DISTINCT article_id) AS count "
            "FROM article_places JOIN articles ON articles.id = article_id "
            "JOIN sites USING (site) WHERE article_places.province = ? "
            "GROUP BY sites.site ORDER BY count DESC, name LIMIT 12"
        ),
        "latest": rows(
            "SELECT articles.id, title, published_at, published_precision, sites.name "
            "FROM articles JOIN sites USING (site) WHERE province = ? "
            "ORDER BY published_day DESC, published_at DESC, articles.id DESC LIMIT 15"
        ),
    }
