"""What SQLite says when the machine fails it, in a sentence that says what to do next."""

from __future__ import annotations

import sqlite3

from archive.errors import ArchiveError, LockedError, StorageError

_HELD = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
_REMEDIES = {
    sqlite3.SQLITE_FULL: "Make room on the disk",
    sqlite3.SQLITE_READONLY: "See that you may write to the files and their folder",
    sqlite3.SQLITE_IOERR: "See whether the disk is well",
    sqlite3.SQLITE_CANTOPEN: "See that the files are there and that you may write to their folder",
    sqlite3.SQLITE_CORRUPT: "`baotinh verify` says what is damaged; restore a backup",
    sqlite3.SQLITE_NOTADB: "The file was overwritten; restore a backup",
}
_PRIMARY = 0xFF  # the rest of an extended code says more than a keeper can use


def explained(error: BaseException) -> ArchiveError | None:
    """The error of the archive behind an exception; None where the machine is not to blame.

    One page that is damaged is none: everything else can be read and written.
    """
    if isinstance(error, ArchiveError):
        behind = explained(error.__cause__) if error.__cause__ else None
        return behind if behind is None or isinstance(behind, LockedError) else error
    code = getattr(error, "sqlite_errorcode", None)
    if not isinstance(error, sqlite3.Error) or code is None:
        return None
    if code & _PRIMARY in _HELD:
        return LockedError(
            f"Another program has kept the archive locked for too long ({error}): perhaps a shell "
            "of SQL with an open transaction. End it, and run the same command again: it goes on."
        )
    remedy = _REMEDIES.get(code & _PRIMARY)
    if remedy is None:
        return None
    return StorageError(
        f"The archive could not be written or read ({error}). Nothing that was stored is lost. "
        f"{remedy}, and run the same command again: it goes on."
    )
