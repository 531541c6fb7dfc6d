"""`baotinh health`: silence means that all is well."""

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

    Baotinh = Callable[..., subprocess.CompletedProcess[str]]

NOW = ("--now", "2026-03-08T12:00+07:00")


@pytest.fixture
def archive(practice: Path, tmp_path: Path) -> Path:
    return shutil.copy(practice, tmp_path / "archive.db")


def test_an_archive_that_is_well(baotinh: Baotinh, archive: Path) -> None:
    done = baotinh("health", "--json", *NOW, "--archive", str(archive))
    assert done.returncode == Exit.OK, done.stdout
    found = {one["site"]: one for one in json.loads(done.stdout)}
    assert found["baocantho"]["state"] == "ok"
    assert found["baocantho"]["last_visit"].startswith("2026-03-08T")


def test_what_is_not_well_is_told_with_its_remedy(baotinh: Baotinh, archive: Path) -> None:
    with closing(sqlite3.connect(archive)) as connection, connection:
        for _ in range(2):
            connection.execute(
                "INSERT INTO runs (site, mode, state, started_at, code_version, failures) VALUES "
                "('baolaocai', 'live', 'failed', '2026-03-08T11:30:00+07:00', '0', "
                "'{\"tls\": 4}')"
            )
    done = baotinh("health", "baolaocai", *NOW, "--archive", str(archive))
    assert done.returncode == Exit.PROBLEMS
    assert done.stdout.startswith("broken    baolaocai")
    assert "4 × tls" in done.stdout
    assert "→ Open the front page in a browser" in done.stdout
    well = baotinh("health", "baocantho", *NOW, "--archive", str(archive))
    assert well.returncode == Exit.OK
    assert well.stdout.endswith("1 newspapers: 1 ok\n")


def test_a_name_that_the_archive_does_not_know(baotinh: Baotinh, archive: Path) -> None:
    done = baotinh("health", "khongco", "--archive", str(archive))
    assert done.returncode == Exit.USAGE
    assert "khongco" in done.stderr
