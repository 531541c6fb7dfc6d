"""Articles that are new or were changed find their stories.

Triggers put them into `story_queue`, in the very transaction that stores them, whoever stores. What
is done here takes them out again, a batch in a transaction: a process that is killed in between has
lost nothing, and the next one goes on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from archive import info
from archive.database import transaction
from archive.spelling import SPELLING_VERSION
from archive.stories import index, written
from archive.stories.regrouping import Regrouping
from archive.stories.text import RULES

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

BATCH = 200
"""Articles that are settled in one transaction, which takes a fifth of a second."""

_VERSION = f"{RULES}.{SPELLING_VERSION}"


def waiting(connection: sqlite3.Connection) -> int:
    """How many articles wait to be compared."""
    return int(connection.execute("SELECT count(*) FROM story_queue").fetchone()[0])


def settle(connection: sqlite3.Connection) -> int:
    """Settle all articles that wait, batch by batch; returns how many there were."""
    done = 0
    while count := settle_batch(connection):
        done += count
    return done


def settle_many(connection: sqlite3.Connection) -> int:
    """Settle a batch if so many wait: for those who store one article after the other."""
    return settle_batch(connection) if waiting(connection) >= BATCH else 0


def settle_batch(connection: sqlite3.Connection) -> int:
    """Settle the next articles that wait, in one transaction; returns how many there were."""
    with transaction(connection):
        rows = connection.execute(
            "SELECT article_id FROM story_queue ORDER BY article_id LIMIT ?", [BATCH]
        ).fetchall()
        numbers = [row[0] for row in rows]
        if numbers:
            _settle(connection, numbers)
            connection.execute("DELETE FROM story_queue WHERE article_id <= ?", [numbers[-1]])
    return len(numbers)


def forget(connection: sqlite3.Connection, articles: Iterable[int]) -> None:
    """Take articles out of their stories, which fall apart where these held them together.

    For articles that are about to be deleted: a public file is made without some.
    """
    numbers = list(articles)
    with transaction(connection):
        _settle(connection, numbers, gone=True)
        connection.executemany(
            "DELETE FROM story_queue WHERE article_id = ?", [[number] for number in numbers]
        )


def rebuild(connection: sqlite3.Connection) -> int:
    """Make all stories anew from the articles; returns how many articles there are."""
    with transaction(connection):
        begin_anew(connection)
        info.put(connection, "story_rules", _VERSION)
    return settle(connection)


def begin_anew(connection: sqlite3.Connection) -> None:
    """No stories, and all articles wait to be compared."""
    with transaction(connection):
        for table in ("story_articles", "stories", "story_bands", "story_texts", "story_queue"):
            connection.execute(f"DELETE FROM {table}")
        connection.execute("INSERT INTO story_queue (article_id) SELECT id FROM articles")


def bring_up_to_date(connection: sqlite3.Connection) -> int:
    """Settle what an earlier process left; make all anew where other rules made it, or none did.

    Returns of how many articles the stories were made anew.
    """
    if info.get(connection, "story_rules") != _VERSION:
        return rebuild(connection)
    settle(connection)
    return 0


def _settle(connection: sqlite3.Connection, articles: list[int], *, gone: bool = False) -> None:
    texts = index.Texts(connection)
    changed = {
        article
        for article in articles
        if index.put(connection, article, None if gone else texts[article])
    }
    regrouping = Regrouping(connection, texts, changed)
    for story in written.stories_of(connection, articles):
        regrouping.leave(story)
    for article in sorted(changed):
        regrouping.compare(article)
    regrouping.write()
