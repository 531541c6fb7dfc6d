"""The index by which texts that may be the same find each other."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from archive.stories.signature import SHARED, bands, packed, unpacked
from archive.stories.text import is_same, story_text

if TYPE_CHECKING:
    import sqlite3

    from archive.stories.text import StoryText

_KEPT = 2_000  # texts held at a time, about 50 kB each


class Texts:
    """The texts of an archive as they are compared, each read once for a piece of work.

    Args:
        connection: the archive.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._read: dict[int, StoryText] = {}

    def __getitem__(self, article_id: int) -> StoryText:
        if article_id not in self._read:
            if len(self._read) >= _KEPT:
                self._read.clear()
            row = self._connection.execute(
                "SELECT lead, body FROM articles WHERE id = ?", [article_id]
            ).fetchone()
            self._read[article_id] = story_text(*row)
        return self._read[article_id]

    def are_same(self, one: int, other: int) -> bool:
        """Are two articles, which the index brought together, printings of one text?"""
        return is_same(self[one], self[other])


def put(connection: sqlite3.Connection, article_id: int, text: StoryText | None) -> bool:
    """Index an article's text in place of the one that it had (None: it has gone).

    Returns whether it is another text than before. Texts that are too short are not indexed.
    """
    known = connection.execute(
        "SELECT digest, bands FROM story_texts WHERE article_id = ?", [article_id]
    ).fetchone()
    wanted = text if text is not None and text.is_long_enough else None
    if (known and known[0]) == (wanted and wanted.digest):
        return False
    if known is not None:
        _take_out(connection, article_id, known[1])
    if wanted is not None:
        _put_in(connection, article_id, wanted)
    return True


def _take_out(connection: sqlite3.Connection, article_id: int, kept: bytes) -> None:
    connection.executemany(
        "DELETE FROM story_bands WHERE band = ? AND article_id = ?",
        [(band, article_id) for band in unpacked(kept)],
    )
    connection.execute("DELETE FROM story_texts WHERE article_id = ?", [article_id])


def _put_in(connection: sqlite3.Connection, article_id: int, text: StoryText) -> None:
    keys = bands(text.phrases)
    connection.executemany(
        "INSERT INTO story_bands (band, article_id) VALUES (?, ?)",
        [(band, article_id) for band in keys],
    )
    connection.execute(
        "INSERT INTO story_texts (article_id, digest, bands) VALUES (?, ?, ?)",
        [article_id, text.digest, packed(keys)],
    )


def bands_of(connection: sqlite3.Connection, article_id: int) -> tuple[int, ...]:
    """The bands of an article as they are indexed; none where its text is too short."""
    row = connection.execute(
        "SELECT bands FROM story_texts WHERE article_id = ?", [article_id]
    ).fetchone()
    return () if row is None else unpacked(row[0])


def candidates(connection: sqlite3.Connection, article_id: int) -> list[int]:
    """The articles that share enough bands with one to be compared with it, the likeliest first."""
    rows = connection.execute(
        "SELECT article_id FROM json_each(?) CROSS JOIN story_bands ON band = value "
        "WHERE article_id != ? GROUP BY article_id HAVING count(*) >= ? "
        "ORDER BY count(*) DESC, article_id",
        [json.dumps(bands_of(connection, article_id)), article_id, SHARED],
    ).fetchall()
    return [row[0] for row in rows]
