"""Absences: times in which an article could not be found where it had been.

Enough of them make a tombstone (`archive.decide` says when). The text is never touched.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from archive.times import stamp

if TYPE_CHECKING:
    import sqlite3

    from archive.decide import Absent


def open_one(connection: sqlite3.Connection, article_id: int) -> dict[str, Any]:
    """The absence that an article is in, as fields of `archive.decide.Known`; empty if none."""
    row = connection.execute(
        "SELECT * FROM absences WHERE article_id = ? AND back_at IS NULL", [article_id]
    ).fetchone()
    if row is None:
        return {}
    return {
        "absent_since": datetime.fromisoformat(row["began_at"]),
        "absences": row["answers"],
        "gone": row["gone_at"] is not None,
    }


def note(
    connection: sqlite3.Connection,
    article_id: int,
    answer: Absent,
    *,
    gone: bool,
    capture_id: int | None,
) -> None:
    """Count an answer without the article. Called inside a transaction."""
    at = stamp(answer.at)
    cursor = connection.execute(
        "UPDATE absences SET last_at = ?, answers = answers + 1, answer = ?, capture_id = ?, "
        "gone_at = coalesce(gone_at, ?) WHERE article_id = ? AND back_at IS NULL",
        [at, answer.answer, capture_id, at if gone else None, article_id],
    )
    if not cursor.rowcount:
        connection.execute(
            "INSERT INTO absences (article_id, began_at, last_at, answers, answer, capture_id, "
            "gone_at) VALUES (?, ?, ?, 1, ?, ?, ?)",
            [article_id, at, at, answer.answer, capture_id, at if gone else None],
        )


def ended(connection: sqlite3.Connection, article_id: int, *, at: datetime) -> None:
    """The article is there again. Called inside a transaction."""
    connection.execute(
        "UPDATE absences SET back_at = ? WHERE article_id = ? AND back_at IS NULL",
        [stamp(at), article_id],
    )
