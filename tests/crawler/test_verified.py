"""What was seen on the live site is written into the spider's own module, and nowhere else."""

from __future__ import annotations

import pytest

from crawler.verified import stated

MODULE = '''"""Cần Thơ."""


class BaoMot(NewspaperSpider):
    """Báo Một."""

    name = "baomot"
    sections = {
        "/thoi-su/": "Thời sự",
    }


class BaoHai(NewspaperSpider):
    """Báo Hai."""

    name = "baohai"
    verified: ClassVar[str | None] = (
        "2025-12-01 by hand"
    )
    sections = {"/tin/": "Tin"}
'''
SEEN = "2026-11-24 baotinh check: 13 lists, 39 articles"


def test_a_class_that_said_nothing_says_it_before_its_sections() -> None:
    found = stated(MODULE, "BaoMot", SEEN)
    assert f'    name = "baomot"\n    verified = "{SEEN}"\n    sections = {{' in found
    assert found.replace(f'    verified = "{SEEN}"\n', "") == MODULE


def test_what_was_said_before_is_replaced() -> None:
    found = stated(MODULE, "BaoHai", SEEN)
    assert f'    name = "baohai"\n    verified = "{SEEN}"\n    sections = {{"/tin/"' in found
    assert "2025-12-01" not in found
    assert stated(found, "BaoHai", SEEN) == found


def test_a_class_of_another_file_is_named() -> None:
    with pytest.raises(LookupError, match="BaoBa"):
        stated(MODULE, "BaoBa", SEEN)
