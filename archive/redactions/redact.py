"""Taking an article out of `archive.db` at once, and putting it back.

The two files share no transaction: what is taken out is sealed first, and only then does it leave.
A process that dies in between leaves an article that is still there, and a seal that the next try
replaces.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from archive import addresses, fulltext, references, stories
from archive.database import checkpoint, transaction
from archive.errors import StorageError
from archive.redactions import seal, stubs
from archive.redactions.stubs import Redaction
from archive.times import stamp

if TYPE_CHECKING:
    import sqlite3
    from datetime import datetime

    from archive.archive import Archive


def redact(archive: Archive, article_id: int, *, reason: str, now: datetime) -> Redaction:
    """Take an article out: its text, versions, captions, people, problems; a stub stays.

    `scrub` afterwards, once for all that were taken out.

    Raises:
        StorageError: there is no such article, or a file cannot be written.
    """
    connection = archive.connection
    row = connection.execute("SELECT * FROM articles WHERE id = ?", [article_id]).fetchone()
    if row is None:
        raise StorageError(f"There is no article {article_id}; nothing was taken out.")
    reached = references.of_articles(connection, f"id = {row['id']}")
    archive.captures.seal(row["id"], seal.document(connection, reached), now=now)
    redaction = Redaction(
        id=row["id"],
        site=row["site"],
        native_id=row["native_id"],
        url=row["url"],
        published_day=row["published_day"],
        redacted_at=stamp(now),
        reason=reason,
    )
    with transaction(connection):
        had = addresses.of(connection, row["id"])
        stubs.insert(connection, redaction, had)
        _bar(connection, redaction, had, run_id=row["run_id"])
        _forget_problems(connection, redaction, had)
        fulltext.remove(
            connection, row["id"], fulltext.indexed(row["title"], row["lead"], row["body"])
        )
        stories.forget(connection, [row["id"]])
        for rows in reached:
            connection.execute(f"DELETE FROM {rows.table} WHERE {rows.where}")
    return redaction


def _bar(
    connection: sqlite3.Connection, redaction: Redaction, had: list[str], *, run_id: int
) -> None:
    """See to it that no crawl asks for it again: its link counts as done, by any of its keys."""
    connection.execute(
        "INSERT INTO frontier (site, key, url, state, found_run, found_at, published_day) "
        "VALUES (?, ?, ?, 'done', ?, ?, ?) ON CONFLICT DO NOTHING",
        [
            redaction.site,
            redaction.key,
            redaction.url,
            run_id,
            redaction.redacted_at,
            redaction.published_day,
        ],
    )
    connection.execute(
        "UPDATE frontier SET state = 'done' "
        "WHERE site = ? AND key IN (SELECT value FROM json_each(?))",
        [redaction.site, json.dumps([redaction.key, *had])],
    )


def _forget_problems(connection: sqlite3.Connection, redaction: Redaction, had: list[str]) -> None:
    """Problems quote what could not be read, so those of its pages leave with it."""
    connection.execute(
        "DELETE FROM problems WHERE (site = ? AND url IN (SELECT value FROM json_each(?))) "
        "OR capture_id IN (SELECT capture_id FROM article_versions WHERE article_id = ?)",
        [redaction.site, json.dumps(had), redaction.id],
    )


def scrub(archive: Archive) -> bool:
    """Take what was deleted out of the index's pages and the write-ahead log, too.

    Returns:
        False where another program reads the archive: until it ends, the log keeps old pages.
    """
    connection = archive.connection
    for index in ("articles_fts", "captions_fts"):
        connection.execute(f"INSERT INTO {index} ({index}) VALUES ('optimize')")
    return checkpoint(connection)


def undo(archive: Archive, redaction: Redaction) -> None:
    """Put an article back as it was: the same number, versions and times.

    Raises:
        StorageError: it was purged, or its seal is not there.
    """
    if redaction.purge_began_at is not None:
        raise StorageError(
            f"{redaction.url} was purged on {redaction.purge_began_at[:10]}: nothing is left of "
            "it. An older backup may hold it; see `baotinh restore`."
        )
    sealed = archive.captures.sealed(redaction.id)
    if sealed is None:
        raise StorageError(
            f"The seal of {redaction.url} is not in {archive.captures.path.name}. Put back the "
            "file that belongs to this archive.db, or restore both from a backup."
        )
    connection = archive.connection
    with transaction(connection):
        stubs.delete(connection, redaction)
        seal.put_back(connection, sealed)
        row = connection.execute(
            "SELECT id, title, lead, body FROM articles WHERE id = ?", [redaction.id]
        ).fetchone()
        fulltext.add(
            connection, row["id"], fulltext.indexed(row["title"], row["lead"], row["body"])
        )
    stories.settle(connection)
    archive.captures.break_seal(redaction.id)
