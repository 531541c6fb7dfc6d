"""Fixtures of the crawler's tests."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

import pytest
from forking import Forks
from loopback import Paper

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytest_httpserver import HTTPServer


@pytest.fixture
def paper(httpserver: HTTPServer) -> Paper:
    """A newspaper on loopback with a list of three articles at /giay/."""
    found = Paper(httpserver)
    found.listing("/giay/", [1, 2, 3])
    for number in (1, 2, 3):
        found.article(number)
    return found


@pytest.fixture(scope="session")
def forks() -> Iterator[Forks]:
    """Commands in processes that begin without importing anything."""
    with Forks() as found:
        yield found


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """Where a test's archive is to lie."""
    return tmp_path / "archive.db"


@pytest.fixture
def sql(archive: Path) -> Iterator[Callable[[str], list[tuple[object, ...]]]]:
    """Run SQL on the archive, in the sqlite3 of this Python."""

    def run(statement: str) -> list[tuple[object, ...]]:
        connection = sqlite3.connect(archive)
        try:
            return connection.execute(statement).fetchall()
        finally:
            connection.close()

    return run
