"""The real `baotinh` in processes of its own, forked from one that has everything imported.

A fresh Python takes seconds to import Scrapy; a fork takes none, and can be killed all the same.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO, TYPE_CHECKING, Self

from loopback import ROOT, SCRIPT, Crawled

if TYPE_CHECKING:
    from types import TracebackType


@dataclass(frozen=True)
class Running:
    """A command that was started."""

    pid: int
    folder: Path
    answers: IO[str]

    def wait(self) -> Crawled:
        """Wait for its end; a negative code is the signal that killed it."""
        code = int(self.answers.readline())
        out, err = (self.folder.joinpath(name).read_text("utf-8") for name in ("out", "err"))
        return Crawled(code=code, out=out, err=err)


class Forks:
    """Starts commands, one at a time. Use it as a context manager."""

    def __init__(self) -> None:
        self._folder = TemporaryDirectory()
        self._count = 0
        self._server = subprocess.Popen(
            [sys.executable, str(SCRIPT), "--forks"],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def start(
        self,
        archive: Path,
        homes: dict[str, str],
        *arguments: str,
        delay: float = 0.0,
        env: dict[str, str] | None = None,
    ) -> Running:
        """Start a command of `baotinh` that knows these newspapers (name → home)."""
        self._count += 1
        folder = Path(self._folder.name) / str(self._count)
        folder.mkdir()
        papers = [f"{name}={home}" for name, home in homes.items()]
        job = {
            "argv": [str(delay), *papers, "--", *arguments],
            "env": {**os.environ, "BAOTINH_ARCHIVE": str(archive), **(env or {})},
            "folder": str(folder),
        }
        assert self._server.stdin is not None
        assert self._server.stdout is not None
        self._server.stdin.write(json.dumps(job) + "\n")
        self._server.stdin.flush()
        pid = int(self._server.stdout.readline())
        return Running(pid=pid, folder=folder, answers=self._server.stdout)

    def close(self) -> None:
        """Let the process end that the commands are forked from."""
        assert self._server.stdin is not None
        self._server.stdin.close()
        self._server.wait(timeout=30)
        assert self._server.stdout is not None
        self._server.stdout.close()
        self._folder.cleanup()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()
