"""A file for the public, derived from the archive: what may be shown to everybody, and no more.

SQL is open to whoever has the file, so nothing is hidden in it: what must not be shown is not
there. The file is written anew, so that no deleted text stays behind in free pages.
"""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING

from archive import copies, fulltext, info, references, stories
from archive.archive import migrate
from archive.database import connect, transaction
from archive.errors import StorageError
from archive.paths import refuse_own
from archive.times import stamp

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

OPERATIONS = (
    "frontier_sections",
    "frontier",
    "rechecks",
    "ways",
    "backfills",
    "problems",
    "section_visits",
    "way_visits",
    "hosts_left_alone",
    "requests_by_day",
    "story_queue",
    "story_texts",
    "story_bands",
    "redacted_urls",
    "redactions",
)
"""Tables that serve the keeper's work and nobody else's; addresses that were refused among them,
and those of articles that were taken out: a list of them would be a list of what to look for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """What a public file holds, and how many articles were withheld.

    These by newspaper and reason (`noarchive`, `redacted`).
    """

    articles: int
    withheld: dict[str, dict[str, int]]
    bytes: int


def publish(archive: Path, target: Path, *, now: datetime) -> Published:
    """Write the public file of an archive; an older one at `target` is replaced when it is done.

    Withheld are articles whose newspaper marks them `noarchive`, and of those that were taken out
    on request even the stubs. The file says how many (`archive_info`, key `withheld`). Not in it at
    all: captures, and the tables of the keeper's work.

    Raises:
        StorageError: there is no archive, the target holds something else, or cannot be written.
    """
    if not archive.exists():
        raise StorageError(f"There is no archive at {archive}; --archive names another file.")
    refuse_own(target, archive)
    if target.exists() and not _is_published(target):
        raise StorageError(
            f"{target} is there already, and was not made by `baotinh publish`: it is not "
            "written over. Name another file."
        )
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
    copies.note(archive, target)
    return Published(articles=articles, withheld=withheld, bytes=target.stat().st_size)


def _is_published(file: Path) -> bool:
    try:
        with closing(connect(file, readonly=True)) as connection:
            return info.is_archive(connection) and bool(info.get(connection, "published_at"))
    except StorageError:
        return False


def _copy(source: Path, target: Path) -> None:
    with (
        closing(connect(source, readonly=True)) as connection,
        closing(sqlite3.connect(target)) as copy,
    ):
        connection.backup(copy)


def _strip(connection: sqlite3.Connection, now: datetime) -> dict[str, dict[str, int]]:
    with transaction(connection):
        withheld = _withheld(connection)
        rows = connection.execute("SELECT id FROM articles WHERE noarchive = 1").fetchall()
        stories.forget(connection, [row["id"] for row in rows])
        for each in references.of_articles(connection, "noarchive = 1"):
            connection.execute(f"DELETE FROM {each.table} WHERE {each.where}")
        for table in OPERATIONS:
            connection.execute(f"DELETE FROM {table}")
        info.put(connection, "published_at", stamp(now))
        info.put(connection, "withheld", json.dumps(withheld, sort_keys=True))
        # The whole index anew: nothing of what is gone may be left in its pages.
        fulltext.reindex(connection)
    connection.execute("INSERT INTO articles_fts (articles_fts) VALUES ('optimize')")
    return withheld


def _withheld(connection: sqlite3.Connection) -> dict[str, dict[str, int]]:
    rows = connection.execute(
        "SELECT site, 'noarchive', count(*) FROM articles WHERE noarchive = 1 GROUP BY site "
        "UNION ALL SELECT site, 'redacted', count(*) FROM redactions GROUP BY site ORDER BY 1, 2"
    ).fetchall()
    counts: dict[str, dict[str, int]] = {}
    for site, reason, count in rows:
        counts.setdefault(site, {})[reason] = count
    return counts
