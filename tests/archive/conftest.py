"""A connection to a new archive in a file; its run has the number 1."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from given import an_archive

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def db(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    archive, _ = an_archive(tmp_path)
    yield archive.connection
    archive.close()
