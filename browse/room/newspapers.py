"""The newspapers: a list of them, and a page each."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from browse.room import holdings
from browse.room.facts import facts_of, history
from browse.room.page import Visit, missing
from browse.room.syndication import exchange

if TYPE_CHECKING:
    import sqlite3

    from datasette import Response

    from browse.room.facts import Facts

_SECTIONS = 30


async def index(request: Any, datasette: Any) -> Response:
    """`/bao`."""
    visit = Visit.of(request, datasette)
    return await visit.show("newspapers", papers=await visit.ask(holdings.papers))


async def page(request: Any, datasette: Any) -> Response:
    """`/bao/NAME`."""
    visit = Visit.of(request, datasette)
    site = request.url_vars["site"]
    facts = facts_of(datasette)
    values = await visit.ask(lambda connection: _found(connection, site, facts))
    if values is None:
        return await missing(visit, site)
    return await visit.show("newspaper", **values)


def _found(
    connection: sqlite3.Connection, site: str, facts: dict[str, Facts]
) -> dict[str, Any] | None:
    paper = holdings.paper(connection, site)
    if paper is None:
        return None

    def rows(statement: str) -> list[sqlite3.Row]:
        return connection.execute(statement, [site]).fetchall()

    return {
        "paper": paper,
        "history": history(connection, paper, facts),
        "calendar": calendar(holdings.by_day(connection, site)),
        "sections": holdings.by_section(connection, site, _SECTIONS),
        **exchange(connection, site),
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
    most = max(each["count"] for each in days)
    shapes = _shapes(days, most)
    return {"year": year, "days": days, "count": total, "most": most, "shapes": shapes}


def _shapes(days: list[dict[str, Any]], most: int) -> dict[int, str]:
    """The cells of a year as a path for each shade: a hundredth of the weight of as many boxes."""
    paths: dict[int, list[str]] = {}
    for one in days:
        shade = 1 + 4 * one["count"] // most if one["count"] else 0
        cell = f"M{one['week'] * 10 + 2} {one['weekday'] * 10 + 16}h8v8h-8z"
        paths.setdefault(shade, []).append(cell)
    return {shade: "".join(cells) for shade, cells in sorted(paths.items())}
