"""The journal of an export that is being made: what is asked for, and which files are complete."""

from __future__ import annotations

import fcntl
import json
import os
from typing import TYPE_CHECKING, Any

from archive.errors import LockedError

if TYPE_CHECKING:
    from pathlib import Path

NAME = ".unfinished.jsonl"


class Journal:
    """Lines of JSON, each on the disk before the next step; one process at a time has the file.

    Args:
        folder: the folder of the export, in which the journal lies.

    Raises:
        LockedError: another process has it.
    """

    def __init__(self, folder: Path) -> None:
        self._path = folder / NAME
        self._file = self._path.open("a+b")
        try:
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            self._file.close()
            raise LockedError(
                f"Another process is writing an export to {folder}. Wait for it to end."
            ) from error
        self._whole = 0

    def lines(self) -> list[dict[str, Any]]:
        """What is in it; a last line that was torn (the process was killed) is not."""
        found: list[dict[str, Any]] = []
        self._file.seek(0)
        for line in self._file:
            read = _read(line)
            if read is None:
                break
            found.append(read)
            self._whole += len(line)
        return found

    def go_on(self) -> None:
        """Write behind the lines that are whole. `lines` was read before."""
        self._file.truncate(self._whole)

    def begin(self, lines: list[dict[str, Any]]) -> None:
        """Begin anew with these lines."""
        self._file.truncate(0)
        for line in lines:
            self.add(line)

    def add(self, line: dict[str, Any]) -> None:
        """Add a line, and bring it to the disk."""
        self._file.write(json.dumps(line, ensure_ascii=False).encode() + b"\n")
        self._file.flush()
        os.fsync(self._file.fileno())

    def remove(self) -> None:
        """The export is complete: nothing is left to go on with."""
        self._path.unlink()

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()


def _read(line: bytes) -> dict[str, Any] | None:
    if not line.endswith(b"\n"):
        return None
    try:
        return dict(json.loads(line))
    except ValueError:
        return None
