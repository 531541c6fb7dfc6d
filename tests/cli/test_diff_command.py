"""`baotinh diff` as a person and a program use it."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from given import NOW, a_capture, an_archive, an_article

from archive import articles
from archive.archive import Archive
from archive.diff import changes
from archive.records import CaptureRef
from cli.exit_codes import Exit
from cli.marks import marked

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
    assert "body: Thương lái mua lúa tại ruộng với giá [-7.500-]{+7.800+} đồng" in done.stdout
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


@pytest.mark.parametrize(
    "address",
    [
        "https://www.baocantho.com.vn/bai-a1.html?utm_source=zalo",
        "http://m.baocantho.com.vn/bai-a1.html",
        "baocantho.com.vn/bai-a1.html",
    ],
)
def test_an_address_is_found_in_any_form_of_it(baotinh: Run, edited: Path, address: str) -> None:
    told = json.loads(baotinh("diff", address, "--json", "--archive", str(edited)).stdout)
    assert told["article"] == 1


def test_on_a_terminal_colours_stand_for_the_marks(
    baotinh: Run, edited: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm-256color")
    coloured = baotinh("diff", "1", "--archive", str(edited)).stdout
    assert "\x1b[9;31m7.500\x1b[0m\x1b[32m7.800\x1b[0m" in coloured
    assert "[-" not in coloured
    monkeypatch.setenv("NO_COLOR", "1")
    assert "[-7.500-]" in baotinh("diff", "1", "--archive", str(edited)).stdout


def test_what_we_read_better_is_never_told_as_an_edit(baotinh: Run, edited: Path) -> None:
    """Both pages of article 1 are read anew, as `baotinh reextract` does."""
    with Archive(edited, kind="live", now=NOW) as archive:
        for number, body in enumerate((FIRST, EDITED), 1):
            better = an_article(1, body=body, byline="Thu Hà")
            later = CaptureRef(
                id=number, sha256=f"{number:064x}", fetched_at=NOW + timedelta(days=number)
            )
            articles.store(archive.connection, better, capture=later, run_id=1)
    told = json.loads(baotinh("diff", "1", "--json", "--archive", str(edited)).stdout)
    assert [(s["from"], s["to"], s["by"], list(s["fields"])) for s in told["steps"]] == [
        (1, 3, "reread", ["byline"]),
        (1, 2, "newspaper", ["body"]),
        (2, 4, "reread", ["byline"]),
    ]
    shown = baotinh("diff", "1", "--archive", str(edited)).stdout
    assert "1 → 3  read anew by baotinh, not edited by the newspaper" in shown
    both = baotinh("diff", "1", "--from", "1", "--to", "4", "--archive", str(edited)).stdout
    assert "edited by the newspaper, and read anew by baotinh (versions 3, 4)" in both


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("a b", "a c", "a [-b-]{+c+}"),
        (
            "1 2 3 4 5 6 7 8 9 cũ 1 2 3 4 5 6 7 8 9",
            "1 2 3 4 5 6 7 8 9 mới 1 2 3 4 5 6 7 8 9",
            "… 2 3 4 5 6 7 8 9 [-cũ-]{+mới+} 1 2 3 4 5 6 7 8 …",
        ),
        (
            "cũ " + "x " * 30 + "cũ",
            "mới " + "x " * 30 + "mới",
            "[-cũ-]{+mới+} x x x x x x x x … x x x x x x x x [-cũ-]{+mới+}",
        ),
    ],
)
def test_unchanged_text_is_shortened_to_eight_words(old: str, new: str, expected: str) -> None:
    assert marked(changes(old, new), colours=False).plain == expected


@pytest.mark.parametrize(
    "article",
    ["77", "9" * 30, "https://baocantho.com.vn/khac-a9.html", "http://[abc", "lúa gạo", ""],
)
def test_an_unknown_article_is_told_and_how_to_find_one(
    baotinh: Run, edited: Path, article: str
) -> None:
    done = baotinh("diff", article, "--archive", str(edited))
    assert done.returncode == Exit.NOT_FOUND
    assert "baotinh search" in done.stderr


def test_an_unknown_version_is_a_usage_error(baotinh: Run, edited: Path) -> None:
    done = baotinh("diff", "1", "--to", "9", "--archive", str(edited))
    assert (done.returncode, "it has 1, 2" in done.stderr) == (Exit.USAGE, True)
