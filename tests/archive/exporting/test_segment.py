"""Texts divided into words: nothing is lost, and nothing is needed that is not asked for."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

import duckdb
import pytest

from archive.errors import MissingExtraError
from archive.exporting.segment import segmenter

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from archive.exporting.export import Made

    Make = Callable[..., tuple[Path, Made]]


@pytest.mark.parametrize(
    ("text", "divided"),
    [
        ("Thành phố Cần Thơ chuyển đổi số.", "Thành_phố Cần_Thơ chuyển_đổi số ."),
        ("Đà Nẵng\n\nHà Nội", "Đà_Nẵng\n\nHà_Nội"),
        ("hoà bình, thuỷ lợi", "hoà_bình , thuỷ_lợi"),
        ("", ""),
        (None, None),
    ],
)
def test_syllables_of_a_word_are_joined_and_letters_stay(
    text: str | None, divided: str | None
) -> None:
    assert segmenter()(text) == divided


def test_an_export_has_the_words_beside_the_texts(made: Make) -> None:
    folder, done = made("parquet", segment=True)
    rows = duckdb.sql(
        f"SELECT title, title_words, lead_words, body, body_words FROM '{folder}/**/*.parquet'"
    ).fetchall()
    assert len(rows) == 10
    for title, title_words, lead_words, body, body_words in rows:
        assert title_words.replace("_", " ").replace(" ,", ",") == title
        assert lead_words.startswith("Sáng 2-3 , hàng")
        assert body_words.count("\n\n") == body.count("\n\n")
    assert done.contents.made_with["underthesea"]
    files = (made("jsonl", segment=True)[0] / "data").iterdir()
    lines = [json.loads(line) for path in files for line in path.open()]
    assert sum("từ Đà_Nẵng" in line["body_words"] for line in lines) == 8


def test_without_the_extra_it_says_how_to_get_it(
    made: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "underthesea", None)
    with pytest.raises(MissingExtraError, match=r"pip install 'baotinh\[segment\]'"):
        made("jsonl", segment=True)
    assert not (tmp_path / "jsonl").exists()
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    monkeypatch.delitem(sys.modules, "pyarrow.parquet", raising=False)
    with pytest.raises(MissingExtraError, match=r"pip install 'baotinh\[export\]'"):
        made("parquet")
