"""The folder of an export: finished files are remembered, so that the next try goes on from there.

While an export is being made its folder has a journal (`archive.exporting.journal`); when all files
are there, `manifest.json` takes its place. Each file is written under another name, brought to the
disk, and only then given its own.
"""

from __future__ import annotations

import json
import os
from dataclasses import asdict
from typing import TYPE_CHECKING, Any, Self

from archive.errors import StorageError
from archive.exporting import journal, manifest
from archive.exporting.journal import Journal
from archive.exporting.manifest import File, sha256_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

_ENDING = ".unfinished"


class Folder:
    """The folder that an export is written to; one process at a time has it. A context manager.

    Args:
        path: the folder; made where it is not there.
        request: what is asked for, as JSON. A folder holds one export, which may be made again.

    Raises:
        StorageError: there is something else in the folder, or it cannot be written.
        LockedError: another process writes an export there.
    """

    def __init__(self, path: Path, request: dict[str, Any]) -> None:
        self.path = path
        self._refuse_what_is_not_ours()
        path.mkdir(parents=True, exist_ok=True)
        self._journal = Journal(path)
        try:
            self._known = self._remembered(request)
        except BaseException:
            self._journal.close()
            raise

    def keep(self, path: str, source: str) -> File | None:
        """The file, if it was finished from the same rows and still is what it was then."""
        file = self._known.get(path)
        if file is None or file.source != source:
            return None
        here = self.path / path
        if not here.is_file() or sha256_of(here) != file.sha256:
            return None
        self._journal.add(asdict(file))
        return file

    def add(self, path: str, source: str, articles: int, write: Callable[[Path], None]) -> File:
        """Write a file: all of it, or nothing under its name."""
        target = self.path / path
        target.parent.mkdir(parents=True, exist_ok=True)
        unfinished = target.with_name(f".{target.name}{_ENDING}")
        unfinished.unlink(missing_ok=True)
        write(unfinished)
        _to_disk(unfinished)
        file = File(
            path=path,
            articles=articles,
            bytes=unfinished.stat().st_size,
            sha256=sha256_of(unfinished),
            source=source,
        )
        unfinished.replace(target)
        self._journal.add(asdict(file))
        return file

    def finish(self, text: str, files: Iterable[File]) -> None:
        """Write the manifest, and take away what an earlier export left and this one has not."""
        mine = {file.path for file in files}
        for path in self._known.keys() - mine:
            (self.path / path).unlink(missing_ok=True)
        self._sweep()
        unfinished = self.path / f".{manifest.NAME}{_ENDING}"
        unfinished.write_text(text, encoding="utf-8")
        _to_disk(unfinished)
        unfinished.replace(self.path / manifest.NAME)
        self._journal.remove()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        self._journal.close()

    def _refuse_what_is_not_ours(self) -> None:
        if self.path.is_file():
            raise StorageError(f"{self.path} is a file; an export is a folder. Name another.")
        if not self.path.exists() or not any(self.path.iterdir()):
            return
        if not any((self.path / name).is_file() for name in (manifest.NAME, journal.NAME)):
            raise StorageError(
                f"{self.path} has files in it that are no export. Name a new or empty folder."
            )

    def _remembered(self, request: dict[str, Any]) -> dict[str, File]:
        """The files of the export that is here, finished or not; from now on it is unfinished."""
        whole = self._finished()
        lines = self._journal.lines()
        for earlier in (*whole[:1], *lines[:1]):
            if earlier != request:
                raise StorageError(
                    f"{self.path} holds an export of something else ({_told(earlier)}). Name "
                    "another folder, or delete this one."
                )
        files = [*whole[1:], *lines[1:]]
        if whole or not lines:
            self._journal.begin([request, *files])
            (self.path / manifest.NAME).unlink(missing_ok=True)
        else:
            self._journal.go_on()
        return {each["path"]: File(**each) for each in files}

    def _finished(self) -> list[dict[str, Any]]:
        """What the manifest says, as the journal would: the request, then the files."""
        path = self.path / manifest.NAME
        if not path.is_file():
            return []
        try:
            known = json.loads(path.read_text(encoding="utf-8"))
            return [known["request"], *(asdict(File(**each)) for each in known["files"])]
        except (ValueError, KeyError, TypeError) as error:
            raise StorageError(
                f"{path} is no manifest of an export. Name a new or empty folder."
            ) from error

    def _sweep(self) -> None:
        """Take away what a killed export left half-written, and folders without a file."""
        for path in sorted(self.path.rglob("*"), reverse=True):
            if path.is_file() and path.name.startswith(".") and path.name.endswith(_ENDING):
                path.unlink()
            elif path.is_dir() and not any(path.iterdir()):
                path.rmdir()


def _told(request: dict[str, Any]) -> str:
    parts = [request.get("format"), request.get("query"), *request.get("filters", {}).values()]
    return ", ".join(str(part) for part in parts if part)


def _to_disk(path: Path) -> None:
    with path.open("rb") as file:
        os.fsync(file.fileno())
