"""`archive.captures.db`: every answer of a server, committed before anybody reads it."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from array import array
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from http import HTTPStatus
from typing import TYPE_CHECKING, Self

from archive.captures import rows, seals, upkeep
from archive.captures.erase import erase
from archive.captures.model import KINDS, Capture, CaptureError
from archive.captures.opening import open_captures
from archive.captures.payloads import Payloads
from archive.database import close, transaction, vacuum
from archive.times import stamp

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence
    from pathlib import Path

    from archive.captures.erase import Erased, Wanted
    from archive.captures.model import SiteStats

# Captures that `find` reads at a time: their rows are about a kilobyte, nearly all headers.
BATCH = 200


class Captures:
    """The file of captures, opened by one process. Use it in one thread.

    Args:
        path: the file; made and migrated when need be, unless `readonly`.
        readonly: open with `mode=ro`, as any number of processes may.

    Raises:
        StorageError: the file cannot be opened (`CaptureError`: with this version of baotinh).
    """

    def __init__(self, path: Path, *, readonly: bool = False) -> None:
        self.path = path
        self._connection = open_captures(path, readonly=readonly)
        self._payloads = Payloads(self._connection)

    def record(  # noqa: PLR0913 - a capture has that many facts, all named at the call
        self,
        *,
        site: str,
        kind: str,
        url: str,
        status: int,
        headers: Sequence[tuple[str, str]],
        payload: bytes,
        received_length: int,
        fetched_at: datetime,
        final_url: str | None = None,
        redirects: Sequence[str] = (),
        note: str | None = None,
    ) -> Capture:
        """Keep an answer; it is committed when this returns.

        The same url, second and payload again give the row that is there: a run that was killed
        and replayed doubles nothing. A 304 without a payload gets that of the known page.

        Args:
            site: short name of the newspaper.
            kind: one of `KINDS`; each kind of page has a dictionary of its own.
            url: the address that was asked for.
            status: HTTP status.
            headers: as received, names may repeat.
            payload: the body after transfer and content decoding.
            received_length: bytes of the body as they came over the wire.
            fetched_at: when, with a time zone; kept to the second.
            final_url: the address that answered, where it differs.
            redirects: the addresses passed on the way.
            note: what a reader must know.

        Raises:
            ValueError: the kind is none of `KINDS`, or the time is naive.
            CaptureError: the file cannot be written; nothing was kept.
        """
        if kind not in KINDS:
            raise ValueError(f"{kind!r} is no kind of capture; use one of {', '.join(KINDS)}")
        with self._explaining("written"):
            return self._keep(
                payload,
                Capture(
                    id=0,
                    site=site,
                    kind=kind,
                    url=url,
                    final_url=final_url or url,
                    redirects=tuple(redirects),
                    status=status,
                    headers=tuple((name, value) for name, value in headers),
                    received_length=received_length,
                    fetched_at=datetime.fromisoformat(stamp(fetched_at)),
                    sha256=self._digest(url, status, payload),
                    note=note,
                ),
            )

    def _digest(self, url: str, status: int, payload: bytes) -> str:
        """The digest of a payload; for an empty 304, that of the page that still holds."""
        if status == HTTPStatus.NOT_MODIFIED and not payload:
            known = self._one(
                "url = ? AND status IN (200, 304) ORDER BY fetched_at DESC, id DESC", url
            )
            if known is not None:
                return known.sha256
        return hashlib.sha256(payload).hexdigest()

    def _keep(self, payload: bytes, draft: Capture) -> Capture:
        with transaction(self._connection):
            present = self._one(
                "url = ? AND fetched_at = ? AND sha256 = ?",
                draft.url,
                stamp(draft.fetched_at),
                draft.sha256,
            )
            if present is not None:
                return present
            is_new = not self._payloads.holds(draft.sha256)
            if is_new:
                self._payloads.put(payload, draft)
            capture = replace(draft, id=rows.insert(self._connection, draft))
        if is_new:
            self._payloads.review(capture)
        return capture

    def get(self, capture_id: int) -> Capture:
        """The capture with this number.

        Raises:
            CaptureError: there is none.
        """
        capture = self._one("id = ?", capture_id)
        if capture is None:
            raise CaptureError(
                f"{self.path} holds no capture {capture_id}. It was a listing that was thinned "
                "out, or this file does not belong to the archive.db that cites it."
            )
        return capture

    def payload(self, sha256: str) -> bytes:
        """The decoded bytes with this digest, which is checked.

        Raises:
            CaptureError: they are not there, or damaged.
        """
        with self._explaining("read"):
            return self._payloads.get(sha256)

    def answers(self, url: str) -> list[Capture]:
        """Every answer for the address `url`, the oldest first."""
        found = self._connection.execute(
            "SELECT * FROM captures WHERE url = ? ORDER BY fetched_at, id", [url]
        )
        return [rows.read(row) for row in found.fetchall()]

    def latest(self, url: str) -> Capture | None:
        """The last answer for the address `url`, whatever its status."""
        return self._one("url = ? ORDER BY fetched_at DESC, id DESC", url)

    def find(
        self,
        *,
        site: str | None = None,
        kind: str | None = None,
        since: datetime | None = None,
        until: datetime | None = None,
    ) -> Iterator[Capture]:
        """The captures there are at this moment, by number; `since` is included, `until` is not.

        No cursor stays open between two of them, so the caller may take hours and write.
        """
        conditions = {
            "site = ?": site,
            "kind = ?": kind,
            "fetched_at >= ?": None if since is None else stamp(since),
            "fetched_at < ?": None if until is None else stamp(until),
        }
        asked = {text: value for text, value in conditions.items() if value is not None}
        where = " AND ".join(asked) or "true"
        # Eight bytes a capture, in one go. `+id`: so that an index alone answers, not the rows.
        found = self._connection.execute(
            f"SELECT id FROM captures WHERE {where} ORDER BY +id",
            list(asked.values()),
        )
        ids = array("q", (row["id"] for row in found))
        for start in range(0, len(ids), BATCH):
            yield from self._batch(ids[start : start + BATCH])

    def newest(self, site: str, kind: str, *, limit: int, skip: int = 0) -> list[Capture]:
        """A newspaper's last captures of a kind, the newest first, after `skip` of them."""
        found = self._connection.execute(
            "SELECT * FROM captures WHERE site = ? AND kind = ? "
            "ORDER BY fetched_at DESC, id DESC LIMIT ? OFFSET ?",
            [site, kind, limit, skip],
        )
        return [rows.read(row) for row in found.fetchall()]

    def number(self, site: str, kind: str) -> int:
        """How many captures of a kind a newspaper has."""
        asked = "SELECT count(*) FROM captures WHERE site = ? AND kind = ?"
        return int(self._connection.execute(asked, [site, kind]).fetchone()[0])

    def _batch(self, ids: Sequence[int]) -> list[Capture]:
        found = self._connection.execute(
            "SELECT * FROM captures WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id",
            [json.dumps(list(ids))],
        )
        return [rows.read(row) for row in found.fetchall()]

    def _one(self, where: str, *values: object) -> Capture | None:
        row = self._connection.execute(
            f"SELECT * FROM captures WHERE {where} LIMIT 1",
            values,
        ).fetchone()
        return None if row is None else rows.read(row)

    def thin_listings(self, before: datetime, keep: Collection[int]) -> int:
        """Delete listings fetched before a time, except failures and the numbers in `keep`.

        Args:
            before: the time.
            keep: captures that something cites, such as a problem.

        Returns:
            How many captures were deleted. The file does not shrink: the room is used again.
        """
        with self._explaining("written"):
            return upkeep.thin_listings(self._connection, before=before, keep=keep)

    def seal(self, number: int, document: bytes, *, now: datetime) -> None:
        """Keep what an article had in archive.db, in the place of an older seal of this number."""
        with self._explaining("written"):
            seals.put(self._connection, number, document, now=now)

    def sealed(self, number: int) -> bytes | None:
        """What was sealed under this number, or None."""
        with self._explaining("read"):
            return seals.get(self._connection, number)

    def break_seal(self, number: int) -> None:
        """Forget what was sealed under this number."""
        with self._explaining("written"):
            seals.delete(self._connection, number)

    def erase(self, wanted: Wanted) -> Erased:
        """Erase an article's pages and what quotes them, in one transaction."""
        with self._explaining("written"):
            erased = erase(self._connection, wanted)
        self._payloads = Payloads(self._connection)  # dictionaries may have been made anew
        return erased

    def shrink(self) -> bool:
        """Write the file anew without its free pages; False where a reader holds on to the old."""
        with self._explaining("written"):
            return vacuum(self._connection)

    def stats(self) -> dict[str, SiteStats]:
        """What each newspaper takes in this file, by site."""
        return upkeep.stats(self._connection)

    def info(self) -> dict[str, str]:
        """What this file says of itself: `archive` (a uuid) and `kind`, once they are known."""
        found = self._connection.execute("SELECT key, value FROM info").fetchall()
        return {row["key"]: row["value"] for row in found}

    def belong_to(self, *, archive: str, kind: str) -> None:
        """Tie this file to the archive.db with the uuid `archive`; a new file takes up the tie.

        Raises:
            CaptureError: it is tied to another archive, or another kind of archive.
        """
        asked = {"archive": archive, "kind": kind}
        with transaction(self._connection):
            known = self.info()
            if known and known != asked:
                raise CaptureError(
                    f"{self.path} belongs to another archive ({known}, not {asked}). Put back the "
                    "file that was copied together with this archive.db."
                )
            self._connection.executemany("INSERT OR IGNORE INTO info VALUES (?, ?)", asked.items())

    @contextmanager
    def _explaining(self, what: str) -> Iterator[None]:
        try:
            yield
        except sqlite3.DatabaseError as error:
            raise CaptureError(
                f"{self.path} cannot be {what} ({error}). Check that the disk has room and that no "
                "other process writes to it, then run the same command again."
            ) from error

    def close(self) -> None:
        """Close the file."""
        close(self._connection)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()
