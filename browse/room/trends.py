"""Trends: how often terms are written, over time or by place; as a page, as SVG, as CSV."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING, Any

from datasette import Response
from datasette.utils import sqlite_timelimit

from archive.errors import QueryError, StorageError
from archive.said import Said
from archive.trends import Trend, trend
from archive.trends.wanted import NO_WORD
from browse.room.page import Visit
from browse.room.trend_asked import Asked, asked
from browse.room.trend_chart import Chart, chart
from browse.room.trend_table import as_csv
from browse.room.trend_telling import Telling
from browse.room.words import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from archive.trends import By

MOST = 500
"""Points of a chart, all terms together; with more of them a page would be too heavy."""
_COARSER: dict[By, By] = {"day": "month", "month": "year"}


async def page(request: Any, datasette: Any) -> Response:
    """`/xu-huong`: the form, the chart, its numbers."""
    visit = Visit.of(request, datasette)
    wanted = asked(request.args)
    values: dict[str, Any] = {"chart": None, "error": None, "asked": wanted}
    if wanted.terms:
        try:
            values["chart"] = await _chart(visit, wanted)
        except QueryError as error:
            values["error"] = visit.say(error)
    values["papers"] = await visit.ask(_names)
    values["provinces"] = await visit.ask(_provinces)
    return await visit.show("trends", **values)


async def svg(request: Any, datasette: Any) -> Response:
    """`/xu-huong.svg`: the chart alone, as a file."""
    visit = Visit.of(request, datasette)
    wanted = asked(request.args)
    try:
        made = await _chart(visit, wanted)
    except QueryError as error:
        return Response.text(visit.say(error), status=400)
    values = {"drawing": made.drawing, "label": made.label, "linked": False}
    text = await datasette.render_template("room/chart.svg", values, request=request)
    return Response(text, content_type="image/svg+xml; charset=utf-8", headers=_named("svg"))


async def csv(request: Any, datasette: Any) -> Response:
    """`/xu-huong.csv`: the numbers, with those that the chart does not show."""
    visit = Visit.of(request, datasette)
    try:
        found = await _found(visit, asked(request.args), whole=True)
    except QueryError as error:
        return Response.text(visit.say(error), status=400)
    return Response(as_csv(found), content_type="text/csv; charset=utf-8", headers=_named("csv"))


def _named(ending: str) -> dict[str, str]:
    return {"content-disposition": f'attachment; filename="xu-huong.{ending}"'}


async def _chart(visit: Visit, wanted: Asked) -> Chart:
    found = await _found(visit, wanted)
    names = await visit.ask(_names)
    by = found[0].by
    return chart(found, Telling(asked=wanted, by=by, language=visit.language, names=names))


async def _found(visit: Visit, wanted: Asked, *, whole: bool = False) -> list[Trend]:
    """The trends of the terms; as finely as was asked for, or (not `whole`) as can be drawn.

    Raises:
        QueryError: a term cannot be counted, or it takes longer than a question may.
    """
    if not wanted.terms:
        raise QueryError(Said(NO_WORD))
    limit = visit.datasette.setting("sql_time_limit_ms")

    def count(connection: sqlite3.Connection) -> list[Trend]:
        with sqlite_timelimit(connection, limit):
            return counted(connection, wanted, most=None if whole else MOST)

    try:
        return await visit.ask(count)
    except sqlite3.OperationalError as error:
        if "interrupted" not in str(error):
            raise
        raise QueryError(words(visit.language)["too_broad"]) from error
    except StorageError as error:
        raise QueryError(error.args[0]) from error


def counted(connection: sqlite3.Connection, wanted: Asked, *, most: int | None) -> list[Trend]:
    """The trends; by months or years where days or months would be more than `most` points."""
    by = wanted.by
    while True:
        found = [
            trend(
                connection,
                term,
                by=by,
                filters=wanted.filters,
                # The CSV has every number; a chart needs only its own.
                occurrences=most is None or wanted.measure == "per_million",
            )
            for term in wanted.terms
        ]
        if most is None or _points(found) <= most or by not in _COARSER:
            return found
        by = _COARSER[by]


def _points(found: Sequence[Trend]) -> int:
    return sum(len(each.slots) for each in found)


def _names(connection: sqlite3.Connection) -> dict[str, str]:
    rows = connection.execute("SELECT site, name FROM sites ORDER BY name").fetchall()
    return {row["site"]: row["name"] for row in rows}


def _provinces(connection: sqlite3.Connection) -> list[str]:
    rows = connection.execute("SELECT DISTINCT province FROM sites ORDER BY province").fetchall()
    return [row["province"] for row in rows]
