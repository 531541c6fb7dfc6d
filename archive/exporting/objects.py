"""Articles as plain objects, with all that belongs to them; the other formats are made of these."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from archive import info

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator

_OWN = frozenset(
    {"id", "run_id", "capture_id", "first_seen_at", "last_seen_at", "seen_at", "cite_id"}
)
"""What two archives of the same pages may differ in: row numbers, when each was fetched, and which
of two articles came first where their ids collide."""

_PARTS = {
    "contributors": "SELECT name, roles FROM contributors WHERE article_id = ? ORDER BY position",
    "images": "SELECT url, caption, credit FROM images WHERE article_id = ? ORDER BY position",
    "tags": "SELECT tag FROM tags WHERE article_id = ? ORDER BY position",
    "places": "SELECT phrase, province_old, province FROM article_places "
    "WHERE article_id = ? ORDER BY position",
    "sections": "SELECT path, sections.name FROM article_sections "
    "JOIN sections ON sections.id = section_id WHERE article_id = ? ORDER BY path",
    "versions": "SELECT * FROM article_versions WHERE article_id = ? ORDER BY version",
}
_JSON_COLUMNS = frozenset({"fields", "roles", "captions"})


def articles(
    connection: sqlite3.Connection, *, canonical: bool = False, ids: Iterable[int] | None = None
) -> Iterator[dict[str, Any]]:
    """Articles with all that belongs to them.

    Args:
        connection: the archive.
        canonical: leave out row numbers, runs, times of fetching and ids for citation, so that two
            archives of the same pages give the same objects.
        ids: which articles, in which order; all, ordered by newspaper and address, where None.
    """
    practice = info.is_practice(connection)
    for article_id in _all(connection) if ids is None else ids:
        row = connection.execute("SELECT * FROM articles WHERE id = ?", [article_id]).fetchone()
        article = _plain(row, canonical=canonical)
        for name, statement in _PARTS.items():
            parts = connection.execute(statement, [article_id]).fetchall()
            article[name] = [_plain(part, canonical=canonical) for part in parts]
        article["tags"] = [tag["tag"] for tag in article["tags"]]
        article["practice"] = practice
        yield article


def _all(connection: sqlite3.Connection) -> Iterator[int]:
    return (row[0] for row in connection.execute("SELECT id FROM articles ORDER BY site, url"))


def _plain(row: sqlite3.Row, *, canonical: bool) -> dict[str, Any]:
    omitted = _OWN | {"article_id"} if canonical else {"article_id"}
    return {
        name: json.loads(row[name]) if name in _JSON_COLUMNS else row[name]
        for name in row.keys()  # noqa: SIM118 - a Row's iterator gives its values
        if name not in omitted
    }
