"""What a command is piped into, and what it is told in: readers that leave, disks, encodings."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from cli.exit_codes import Exit

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).parents[2]
BAOTINH = f"{sys.executable} -m cli.main"


def shell(line: str, **variables: str) -> subprocess.CompletedProcess[bytes]:
    """Run a line of bash that fails where any part of its pipe fails."""
    return subprocess.run(
        ["bash", "-o", "pipefail", "-c", line],
        capture_output=True,
        timeout=120,
        check=False,
        cwd=ROOT,
        env={**os.environ, **variables},
    )


@pytest.mark.parametrize("words", ["export", "search lúa", "search lúa --json", "verify", "cite 1"])
def test_a_reader_that_has_seen_enough_is_no_error(practice: Path, words: str) -> None:
    done = shell(f"{BAOTINH} {words} --archive {practice} | head -c 1")
    assert done.returncode == Exit.OK, done.stderr
    assert b"Error" not in done.stderr


@pytest.mark.parametrize("words", ["export", "search lúa"])
def test_a_full_disk_is_said(practice: Path, words: str) -> None:
    done = shell(f"{BAOTINH} {words} --archive {practice} > /dev/full")
    assert done.returncode == Exit.STORAGE
    assert b"Make room" in done.stderr
    assert b"Traceback" not in done.stderr


def test_vietnamese_is_read_and_written_in_a_locale_that_has_no_such_letters(
    practice: Path,
) -> None:
    done = shell(
        f"{BAOTINH} search 'Đà Nẵng' --limit 1 --archive {practice}",
        LC_ALL="C",
        PYTHONCOERCECLOCALE="0",
        PYTHONUTF8="0",
    )
    assert done.returncode == Exit.OK, done.stderr
    assert "[Đà Nẵng]" in done.stdout.decode("utf-8")


def test_bytes_that_are_no_utf8_are_searched_and_said(practice: Path) -> None:
    done = shell(f"{BAOTINH} search $'l\\xfaa' --archive {practice}")
    assert done.returncode == Exit.OK, done.stderr
    assert b"l\\udcfaa" in done.stdout


def test_streams_that_are_closed(practice: Path) -> None:
    assert shell(f"{BAOTINH} parse dates <&-").returncode == Exit.OK
    assert shell(f"{BAOTINH} search lúa --json --archive {practice} >&-").returncode == Exit.OK


def test_the_version_is_told_with_the_schema_of_the_archives(
    baotinh: Callable[..., subprocess.CompletedProcess[str]], practice: Path
) -> None:
    told = baotinh("--version").stdout
    with closing(sqlite3.connect(practice)) as connection:
        (newest,) = connection.execute(
            "SELECT name FROM _sqlite_migrations ORDER BY id DESC LIMIT 1"
        ).fetchone()
    assert told.startswith("baotinh 0.")
    assert f"schema of archives: {newest};" in told
