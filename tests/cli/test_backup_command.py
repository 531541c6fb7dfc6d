"""`baotinh backup` and `baotinh restore` as a keeper types them."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

from cli.exit_codes import Exit

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable
    from pathlib import Path

    Baotinh = Callable[..., subprocess.CompletedProcess[str]]


def test_there_and_back(baotinh: Baotinh, practice: Path, tmp_path: Path) -> None:
    done = baotinh("backup", str(tmp_path / "b"), "--archive", str(practice), "--json")
    assert done.returncode == Exit.OK, done.stderr
    told = json.loads(done.stdout)
    new = tmp_path / "neu.db"
    done = baotinh("restore", told["folder"], "--archive", str(new))
    assert done.returncode == Exit.OK, done.stderr
    assert f"{told['articles']} articles" in done.stdout
    with closing(sqlite3.connect(new)) as connection:
        count = connection.execute("SELECT count(*) FROM articles").fetchone()[0]
    assert count == told["articles"]
    assert baotinh("search", "lúa", "--archive", str(new)).returncode == Exit.OK


def test_what_is_no_backup_is_said(baotinh: Baotinh, tmp_path: Path) -> None:
    done = baotinh("restore", str(tmp_path), "--archive", str(tmp_path / "a.db"))
    assert done.returncode == Exit.STORAGE
    assert "is no backup" in done.stderr
