"""`baotinh health`: silence means that all is well."""

from __future__ import annotations

import json
import shutil
import sqlite3
from contextlib import closing
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from given import NOW as JUDGED_AT
from given import an_archive
from typer.testing import CliRunner

from archive import runs
from archive.health import events
from archive.health.events import Event
from archive.runs import Counts
from cli.exit_codes import Exit
from cli.main import app

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
    assert "→ " in done.stdout
    assert "`lax_tls` of its spider" in done.stdout
    well = baotinh("health", "baocantho", *NOW, "--archive", str(archive))
    assert well.returncode == Exit.OK
    assert well.stdout.endswith("1 newspaper: 1 ok\n")


def test_a_name_that_the_archive_does_not_know(baotinh: Baotinh, archive: Path) -> None:
    done = baotinh("health", "khongco", "--archive", str(archive))
    assert done.returncode == Exit.USAGE
    assert "khongco" in done.stderr


def test_what_has_changed_is_told_with_its_page_and_its_remedy(tmp_path: Path) -> None:
    archive, _ = an_archive(tmp_path)
    broken = Event(
        site="baocantho", at=JUDGED_AT, from_state="ok", to_state="watch", cause="selector_dead",
        confirmed=True, message="the layout finds title no more", remedy="…", told=True,
        capture_id=12, selector="title: h1.tieu-de",
    )  # fmt: skip
    events.write(archive.connection, broken)
    archive.close()
    words = ["health", "--changes", "--archive", str(tmp_path / "archive.db")]
    done = CliRunner().invoke(app, words)
    assert done.exit_code == Exit.OK
    assert done.stdout.splitlines() == [
        "2026-03-08 09:00  baocantho: ok → watch (selector_dead) · an alarm was made",
        "                  the layout finds title no more",
        "                  title: h1.tieu-de",
    ]
    (said,) = json.loads(CliRunner().invoke(app, [*words, "--json"]).stdout)
    assert (said["capture_id"], said["selector"]) == (12, "title: h1.tieu-de")


@pytest.mark.parametrize(("days", "code"), [(2, Exit.OK), (4, Exit.PROBLEMS)])
def test_an_archive_that_nobody_feeds_any_more_is_not_well(
    tmp_path: Path, days: int, code: Exit
) -> None:
    archive, run = an_archive(tmp_path)
    counts = Counts(listings=1)
    runs.finish(archive.connection, run, state="finished", counts=counts, now=JUDGED_AT)
    archive.close()
    now = (JUDGED_AT + timedelta(days=days)).isoformat()
    words = ["health", "--now", now, "--archive", str(tmp_path / "archive.db")]
    done = CliRunner().invoke(app, words)
    assert done.exit_code == code
    assert ("No newspaper was visited since 2026-03-08 09:00" in done.stderr) == bool(code)
