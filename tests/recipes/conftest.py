"""The archive of the recipes: the practice newspapers and their aftermath, made once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from samples import recipes

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="session")
def practice(tmp_path_factory: pytest.TempPathFactory) -> Path:
    archive = tmp_path_factory.mktemp("recipes") / "archive.db"
    recipes.practice(archive)
    return archive
