"""What is shown where an article was taken out: when and why, and nothing of it."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

from archive.redactions import stubs

if TYPE_CHECKING:
    from datasette import Response

    from archive.redactions.stubs import Redaction
    from browse.room.page import Visit


def stub(connection: sqlite3.Connection, number: int) -> Redaction | None:
    """The redaction of an article; None where there is none, or a file of before there were any."""
    try:
        return stubs.by_id(connection, number)
    except sqlite3.OperationalError as error:
        if "no such table" not in str(error):
            raise
        return None


async def page(visit: Visit, redaction: Redaction) -> Response:
    """The stub, as 410: it was here and is no more."""
    response = await visit.show("redacted", redaction=redaction)
    response.status = 410
    return response
