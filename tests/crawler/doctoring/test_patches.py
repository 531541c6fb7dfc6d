"""The change of a spider's source: as a person would write it, and no more than that."""

from __future__ import annotations

import ast
import subprocess
from datetime import date
from typing import TYPE_CHECKING

import pytest

from crawler.doctoring.patches import Patch, PatchError, patch_for, patched
from crawler.registry import newspapers

if TYPE_CHECKING:
    from pathlib import Path

ONE = '''
class BaoThu(NewspaperSpider):
    """Báo Thử."""

    title = "Báo Thử"
    layouts = (onecms.LAYOUT, yyyymm_hex.LAYOUT.until("2025-06-30", id_prefix="ym:"))  # two
    deny = ()


class BaoKhac(NewspaperSpider):
    layouts = (onecms.LAYOUT,)
'''
ONE_MENDED = '''
class BaoThu(NewspaperSpider):
    """Báo Thử."""

    title = "Báo Thử"
    layouts = (
        onecms.LAYOUT.having(
            title=("h1.ten-bai",),
            body=("div.noi-dung", "div[itemprop='articleBody']"),
        ),
        onecms.LAYOUT.until("2026-03-08"),
        yyyymm_hex.LAYOUT.until("2025-06-30", id_prefix="ym:"),
    )  # two
    deny = ()


class BaoKhac(NewspaperSpider):
    layouts = (onecms.LAYOUT,)
'''
SEVERAL = """
class BaoThu(NewspaperSpider):
    layouts = (  # OneCMS counts with seven digits
        onecms.LAYOUT,
        mediatech.LAYOUT,  # and this with six
    )
"""
SEVERAL_MENDED = """
class BaoThu(NewspaperSpider):
    layouts = (  # OneCMS counts with seven digits
        onecms.LAYOUT.having(
            title=("h1.ten-bai",),
            body=("div.noi-dung", "div[itemprop='articleBody']"),
        ),
        onecms.LAYOUT.until("2026-03-08"),
        mediatech.LAYOUT,  # and this with six
    )
"""
SELECTORS = {"title": ("h1.ten-bai",), "body": ("div.noi-dung", "div[itemprop='articleBody']")}
DAY = date(2026, 3, 8)


@pytest.mark.parametrize(("source", "mended"), [(ONE, ONE_MENDED), (SEVERAL, SEVERAL_MENDED)])
def test_the_mended_layout_stands_in_front_of_the_old_one(source: str, mended: str) -> None:
    assert patched(source, "BaoThu", SELECTORS, DAY) == mended


def test_pages_that_never_looked_otherwise_have_no_era() -> None:
    changed = patched(ONE, "BaoKhac", {"title": ("h1.ten-bai",)}, None)
    assert "until" not in changed.partition("class BaoKhac")[2]
    assert changed.partition("class BaoKhac")[0] == ONE.partition("class BaoKhac")[0]


def test_long_lists_of_selectors_are_set_line_by_line() -> None:
    long = tuple(f"div.khung-{number} > p:first-child" for number in range(6))
    changed = patched(ONE, "BaoThu", {"exclude": long}, DAY)
    assert max(map(len, changed.splitlines())) <= 100
    ast.parse(changed)


def test_a_second_redesign_goes_in_front_of_the_first() -> None:
    changed = patched(ONE_MENDED, "BaoThu", {"title": ("h1.moi",)}, date(2027, 1, 1))
    ast.parse(changed)
    first, second, third = (
        changed.index(part) for part in ('h1.moi"', 'until("2027-01-01")', 'until("2026-03-08")')
    )
    assert first < second < third


def test_a_class_that_is_not_there_is_no_guess() -> None:
    with pytest.raises(LookupError, match="BaoLa"):
        patched(ONE, "BaoLa", SELECTORS, DAY)


@pytest.mark.parametrize("name", newspapers())
def test_every_newspaper_can_be_patched(name: str) -> None:
    cls = newspapers()[name]
    patch = patch_for(cls, SELECTORS, DAY)
    assert patch is not None
    ast.parse(patch.changed)
    removed = [
        line for line in patch.diff.splitlines() if line.startswith("-") and "---" not in line
    ]
    assert len(removed) == 1
    assert patch.diff.startswith("--- a/crawler/spiders/")


def test_only_a_committed_file_is_written(tmp_path: Path) -> None:
    spider = tmp_path / "bao_thu.py"
    spider.write_text(ONE, "utf-8")
    patch = Patch(path=spider, source=ONE, changed=ONE_MENDED)
    with pytest.raises(PatchError, match="no git"):
        patch.apply()
    name = ("-c", "user.name=t", "-c", "user.email=t@example.org")
    for command in (("init", "-q"), ("add", "."), (*name, "commit", "-qm", "as it was")):
        subprocess.run(["git", *command], cwd=tmp_path, check=True)
    patch.apply()
    assert spider.read_text("utf-8") == ONE_MENDED
    with pytest.raises(PatchError, match="not committed"):
        patch.apply()
