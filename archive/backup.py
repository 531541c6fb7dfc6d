"""Backups: both files copied while a crawl may run, with checksums, and checked by opening them.

`archive.db` is copied first and `archive.captures.db` second: a row may cite a capture that is
older than it, never one that is younger, so no row of a backup lacks its capture. A copy that is
byte for byte the last one shares its room (a hard link).
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import sqlite3
from contextlib import closing
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from archive import copies, info
from archive.database import connect
from archive.errors import StorageError
from archive.paths import captures_path
from archive.times import VIETNAM, stamp

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

MANIFEST = "manifest.json"
FILES = ("archive.db", "archive.captures.db")
_NAME = "%Y-%m-%dT%H%M%S"
_PAGES = 1 << 12  # pages copied at a time; a crawl may write in between
_PIECE = 1 << 20
_DAY = 24 * 60 * 60

KEPT_DAYS, KEPT_WEEKS, KEPT_MONTHS = 7, 5, 24
"""For how many days, weeks and months one backup each is kept; of every year one stays."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Backup:
    """A finished backup; the dictionaries are by file name."""

    folder: Path
    made_at: datetime
    sha256: dict[str, str]
    bytes: dict[str, int]
    articles: int
    captures: int
    archive: str | None = None
    """The uuid of the archive that it is of: a folder may have backups of several."""


def make(archive: Path, destination: Path, *, now: datetime) -> Backup:
    """Copy an archive into a new folder of `destination`, and check the copy by opening it.

    Raises:
        StorageError: there is nothing to copy, no room, or the copy is not sound.
    """
    if not archive.exists():
        raise StorageError(f"There is no archive at {archive}; --archive names another file.")
    name = _free_name(destination, now)
    # The number of the process: one that was killed in this very second may have left its own.
    unfinished = destination / f".{name}.{os.getpid()}.unfinished"
    try:
        last = next(iter(all_of(destination)), None)
        clear_leftovers(destination, now=now)
        unfinished.mkdir(parents=True)
        for file, source in zip(FILES, (archive, captures_path(archive)), strict=True):
            _copy(source, unfinished / file)
        made = described(unfinished, now)
        if last is not None:
            share(unfinished, made, last)
        write_manifest(made)
        unfinished.rename(destination / name)
    except (OSError, sqlite3.Error, StorageError) as error:
        shutil.rmtree(unfinished, ignore_errors=True)
        raise StorageError(
            f"No backup was made in {destination} ({error}). Check that there is room and that "
            "you may write there; `baotinh verify` tells whether the archive is sound."
        ) from error
    copies.note(archive, destination)
    return read(destination / name)


def _free_name(destination: Path, now: datetime) -> str:
    """A folder for the backup of this second; of the next one that has none yet."""
    while (destination / (name := now.astimezone(VIETNAM).strftime(_NAME))).exists():
        now += timedelta(seconds=1)
    return name


def clear_leftovers(destination: Path, *, now: datetime) -> None:
    """Delete what backups left that died more than a day ago: copies that nobody looks for."""
    for folder in destination.glob(".*.unfinished"):
        if folder.stat().st_mtime < now.timestamp() - _DAY:
            shutil.rmtree(folder)


def _copy(source: Path, target: Path) -> None:
    with (
        closing(connect(source, readonly=True)) as connection,
        closing(sqlite3.connect(target)) as copy,
    ):
        connection.backup(copy, pages=_PAGES, sleep=0.01)
    make_whole(target)


def make_whole(file: Path) -> None:
    """Let a database be one file, without a log beside it."""
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")


def described(folder: Path, now: datetime) -> Backup:
    """The facts of a copy, read out of it.

    Raises:
        StorageError: SQLite finds the copy damaged, or a row lacks its capture.
    """
    main, pages = (folder / name for name in FILES)
    for path in (main, pages):
        with closing(connect(path, readonly=True)) as connection:
            said = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
        if said != "ok":
            raise StorageError(f"the copy of {path.name} is damaged: {said}")
    with closing(connect(main, readonly=True)) as connection:
        connection.execute("ATTACH ? AS pages", [f"{pages.absolute().as_uri()}?mode=ro"])
        lacking = connection.execute(
            "SELECT count(*) FROM articles WHERE capture_id NOT IN (SELECT id FROM pages.captures)"
        ).fetchone()[0]
        if lacking:
            raise StorageError(f"{lacking} articles of the copy lack their capture")
        uuid = info.get(connection, "uuid")
        counts = connection.execute(
            "SELECT (SELECT count(*) FROM articles), (SELECT count(*) FROM pages.captures)"
        ).fetchone()
    return Backup(
        folder=folder,
        made_at=now,
        sha256={name: digest(folder / name) for name in FILES},
        bytes={name: (folder / name).stat().st_size for name in FILES},
        articles=counts[0],
        captures=counts[1],
        archive=uuid,
    )


def share(folder: Path, made: Backup, last: Backup) -> None:
    """Let a copy that is the same as the last one take no room of its own."""
    for name in FILES:
        if made.sha256[name] == last.sha256[name] == digest(last.folder / name):
            (folder / name).unlink()
            os.link(last.folder / name, folder / name)


def write_manifest(made: Backup) -> None:
    """Write down in the folder of a backup what it holds."""
    facts = {name: value for name, value in asdict(made).items() if name != "folder"}
    text = json.dumps({**facts, "made_at": stamp(made.made_at)}, indent=2) + "\n"
    (made.folder / MANIFEST).write_text(text, "utf-8")


def digest(path: Path) -> str:
    """The sha256 of a file, in lower-case hex."""
    found = hashlib.sha256()
    with path.open("rb") as file:
        while piece := file.read(_PIECE):
            found.update(piece)
    return found.hexdigest()


def read(folder: Path) -> Backup:
    """The backup in a folder, as its manifest describes it.

    Raises:
        StorageError: there is no manifest, or it cannot be read.
    """
    try:
        facts = json.loads((folder / MANIFEST).read_text("utf-8"))
        facts["made_at"] = datetime.fromisoformat(facts["made_at"])
        facts.setdefault("archive", _uuid(folder / FILES[0]))  # older manifests do not tell it
        return Backup(folder=folder, **facts)
    except (OSError, ValueError, TypeError, KeyError) as error:
        raise StorageError(
            f"{folder} is no backup of baotinh ({error}). Name one of the folders that "
            "`baotinh backup` made."
        ) from error


def _uuid(file: Path) -> str | None:
    try:
        with closing(connect(file, readonly=True)) as connection:
            return info.get(connection, "uuid")
    except (sqlite3.Error, StorageError):
        return None


def all_of(destination: Path) -> list[Backup]:
    """The finished backups in a folder, the newest first."""
    manifests = destination.glob(f"*/{MANIFEST}")
    # A folder that begins with a dot was left unfinished by a process that died.
    found = [read(one.parent) for one in manifests if not one.parent.name.startswith(".")]
    return sorted(found, key=lambda backup: backup.made_at, reverse=True)


def damaged(backup: Backup) -> list[str]:
    """The files of a backup that are not what they were, or are not there."""
    return [
        name
        for name in FILES
        if not (backup.folder / name).is_file()
        or digest(backup.folder / name) != backup.sha256[name]
    ]


def superfluous(backups: Sequence[Backup]) -> list[Backup]:
    """Those of one archive that may go.

    The newest of each of the last days, weeks and months stays, and of each year for ever.
    """
    newest_first = sorted(backups, key=lambda backup: backup.made_at, reverse=True)
    kept: set[Path] = set()
    for form, most in (
        ("%Y-%m-%d", KEPT_DAYS),
        ("%G-%V", KEPT_WEEKS),
        ("%Y-%m", KEPT_MONTHS),
        ("%Y", None),
    ):
        spans: dict[str, Path] = {}
        for backup in newest_first:
            spans.setdefault(backup.made_at.astimezone(VIETNAM).strftime(form), backup.folder)
        kept.update(list(spans.values())[:most])
    return [backup for backup in newest_first if backup.folder not in kept]


def thin(destination: Path) -> list[Backup]:
    """Delete the superfluous ones of each archive; returns them."""
    of_archive: dict[str | None, list[Backup]] = {}
    for backup in all_of(destination):
        of_archive.setdefault(backup.archive, []).append(backup)
    gone = [backup for of_one in of_archive.values() for backup in superfluous(of_one)]
    for backup in gone:
        shutil.rmtree(backup.folder)
    return gone


def restore(backup: Backup, archive: Path, *, now: datetime) -> Path | None:
    """Put a backup in the place of an archive; the one that is there is moved aside.

    Returns:
        The folder to which the present files were moved, or None where there were none.

    Raises:
        StorageError: the backup is damaged, or a file cannot be written; nothing was changed.
    """
    if broken := damaged(backup):
        raise StorageError(
            f"{', '.join(broken)} of {backup.folder} is not what was backed up; nothing was "
            "restored. Take another backup."
        )
    targets = dict(zip(FILES, (archive, captures_path(archive)), strict=True))
    copies = {
        name: target.with_name(f".{target.name}.restored") for name, target in targets.items()
    }
    try:
        archive.parent.mkdir(parents=True, exist_ok=True)
        for name, copy in copies.items():
            shutil.copyfile(backup.folder / name, copy)
        aside = _move_aside(list(targets.values()), now)
        # The captures first: without its archive.db a file of captures is found by nobody.
        for name in reversed(FILES):
            copies[name].rename(targets[name])
    except OSError as error:
        for copy in copies.values():
            copy.unlink(missing_ok=True)
        raise StorageError(
            f"{archive} could not be restored ({error}). Check that there is room for both."
        ) from error
    return aside


def _move_aside(files: Sequence[Path], now: datetime) -> Path | None:
    """Move the files, with what SQLite keeps beside them, into a folder of their own."""
    present = [
        path
        for file in files
        for path in (file, *(file.with_name(file.name + end) for end in ("-wal", "-shm")))
        if path.exists()
    ]
    if not present:
        return None
    aside = files[0].with_name(f"before-restore-{now.astimezone(VIETNAM).strftime(_NAME)}")
    aside.mkdir()
    for path in present:
        path.rename(aside / path.name)
    return aside
