"""Carrying what was taken out into an older state of the archive: a backup, or one restored."""

from __future__ import annotations

import json
from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING

from archive import info
from archive.archive import Archive
from archive.database import connect
from archive.redactions import stubs
from archive.redactions.purge import purge
from archive.redactions.redact import redact, scrub

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from archive.redactions.purge import Purged
    from archive.redactions.stubs import Redaction

    Owns = Callable[[str, str], bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class Carried:
    """What was taken out of an archive (its `uuid`): the stubs, each with its addresses."""

    uuid: str | None
    redactions: tuple[tuple[Redaction, tuple[str, ...]], ...]


def carried(path: Path) -> Carried:
    """What was taken out of the archive at `path`; nothing where its schema is older than that.

    Raises:
        StorageError: the file cannot be opened.
    """
    with closing(connect(path, readonly=True)) as connection:
        tables = "SELECT count(*) FROM sqlite_schema WHERE name = 'redactions'"
        if not connection.execute(tables).fetchone()[0]:
            return Carried(uuid=None, redactions=())
        found = stubs.all_of(connection)
        pairs = ((each, tuple(stubs.addresses_of(connection, each))) for each in found)
        return Carried(uuid=info.get(connection, "uuid"), redactions=tuple(pairs))


def carry_over(
    path: Path,
    taken_out: Carried,
    *,
    owner: Callable[[sqlite3.Connection, Redaction], Owns],
    now: datetime,
) -> int:
    """Take out of the archive at `path`, an older state of the same one, what was taken out since.

    Args:
        path: the archive.
        taken_out: what was taken out of the later state.
        owner: gives the test of `purge` whether an address is the article's.
        now: the time of the purges.

    Returns:
        How many articles were taken out or purged now.

    Raises:
        StorageError: a file cannot be read or written.
    """
    with Archive(path, kind="live", now=now) as archive:
        if info.get(archive.connection, "uuid") != taken_out.uuid:
            return 0
        before = {(each.url, each.state) for each in stubs.all_of(archive.connection)}
        for redaction, addresses in taken_out.redactions:
            if (redaction.url, redaction.state) in before:
                continue
            owns = owner(archive.connection, redaction) if redaction.purge_began_at else None
            apply(archive, redaction, list(addresses), now=now, owns=owns)
        scrub(archive)
        after = {(each.url, each.state) for each in stubs.all_of(archive.connection)}
    return len(after - before)


def apply(
    archive: Archive,
    redaction: Redaction,
    addresses: list[str],
    *,
    now: datetime,
    owns: Callable[[str, str], bool] | None = None,
) -> Purged | None:
    """Do in another archive of the same origin what was done in this one.

    The article leaves it with the same day and reason; with `owns` it is purged, too. Where it is
    not there yet, it is barred.
    """
    connection = archive.connection
    row = connection.execute(
        "SELECT id FROM articles WHERE site = ? AND (native_id = ? OR id IN (SELECT article_id "
        "FROM article_urls WHERE canonical IN (SELECT value FROM json_each(?))))",
        [redaction.site, redaction.native_id, json.dumps(addresses)],
    ).fetchone()
    here = stubs.of_page(connection, redaction.site, redaction.native_id, addresses)
    if row is not None:
        at = stubs.moment(redaction.redacted_at)
        here = redact(archive, row["id"], reason=redaction.reason, now=at)
    elif here is None:
        here = stubs.bar(connection, redaction, addresses)
    return None if owns is None else purge(archive, here, owns=owns, now=now)
