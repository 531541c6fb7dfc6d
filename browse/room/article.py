"""An article, set for reading, with all that the archive knows of where it came from."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from archive.errors import StorageError
from archive.history import steps, versions_of
from archive.stories.find import printings, story_of
from browse.room import redacted
from browse.room.citing import citations
from browse.room.page import Visit, is_public, missing

if TYPE_CHECKING:
    import sqlite3

    from datasette import Response

_PEOPLE = "SELECT name, roles FROM contributors WHERE article_id = ? ORDER BY position"
_PARTS = {
    "images": "SELECT url, caption, credit FROM images WHERE article_id = ? ORDER BY position",
    "tags": "SELECT tag FROM tags WHERE article_id = ? ORDER BY position",
    "places": "SELECT DISTINCT province, province_old FROM article_places WHERE article_id = ?",
}


async def page(request: Any, datasette: Any) -> Response:
    """`/bai/ID`, or an earlier text of it `?version=N`."""
    visit = Visit.of(request, datasette)
    number = min(int(request.url_vars["id"]), 2**62)
    version = request.args.get("version") or ""
    values = await visit.ask(lambda connection: _found(connection, number, version))
    if values is None:
        redaction = await visit.ask(lambda connection: redacted.stub(connection, number))
        if redaction is not None:
            return await redacted.page(visit, redaction)
        return await missing(visit, f"/bai/{number}")
    return await visit.show("article", **values)


def _found(connection: sqlite3.Connection, number: int, version: str) -> dict[str, Any] | None:
    row = connection.execute(
        "SELECT articles.*, sites.name, sites.province, sites.province_old FROM articles "
        "JOIN sites USING (site) WHERE id = ?",
        [number],
    ).fetchone()
    if row is None:
        return None
    people = connection.execute(_PEOPLE, [number]).fetchall()
    chain = versions_of(connection, number)
    shown = next((each for each in chain if str(each.version) == version), None)
    if version and shown is None:
        return None
    is_old = shown is not None and shown.version != row["version"]
    parts = {
        name: connection.execute(statement, [number]).fetchall()
        for name, statement in _PARTS.items()
    }
    return {
        "article": row,
        "shown": shown if is_old else row,
        "is_old": is_old,
        "fields": json.loads(row["fields"]),
        "people": [{"name": each["name"], "roles": json.loads(each["roles"])} for each in people],
        "citations": citations(connection, row, people, old=shown if is_old else None),
        "versions": chain,
        "steps": steps(chain),
        "has_capture": not is_public(connection),
        "gone_at": _gone(connection, number),
        "neighbours": neighbours(connection, row),
        **_story(connection, number),
        **parts,
    }


def _story(connection: sqlite3.Connection, number: int) -> dict[str, Any]:
    """Its story and that story's printings; None and none where it was printed once."""
    try:
        story = story_of(connection, number)
    except StorageError:  # a file of before there were stories
        story = None
    return {"story": story, "printings": printings(connection, story.id) if story else []}


def _gone(connection: sqlite3.Connection, number: int) -> str | None:
    row = connection.execute("SELECT gone_at FROM tombstones WHERE id = ?", [number]).fetchone()
    return None if row is None else str(row["gone_at"])


def neighbours(connection: sqlite3.Connection, row: sqlite3.Row) -> dict[str, sqlite3.Row | None]:
    """The articles that its newspaper published before and after it."""
    if row["published_at"] is None:
        return {"before": None, "after": None}
    place = [row["site"], row["published_day"], row["published_at"], row["id"]]
    columns = "SELECT id, title FROM articles WHERE site = ? AND published_day IS NOT NULL"
    key = "(published_day, published_at, id)"
    return {
        "before": connection.execute(
            f"{columns} AND {key} < (?, ?, ?) "
            "ORDER BY published_day DESC, published_at DESC, id DESC LIMIT 1",
            place,
        ).fetchone(),
        "after": connection.execute(
            f"{columns} AND {key} > (?, ?, ?) ORDER BY published_day, published_at, id LIMIT 1",
            place,
        ).fetchone(),
    }
