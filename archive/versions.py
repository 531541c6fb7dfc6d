"""Versions: every text that an article has had. Rows are added and never touched again."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Literal

from archive.citing.ids import text_id
from archive.times import stamp

if TYPE_CHECKING:
    import sqlite3

    from archive.records import Article, CaptureRef

Reason = Literal["first", "edited", "reread"]


def last(connection: sqlite3.Connection, article_id: int) -> int:
    """The number of an article's newest version."""
    row = connection.execute(
        "SELECT max(version) FROM article_versions WHERE article_id = ?", [article_id]
    ).fetchone()
    return int(row[0])


def of_capture(connection: sqlite3.Connection, article_id: int, sha256: str) -> dict[str, Any]:
    """The newest text that a page gave: title, lead, body and byline; empty if it gave none."""
    row = connection.execute(
        "SELECT title, lead, body, byline FROM article_versions "
        "WHERE article_id = ? AND capture_sha256 = ? ORDER BY version DESC LIMIT 1",
        [article_id, sha256],
    ).fetchone()
    return {} if row is None else dict(row)


def append(
    connection: sqlite3.Connection,
    article_id: int,
    article: Article,
    *,
    version: int,
    reason: Reason,
    capture: CaptureRef,
    run_id: int,
) -> None:
    """Add a text of an article. Called inside the article's own transaction."""
    connection.execute(
        "INSERT INTO article_versions (article_id, version, reason, title, lead, body, captions, "
        "byline, content_hash, capture_id, capture_sha256, seen_at, run_id, cite_id) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            article_id,
            version,
            reason,
            article.title,
            article.lead,
            article.body,
            json.dumps(article.captions, ensure_ascii=False),
            article.byline,
            article.content_hash,
            capture.id,
            capture.sha256,
            stamp(capture.fetched_at),
            run_id,
            _cite_id(connection, article_id, article.content_hash),
        ],
    )


def _cite_id(connection: sqlite3.Connection, article_id: int, content_hash: str) -> str:
    row = connection.execute("SELECT cite_id FROM articles WHERE id = ?", [article_id]).fetchone()
    return text_id(row[0], content_hash)
