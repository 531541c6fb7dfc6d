"""`baotinh cite`, and ids wherever a command takes an article."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from given import a_capture, an_archive, an_article

from archive import articles
from cli.exit_codes import Exit

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable
    from pathlib import Path

    Run = Callable[..., subprocess.CompletedProcess[str]]

OLD = {"body": "Giá lúa 7.500 đồng.", "byline": "Bài: Lò Văn Minh - Ảnh: Thu Hà"}


@pytest.fixture
def edited(tmp_path: Path) -> tuple[Path, list[str]]:
    """An archive with one edited article, and the ids of its two texts."""
    archive, run = an_archive(tmp_path)
    with archive:
        for page, changes in enumerate((OLD, {"body": "Giá lúa 7.800 đồng."}), 1):
            capture = a_capture(page)
            articles.store(
                archive.connection, an_article(1, **changes), capture=capture, run_id=run
            )
    with closing(sqlite3.connect(tmp_path / "archive.db")) as db:
        texts = db.execute("SELECT cite_id FROM article_versions ORDER BY version").fetchall()
    return tmp_path / "archive.db", [text for (text,) in texts]


def test_an_article_is_cited_by_number_id_or_address(
    baotinh: Run, edited: tuple[Path, list[str]]
) -> None:
    archive, texts = edited
    article = texts[0].partition(".")[0]
    ways = ("1", article.upper(), "m.baocantho.com.vn/bai-a1.html?utm_source=zalo")
    told = {baotinh("cite", way, "--archive", str(archive)).stdout for way in ways}
    assert len(told) == 1
    (line,) = told
    assert line.startswith("Thu Hà, “Chợ nổi mở hội đầu xuân”, Báo Cần Thơ, 2-3-2026, https://")
    assert f"as {texts[1]}, version 2 of 2" in line


def test_a_version_is_cited_with_its_own_byline(
    baotinh: Run, edited: tuple[Path, list[str]]
) -> None:
    archive, texts = edited
    command = ("--format", "csl-json", "--archive", str(archive))
    by_number = baotinh("cite", "1", "--version", "1", *command).stdout
    assert baotinh("cite", texts[0], *command).stdout == by_number
    (item,) = json.loads(by_number)
    assert item["author"] == [{"literal": "Lò Văn Minh"}]
    assert item["archive_location"] == texts[0]


def test_diff_takes_ids_too(baotinh: Run, edited: tuple[Path, list[str]]) -> None:
    archive, texts = edited
    article = texts[0].partition(".")[0]
    for way in (article, f"{article}.v2", texts[1]):
        done = baotinh("diff", way, "--json", "--archive", str(archive))
        (step,) = json.loads(done.stdout)["steps"]
        assert (step["from"], step["to"]) == (1, 2)


@pytest.mark.parametrize(
    ("change", "code", "message"),
    [
        (lambda _: ("bt:5vf7rdzkck6",), Exit.NOT_FOUND, "There is no article bt:5vf7rdzkck6"),
        (lambda text: (text[:-1] + "x" * (text[-1] != "x"),), Exit.USAGE, "wrong letter"),
        (lambda text: (text.partition(".")[0] + ".v9",), Exit.NOT_FOUND, "it has 1, 2"),
        (lambda text: (text, "--version", "2"), Exit.USAGE, "the id names version 1"),
    ],
)
def test_what_cannot_be_cited_is_said(
    baotinh: Run,
    edited: tuple[Path, list[str]],
    change: Callable[[str], tuple[str, ...]],
    code: Exit,
    message: str,
) -> None:
    archive, texts = edited
    done = baotinh("cite", *change(texts[0]), "--archive", str(archive))
    assert done.returncode == code
    assert message in " ".join(done.stderr.replace("│", " ").split())
