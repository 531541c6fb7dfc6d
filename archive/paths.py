"""Where an archive lies: the file that is asked for, and the captures beside it."""

from __future__ import annotations

import os
from pathlib import Path


def default_archive() -> Path:
    """What BAOTINH_ARCHIVE names, else `archive.db` in the working folder."""
    return Path(os.environ.get("BAOTINH_ARCHIVE") or "archive.db")


def captures_path(archive: Path) -> Path:
    """The captures of an archive: `archive.captures.db` beside `archive.db`."""
    return archive.with_name(f"{archive.stem}.captures{archive.suffix}")
