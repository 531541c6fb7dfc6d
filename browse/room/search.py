"""The search page: one box, filters beside it, counts, snippets, a link for each state of it."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from datasette import Response
from datasette.utils import sqlite_timelimit

from archive.citing import ids
from archive.errors import QueryError
from archive.search import explain, search
from browse.room.download import FORMATS
from browse.room.facets import facets
from browse.room.page import Visit
from browse.room.search_asked import wanted as asked
from browse.room.words_search import HELP

if TYPE_CHECKING:
    from archive.search import Results
    from browse.room.facets import Facets
    from browse.room.search_asked import Wanted

PAGE = 20
BACKWARDS = 50
"""Pages deeper than this are not paged back from one by one: that would count up to each anew."""
AT_ONCE = 2_000
"""So many articles are counted by facet before the page is shown; counts of more follow it."""
STATES = ("edited", "gone", "distinct")


async def page(request: Any, datasette: Any) -> Response:
    """`/tim?q=…`; a permanent id in the box leads to its article."""
    visit = Visit.of(request, datasette)
    wanted = asked(request.args)
    if ids.looks_like_one(wanted.query):
        return Response.redirect(f"/bt/{quote(wanted.query)}")
    values: dict[str, Any] = {"error": None, "results": None}
    if not wanted.is_empty:
        try:
            values |= await visit.ask(lambda connection: _found(connection, wanted))
            values |= await _counts(visit, wanted, values["results"])
        except QueryError as error:
            values["error"] = visit.say(error)
    values |= {"wanted": wanted, "choices": await visit.ask(_choices), "states": STATES}
    return await visit.show("search", **values, formats=FORMATS, help=HELP, backwards=BACKWARDS)


def _found(connection: sqlite3.Connection, wanted: Wanted) -> dict[str, Any]:
    narrowed: dict[str, Any] = {"filters": wanted.filters, "sort": wanted.sort}
    offset = 0 if wanted.after else (wanted.page - 1) * PAGE
    place = {"offset": offset, "after": wanted.after}
    results = search(connection, wanted.query, limit=PAGE, **place, **narrowed)
    return {
        "results": results,
        "sql": explain(connection, wanted.query, limit=100, **narrowed).runnable,
    }


async def _counts(visit: Visit, wanted: Wanted, results: Results) -> dict[str, Any]:
    """The facets: at once where they take no time or were asked for, else where they are got."""
    few = results.total_is_exact and results.total <= AT_ONCE
    if not few and not wanted.counts:
        return {"counts_follow": True}
    limit = visit.datasette.setting("facet_time_limit_ms")

    def count(connection: sqlite3.Connection) -> Facets:
        with sqlite_timelimit(connection, limit):
            sections = results.total_is_exact
            return facets(connection, wanted.query, wanted.filters, sections=sections)

    try:
        return {"facets": await visit.ask(count)}
    except sqlite3.OperationalError as error:
        if "interrupted" not in str(error):
            raise
        return {"counts_failed": True}


def _choices(connection: sqlite3.Connection) -> dict[str, list[Any]]:
    """What the filters offer."""
    sites = connection.execute(
        "SELECT site, name FROM sites WHERE EXISTS "
        "(SELECT 1 FROM articles WHERE articles.site = sites.site) ORDER BY name"
    ).fetchall()
    new = connection.execute("SELECT name FROM provinces ORDER BY name").fetchall()
    old = connection.execute(
        "SELECT name, province FROM provinces_old WHERE name != province ORDER BY name"
    ).fetchall()
    return {"sites": sites, "provinces": new, "provinces_old": old}
