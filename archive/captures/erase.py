"""Erasing pages for good: their captures, what quotes them, and what was packed with them.

Captures are evidence and never changed; this is the one exception, made when the law or a person
asks for it. All of it is one transaction: a process that dies in it has erased nothing.
"""

from __future__ import annotations

import hashlib
import json
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from archive.captures import repacking
from archive.captures.model import REDACTED_NOTE
from archive.captures.payloads import Payloads
from archive.database import transaction

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterator

BLACKED_OUT = f"{REDACTED_NOTE} words of an article that was purged are blacked out"
_TABLES = ("captures", "payloads", "dictionaries")


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What is to be erased.

    `owns`: is an address, asked for by a newspaper, the article's? `quotes`: does a page hold words
    of it? `names`: does a page quote it or link to it? `blacked_out`: the page without its words.
    `kept`: captures that other articles cite. `seal`: the number of its seal.
    """

    owns: Callable[[str, str], bool]
    quotes: Callable[[bytes], bool]
    names: Callable[[bytes], bool]
    blacked_out: Callable[[bytes], bytes]
    kept: Callable[[int], bool]
    seal: int


@dataclass(slots=True, kw_only=True)
class Erased:
    """How much was erased; `quoting` are addresses of pages that quote it still."""

    pages: int = 0
    listings: int = 0
    blacked_out: int = 0
    dictionaries: int = 0
    repacked: int = 0
    quoting: list[str] = field(default_factory=list)


def erase(connection: sqlite3.Connection, wanted: Wanted) -> Erased:
    """Erase an article from the file of captures, in one transaction."""
    erased = Erased()
    payloads = Payloads(connection)
    with transaction(connection), _evidence_may_be_changed(connection):
        gone = _captures(connection, payloads, wanted, erased)
        repacking.repack(
            connection, lambda raw: wanted.quotes(raw) or any(page in raw for page in gone), erased
        )
        connection.execute("DELETE FROM sealed WHERE redaction_id = ?", [wanted.seal])
    return erased


@contextmanager
def _evidence_may_be_changed(connection: sqlite3.Connection) -> Iterator[None]:
    triggers = connection.execute(
        "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' "
        "AND tbl_name IN (SELECT value FROM json_each(?))",
        [json.dumps(_TABLES)],
    ).fetchall()
    for name, _ in triggers:
        connection.execute(f"DROP TRIGGER {name}")
    yield
    for _, statement in triggers:
        connection.execute(statement)


def _captures(
    connection: sqlite3.Connection, payloads: Payloads, wanted: Wanted, erased: Erased
) -> list[bytes]:
    """Delete or black out captures, page by page; returns the article's own pages."""
    own = []
    digests = connection.execute("SELECT sha256 FROM payloads ORDER BY rowid").fetchall()
    for (digest,) in digests:
        rows = connection.execute(
            "SELECT id, site, kind, url, final_url, redirects, note FROM captures WHERE sha256 = ?",
            [digest],
        ).fetchall()
        mine = [row for row in rows if _is_own(row, wanted)]
        numbers = {row["id"] for row in mine}
        others = [row for row in rows if row["id"] not in numbers]
        if mine and not others:
            own.append(payloads.get(digest))
        _delete(connection, mine)
        erased.pages += len(mine)
        if others:
            _quoting(connection, payloads, digest, others, wanted, erased)
        _drop_if_uncited(connection, digest)
    return own


def _is_own(row: sqlite3.Row, wanted: Wanted) -> bool:
    addresses = (row["url"], row["final_url"], *json.loads(row["redirects"]))
    if not any(wanted.owns(row["site"], address) for address in addresses):
        return False
    return not wanted.kept(row["id"])


def _quoting(
    connection: sqlite3.Connection,
    payloads: Payloads,
    digest: str,
    rows: list[sqlite3.Row],
    wanted: Wanted,
    erased: Erased,
) -> None:
    """Pages of others: lists that name the article go, articles are blacked out."""
    page = payloads.get(digest)
    articles = [row for row in rows if row["kind"] == "article"]
    lists = [row for row in rows if row["kind"] != "article"]
    if lists and wanted.names(page):
        _delete(connection, lists)
        erased.listings += len(lists)
    if articles and wanted.quotes(page):
        black = wanted.blacked_out(page)
        if wanted.quotes(black):
            erased.quoting += [row["url"] for row in articles]
        if black != page:
            _replace(connection, payloads, digest, black, articles)
            erased.blacked_out += len(articles)


def _delete(connection: sqlite3.Connection, rows: list[sqlite3.Row]) -> None:
    connection.executemany("DELETE FROM captures WHERE id = ?", [[row["id"]] for row in rows])


def _replace(
    connection: sqlite3.Connection,
    payloads: Payloads,
    old: str,
    page: bytes,
    rows: list[sqlite3.Row],
) -> None:
    digest = hashlib.sha256(page).hexdigest()
    number, position, data = payloads.like(old, page)
    connection.execute(
        "INSERT OR IGNORE INTO payloads (sha256, size, dictionary_id, position, stored, data) "
        "VALUES (?, ?, ?, ?, ?, ?)",
        [digest, len(page), number, position, len(data), data],
    )
    for row in rows:
        notes = [each for each in (row["note"], BLACKED_OUT) if each]
        connection.execute(
            "UPDATE captures SET sha256 = ?, note = ? WHERE id = ?",
            [digest, "; ".join(dict.fromkeys(notes)), row["id"]],
        )


def _drop_if_uncited(connection: sqlite3.Connection, digest: str) -> None:
    connection.execute(
        "DELETE FROM payloads WHERE sha256 = ? "
        "AND NOT EXISTS (SELECT 1 FROM captures WHERE captures.sha256 = payloads.sha256)",
        [digest],
    )
