"""For the keeper: the last visits, what needs a hand and why, how large things are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from browse.room.page import Visit, is_public, missing

if TYPE_CHECKING:
    import sqlite3

    from datasette import Response


async def page(request: Any, datasette: Any) -> Response:
    """`/suc-khoe`."""
    visit = Visit.of(request, datasette)
    if await visit.ask(is_public):
        return await missing(visit, "/suc-khoe")
    return await visit.show("health", **await visit.ask(_found))


def _found(connection: sqlite3.Connection) -> dict[str, Any]:
    (pages,) = connection.execute("PRAGMA page_count").fetchone()
    (page_size,) = connection.execute("PRAGMA page_size").fetchone()
    return {
        "runs": connection.execute(
            "SELECT runs.*, sites.name FROM runs JOIN sites USING (site) "
            "WHERE runs.id IN (SELECT max(id) FROM runs GROUP BY site) "
            "ORDER BY started_at DESC, runs.id DESC"
        ).fetchall(),
        "problems": connection.execute(
            "SELECT kind, site, sites.name, count(*) AS pages, sum(times) AS times, "
            "max(last_seen_at) AS last, min(url) AS url, min(message) AS message, "
            "min(capture_id) AS capture FROM problems JOIN sites USING (site) "
            "WHERE resolved_at IS NULL GROUP BY kind, site ORDER BY pages DESC, kind, site"
        ).fetchall(),
        "gone": connection.execute("SELECT count(*) FROM tombstones").fetchone()[0],
        "size": pages * page_size,
    }
