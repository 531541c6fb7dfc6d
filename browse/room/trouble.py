"""The page that shows what is wrong: the capture of a problem, or of a change of state, as text."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING, Any

from datasette import Response

from archive.errors import StorageError
from archive.paths import captures_path
from archive.redactions import stubs
from browse.room.capture import taken, written
from browse.room.page import Visit, is_public, missing
from pipelines.urls import canonical_url

if TYPE_CHECKING:
    import sqlite3

    from archive.captures.model import Capture


async def page(request: Any, datasette: Any) -> Response:
    """`/suc-khoe/ban-chup/N`."""
    visit = Visit.of(request, datasette)
    number = min(int(request.url_vars["number"]), 2**62)
    if not await visit.ask(lambda connection: is_example(connection, number)):
        return await missing(visit, request.path)
    try:
        capture, payload = await asyncio.to_thread(
            taken, captures_path(Path(visit.database.path)), number
        )
    except StorageError as error:
        return Response.text(f"{error}\n", status=404)
    if await visit.ask(lambda connection: is_redacted(connection, capture)):
        return await missing(visit, request.path)
    return Response.text(written(capture, payload))


def is_example(connection: sqlite3.Connection, number: int) -> bool:
    """Does it show something wrong? No other capture is given by its number."""
    if is_public(connection):
        return False
    found = connection.execute(
        "SELECT 1 FROM problems WHERE capture_id = ? UNION ALL "
        "SELECT 1 FROM health_events WHERE capture_id = ?",
        [number, number],
    ).fetchone()
    return found is not None


def is_redacted(connection: sqlite3.Connection, capture: Capture) -> bool:
    """Is it a page of an article that was taken out?"""
    addresses = {canonical_url(address) for address in (capture.url, capture.final_url)}
    return stubs.of_addresses(connection, addresses) is not None
