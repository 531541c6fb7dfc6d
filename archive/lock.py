"""One writer at a time: a lock beside the archive that ends with the process that holds it."""

from __future__ import annotations

import fcntl
import json
import os
from contextlib import contextmanager
from typing import TYPE_CHECKING

from archive.errors import LockedError, StorageError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime
    from pathlib import Path
    from typing import TextIO


def lock_path(archive: Path) -> Path:
    """The lock file of an archive, such as `archive.db.lock`."""
    return archive.with_name(archive.name + ".lock")


@contextmanager
def writer_lock(archive: Path, *, doing: str, now: datetime) -> Iterator[None]:
    """Hold the archive for writing; the kernel lets go of it even if the process is killed.

    Raises:
        LockedError: another process holds it; the message says which, since when, doing what.
        StorageError: the lock cannot be written, or the file system knows no locks.
    """
    path = lock_path(archive)
    try:
        file = path.open("a+", encoding="utf-8")
    except OSError as error:
        raise StorageError(
            f"{path} cannot be written ({error.strerror}). Check the folder."
        ) from error
    with file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise LockedError(_who(file, archive)) from error
        except OSError as error:
            raise StorageError(
                f"{path} cannot be locked ({error.strerror}). Put the archive on a local disk."
            ) from error
        _sign(file, doing, now)
        yield


def _sign(file: TextIO, doing: str, now: datetime) -> None:
    file.seek(0)
    file.truncate()
    json.dump(
        {"pid": os.getpid(), "doing": doing, "since": now.isoformat(timespec="seconds")}, file
    )
    file.flush()


def _who(file: TextIO, archive: Path) -> str:
    file.seek(0)
    try:
        holder = json.load(file)
        who = f"process {holder['pid']} ({holder['doing']}, since {holder['since']})"
    except (ValueError, KeyError, TypeError):  # it is being signed at this moment
        who = "another process"
    return f"{archive} is being written by {who}. Wait for it to end, or stop it, and try again."
