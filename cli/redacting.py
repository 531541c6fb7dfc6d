"""The work of `baotinh redact`: find the articles, take them out, and look for copies."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import typer

from archive import copies, info, redactions
from archive.archive import Archive
from archive.lock import writer_lock
from archive.redactions import elsewhere, stubs
from cli.articles import LARGEST, find, on_its_first_host
from cli.console import err
from cli.exit_codes import Exit
from cli.options import reader
from crawler.redacted import owner
from pipelines.urls import canonical_url

if TYPE_CHECKING:
    import sqlite3
    from datetime import datetime
    from pathlib import Path

    from archive.captures.erase import Erased
    from archive.redactions import Purged, Redaction
    from archive.redactions.elsewhere import Copy


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What the keeper asked for."""

    articles: tuple[str, ...]
    reason: str | None
    purge: bool
    backups: tuple[Path, ...]
    now: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """What was done with one article; `backups` were purged, `copies` hold it still."""

    redaction: Redaction
    complete: bool
    erased: Erased | None = None
    shared_with: tuple[int, ...] = ()
    backups: tuple[Path, ...] = ()
    copies: tuple[Copy, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Found:
    """An article that is there (its number), or one that was taken out already."""

    article: int | None = None
    redaction: Redaction | None = None


def redact(path: Path, wanted: Wanted) -> list[Done]:
    """Take the articles out, and purge them where that is asked for.

    All are looked up before the first is touched.

    Raises:
        typer.Exit: one of them is not in the archive.
        StorageError: a file cannot be read or written.
    """
    with writer_lock(path, doing="redact", now=wanted.now), _opened(path, wanted.now) as archive:
        connection = archive.connection
        found = [_find(connection, text) for text in wanted.articles]
        if wanted.reason is None and any(each.redaction is None for each in found):
            raise typer.BadParameter("say why with --reason; it is kept with the stub")
        taken = [each.redaction or _take(archive, each, wanted) for each in found]
        complete = redactions.scrub(archive)
        if wanted.purge:
            return [_purge(archive, each, wanted) for each in taken]
        return [_done(archive, each, complete=complete) for each in taken]


def _take(archive: Archive, found: _Found, wanted: Wanted) -> Redaction:
    number = found.article or 0
    return redactions.redact(archive, number, reason=wanted.reason or "", now=wanted.now)


def undo(path: Path, wanted: Wanted) -> list[Done]:
    """Put articles back that were taken out.

    Raises:
        typer.Exit: one of them was not taken out.
        StorageError: it was purged, or a file cannot be read or written.
    """
    with writer_lock(path, doing="redact", now=wanted.now), _opened(path, wanted.now) as archive:
        found = [_find(archive.connection, text) for text in wanted.articles]
        for text, each in zip(wanted.articles, found, strict=True):
            if each.redaction is None:
                err.print(f"{text} was not taken out: there is nothing to put back.", markup=False)
                raise typer.Exit(Exit.NOT_FOUND)
        taken = [each.redaction for each in found if each.redaction]
        for redaction in taken:
            redactions.undo(archive, redaction)
    return [Done(redaction=each, complete=True) for each in taken]


def _opened(path: Path, now: datetime) -> Archive:
    connection = reader(path)
    practice = info.is_practice(connection)
    connection.close()
    return Archive(path, kind="practice" if practice else "live", now=now)


def _find(connection: sqlite3.Connection, typed: str) -> _Found:
    """What was taken out already, or else the article, which must be there."""
    url = typed if "://" in typed else f"https://{typed}"
    redaction = (
        stubs.by_id(connection, min(int(typed), LARGEST))
        if typed.isdecimal()
        else stubs.of_addresses(connection, [canonical_url(url), on_its_first_host(url)])
    )
    if redaction is not None:
        return _Found(redaction=redaction)
    return _Found(article=int(find(connection, typed).row["id"]))


def _purge(archive: Archive, redaction: Redaction, wanted: Wanted) -> Done:
    connection = archive.connection
    owns = owner(connection, redaction)
    purged = redactions.purge(archive, redaction, owns=owns, now=wanted.now)
    addresses = stubs.addresses_of(connection, redaction)
    made = [
        backup.folder
        for place in wanted.backups
        for backup in elsewhere.purge_backups(
            place, redaction, addresses, owns=owns, now=wanted.now
        )
    ]
    return _done(archive, redaction, complete=purged.complete, purged=purged, backups=made)


def _done(
    archive: Archive,
    redaction: Redaction,
    *,
    complete: bool,
    purged: Purged | None = None,
    backups: list[Path] | None = None,
) -> Done:
    places = [
        *copies.known(archive.path),
        *sorted(archive.path.parent.absolute().glob("before-restore-*")),
    ]
    addresses = stubs.addresses_of(archive.connection, redaction)
    return Done(
        redaction=purged.redaction if purged else redaction,
        complete=complete,
        erased=purged.erased if purged else None,
        shared_with=purged.shared_with if purged else (),
        backups=tuple(backups or ()),
        copies=tuple(elsewhere.holding(places, redaction, addresses)),
    )
