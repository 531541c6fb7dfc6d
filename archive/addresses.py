"""Addresses: every one under which an article was seen, so that it is known again by any."""

from __future__ import annotations

from typing import TYPE_CHECKING

from archive.times import stamp

if TYPE_CHECKING:
    import sqlite3
    from datetime import datetime

    from archive.records import Article


def add(
    connection: sqlite3.Connection, article_id: int, article: Article, *, seen_at: datetime
) -> None:
    """Note the addresses of a page; those that are known keep their article and their time."""
    connection.executemany(
        "INSERT INTO article_urls (canonical, article_id, first_seen_at) "
        "VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
        [
            (canonical, article_id, stamp(seen_at))
            for canonical in dict.fromkeys((article.url, *article.other_urls))
        ],
    )


def of(connection: sqlite3.Connection, article_id: int) -> list[str]:
    """The addresses of an article, the first seen first."""
    rows = connection.execute(
        "SELECT canonical FROM article_urls WHERE article_id = ? ORDER BY first_seen_at, rowid",
        [article_id],
    ).fetchall()
    return [str(row["canonical"]) for row in rows]
