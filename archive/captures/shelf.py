"""The shelf of dictionaries in `archive.captures.db`: found, kept, renewed, never thrown away."""

from __future__ import annotations

import hashlib
from collections import OrderedDict
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from archive.captures import dictionaries
from archive.captures.codec import (
    DICTIONARY_LEVEL,
    CorruptDataError,
    ZstdDict,
    pack,
    page_dictionary,
    unpack,
)
from archive.captures.dictionaries import REVIEW_EVERY, Sizes
from archive.captures.model import CaptureError
from archive.database import transaction
from archive.times import stamp

if TYPE_CHECKING:
    import sqlite3

    from archive.captures.model import Capture

# Kept ready for use; each takes about 2 MB with its tables.
OPEN_DICTIONARIES = 16
# A dictionary leans on another one only when that halves it: both are then needed to read it.
LEANS_BELOW = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Dictionary:
    """A dictionary that is ready for use."""

    id: int
    raw: bytes
    zstd: ZstdDict


class Shelf:
    """The dictionaries of one file of captures."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._open: OrderedDict[int, Dictionary] = OrderedDict()

    def current(self, site: str, kind: str) -> Dictionary | None:
        """The dictionary in use for new payloads of this site and kind."""
        row = self._connection.execute(
            "SELECT max(id) FROM dictionaries WHERE site = ? AND kind = ?", [site, kind]
        ).fetchone()
        return None if row[0] is None else self.get(row[0])

    def get(self, dictionary_id: int) -> Dictionary:
        """A dictionary by its number.

        Raises:
            CaptureError: it is damaged, or not there.
        """
        if dictionary_id not in self._open:
            self._open[dictionary_id] = self._load(dictionary_id)
        self._open.move_to_end(dictionary_id)
        dictionary = self._open[dictionary_id]
        while len(self._open) > OPEN_DICTIONARIES:
            self._open.popitem(last=False)
        return dictionary

    def _load(self, dictionary_id: int) -> Dictionary:
        row = self._connection.execute(
            "SELECT parent_id, raw_size, sha256, data FROM dictionaries WHERE id = ?",
            [dictionary_id],
        ).fetchone()
        if row is None:
            raise CaptureError(_damaged(dictionary_id, "it is not there"))
        parent = None if row["parent_id"] is None else self.get(row["parent_id"]).zstd
        try:
            raw = unpack(row["data"], size=row["raw_size"], dictionary=parent)
        except CorruptDataError as error:
            raise CaptureError(_damaged(dictionary_id, str(error))) from error
        if hashlib.sha256(raw).hexdigest() != row["sha256"]:
            raise CaptureError(_damaged(dictionary_id, "its digest disagrees"))
        return Dictionary(id=dictionary_id, raw=raw, zstd=page_dictionary(raw))

    def add(self, raw: bytes, capture: Capture) -> Dictionary:
        """Put a new dictionary on the shelf, in use from now on for what is like `capture`."""
        parent, data = self._pack(raw, capture.site)
        cursor = self._connection.execute(
            "INSERT INTO dictionaries "
            "(site, kind, created_at, parent_id, raw_size, sha256, data) "
            "VALUES (?, ?, ?, ?, ?, ?, ?)",
            [
                capture.site,
                capture.kind,
                stamp(capture.fetched_at),
                parent,
                len(raw),
                hashlib.sha256(raw).hexdigest(),
                data,
            ],
        )
        # Not among the open ones yet: were the transaction rolled back, the next dictionary
        # would get the same number, and pages would be packed with bytes that are not kept.
        return Dictionary(id=cursor.lastrowid or 0, raw=raw, zstd=page_dictionary(raw))

    def _pack(self, raw: bytes, site: str) -> tuple[int | None, bytes]:
        """Pack a dictionary, by itself or leaning on one of the same site that leans on none."""
        alone = pack(raw, level=DICTIONARY_LEVEL)
        row = self._connection.execute(
            "SELECT max(id) FROM dictionaries WHERE site = ? AND parent_id IS NULL", [site]
        ).fetchone()
        if row[0] is None:
            return None, alone
        leaning = pack(raw, self.get(row[0]).zstd, level=DICTIONARY_LEVEL)
        return (row[0], leaning) if len(leaning) < len(alone) * LEANS_BELOW else (None, alone)

    def review(self, dictionary_id: int, capture: Capture, *, age: int) -> None:
        """Look at a dictionary after another batch of payloads; renew it where that pays.

        Args:
            dictionary_id: the dictionary.
            capture: the last of the batch.
            age: how many payloads the dictionary has served.
        """
        recent = dictionaries.ratio(self._recent_sizes(dictionary_id))
        settled = self._settled_ratio(dictionary_id)
        if settled is not None and not dictionaries.has_drifted(settled=settled, recent=recent):
            return
        current = self.get(dictionary_id)
        better = dictionaries.better_dictionary(current.raw, self._recent_pages(current))
        with transaction(self._connection):
            if better is None:  # no sibling does: this is what payloads take from now on
                self._settle(dictionary_id, recent)
            elif dictionaries.pays(better, age=age):  # otherwise the next review asks again
                self.add(better.raw, capture)

    def _settled_ratio(self, dictionary_id: int) -> float | None:
        row = self._connection.execute(
            "SELECT settled_ratio FROM dictionaries WHERE id = ?", [dictionary_id]
        ).fetchone()
        return None if row[0] is None else float(row[0])

    def _recent_sizes(self, dictionary_id: int) -> list[Sizes]:
        # Position 1 is left out: a founding page takes next to nothing in its own dictionary.
        rows = self._connection.execute(
            "SELECT size, stored FROM payloads WHERE dictionary_id = ? AND position > 1 "
            "ORDER BY position DESC LIMIT ?",
            [dictionary_id, REVIEW_EVERY],
        ).fetchall()
        return [Sizes(row["size"], row["stored"]) for row in rows]

    def _recent_pages(self, dictionary: Dictionary) -> list[bytes]:
        rows = self._connection.execute(
            "SELECT size, data FROM payloads WHERE dictionary_id = ? AND position > 1 "
            "ORDER BY position DESC LIMIT ?",
            [dictionary.id, REVIEW_EVERY],
        ).fetchall()
        pages = []
        for row in reversed(rows):
            # A damaged page must not stop the crawl here: whoever reads that capture is told.
            with suppress(CorruptDataError):
                pages.append(unpack(row["data"], size=row["size"], dictionary=dictionary.zstd))
        return pages

    def _settle(self, dictionary_id: int, ratio: float) -> None:
        self._connection.execute(
            "UPDATE dictionaries SET settled_ratio = ? WHERE id = ?", [ratio, dictionary_id]
        )


def _damaged(dictionary_id: int, why: str) -> str:
    return (
        f"dictionary {dictionary_id} of the captures cannot be read ({why}). Every capture packed "
        "with it needs it: restore archive.captures.db from a backup."
    )
