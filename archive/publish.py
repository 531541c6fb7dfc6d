"""A file for the public, derived from the archive: what may be shown to everybody, and no more.

SQL is open to whoever has the file, so nothing is hidden in it: what must not be shown is not
there. The file is written anew, so that no deleted text stays behind in free pages.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING

from archive import fulltext, info, stories
from archive.archive import migrate
from archive.database import connect, transaction
from archive.errors import StorageError
from archive.times import stamp

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

OPERATIONS = (
    "frontier",
    "frontier_sections",
    "rechecks",
    "problems",
    "section_visits",
    "hosts_left_alone",
    "requests_by_day",
    "story_queue",
    "story_texts",
    "story_bands",
)
"""Tables that serve the keeper's work and nobody else's; addresses that were refused among them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """What a public file holds, and what was withheld, by newspaper."""

    articles: int
    withheld: dict[str, int]
    bytes: int


def publish(archive: Path, target: Path, *, now: datetime) -> Published:
    """Write the public file of an archive; an older one at `target` is replaced when it is done.

    Withheld are articles whose newspaper marks them `noarchive`. Not in the file at all: captures,
    and the tables of the keeper's work.

    Raises:
        StorageError: there is no archive, it is the target itself, or the file cannot be written.
    """
    if not archive.exists():
        raise StorageError(f"There is no archive at {archive}; --archive names another file.")
    if target.exists() and target.samefile(archive):
        raise StorageError(f"{target} is the archive itself; name another file to publish to.")
    unfinished = target.with_name(f".{target.name}.unfinished")
    try:
        unfinished.unlink(missing_ok=True)
        _copy(archive, unfinished)
        with closing(connect(unfinished)) as connection:
            migrate(connection, unfinished)
            stories.bring_up_to_date(connection)
            withheld = _strip(connection, now)
            connection.execute("PRAGMA journal_mode = DELETE")
            connection.execute("VACUUM")
            articles = connection.execute("SELECT count(*) FROM articles").fetchone()[0]
        unfinished.chmod(0o444)
        unfinished.replace(target)
    except (OSError, sqlite3.Error) as error:
        unfinished.unlink(missing_ok=True)
        raise StorageError(
            f"{target} could not be written ({error}). Check the folder and the room on the disk."
        ) from error
    return Published(articles=articles, withheld=withheld, bytes=target.stat().st_size)


def _copy(source: Path, target: Path) -> None:
    with (
        closing(connect(source, readonly=True)) as connection,
        closing(sqlite3.connect(target)) as copy,
    ):
        connection.backup(copy)


def _strip(connection: sqlite3.Connection, now: datetime) -> dict[str, int]:
    connection.execute("PRAGMA foreign_keys = OFF")  # children and parents go in one transaction
    with transaction(connection):
        rows = connection.execute("SELECT id, site FROM articles WHERE noarchive = 1").fetchall()
        connection.execute("CREATE TEMP TABLE withheld (id INTEGER PRIMARY KEY)")
        connection.executemany("INSERT INTO withheld VALUES (?)", [[row["id"]] for row in rows])
        stories.forget(connection, [row["id"] for row in rows])
        for table, column in _references(connection):
            connection.execute(f"DELETE FROM {table} WHERE {column} IN (SELECT id FROM withheld)")
        connection.execute("DELETE FROM articles WHERE id IN (SELECT id FROM withheld)")
        for table in OPERATIONS:
            connection.execute(f"DELETE FROM {table}")
        info.put(connection, "published_at", stamp(now))
        # The whole index anew: nothing of what is gone may be left in its pages.
        fulltext.reindex(connection)
    connection.execute("INSERT INTO articles_fts (articles_fts) VALUES ('optimize')")
    return dict(sorted(Counter(row["site"] for row in rows).items()))


def _references(connection: sqlite3.Connection) -> list[tuple[str, str]]:
    """Every column of every table that refers to an article."""
    tables = connection.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql IS NOT NULL"
    ).fetchall()
    return [
        (table["name"], key["from"])
        for table in tables
        for key in connection.execute(f"PRAGMA foreign_key_list({table['name']})").fetchall()
        if key["table"] == "articles"
    ]
