"""The search page: one box, filters beside it, counts, snippets, a link for each state of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from archive.errors import QueryError
from archive.search import Filters, explain, search, select
from browse.room.page import Visit

if TYPE_CHECKING:
    import sqlite3

    from datasette import Response

PAGE = 20
_FILTERS = ("site", "province", "section", "author", "since", "until", "is")


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What the address asks for."""

    query: str
    filters: Filters
    sort: str | None
    page: int
    given: dict[str, str]

    def link(self, **changes: object) -> str:
        """The address of this search with something else in it."""
        values: dict[str, object] = {"q": self.query, **self.given, "sort": self.sort, **changes}
        return "/tim?" + urlencode({name: value for name, value in values.items() if value})


async def page(request: Any, datasette: Any) -> Response:
    """`/tim?q=…`."""
    visit = Visit.of(request, datasette)
    try:
        wanted = _wanted(request)
        values = await visit.ask(lambda connection: _found(connection, wanted))
    except (QueryError, ValueError) as error:
        values = {"error": str(error), "results": None}
        wanted = _wanted(request, lenient=True)
    values |= {"wanted": wanted, "choices": await visit.ask(_choices)}
    return await visit.show("search", **values)


def _wanted(request: Any, *, lenient: bool = False) -> Wanted:
    given = {name: value for name in _FILTERS if (value := (request.args.get(name) or "").strip())}
    sort = request.args.get("sort")
    number = request.args.get("page") or "1"
    return Wanted(
        query=(request.args.get("q") or "").strip(),
        filters=Filters() if lenient else _filters(given),
        sort=sort if sort in ("best", "newest") else None,
        page=max(1, int(number)) if number.isdecimal() and len(number) < 7 else 1,  # noqa: PLR2004
        given=given,
    )


def _filters(given: dict[str, str]) -> Filters:
    states = tuple(given["is"].split(",")) if "is" in given else ()
    named = {name: value for name, value in given.items() if name != "is"}
    return Filters(**named, states=states)  # type: ignore[arg-type] - names are of _FILTERS


def _found(connection: sqlite3.Connection, wanted: Wanted) -> dict[str, Any]:
    if not wanted.query and not wanted.given:
        return {"results": None, "error": None}
    asked = {"filters": wanted.filters, "sort": wanted.sort}
    offset = (wanted.page - 1) * PAGE
    results = search(connection, wanted.query, limit=PAGE, offset=offset, **asked)
    return {
        "results": results,
        "error": None,
        "more": len(results.hits) == PAGE,
        "sql": explain(connection, wanted.query, limit=100, **asked).runnable,
        "years": years(connection, wanted) if results.total_is_exact else [],
    }


def years(connection: sqlite3.Connection, wanted: Wanted) -> list[tuple[str, int]]:
    """How many of the found were published in each year."""
    selection = select(connection, wanted.query, wanted.filters)
    rows = connection.execute(
        "SELECT substr(published_day, 1, 4) AS year, count(*) FROM articles "
        f"WHERE {selection.condition} AND published_day IS NOT NULL GROUP BY year ORDER BY year",
        selection.values,
    ).fetchall()
    return [(str(year), int(count)) for year, count in rows]


def _choices(connection: sqlite3.Connection) -> dict[str, list[Any]]:
    """What the filters offer."""
    sites = connection.execute(
        "SELECT site, name FROM sites WHERE site IN (SELECT DISTINCT site FROM articles) "
        "ORDER BY name"
    ).fetchall()
    new = connection.execute("SELECT name FROM provinces ORDER BY name").fetchall()
    old = connection.execute(
        "SELECT name, province FROM provinces_old WHERE name != province ORDER BY name"
    ).fetchall()
    return {"sites": sites, "provinces": new, "provinces_old": old}
