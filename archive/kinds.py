"""Practice and life never mix: an archive holds the one or the other, and its file says which."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

from archive import info
from archive.database import connect
from archive.errors import KindError, StorageError
from archive.paths import captures_path

if TYPE_CHECKING:
    from pathlib import Path

    from archive.info import Kind


def kind_of(archive: Path) -> Kind | None:
    """Which kind of archive is in this file; None where there is none yet."""
    if not archive.exists() or archive.stat().st_size == 0:
        return None
    connection = connect(archive, readonly=True)
    try:
        known = connection.execute(
            "SELECT count(*) FROM sqlite_schema WHERE name = 'archive_info'"
        ).fetchone()[0]
        kind = info.get(connection, "kind") if known else None
    finally:
        connection.close()
    if kind is None:
        return None
    return "practice" if kind == "practice" else "live"


def make_room(archive: Path, kind: Kind) -> Path | None:
    """See to it that `archive` may take material of this kind.

    A live crawl that meets a practice archive moves it aside; a practice crawl never touches a
    live one.

    Returns:
        Where a practice archive was moved to, or None.

    Raises:
        KindError: practice material for a live archive.
        StorageError: the practice archive cannot be moved, since another program has it open.
    """
    present = kind_of(archive)
    if present is None or present == kind:
        return None
    if kind == "practice":
        raise KindError(
            f"{archive} is a live archive, and practice newspapers never go into one. "
            "Name another file with --archive or BAOTINH_ARCHIVE."
        )
    return _move_aside(archive)


def _move_aside(archive: Path) -> Path:
    target = _free_name(archive)
    # The captures first: if this is interrupted, no new archive can take up old captures.
    for source, destination in (
        (captures_path(archive), captures_path(target)),
        (archive, target),
    ):
        if source.exists():
            _fold_wal_in(source)
            source.rename(destination)
    return target


def _free_name(archive: Path) -> Path:
    """`archive.practice.db`, or `archive.practice-2.db` where that is taken."""
    target = archive.with_name(f"{archive.stem}.practice{archive.suffix}")
    number = 2
    while _taken(target, archive):
        target = archive.with_name(f"{archive.stem}.practice-{number}{archive.suffix}")
        number += 1
    return target


def _taken(target: Path, archive: Path) -> bool:
    """Would something be lost there? Captures of an interrupted move may wait there for us."""
    return target.exists() or (captures_path(archive).exists() and captures_path(target).exists())


def _fold_wal_in(path: Path) -> None:
    """Bring what still stands in the write-ahead log into the file, so that it can be moved."""
    connection = connect(path)
    try:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.execute("PRAGMA journal_mode = DELETE")
    except sqlite3.OperationalError as error:
        raise StorageError(
            f"{path} holds practice newspapers and cannot be moved aside ({error}). Close the "
            "program that has it open (`baotinh browse`, say) and try again."
        ) from error
    finally:
        connection.close()
