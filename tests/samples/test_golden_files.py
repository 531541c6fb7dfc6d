"""The golden files beside the practice newspapers are what is read of their pages today."""

from __future__ import annotations

import json

import pytest

from crawler.replay.index import WarcIndex
from samples.build import SAMPLES
from samples.golden import GOLDEN, kinds, reading

KINDS = kinds()


@pytest.fixture(scope="module")
def index() -> WarcIndex:
    return WarcIndex([SAMPLES])


def test_there_is_a_file_for_each_kind_of_page_and_no_other() -> None:
    assert {path.stem for path in GOLDEN.glob("*.json")} == set(KINDS)


@pytest.mark.parametrize("name", sorted(KINDS))
def test_a_page_is_read_as_its_golden_file_says(name: str, index: WarcIndex) -> None:
    wanted = json.loads((GOLDEN / f"{name}.json").read_text("utf-8"))
    assert reading(KINDS[name], index) == wanted, "python -m samples.golden, and look at the diff"
