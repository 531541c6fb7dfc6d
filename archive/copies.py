"""Where copies of an archive were written: what is erased here must be erased there, too.

Kept beside the archive (`archive.db.copies`, a path a line) and not in it: a backup must not
change what it copies.
"""

from __future__ import annotations

import contextlib
from pathlib import Path


def _list_of(archive: Path) -> Path:
    return archive.with_name(archive.name + ".copies")


def note(archive: Path, copy: Path) -> None:
    """Remember a file, or a folder of backups or exports.

    Where the folder of the archive cannot be written to, nothing is remembered.
    """
    path = str(copy.absolute())
    if path in map(str, known(archive)):
        return
    with contextlib.suppress(OSError), _list_of(archive).open("a", encoding="utf-8") as file:
        file.write(f"{path}\n")


def known(archive: Path) -> list[Path]:
    """What was remembered, in the order in which it was first written."""
    try:
        lines = _list_of(archive).read_text("utf-8").splitlines()
    except OSError:
        return []
    return [Path(line) for line in lines if line]
