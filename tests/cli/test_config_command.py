"""`baotinh config show`: what is set, and where each value comes from."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from cli.exit_codes import Exit

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Show = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def show(root: Path, tmp_path: Path) -> Show:
    """`baotinh config show` for an archive in a folder of its own, with these variables."""

    def run(*arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
        archive = str(tmp_path / "archive.db")
        return subprocess.run(
            [sys.executable, "-m", "cli.main", "config", "show", "--archive", archive, *arguments],
            capture_output=True,
            text=True,
            check=False,
            cwd=root,
            env={**os.environ, "COLUMNS": "100", **variables},
        )

    return run


def test_each_value_is_told_with_where_it_comes_from(show: Show, tmp_path: Path) -> None:
    file = tmp_path / "baotinh.toml"
    file.write_text(
        "[crawl]\ncontact = 'thu-thu@thu-vien.example'\n"
        "[alarms]\nsmtp_password = 'bi-mat'\nmail_to = ['a@b.example', 'c@d.example']\n"
        "[sites.baocantho]\nnight_hours = '22:00-05:00'\n"
    )
    file.chmod(0o600)
    done = show("--json", BAOTINH_LOG_JSON="yes")
    assert done.returncode == Exit.OK, done.stderr
    told = json.loads(done.stdout)
    assert told["file"] == str(file)
    values = {each["key"]: (each["value"], each["from"]) for each in told["values"]}
    assert values["crawl.contact"] == ("thu-thu@thu-vien.example", f"{file}:2")
    assert values["crawl.interval_most"] == ("1d", "default")
    assert values["log.json"] == (True, "environment: BAOTINH_LOG_JSON")
    assert values["sites.baocantho.night_hours"] == ("22:00-05:00", f"{file}:7")
    assert "bi-mat" not in done.stdout
    told_to_people = show().stdout
    assert "a@b.example, c@d.example" in told_to_people
    assert "(set, not shown)" in told_to_people
    assert "bi-mat" not in told_to_people


def test_what_is_wrong_ends_with_its_line_and_an_exit_code(show: Show, tmp_path: Path) -> None:
    (tmp_path / "baotinh.toml").write_text("[sites.baocanto]\nskip = true\n")
    done = show()
    assert done.returncode == Exit.CONFIGURATION
    assert "baotinh.toml:1: sites.baocanto: no such newspaper" in done.stderr
    assert "did you mean baocantho?" in done.stderr
