"""The page that an article was read from, as text: for the keeper, on this machine only."""

from __future__ import annotations

import asyncio
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

from datasette import Response
from w3lib.encoding import html_to_unicode

from archive.captures.model import CaptureError
from archive.captures.store import Captures
from archive.errors import StorageError
from archive.paths import captures_path
from browse.room.page import Visit, is_public, missing

if TYPE_CHECKING:
    import sqlite3

    from archive.captures.model import Capture


async def page(request: Any, datasette: Any) -> Response:
    """`/bai/ID/ban-chup`, or of an earlier version `?version=N`: head and body, never as HTML."""
    visit = Visit.of(request, datasette)
    number = min(int(request.url_vars["id"]), 2**62)
    version = request.args.get("version") or ""
    capture = await visit.ask(lambda connection: cited(connection, number, version))
    if capture is None:
        return await missing(visit, request.path)
    try:
        found = await asyncio.to_thread(taken, captures_path(Path(visit.database.path)), capture)
    except StorageError as error:
        return Response.text(f"{error}\n", status=404)
    return Response.text(written(*found))


def cited(connection: sqlite3.Connection, article: int, version: str) -> int | None:
    """The capture of an article's version, or of its current text; None in a published file."""
    if is_public(connection):
        return None
    if version:
        row = connection.execute(
            "SELECT capture_id FROM article_versions WHERE article_id = ? AND version = ?",
            [article, version[:9]],
        ).fetchone()
    else:
        row = connection.execute(
            "SELECT capture_id FROM articles WHERE id = ?", [article]
        ).fetchone()
    return None if row is None else int(row["capture_id"])


def taken(path: Path, number: int) -> tuple[Capture, bytes]:
    """A capture and its page.

    Args:
        path: the file of captures.
        number: the capture.

    Raises:
        StorageError: the file is not there, or it has no such capture.
    """
    if not path.exists():
        raise CaptureError(f"There is no {path.name} beside this archive: its pages are elsewhere.")
    with closing(Captures(path, readonly=True)) as captures:
        capture = captures.get(number)
        return capture, captures.payload(capture.sha256)


def written(capture: Capture, payload: bytes) -> str:
    """The facts of a capture, its headers, and its page in its own letters."""
    head = {
        "capture": str(capture.id),
        "url": capture.final_url,
        "fetched": capture.fetched_at.isoformat(),
        "status": str(capture.status),
        "sha256": capture.sha256,
        **({"note": capture.note} if capture.note else {}),
    }
    facts = [f"{name}: {value}" for name, value in head.items()]
    headers = [f"{name}: {value}" for name, value in capture.headers]
    return "\n".join((*facts, "", *headers, "", _decoded(capture, payload)))


def _decoded(capture: Capture, payload: bytes) -> str:
    try:
        return payload.decode("utf-8")  # Vietnamese in another encoding is no valid UTF-8
    except UnicodeDecodeError:
        types = (value for name, value in capture.headers if name.lower() == "content-type")
        return str(html_to_unicode(next(types, None), payload, default_encoding="cp1258")[1])
