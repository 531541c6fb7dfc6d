"""A real `baotinh browse` on loopback, for the tests of the tables and of the reading room."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import urllib.request
from contextlib import contextmanager
from pathlib import Path
from time import sleep
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]


def baotinh(*arguments: str) -> list[str]:
    """The command line of `baotinh`."""
    return [sys.executable, "-m", "cli.main", *arguments]


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def browsing(archive: Path, option: str = "--archive") -> Iterator[str]:
    """The address of a server for an archive (or a `--public` file), while it runs."""
    port = free_port()
    server = subprocess.Popen(
        baotinh("browse", "--port", str(port), option, str(archive)),
        cwd=ROOT,
        env=os.environ,
        stderr=subprocess.DEVNULL,
    )
    address = f"http://127.0.0.1:{port}"
    while server.poll() is None:
        try:
            urllib.request.urlopen(f"{address}/-/versions.json", timeout=5)
            break
        except OSError:
            sleep(0.1)
    try:
        yield address
    finally:
        server.send_signal(signal.SIGINT)
        server.wait(timeout=30)
