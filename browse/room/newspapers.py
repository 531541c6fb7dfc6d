"""The newspapers: a list of them, and a page each."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from browse.room.page import Visit, missing

if TYPE_CHECKING:
    import sqlite3

    from datasette import Response

_COUNTS = (
    "SELECT sites.*, count(id) AS count, min(published_day) AS first, max(published_day) AS last "
    "FROM sites LEFT JOIN articles USING (site)"
)


async def index(request: Any, datasette: Any) -> Response:
    """`/bao`."""
    visit = Visit.of(request, datasette)
    papers = await visit.ask(
        lambda connection: connection.execute(
            f"{_COUNTS} GROUP BY sites.site ORDER BY count(id) DESC, name"
        ).fetchall()
    )
    return await visit.show("newspapers", papers=papers)


async def page(request: Any, datasette: Any) -> Response:
    """`/bao/NAME`."""
    visit = Visit.of(request, datasette)
    site = request.url_vars["site"]
    values = await visit.ask(lambda connection: _found(connection, site))
    if values is None:
        return await missing(visit, site)
    return await visit.show("newspaper", **values)


def _found(connection: sqlite3.Connection, site: str) -> dict[str, Any] | None:
    paper = connection.execute(f"{_COUNTS} WHERE sites.site = ?", [site]).fetchone()
    if paper["site"] is None:
        return None

    def rows(statement: str) -> list[sqlite3.Row]:
        return connection.execute(statement, [site]).fetchall()

    return {
        "paper": paper,
        "calendar": calendar(
            dict(
                rows(
                    "SELECT published_day, count(*) FROM articles WHERE site = ? "
                    "AND published_day IS NOT NULL GROUP BY 1"
                )
            )
        ),
        "sections": rows(
            "SELECT section, count(*) AS count FROM articles WHERE site = ? "
            "AND section IS NOT NULL GROUP BY section ORDER BY count DESC, section LIMIT 30"
        ),
        "people": rows(
            "SELECT contributors.name, count(*) AS count FROM contributors "
            "JOIN articles ON articles.id = article_id WHERE site = ? "
            "GROUP BY contributors.name ORDER BY count DESC, contributors.name LIMIT 15"
        ),
        "latest": rows(
            "SELECT id, title, published_at, published_precision, section FROM articles "
            "WHERE site = ? ORDER BY published_day DESC, published_at DESC, id DESC LIMIT 15"
        ),
    }


def calendar(counts: dict[str, int], *, most_years: int = 12) -> list[dict[str, Any]]:
    """The years with articles, newest first; of each its days as weeks of a small calendar."""
    years = sorted({day[:4] for day in counts}, reverse=True)[:most_years]
    return [_year(int(year), counts) for year in years]


def _year(year: int, counts: dict[str, int]) -> dict[str, Any]:
    first = date(year, 1, 1)
    days = []
    for number in range((date(year + 1, 1, 1) - first).days):
        day = first + timedelta(days=number)
        week = (number + first.weekday()) // 7
        count = counts.get(day.isoformat(), 0)
        days.append(
            {"day": day.isoformat(), "week": week, "weekday": day.weekday(), "count": count}
        )
    total = sum(each["count"] for each in days)
    return {"year": year, "days": days, "count": total, "most": max(d["count"] for d in days)}
