"""What every test may ask for, and the rule by which a test is skipped.

A part that Python alone cannot bring (a browser, nginx, cron, the shared folder with real
pages) is asked for with `need("chromium")`. Where it is missing the test is skipped by name;
where `BAOTINH_REQUIRE` names it (as CI does) the same absence is a failure.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from collections.abc import Callable

settings.register_profile("house", deadline=None)  # no test asserts a time
settings.load_profile("house")

ROOT = Path(__file__).parent.parent
SHARED = Path(os.environ.get("BAOTINH_SHARED", ROOT.parent / "shared"))


def _absent(part: str, remedy: str) -> None:
    required = os.environ.get("BAOTINH_REQUIRE", "").replace(",", " ").split()
    if part in required:
        pytest.fail(f"BAOTINH_REQUIRE names {part}, and it is not here: {remedy}")
    pytest.skip(f"needs {part}: {remedy}")


@pytest.fixture(scope="session")
def need() -> Callable[[str], str]:
    """`need("nginx")` gives the program's path, or skips (fails where it is required)."""

    def find(program: str) -> str:
        path = shutil.which(program)
        if path is None:
            _absent(program, f"install {program}")
        return str(path)

    return find


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real lines and pages, which are not ours and never committed."""
    if not SHARED.is_dir():
        _absent("shared", "the folder of real pages stands beside the repository on our machines")
    return SHARED


@pytest.fixture(scope="session")
def root() -> Path:
    """The root of the repository."""
    return ROOT
