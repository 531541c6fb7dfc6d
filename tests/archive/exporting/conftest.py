"""An archive to be exported, and what exports it."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING, Any

import pytest
from given_exports import store

from archive.database import connect
from archive.exporting.export import export
from archive.exporting.request import Request

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from archive.exporting.export import Made


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    path = tmp_path / "archive.db"
    store(path)
    return path


@pytest.fixture
def made(archive: Path, tmp_path: Path) -> Callable[..., tuple[Path, Made]]:
    """Export the archive in a format, to a folder of that name."""

    def make(form: str, name: str | None = None, **wanted: Any) -> tuple[Path, Made]:
        folder = tmp_path / (name or form)
        with closing(connect(archive, readonly=True)) as connection:
            done = export(connection, folder, Request(format=form, **wanted), code_version="1.0")
        return folder, done

    return make
