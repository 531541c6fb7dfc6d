"""What a keeper types wrongly, or meets unprepared: a sentence with the next step, no traceback."""

from __future__ import annotations

import gzip
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
