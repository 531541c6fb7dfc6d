"""`baotinh verify` as a keeper types it."""

from __future__ import annotations

import json
import shutil
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from cli.exit_codes import Exit

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable
    from pathlib import Path

    Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def copied(practice: Path, tmp_path: Path) -> Path:
    """The practice archive, to be damaged."""
    for file in practice.parent.glob("archive*.db"):
        shutil.copy(file, tmp_path)
    return tmp_path / "archive.db"


def test_the_practice_archive_is_sound(baotinh: Run, practice: Path) -> None:
    done = baotinh("verify", "--archive", str(practice))
    assert (done.returncode, done.stdout.splitlines()[-1]) == (Exit.OK, "All is well.")
    with closing(sqlite3.connect(practice)) as db:
        count = db.execute("SELECT count(*) FROM articles").fetchone()[0]
    assert f"{count} articles compared word by word" in done.stdout


def test_a_stale_index_is_told_and_mended(baotinh: Run, copied: Path) -> None:
    with closing(sqlite3.connect(copied)) as db, db:
        db.execute("INSERT INTO articles_fts (rowid, title_f) VALUES (2, 'bo quen')")
    done = baotinh("verify", "--archive", str(copied))
    assert done.returncode == Exit.STORAGE
    assert "articles_fts rowid 2: 2 words stand in the index and not in the text" in done.stdout
    assert "--repair" in done.stdout
    mended = baotinh("verify", "--repair", "--archive", str(copied))
    assert mended.returncode == Exit.OK, mended.stdout
    assert "were made anew" in mended.stderr


def test_wrong_counts_are_told_and_mended_and_the_indexes_left_alone(
    baotinh: Run, copied: Path
) -> None:
    with closing(sqlite3.connect(copied)) as db, db:
        db.execute("UPDATE daily_counts SET articles = articles + 1 WHERE site = 'baocantho'")
    mended = baotinh("verify", "--repair", "--archive", str(copied))
    assert mended.returncode == Exit.OK, mended.stdout
    assert "rows do not say what the articles say, such as baocantho, 2026-0" in mended.stdout
    assert "The daily counts were made anew." in mended.stderr
    assert "indexes" not in mended.stderr


def test_what_cannot_be_mended_is_left_and_told(baotinh: Run, copied: Path) -> None:
    with closing(sqlite3.connect(copied)) as db, db:
        db.execute("UPDATE articles SET capture_id = 4711 WHERE id = 5")
    done = baotinh("verify", "--repair", "--json", "--archive", str(copied))
    told = json.loads(done.stdout)
    assert (done.returncode, told["clean"]) == (Exit.STORAGE, False)
    found = {finding["kind"] for check in told["checks"] for finding in check["findings"]}
    assert "capture_missing" in found


def test_without_an_archive_the_message_says_how_to_make_one(baotinh: Run, tmp_path: Path) -> None:
    done = baotinh("verify", "--archive", str(tmp_path / "archive.db"))
    assert (done.returncode, "make crawl" in done.stderr) == (Exit.STORAGE, True)
