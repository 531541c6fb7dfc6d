"""Where an archive lies: the file that is asked for, and the captures beside it."""

from __future__ import annotations

import os
from pathlib import Path

from archive.errors import StorageError


def default_archive() -> Path:
    """What BAOTINH_ARCHIVE names, else `archive.db` in the working folder."""
    return Path(os.environ.get("BAOTINH_ARCHIVE") or "archive.db")


def captures_path(archive: Path) -> Path:
    """The captures of an archive: `archive.captures.db` beside `archive.db`."""
    return archive.with_name(f"{archive.stem}.captures{archive.suffix}")


def refuse_own(target: Path, archive: Path) -> None:
    """See that a file to be written is none of those that the archive lies in.

    Raises:
        StorageError: it is one.
    """
    for own in (archive, captures_path(archive)):
        if target.exists() and own.exists() and target.samefile(own):
            raise StorageError(f"{target} is the archive itself; name another file to write.")
