"""Links between articles of two newspapers that are the same article.

When papers merged, the surviving domain printed the other's archive again. Both rows stay: they
are two printings. Wire copy that unrelated papers print is another matter (syndication).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from archive.times import stamp

if TYPE_CHECKING:
    import sqlite3
    from datetime import datetime


def join(connection: sqlite3.Connection, article_id: int, *, found_at: datetime) -> None:
    """Link a new article with its twins: same headline and day, same province of today.

    Called inside the transaction that stores it.
    """
    connection.execute(
        "INSERT OR IGNORE INTO article_links (article_id, other_id, reason, found_at) "
        "SELECT other.id, mine.id, 'same headline and day, newspapers of one province', ? "
        # CROSS JOIN keeps the order: by headline; one day has a thousand articles.
        "FROM articles mine CROSS JOIN sites ON sites.site = mine.site "
        "CROSS JOIN articles other INDEXED BY articles_title ON other.title = mine.title "
        "AND other.published_day = mine.published_day AND other.site != mine.site "
        "CROSS JOIN sites others ON others.site = other.site "
        "AND others.province = sites.province "
        "WHERE mine.id = ?",
        [stamp(found_at), article_id],
    )
