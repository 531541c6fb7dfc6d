"""Progress: what a row says, how it fits, and what a real terminal is sent."""

from __future__ import annotations

import os
import pty
import re
import struct
import subprocess
import sys
from contextlib import suppress
from datetime import timedelta
from fcntl import ioctl
from termios import TIOCSWINSZ
from threading import Event
from typing import TYPE_CHECKING

import pytest
from loopback import ROOT, SCRIPT, Paper, article_html, article_path
from rich.console import Console
from werkzeug import Request, Response

from cli.progress_rows import Row, Sum, row_of, table_of, told

if TYPE_CHECKING:
    from pathlib import Path

    from pytest_httpserver import HTTPServer

MINUTE = timedelta(minutes=1)
WIPED = "\x1b[2J"


@pytest.mark.parametrize(
    ("stats", "state"),
    [
        ({}, "waiting"),
        ({"downloader/response_count": 2, "archive/listings": 1}, "lists"),
        ({"downloader/response_count": 9, "archive/fetched": 3}, "articles"),
        (
            {"downloader/response_count": 9, "archive/fetched": 3, "archive/rechecked": 1},
            "rechecks",
        ),
        ({"downloader/response_count": 1, "archive/failures/blocked": 1}, "blocked"),
        ({"downloader/exception_count": 1, "archive/failures/dns": 1}, "lists"),
    ],
)
def test_a_newspapers_state_follows_from_its_counters(stats: dict[str, int], state: str) -> None:
    assert row_of("giay", stats, elapsed=MINUTE, backfill=False).state == state
    if state not in ("waiting", "blocked"):
        assert row_of("giay", stats, elapsed=MINUTE, backfill=True).state == "backfill"


def test_the_time_left_is_what_waits_at_the_rate_so_far() -> None:
    stats = {
        "scheduler/enqueued": 100,
        "downloader/response_count": 39,
        "downloader/exception_count": 1,
        "archive/found": 80,
        "archive/new": 30,
        "archive/problems": 2,
    }
    row = row_of("giay", stats, elapsed=2 * MINUTE, backfill=False)
    assert (row.rate, row.left) == (20, 3 * MINUTE)
    assert (row.found, row.new, row.errors) == (80, 30, 2)
    assert row_of("giay", {}, elapsed=2 * MINUTE, backfill=False).left is None


@pytest.mark.parametrize(
    ("seconds", "shown"),
    [(0, "0 s"), (99, "99 s"), (120, "2 min"), (5940, "99 min"), (7200, "2 h")],
)
def test_times_are_told_in_a_few_letters(seconds: int, shown: str) -> None:
    assert told(timedelta(seconds=seconds)) == shown


@pytest.mark.parametrize("height", [5, 24, 60, 200])
def test_78_newspapers_fit_into_80_columns_and_any_height(height: int) -> None:
    rows = [
        Row(name=f"truyenhinhthanhhoa{n:02d}", state="articles", rate=59.4, found=1234, new=1234,
            errors=123, left=90 * MINUTE)
        for n in range(78)
    ]  # fmt: skip
    total = Sum(
        done=10, found=96_252, new=96_252, errors=9_594, elapsed=40 * MINUTE,
        left=10 * MINUTE,
    )  # fmt: skip
    console = Console(width=80, color_system=None)
    with console.capture() as caught:
        console.print(table_of(rows, total, height=height))
    lines = caught.get().splitlines()
    assert len(lines) < height
    assert max(map(len, lines)) <= 80
    assert "10 done, 78 at work" in lines[-1]
    assert "for 40 min" in lines[-1]
    assert lines[-1].endswith(" 10 min")
    assert ("… and" in caught.get()) == (height < 82)


class Terminal:
    """A terminal of 80 columns in which a crawl of loopback newspapers runs."""

    def __init__(self, archive: Path, paper: Paper) -> None:
        self._ours, theirs = pty.openpty()
        self._resize(theirs, rows=24, columns=80)
        unset = {"COLUMNS", "LINES", "FORCE_COLOR"}
        plain = {name: value for name, value in os.environ.items() if name not in unset}
        self._crawl = subprocess.Popen(
            [sys.executable, str(SCRIPT), "0", f"giay={paper.home}", "--",
             "crawl", "giay", "--archive", str(archive)],
            stdin=theirs, stdout=theirs, stderr=theirs, cwd=ROOT,
            env={**plain, "TERM": "xterm-256color", "NO_COLOR": "1"},
        )  # fmt: skip
        os.close(theirs)
        self._sent = bytearray()

    @staticmethod
    def _resize(terminal: int, *, rows: int, columns: int) -> None:
        ioctl(terminal, TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def narrow(self) -> None:
        """Make the terminal narrower."""
        self._resize(self._ours, rows=20, columns=60)

    def read_until(self, awaited: str) -> None:
        """Read what is sent until this is among it."""
        while awaited.encode() not in self._sent:
            self._sent += os.read(self._ours, 65_536)

    def read_to_the_end(self) -> str:
        """All that was sent, once the crawl is over and well."""
        with suppress(OSError):  # the other side has closed it
            while more := os.read(self._ours, 65_536):
                self._sent += more
        os.close(self._ours)
        assert self._crawl.wait(timeout=120) == 0, self._sent.decode()
        return self._sent.decode()


def test_a_terminal_without_colours_gets_none_and_is_left_as_it_was(
    httpserver: HTTPServer, tmp_path: Path
) -> None:
    paper, narrowed = Paper(httpserver), Event()
    paper.listing("/giay/", [1])

    def article(_: Request) -> Response:
        assert narrowed.wait(timeout=120)
        return Response(article_html(1), content_type="text/html; charset=utf-8")

    paper.serve(article_path(1), article)
    terminal = Terminal(tmp_path / "archive.db", paper)
    terminal.read_until("1 at work")
    terminal.narrow()
    terminal.read_until(WIPED)
    narrowed.set()
    sent = terminal.read_to_the_end()
    assert not re.search(r"\x1b\[(?:\d+;)*(?:3\d|4\d|9\d)m", sent)
    assert sent.count("\x1b[?25l") == sent.count("\x1b[?25h") == 1  # the cursor is back
    assert sent.count(WIPED) == 1  # drawn anew, once, when the terminal became narrower
    assert sent.rindex("The archive holds") > sent.rindex("\x1b[?25h")
