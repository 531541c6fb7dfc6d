"""Addresses of permanent ids: `/bt/02532p6dxqx.v1` leads to the article that the archive has."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from datasette import Response

from archive.citing import ids
from archive.citing.resolve import resolve
from archive.redactions import stubs
from browse.room.page import Visit

if TYPE_CHECKING:
    from archive.citing.resolve import Resolved


async def page(request: Any, datasette: Any) -> Response:
    """`/bt/ID`, or `/bt:ID` as it is printed: to the article, or to the version that is named."""
    visit = Visit.of(request, datasette)
    typed = unquote(request.url_vars["id"])[:80]
    try:
        number = await visit.ask(lambda connection: _number(connection, typed))
    except ids.NotAnIdError:
        return await _unknown(visit, typed, "id_wrong")
    if number is None:
        return await _unknown(visit, typed, "id_not_here")
    return Response.redirect(_address(number))


def _number(connection: sqlite3.Connection, typed: str) -> Resolved | int | None:
    """The article, or the number of what was taken out."""
    return resolve(connection, typed) or _taken_out(connection, ids.read(typed)[0])


def _taken_out(connection: sqlite3.Connection, article: str) -> int | None:
    """The number of an article that was taken out: its id is made anew from what is kept of it."""
    try:
        gone = stubs.all_of(connection)
    except sqlite3.OperationalError as error:
        if "no such table" not in str(error):
            raise
        return None  # a file of before there were any
    length = len(article) - len(ids.PREFIX) - 1
    named = (
        each.id
        for each in gone
        if ids.article_id(each.site, each.native_id, each.url, length=length) == article
    )
    return next(named, None)


def _address(found: Resolved | int) -> str:
    if isinstance(found, int):
        return f"/bai/{found}"
    return f"/bai/{found.article}" + (f"?version={found.version}" if found.version else "")


async def _unknown(visit: Visit, typed: str, why: str) -> Response:
    written = ids.PREFIX + typed.removeprefix(ids.PREFIX)
    response = await visit.show("no_id", typed=written, why=why, example=ids.EXAMPLE)
    response.status = 404
    return response
