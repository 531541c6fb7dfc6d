"""One fixture for the tests of the practice newspapers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from practice import IDS, write_dummy

from samples.source import load

if TYPE_CHECKING:
    from pathlib import Path

    from samples.source import Edition


@pytest.fixture(params=sorted(IDS))
def dummy(request: pytest.FixtureRequest, tmp_path: Path) -> Edition:
    """An edition of one article, in each family's markup."""
    return load(write_dummy(tmp_path, request.param))
