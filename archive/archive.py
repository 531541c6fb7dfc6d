"""The archive as one thing: its two files, opened together."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING, Self

from sqlite_utils import Database

from archive import descriptions, fulltext, info, stories
from archive.captures import Captures
from archive.database import close, connect, transaction
from archive.errors import StorageError
from archive.known import unknown
from archive.migrations.archive import migrations
from archive.paths import captures_path

if TYPE_CHECKING:
    import sqlite3
    from datetime import datetime
    from pathlib import Path

    from archive.info import Kind


class Archive:
    """An archive opened for writing: `archive.db` and `archive.captures.db` beside it.

    Args:
        path: the file of the archive; made when absent.
        kind: what a new archive is to hold; an older one keeps its kind.
        now: the time that a new archive writes down as its birth.

    Raises:
        StorageError: a file cannot be opened, or was written by a newer baotinh or by another
            program.
    """

    def __init__(self, path: Path, *, kind: Kind, now: datetime) -> None:
        self.path = path
        self.connection: sqlite3.Connection = connect(path)
        try:
            _refuse_foreign(self.connection, path)
            migrate(self.connection, path)
            info.found(self.connection, kind=kind, now=now)
            self.reindexed = fulltext.bring_up_to_date(self.connection)
            self.compared = stories.bring_up_to_date(self.connection)
            self.captures = self._tied(Captures(captures_path(path)))
        except BaseException:
            self.connection.close()
            raise

    def _tied(self, captures: Captures) -> Captures:
        """Let the two files know each other: a row of one cites a page of the other."""
        try:
            captures.belong_to(
                archive=str(info.get(self.connection, "uuid")),
                kind=str(info.get(self.connection, "kind")),
            )
        except BaseException:
            captures.close()
            raise
        return captures

    @property
    def is_practice(self) -> bool:
        """Does it hold practice newspapers?"""
        return info.is_practice(self.connection)

    def close(self) -> None:
        """Close both files."""
        try:
            self.captures.close()
        finally:
            close(self.connection)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()


def _refuse_foreign(connection: sqlite3.Connection, path: Path) -> None:
    if info.is_of_another(connection):
        raise StorageError(
            f"{path} was made by another program, and baotinh would put its tables beside those. "
            "Nothing was changed; name another file with --archive."
        )


def is_older(path: Path) -> bool:
    """Was an archive written by an older baotinh, so that tables are missing?"""
    with closing(connect(path, readonly=True)) as connection:
        return bool(migrations.pending(Database(connection)))


def migrate(connection: sqlite3.Connection, path: Path) -> None:
    """Bring the tables of `archive.db` up to date, all or none.

    Raises:
        StorageError: it was written by a newer baotinh, or a row refers to one that is not there.
    """
    database = Database(connection)
    if newer := unknown(migrations, database):
        raise StorageError(
            f"{path} was written by a newer baotinh (it knows {newer}). "
            "Upgrade baotinh before writing to it."
        )
    if not migrations.pending(database):
        return
    # A table that others refer to can only be made anew while nobody minds the references.
    connection.execute("PRAGMA foreign_keys = OFF")
    try:
        with transaction(connection):  # all or none, whatever happens in between
            migrations.apply(database)
            descriptions.refresh(connection)
            _refuse_orphans(connection, path)
    finally:
        connection.execute("PRAGMA foreign_keys = ON")


def _refuse_orphans(connection: sqlite3.Connection, path: Path) -> None:
    orphan = connection.execute("PRAGMA foreign_key_check").fetchone()
    if orphan is not None:
        raise StorageError(
            f"{path} cannot be brought up to date: a row of {orphan[0]} refers to a row of "
            f"{orphan[2]} that is not there. Nothing was changed; run `baotinh verify` to see all."
        )


_OPEN: dict[Path, Archive] = {}


def open_shared(path: Path, *, kind: Kind, now: datetime) -> Archive:
    """The archive at `path`, opened once for the whole process.

    Several crawlers of one process write through one connection: SQLite has one writer.
    """
    key = path.absolute()
    if key not in _OPEN:
        _OPEN[key] = Archive(key, kind=kind, now=now)
    return _OPEN[key]


def shared(path: Path) -> Archive:
    """The archive at `path` that this process has opened with `open_shared`."""
    return _OPEN[path.absolute()]


def close_shared() -> None:
    """Close every archive that this process has opened."""
    while _OPEN:
        _OPEN.popitem()[1].close()
