"""Dictionaries that hold what is to be erased: made anew from other pages.

All that was packed with them is packed again.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Protocol

from archive.captures import dictionaries
from archive.captures.codec import DICTIONARY_LEVEL, pack, page_dictionary, unpack

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable

    from archive.captures.codec import ZstdDict

TRIED = 16
"""Pages that are looked at for one that may serve as the new dictionary."""


class Counted(Protocol):
    """Where it is counted what was done."""

    dictionaries: int
    repacked: int


def repack(
    connection: sqlite3.Connection, tainted: Callable[[bytes], bool], counted: Counted
) -> None:
    """Make every dictionary anew that is `tainted`. Called inside a transaction."""
    raws, parents = _unpacked(connection), _parents(connection)
    renewed: set[int] = set()
    for number, raw in raws.items():
        if tainted(raw):
            _renew(connection, number, raw, tainted, counted)
            renewed.add(number)
    for number, raw in raws.items():
        if number not in renewed and parents[number] in renewed:
            _write(connection, number, raw)


def _unpacked(connection: sqlite3.Connection) -> dict[int, bytes]:
    """The content of every dictionary; one leans on an older one at most."""
    raws: dict[int, bytes] = {}
    for row in connection.execute("SELECT * FROM dictionaries ORDER BY id").fetchall():
        parent = raws.get(row["parent_id"])
        lean = None if parent is None else page_dictionary(parent)
        raws[row["id"]] = unpack(row["data"], size=row["raw_size"], dictionary=lean)
    return raws


def _parents(connection: sqlite3.Connection) -> dict[int, int | None]:
    rows = connection.execute("SELECT id, parent_id FROM dictionaries").fetchall()
    return {row["id"]: row["parent_id"] for row in rows}


def _renew(
    connection: sqlite3.Connection,
    number: int,
    raw: bytes,
    tainted: Callable[[bytes], bool],
    counted: Counted,
) -> None:
    old = page_dictionary(raw)
    another = _another(connection, number, old, tainted)
    new = page_dictionary(another) if another else None
    rows = connection.execute(
        "SELECT sha256 FROM payloads WHERE dictionary_id = ?", [number]
    ).fetchall()
    for (digest,) in rows:
        _pack_again(connection, digest, old, new)
    _write(connection, number, another)
    counted.dictionaries += 1
    counted.repacked += len(rows)


def _another(
    connection: sqlite3.Connection, number: int, old: ZstdDict, tainted: Callable[[bytes], bool]
) -> bytes:
    """A page of those that were packed with it, to serve in its place; empty if none may."""
    rows = connection.execute(
        "SELECT size, data FROM payloads WHERE dictionary_id = ? ORDER BY position DESC LIMIT ?",
        [number, TRIED],
    ).fetchall()
    for row in rows:
        page = unpack(row["data"], size=row["size"], dictionary=old)
        if len(page) >= dictionaries.SMALLEST_PAGE and not tainted(page):
            return dictionaries.raw_content(page)
    return b""


def _pack_again(
    connection: sqlite3.Connection, digest: str, old: ZstdDict, new: ZstdDict | None
) -> None:
    row = connection.execute(
        "SELECT size, data FROM payloads WHERE sha256 = ?", [digest]
    ).fetchone()
    data = pack(unpack(row["data"], size=row["size"], dictionary=old), new)
    connection.execute(
        "UPDATE payloads SET data = ?, stored = ?, dictionary_id = iif(?, dictionary_id, NULL), "
        "position = iif(?, position, NULL) WHERE sha256 = ?",
        [data, len(data), new is not None, new is not None, digest],
    )


def _write(connection: sqlite3.Connection, number: int, raw: bytes) -> None:
    """Write a dictionary's content, leaning on no other one; an empty one goes."""
    if not raw:
        connection.execute("UPDATE dictionaries SET parent_id = NULL WHERE parent_id = ?", [number])
        connection.execute("DELETE FROM dictionaries WHERE id = ?", [number])
        return
    connection.execute(
        "UPDATE dictionaries SET parent_id = NULL, raw_size = ?, sha256 = ?, settled_ratio = NULL, "
        "data = ? WHERE id = ?",
        [
            len(raw),
            hashlib.sha256(raw).hexdigest(),
            pack(raw, level=DICTIONARY_LEVEL),
            number,
        ],
    )
