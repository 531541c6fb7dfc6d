"""For the keeper: the last visits, what needs a hand and why, what is due, how large things are."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from archive.paths import captures_path
from archive.times import VIETNAM, stamp
from browse.room import words_trouble
from browse.room.changes import changes, states
from browse.room.page import Visit, is_public, missing
from browse.room.visits import visits

if TYPE_CHECKING:
    import sqlite3

    from datasette import Response

_SOONEST, _GONE = 8, 15
_TIMES = (
    "SELECT site, name, due_at FROM section_visits JOIN sections ON sections.id = section_id "
    "UNION ALL SELECT site, iif(way = 'feed', 'RSS', 'sitemap'), due_at FROM way_visits"
)
"""When lists of sections are read, and feeds and sitemaps."""


async def page(request: Any, datasette: Any) -> Response:
    """`/suc-khoe`; `?site=NAME`: the changes of that newspaper's state."""
    visit = Visit.of(request, datasette)
    if await visit.ask(is_public):
        return await missing(visit, "/suc-khoe")
    now = datetime.now(VIETNAM)
    site = request.args.get("site") or None
    values = await visit.ask(lambda connection: _found(connection, now, site))
    if values is None:
        return await missing(visit, str(site))
    return await visit.show("health", **values, trouble=words_trouble.say)


def _found(
    connection: sqlite3.Connection, now: datetime, site: str | None
) -> dict[str, Any] | None:
    paper = connection.execute("SELECT site, name FROM sites WHERE site = ?", [site]).fetchone()
    if site is not None and paper is None:
        return None
    return {
        "paper": paper,
        "changes": changes(connection, site),
        "states": states(connection),
        "visits": visits(connection),
        "problems": problems(connection),
        "due": due(connection, now),
        "gone": connection.execute(
            "SELECT tombstones.id, title, name, answer, gone_at FROM tombstones "
            "JOIN sites USING (site) ORDER BY gone_at DESC, tombstones.id DESC LIMIT ?",
            [_GONE],
        ).fetchall(),
        "sizes": sizes(connection),
    }


def problems(connection: sqlite3.Connection) -> list[dict[str, Any]]:
    """What is open, by cause: its newspapers, how often, and the one met last as an example."""
    rows = connection.execute(
        "SELECT kind, site, name, count(*) AS pages, sum(times) AS times, "
        "max(last_seen_at) AS last, url, message, capture_id AS capture "
        "FROM problems JOIN sites USING (site) WHERE resolved_at IS NULL "
        "GROUP BY kind, site ORDER BY kind, pages DESC, name"
    ).fetchall()  # with max(), SQLite takes the other columns from the row that has it
    causes: dict[str, list[sqlite3.Row]] = {}
    for row in rows:
        causes.setdefault(row["kind"], []).append(row)
    found = [
        {
            "kind": kind,
            "papers": papers,
            "times": sum(row["times"] for row in papers),
            "example": max(papers, key=lambda row: row["last"]),
        }
        for kind, papers in causes.items()
    ]
    return sorted(found, key=lambda cause: -cause["times"])


def due(connection: sqlite3.Connection, now: datetime) -> dict[str, Any]:
    """What the next crawl has before it."""

    def count(statement: str) -> int:
        return int(connection.execute(statement, {"now": stamp(now)}).fetchone()[0])

    return {
        "lists": count(f"SELECT count(*) FROM ({_TIMES}) WHERE due_at <= :now"),
        "rechecks": count("SELECT count(*) FROM rechecks WHERE due_at <= :now"),
        "queued": count("SELECT count(*) FROM frontier WHERE state = 'queued'"),
        "soonest": connection.execute(
            f"SELECT site, sites.name AS paper, times.name, due_at FROM ({_TIMES}) AS times "
            "JOIN sites USING (site) ORDER BY due_at, site, times.name LIMIT ?",
            [_SOONEST],
        ).fetchall(),
        "left_alone": connection.execute(
            "SELECT host, until, reason FROM hosts_left_alone WHERE until > ? ORDER BY until",
            [stamp(now)],
        ).fetchall(),
    }


def sizes(connection: sqlite3.Connection) -> dict[str, int]:
    """Bytes of the two files, and rows of the tables that grow."""
    (pages,) = connection.execute("PRAGMA page_count").fetchone()
    (page_size,) = connection.execute("PRAGMA page_size").fetchone()
    captures = captures_path(Path(connection.execute("PRAGMA database_list").fetchone()[2]))
    grown = {
        table: int(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0])
        for table in ("articles", "article_versions", "images", "contributors", "runs", "problems")
    }
    return {
        "archive": pages * page_size,
        "captures": captures.stat().st_size if captures.is_file() else 0,
        **grown,
    }
