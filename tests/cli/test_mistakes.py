"""What a keeper types wrongly, or meets unprepared: a sentence with the next step, no traceback."""

from __future__ import annotations

import gzip
import shutil
import socket
from typing import TYPE_CHECKING

import pytest

from cli.exit_codes import Exit

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable
    from pathlib import Path

    Run = Callable[..., subprocess.CompletedProcess[str]]

OLDEST = "a401685"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("crawl", "baocantha"), "did you mean baocantho?"),
        (("doctor", "BaoCanTho"), "did you mean baocantho?"),
        (("crawl", "--all", "baocantho"), "not both"),
        (("crawl", "baocantho", "--since", "hom-qua"), "YYYY-MM-DD"),
        (("crawl", "baocantho", "--since", "2999-01-01"), "still to come"),
        (("crawl", "baocantho", "--since", "2026-02-02", "--until", "2026-02-01"), "lies between"),
        (("backfill", "baocantho", "--since", "2999-01-01"), "still to come"),
        (("browse", "--port", "99999"), "65535"),
        (("extract", "README.md", "--url", "not an address"), "is no address"),
    ],
)
def test_a_slip_of_the_keyboard(baotinh: Run, words: tuple[str, ...], said: str) -> None:
    done = baotinh(*words)
    assert done.returncode == Exit.USAGE
    plain = " ".join(done.stderr.replace("│", " ").split())
    assert said in plain
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    "words", [("health",), ("alarm",), ("export",), ("redact", "--list"), ("backfill", "--status")]
)
def test_an_archive_that_no_crawl_has_brought_up_to_date(
    baotinh: Run, root: Path, tmp_path: Path, words: tuple[str, ...]
) -> None:
    for name in ("archive.db", "archive.captures.db"):
        packed = root / "tests/archive/schemas" / f"{OLDEST}.{name}.gz"
        (tmp_path / name).write_bytes(gzip.decompress(packed.read_bytes()))
    done = baotinh(*words, "--archive", str(tmp_path / "archive.db"))
    assert done.returncode == Exit.STORAGE
    assert "was written by an older baotinh" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    "words", [("search", "lúa"), ("verify",), ("browse",), ("publish", "public.db"), ("reextract",)]
)
def test_a_file_that_is_no_archive(baotinh: Run, tmp_path: Path, words: tuple[str, ...]) -> None:
    (tmp_path / "empty.db").touch()
    done = baotinh(*words, "--archive", str(tmp_path / "empty.db"))
    assert done.returncode == Exit.STORAGE
    assert "is no archive of baotinh" in done.stderr


def test_a_span_that_ends_before_it_begins_is_called_so(baotinh: Run, practice: Path) -> None:
    words = ("lúa since:2026-03", "--until", "2025-12-31", "--archive", str(practice))
    assert "No day lies between 2026-03-01 and 2025-12-31" in baotinh("search", *words).stderr
    words = ("--since", "2026-01-01", "--until", "2026-01-01", "--archive", str(practice))
    assert "No day lies" not in baotinh("export", *words).stderr


def test_a_port_that_is_taken(baotinh: Run, practice: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        done = baotinh("browse", "--port", port, "--archive", str(practice))
    assert done.returncode == Exit.USAGE
    assert "Address already in use" in done.stderr
    assert "The archive is at" not in done.stderr


@pytest.mark.parametrize("words", [("captures", "export"), ("publish",)])
def test_neither_file_of_the_archive_is_written_over(
    baotinh: Run, practice: Path, tmp_path: Path, words: tuple[str, ...]
) -> None:
    for own in ("archive.db", "archive.captures.db"):
        shutil.copyfile(practice.with_name(own), tmp_path / own)
    before = {file.name: file.read_bytes() for file in tmp_path.glob("*.db")}
    for own in before:
        done = baotinh(*words, str(tmp_path / own), "--archive", str(tmp_path / "archive.db"))
        assert done.returncode == Exit.STORAGE
        assert "the archive itself" in done.stderr
    assert {file.name: file.read_bytes() for file in tmp_path.glob("*.db")} == before


def test_only_a_published_file_is_published_over(
    baotinh: Run, practice: Path, tmp_path: Path
) -> None:
    target = tmp_path / "public.db"
    target.write_text("somebody's notes", "utf-8")
    words = ("publish", str(target), "--archive", str(practice))
    done = baotinh(*words)
    assert done.returncode == Exit.STORAGE
    assert target.read_text("utf-8") == "somebody's notes"
    target.unlink()
    assert [baotinh(*words).returncode for _ in range(2)] == [Exit.OK, Exit.OK]
