"""Damaged ids made anew, where what is left tells what they were; nothing is guessed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from archive.citing import ids
from archive.citing.column import free_id
from archive.database import transaction

if TYPE_CHECKING:
    import sqlite3


def mend(connection: sqlite3.Connection) -> int:
    """Mend the ids of articles, and of their texts; returns how many articles had damaged ones.

    An article's id is the one that it or any of its texts still has; where they disagree, the one
    that the newspaper's own number (or the address) gives; where none is left, that. What cannot be
    told so stays as it is.
    """
    count = 0
    rows = connection.execute("SELECT id, site, native_id, url, cite_id FROM articles ORDER BY id")
    for row in rows.fetchall():
        texts = connection.execute(
            "SELECT id, content_hash, cite_id FROM article_versions WHERE article_id = ?",
            [row["id"]],
        ).fetchall()
        with transaction(connection):
            count += _mend_one(connection, row, texts)
    return count


def _mend_one(connection: sqlite3.Connection, row: sqlite3.Row, texts: list[sqlite3.Row]) -> bool:
    truth = _truth(connection, row, texts)
    if truth is None:
        return False
    wrong = [
        (ids.text_id(truth, text["content_hash"]), text["id"])
        for text in texts
        if text["cite_id"] != ids.text_id(truth, text["content_hash"])
    ]
    if truth != row["cite_id"]:
        connection.execute("UPDATE articles SET cite_id = ? WHERE id = ?", [truth, row["id"]])
    connection.executemany("UPDATE article_versions SET cite_id = ? WHERE id = ?", wrong)
    return bool(wrong) or truth != row["cite_id"]


def _truth(
    connection: sqlite3.Connection, row: sqlite3.Row, texts: list[sqlite3.Row]
) -> str | None:
    """The article's id; None where it cannot be told, or is another article's."""
    left = {ids.article_of(each["cite_id"]) for each in (row, *texts)} - {None}
    if not left:
        return free_id(connection, row["site"], row["native_id"], row["url"])
    if len(left) > 1:
        made = ids.article_id(row["site"], row["native_id"], row["url"])[:-1]
        left = {one for one in left if one and one.startswith(made)}
    if len(left) != 1:
        return None
    (found,) = left
    taken = connection.execute(
        "SELECT 1 FROM articles WHERE cite_id = ? AND id != ?", [found, row["id"]]
    ).fetchone()
    return None if taken else found
