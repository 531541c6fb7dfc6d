"""How an archive file is opened: one writer, many readers, short transactions.

The settings were measured (see docs/decisions.md): WAL with `synchronous=NORMAL` loses no
committed row when the process is killed, and a busy timeout of 30 seconds outlasts every
transaction of ours, which take well under a millisecond.
"""

from __future__ import annotations

import os
import sqlite3
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from archive.errors import StorageError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

CACHE_KIB = 32 * 1024
BUSY_TIMEOUT_MS = 30_000
LOG_BYTES = 16 * 1024 * 1024
"""To what the log (WAL) shrinks when a reader lets go of it that has kept it growing."""
OLDEST_SQLITE = (3, 37, 0)  # the first with STRICT tables


def connect(path: Path, *, readonly: bool = False) -> sqlite3.Connection:
    """Open the SQLite file `path` in autocommit mode; write through `transaction()`.

    Args:
        path: the file; made when it is absent, unless `readonly`.
        readonly: open with `mode=ro`, so that nothing can be written by mistake.

    Raises:
        StorageError: the file cannot be opened, is no database, or SQLite is too old.
    """
    if path.is_dir():
        raise StorageError(f"{path} is a folder. Name the file in it, such as {path}/archive.db.")
    if sqlite3.sqlite_version_info < OLDEST_SQLITE:
        raise StorageError(
            f"SQLite {sqlite3.sqlite_version} is too old: baotinh needs 3.37 or later. "
            "Use a Python that is linked with a newer SQLite."
        )
    try:
        connection = _open(path, readonly=readonly)
    except sqlite3.Error as error:
        raise StorageError(
            f"{path} cannot be opened ({error}). Check that it is an SQLite file, that its "
            "folder exists, and that you may read and write both."
        ) from error
    connection.row_factory = sqlite3.Row
    return connection


def _open(path: Path, *, readonly: bool) -> sqlite3.Connection:
    mode = "ro" if readonly else "rwc"
    if readonly and _is_frozen(path):
        mode = "ro&immutable=1"
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode={mode}", uri=True, isolation_level=None
    )
    try:
        _configure(connection, readonly=readonly)
    except BaseException:
        connection.close()
        raise
    return connection


def _is_frozen(path: Path) -> bool:
    """Does a file lie on a medium that nobody can write to? SQLite cannot make its log there."""
    log = path.with_name(path.name + "-wal")
    if log.exists() and log.stat().st_size:
        return False  # what stands in the log would not be seen
    try:
        return bool(os.statvfs(path).f_flag & os.ST_RDONLY)
    except OSError:
        return False


def _configure(connection: sqlite3.Connection, *, readonly: bool) -> None:
    connection.execute(f"PRAGMA busy_timeout = {BUSY_TIMEOUT_MS}")
    # SQLite's 2 MB do not hold the top of ten indexes: a quarter faster to write.
    connection.execute(f"PRAGMA cache_size = -{CACHE_KIB}")
    if readonly:
        connection.execute("SELECT count(*) FROM sqlite_schema")  # is it a database at all?
        return
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute("PRAGMA foreign_keys = ON")
    # What is taken out of an archive must not stay in its free pages. Debian's SQLite has it on.
    connection.execute("PRAGMA secure_delete = ON")
    connection.execute(f"PRAGMA journal_size_limit = {LOG_BYTES}")


def close(connection: sqlite3.Connection) -> None:
    """Close a connection that wrote, and empty the log, so that it does not stay large.

    SQLite does so by itself only where nobody else has the file open; a reading room has.
    """
    with suppress(sqlite3.OperationalError):  # somebody reads at this moment: the next one does it
        connection.execute("PRAGMA busy_timeout = 0")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[sqlite3.Connection]:
    """One short write transaction, taken at once (BEGIN IMMEDIATE) so that it never deadlocks.

    A transaction inside a transaction joins the outer one.
    """
    if connection.in_transaction:
        yield connection
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield connection
        # Inside the `try`: a COMMIT that fails (a full disk) leaves the transaction open, and the
        # next one would join it and never be committed.
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def checkpoint(connection: sqlite3.Connection) -> bool:
    """Empty the write-ahead log; False where a reader needs what stands in it."""
    (busy, _, _) = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    return not busy


def vacuum(connection: sqlite3.Connection) -> bool:
    """Write the file anew without free pages, and empty the log; see `checkpoint`."""
    connection.execute("VACUUM")
    return checkpoint(connection)
