"""Fixtures of the command line's tests: the real command, and one practice archive for all."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def baotinh() -> Callable[..., subprocess.CompletedProcess[str]]:
    """Run the real command, as a shell would; `stdin` is what it reads."""

    def run(*arguments: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "cli.main", *arguments],
            input=stdin,
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
            cwd=ROOT,
            env={**os.environ, "COLUMNS": "100"},
        )

    return run


@pytest.fixture(scope="session")
def practice(
    baotinh: Callable[..., subprocess.CompletedProcess[str]],
    tmp_path_factory: pytest.TempPathFactory,
) -> Path:
    """An archive of the practice newspapers."""
    archive = tmp_path_factory.mktemp("practice") / "archive.db"
    done = baotinh("crawl", "--all", "--replay", "samples", "--archive", str(archive))
    assert done.returncode == 0, done.stdout + done.stderr
    return archive
