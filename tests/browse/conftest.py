"""What the tests of `browse` share: the practice archive, served."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest
from serving import ROOT, baotinh, browsing

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture(scope="session")
def practice(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A practice archive."""
    archive = tmp_path_factory.mktemp("browse") / "archive.db"
    crawl = baotinh("crawl", "--all", "--replay", "samples", "--archive", str(archive))
    subprocess.run(crawl, cwd=ROOT, capture_output=True, check=True, timeout=120)
    return archive


@pytest.fixture(scope="session")
def site(practice: Path) -> Iterator[str]:
    """`baotinh browse` on it; its address."""
    with browsing(practice) as address:
        yield address
