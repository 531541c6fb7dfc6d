"""Copies that hold what was taken out: backups (which are purged), published files, exports."""

from __future__ import annotations

import json
import shutil
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from archive import backup as backups
from archive.archive import Archive
from archive.database import connect
from archive.errors import StorageError
from archive.redactions import stubs
from archive.redactions.carry import apply

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from datetime import datetime
    from pathlib import Path

    from archive.backup import Backup
    from archive.redactions.stubs import Redaction

_HOLDS = """
    SELECT EXISTS (SELECT 1 FROM articles WHERE site = :site
        AND (native_id = :native_id OR url IN (SELECT value FROM json_each(:addresses))))
"""
_CAPTURED = """
    SELECT EXISTS (SELECT 1 FROM captures WHERE url IN (SELECT value FROM json_each(:addresses)))
"""
_SEALED = "SELECT EXISTS (SELECT 1 FROM redactions WHERE url = :url AND purged_at IS NULL)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """A copy that holds an article.

    `certain` is False where only its age says so, or where it is damaged.
    """

    kind: Literal["backup", "database", "export"]
    path: Path
    certain: bool = True


def holding(places: Iterable[Path], redaction: Redaction, addresses: list[str]) -> Iterator[Copy]:
    """The copies in these places (files, or folders of backups and exports) that hold it."""
    seen: set[Path] = set()
    for path in (path for place in places for path in _copies_in(place)):
        if path.resolve() in seen:
            continue
        seen.add(path.resolve())
        copy = _judged(path, redaction, addresses)
        if copy is not None:
            yield copy


def _copies_in(place: Path) -> Iterator[Path]:
    if place.is_file() or (place / backups.MANIFEST).is_file():
        yield place
    elif place.is_dir():
        found = sorted(place.iterdir())
        yield from (each for each in found if (each / backups.MANIFEST).is_file())
        yield from (each for each in found if each.suffix in (".db", ".sqlite") and each.is_file())


def _judged(path: Path, redaction: Redaction, addresses: list[str]) -> Copy | None:
    try:
        return _looked_into(path, redaction, addresses)
    except (StorageError, sqlite3.DatabaseError):  # damaged: nobody can tell what it holds
        return Copy(kind="database" if path.is_file() else "backup", path=path, certain=False)


def _looked_into(path: Path, redaction: Redaction, addresses: list[str]) -> Copy | None:
    if path.is_file():
        held = _holds(path, redaction, addresses)
        return Copy(kind="database", path=path) if held else None
    if (path / backups.FILES[1]).is_file():
        held = any(_holds(path / name, redaction, addresses) for name in backups.FILES)
        return Copy(kind="backup", path=path) if held else None
    # An export may be packed in whatever way: the time at which it was written tells.
    written = (path / backups.MANIFEST).stat().st_mtime
    older = written < stubs.moment(redaction.redacted_at).timestamp()
    return Copy(kind="export", path=path, certain=False) if older else None


def _holds(file: Path, redaction: Redaction, addresses: list[str]) -> bool:
    values = {
        "site": redaction.site,
        "native_id": redaction.native_id,
        "url": redaction.url,
        "addresses": json.dumps(addresses),
    }
    with closing(connect(file, readonly=True)) as connection:
        return any(_asked(connection, each, values) for each in (_HOLDS, _CAPTURED, _SEALED))


def _asked(connection: sqlite3.Connection, statement: str, values: dict[str, str | None]) -> bool:
    try:
        return bool(connection.execute(statement, values).fetchone()[0])
    except sqlite3.OperationalError:  # a file without this table
        return False


def purge_backups(
    destination: Path,
    redaction: Redaction,
    addresses: list[str],
    *,
    owns: Callable[[str, str], bool],
    now: datetime,
) -> Iterator[Backup]:
    """Purge an article in every backup of a folder that holds it, or in the one that is named.

    Each is copied, purged, checked, and put in the place of the old one with a new manifest.

    Raises:
        StorageError: a backup cannot be read or written; those given before are done.
    """
    folder = destination.parent if (destination / backups.MANIFEST).is_file() else destination
    _recover(folder)
    backups.clear_leftovers(folder, now=now)
    purged: dict[tuple[str, ...], Backup] = {}
    for copy in sorted(holding([destination], redaction, addresses), key=lambda copy: copy.path):
        if copy.kind != "backup":
            continue
        old = backups.read(copy.path)
        if broken := backups.damaged(old):
            raise StorageError(
                f"{', '.join(broken)} of {old.folder} is not what was backed up, and was not "
                "purged. Delete this backup, and run the same command again."
            )
        content = tuple(old.sha256[name] for name in backups.FILES)
        made = _purge_one(old, redaction, addresses, owns=owns, now=now)
        if content in purged:
            backups.share(made.folder, made, purged[content])
        purged[content] = made
        yield made


def _purge_one(
    old: Backup,
    redaction: Redaction,
    addresses: list[str],
    *,
    owns: Callable[[str, str], bool],
    now: datetime,
) -> Backup:
    work = old.folder.with_name(f".{old.folder.name}.purging")
    aside = old.folder.with_name(f".{old.folder.name}.before-purge")
    try:
        work.mkdir()
        for name in backups.FILES:
            shutil.copyfile(old.folder / name, work / name)
        with Archive(work / backups.FILES[0], kind="live", now=now) as archive:
            done = apply(archive, redaction, addresses, now=now, owns=owns)
        if done is None or not done.complete:
            raise StorageError(f"another program reads {work}")
        for name in backups.FILES:
            backups.make_whole(work / name)
        made = backups.described(work, old.made_at)
        backups.write_manifest(made)
        old.folder.rename(aside)
        work.rename(old.folder)
        shutil.rmtree(aside)
    except (OSError, sqlite3.Error) as error:
        raise StorageError(
            f"{old.folder} could not be purged ({error}). Check that there is room for another "
            "copy and that you may write there, and run the same command again."
        ) from error
    finally:
        shutil.rmtree(work, ignore_errors=True)
    return backups.read(old.folder)


def _recover(destination: Path) -> None:
    """Finish or take back what a process left that died while it purged."""
    for aside in destination.glob(".*.before-purge"):
        name = aside.name.removeprefix(".").removesuffix(".before-purge")
        if (destination / name).exists():
            shutil.rmtree(aside)
        else:
            aside.rename(destination / name)
    for work in destination.glob(".*.purging"):
        shutil.rmtree(work)
