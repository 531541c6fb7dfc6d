"""Which article of an archive, and which of its texts, a permanent id names."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from archive.citing import column, ids

if TYPE_CHECKING:
    import sqlite3


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolved:
    """The number of an article; of a version, where the id names one of its texts.

    A version that was named by its number (`.v2`) may not be there.
    """

    article: int
    version: int | None = None


def resolve(connection: sqlite3.Connection, typed: str) -> Resolved | None:
    """Look up an id as a person typed it; None where the archive has no such article or text.

    Raises:
        NotAnIdError: it is no id, or a letter of it is wrong.
        StorageError: the archive is too old to know any.
    """
    column.require(connection)
    article, text = ids.read(typed)
    row = connection.execute("SELECT id FROM articles WHERE cite_id = ?", [article]).fetchone()
    if row is None:
        return None
    if not isinstance(text, str):
        return Resolved(article=row[0], version=text)
    version = connection.execute(
        "SELECT version FROM article_versions WHERE article_id = ? AND cite_id = ? "
        "ORDER BY version",
        [row[0], text],
    ).fetchone()
    return version and Resolved(article=row[0], version=version[0])
