"""Rechecks: when a known article is looked at again, and which are due.

Newspapers edit most in the first hours after publication, so the looks are close together at
first and yearly in the end.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from archive.times import stamp

if TYPE_CHECKING:
    import sqlite3

ABSENT_AGAIN = (timedelta(hours=1), timedelta(days=1), timedelta(days=6))
"""After an answer without the article: how long until the next look, the last one from then on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """After publication an article is looked at after each of `steps`, then every `yearly`."""

    steps: tuple[timedelta, ...] = (
        timedelta(hours=1),
        timedelta(days=1),
        timedelta(days=7),
        timedelta(days=30),
    )
    yearly: timedelta = timedelta(days=365)

    def next_look(
        self, *, published_at: datetime | None, first_seen_at: datetime, looked_at: datetime
    ) -> tuple[int, datetime]:
        """The step to come and when it is due; times are aware.

        An article that was first seen after the last of the steps starts at the yearly one.
        Steps that nobody was there for are passed over: one look answers for all of them.
        """
        born = min(published_at or first_seen_at, first_seen_at)
        for number, step in enumerate(self.steps):
            if born + step > looked_at:
                return number, born + step
        return len(self.steps), looked_at + self.yearly


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """An article that is due: its number, where to ask for it, the page that its text is from."""

    article_id: int
    key: str
    url: str
    capture_sha256: str


def plan_next(
    connection: sqlite3.Connection, article_id: int, plan: Plan, *, looked_at: datetime
) -> None:
    """Write down when an article is due after a look at it. Called inside a transaction."""
    row = connection.execute(
        "SELECT site, published_at, first_seen_at FROM articles WHERE id = ?", [article_id]
    ).fetchone()
    published = row["published_at"]
    step, due = plan.next_look(
        published_at=None if published is None else datetime.fromisoformat(published),
        first_seen_at=datetime.fromisoformat(row["first_seen_at"]),
        looked_at=looked_at,
    )
    _write(connection, article_id, row["site"], step, due)


def plan_absent(connection: sqlite3.Connection, article_id: int, *, looked_at: datetime) -> None:
    """The same after an answer without the article: soon at first, then at growing intervals."""
    row = connection.execute(
        "SELECT site, answers FROM absences JOIN articles ON articles.id = article_id "
        "WHERE article_id = ? AND back_at IS NULL",
        [article_id],
    ).fetchone()
    wait = ABSENT_AGAIN[min(row["answers"], len(ABSENT_AGAIN)) - 1]
    _write(connection, article_id, row["site"], 0, looked_at + wait)


def _write(
    connection: sqlite3.Connection, article_id: int, site: str, step: int, due: datetime
) -> None:
    connection.execute(
        "INSERT INTO rechecks (article_id, site, step, due_at) VALUES (?, ?, ?, ?) "
        "ON CONFLICT (article_id) DO UPDATE SET step = excluded.step, due_at = excluded.due_at",
        [article_id, site, step, stamp(due)],
    )


def due(connection: sqlite3.Connection, site: str, *, now: datetime, limit: int) -> list[Due]:
    """Articles of a newspaper that are due: young ones first, for they are edited most."""
    rows = connection.execute(
        "SELECT articles.id, coalesce(native_id, articles.url) AS key, "
        "coalesce(frontier.url, articles.url) AS url, capture_sha256 FROM rechecks "
        "JOIN articles ON articles.id = rechecks.article_id "
        "LEFT JOIN frontier ON frontier.site = articles.site "
        "AND frontier.key = coalesce(native_id, articles.url) "
        "WHERE rechecks.site = ? AND due_at <= ? ORDER BY step, due_at LIMIT ?",
        [site, stamp(now), limit],
    ).fetchall()
    return [
        Due(
            article_id=row["id"],
            key=row["key"],
            url=row["url"],
            capture_sha256=row["capture_sha256"],
        )
        for row in rows
    ]
