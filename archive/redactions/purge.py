"""Erasing an article for good: nothing of its text stays in any file of the archive.

The steps can be broken off anywhere and done again: the captures and the seal go in one
transaction; what is left to do afterwards is found out from the files themselves.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from archive.captures.erase import Wanted
from archive.captures.model import REDACTED_NOTE
from archive.database import transaction, vacuum
from archive.paths import captures_path
from archive.redactions import quoting, stubs
from archive.redactions.redact import scrub
from archive.times import stamp

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable
    from datetime import datetime

    from archive.archive import Archive
    from archive.captures.erase import Erased
    from archive.redactions.quotes import Quotes
    from archive.redactions.stubs import Redaction

_CITING = ("articles", "article_versions")


@dataclass(frozen=True, slots=True, kw_only=True)
class Purged:
    """What a purge did.

    `complete` is False where another program reads a file: until it ends, the log keeps old pages,
    and the purge has to be run again. `shared_with` are articles that have a paragraph of it, too.
    """

    redaction: Redaction
    erased: Erased
    complete: bool
    shared_with: tuple[int, ...]


def purge(
    archive: Archive,
    redaction: Redaction,
    *,
    owns: Callable[[str, str], bool],
    now: datetime,
) -> Purged:
    """Erase an article that was taken out.

    Args:
        archive: opened for writing.
        redaction: the article.
        owns: is an address, asked for by a newspaper, one of the article's?
        now: the time of the purge.

    Raises:
        StorageError: a file cannot be read or written; run it again.
    """
    connection = archive.connection
    with transaction(connection):  # from here on it cannot be put back
        connection.execute(
            "UPDATE redactions SET purge_began_at = coalesce(purge_began_at, ?) WHERE id = ?",
            [stamp(now), redaction.id],
        )
    whole = quoting.quotes_of(connection, archive.captures, redaction)
    quotes, shared = quoting.distinctive(connection, whole)
    had = frozenset(stubs.addresses_of(connection, redaction))
    erased = archive.captures.erase(
        Wanted(
            owns=lambda site, address: address in had or owns(site, address),
            quotes=quotes.quoted_in,
            names=lambda page: quotes.quoted_in(page) or quotes.linked_in(page),
            blacked_out=quotes.blacked_out,
            kept=lambda capture: _is_cited(connection, capture),
            seal=redaction.id,
        )
    )
    _follow(connection, archive, quotes)
    complete = archive.captures.shrink()
    complete = scrub(archive) and vacuum(connection) and complete
    done = stamp(now) if complete else None
    connection.execute("UPDATE redactions SET purged_at = ? WHERE id = ?", [done, redaction.id])
    return Purged(
        redaction=replace(redaction, purge_began_at=stamp(now), purged_at=done),
        erased=erased,
        complete=complete,
        shared_with=shared,
    )


def _is_cited(connection: sqlite3.Connection, capture: int) -> bool:
    return any(
        connection.execute(f"SELECT 1 FROM {table} WHERE capture_id = ?", [capture]).fetchone()
        for table in _CITING
    )


def _follow(connection: sqlite3.Connection, archive: Archive, quotes: Quotes) -> None:
    """Let the rows of `archive.db` follow what became of the captures."""
    pages = captures_path(archive.path).absolute().as_uri()
    connection.execute("ATTACH ? AS pages", [f"{pages}?mode=ro"])
    try:
        with transaction(connection):
            for table in _CITING:  # pages in which words were blacked out have another digest
                connection.execute(
                    f"UPDATE {table} SET capture_sha256 = page.sha256 FROM pages.captures AS page "
                    f"WHERE page.id = {table}.capture_id AND page.note LIKE ? "
                    f"AND page.sha256 <> {table}.capture_sha256",
                    [f"%{REDACTED_NOTE}%"],
                )
            connection.execute(
                "DELETE FROM problems WHERE capture_id NOT IN (SELECT id FROM pages.captures)"
            )
            connection.execute(
                "UPDATE absences SET capture_id = NULL "
                "WHERE capture_id NOT IN (SELECT id FROM pages.captures)"
            )
            _forget_quoting_problems(connection, quotes)
    finally:
        connection.execute("DETACH pages")


def _forget_quoting_problems(connection: sqlite3.Connection, quotes: Quotes) -> None:
    rows = connection.execute("SELECT id, message, raw FROM problems").fetchall()
    quoting = [
        [row["id"]]
        for row in rows
        if quotes.quoted_in(f"{row['message']}\n{row['raw'] or ''}".encode())
    ]
    connection.executemany("DELETE FROM problems WHERE id = ?", quoting)
