"""`baotinh diff` as a person and a program use it."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from given import NOW, a_capture, an_archive, an_article

from archive import articles
from cli.exit_codes import Exit

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable
    from pathlib import Path

    Run = Callable[..., subprocess.CompletedProcess[str]]

FIRST = "Thương lái mua lúa tại ruộng với giá 7.500 đồng mỗi ký, cao hơn vụ trước."
EDITED = FIRST.replace("7.500", "7.800")


@pytest.fixture
def edited(tmp_path: Path) -> Path:
    archive, run = an_archive(tmp_path)
    with archive:
        for number, body in enumerate((FIRST, EDITED), 1):
            capture = a_capture(number)
            later = type(capture)(
                id=number, sha256=capture.sha256, fetched_at=NOW + timedelta(days=number)
            )
            articles.store(archive.connection, an_article(1, body=body), capture=later, run_id=run)
        articles.store(archive.connection, an_article(2), capture=a_capture(9), run_id=run)
    return tmp_path / "archive.db"


def test_an_edit_is_shown_word_by_word(baotinh: Run, edited: Path) -> None:
    done = baotinh("diff", "1", "--archive", str(edited))
    assert done.returncode == Exit.OK, done.stderr
    assert "[-500-]{+800+}" in done.stdout or "[-7.500-]{+7.800+}" in done.stdout
    assert "1 → 2  edited by the newspaper" in done.stdout
    assert "10/03/2026 09:00 (capture 2)" in done.stdout


def test_the_address_serves_as_well_and_json_has_all(baotinh: Run, edited: Path) -> None:
    url = "https://baocantho.com.vn/bai-a1.html?zarsrc=30#top"
    told = json.loads(baotinh("diff", url, "--json", "--archive", str(edited)).stdout)
    (step,) = told["steps"]
    assert (told["article"], step["from"], step["to"], step["by"]) == (1, 1, 2, "newspaper")
    (field,) = step["fields"].items()
    assert field[0] == "body"
    assert "".join(change["new"] for change in field[1]) == EDITED


def test_an_article_that_was_never_edited_says_so(baotinh: Run, edited: Path) -> None:
    done = baotinh("diff", "2", "--archive", str(edited))
    assert (done.returncode, "no change was seen" in done.stdout) == (Exit.OK, True)


@pytest.mark.parametrize("article", ["77", "https://baocantho.com.vn/khac-a9.html"])
def test_an_unknown_article_is_told_and_how_to_find_one(
    baotinh: Run, edited: Path, article: str
) -> None:
    done = baotinh("diff", article, "--archive", str(edited))
    assert done.returncode == Exit.NOT_FOUND
    assert "baotinh search" in done.stderr


def test_an_unknown_version_is_a_usage_error(baotinh: Run, edited: Path) -> None:
    done = baotinh("diff", "1", "--to", "9", "--archive", str(edited))
    assert (done.returncode, "it has 1, 2" in done.stderr) == (Exit.USAGE, True)
