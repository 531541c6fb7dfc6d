"""Ids in the archive: each article's own, kept in a column, and never given twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from archive.citing import ids
from archive.errors import StorageError

if TYPE_CHECKING:
    import sqlite3

_BATCH = 1000


def free_id(connection: sqlite3.Connection, site: str, native_id: str | None, url: str) -> str:
    """The id for an article that has none yet.

    Where another article has the same one (eight million articles have such a pair in one archive
    of fourteen), the later one takes as many letters more as it needs.
    """
    lengths = range(ids.LENGTH, ids.DIGITS_IN_HASH + 1)
    candidates = (ids.article_id(site, native_id, url, length=length) for length in lengths)
    return next(each for each in candidates if not _is_taken(connection, each))


def _is_taken(connection: sqlite3.Connection, cite_id: str) -> bool:
    found = connection.execute("SELECT 1 FROM articles WHERE cite_id = ?", [cite_id]).fetchone()
    return found is not None


def fill(connection: sqlite3.Connection) -> None:
    """Give an id to every article and text that has none. Called inside a transaction."""
    last = 0
    while rows := connection.execute(
        "SELECT id, site, native_id, url FROM articles WHERE id > ? AND cite_id IS NULL "
        "ORDER BY id LIMIT ?",
        [last, _BATCH],
    ).fetchall():
        for number, site, native_id, url in rows:
            cite_id = free_id(connection, site, native_id, url)
            connection.execute("UPDATE articles SET cite_id = ? WHERE id = ?", [cite_id, number])
            _fill_texts(connection, number, cite_id)
        last = rows[-1][0]


def _fill_texts(connection: sqlite3.Connection, article_id: int, cite_id: str) -> None:
    rows = connection.execute(
        "SELECT id, content_hash FROM article_versions WHERE article_id = ?", [article_id]
    ).fetchall()
    connection.executemany(
        "UPDATE article_versions SET cite_id = ? WHERE id = ?",
        [(ids.text_id(cite_id, content_hash), number) for number, content_hash in rows],
    )


def require(connection: sqlite3.Connection) -> None:
    """See to it that the archive has ids.

    Raises:
        StorageError: it was last written by a baotinh of before they were.
    """
    columns = {row[1] for row in connection.execute("PRAGMA table_info(articles)")}
    if "cite_id" not in columns:
        raise StorageError(
            "This archive has no ids for citation yet: it was written by an older baotinh. The "
            "next `baotinh crawl` (or `import`, or `reextract`) brings it up to date."
        )
