"""What is a Vietnamese syllable, and what is not."""

from __future__ import annotations

import gzip
import json
import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.text import clean_text, has_marks, is_syllable

if TYPE_CHECKING:
    from pathlib import Path

_GOOD = """
a ạ ăn ấy em êm ì ít ong ông ở ủ ưng ý yêu yến oái oe uể uy uyên ướt
báo bánh buồm chuyện chương đường gà gạch ghế ghiền gì gìn giá giếng giết giữa giường
hoa hòa hoà hoàng hoạch hoẵng hoen huệ huyện huỳnh huých khuya khuỷu khúc khuếch kẻ kiều kỳ
lệch loong làng lý mười ngoáo ngoằn nghiêng nghệ nguyệt nhuận nước phở pin quà quân quý quýt quốc
quyết quỳnh rượu sách suối tháng thúy thuý thuở thuế trưởng tuần túp uống ước vườn xoong xuân xuyến
HỘI Nghị TỈNH thương
"""
_FOREIGN = """
Đắk Krông café Müller clip show website bôxít ôtô
hòan gía qúy thủơ nứơc hịêp kà cế ngề ghà nga\u0300\u0301 qoa
cat hòc mãt tỏp sach lếch2 abc xyz zá wá fà jà nghiêngg
"""


@pytest.mark.parametrize("word", _GOOD.split())
def test_syllables_are_recognised(word: str) -> None:
    assert is_syllable(word)


@pytest.mark.parametrize("word", [*_FOREIGN.split(), "", " ", "hai từ", "a-b", "1", "."])
def test_other_words_are_not_syllables(word: str) -> None:
    assert not is_syllable(word)


def test_a_decomposed_syllable_is_one() -> None:
    assert is_syllable("tie\u0302\u0301ng")


@given(st.text(max_size=12))
def test_no_word_raises(word: str) -> None:
    assert is_syllable(word) in {True, False}


def test_marked_words_of_real_articles_are_syllables(shared: Path) -> None:
    seen = good = 0
    with gzip.open(shared / "corpus" / "vietnews-15k.jsonl.gz", "rt") as rows:
        for _, row in zip(range(300), rows, strict=False):
            words = re.findall(r"[^\W\d_]+", clean_text(json.loads(row)["body"]))
            marked = [word for word in words if has_marks(word)]
            seen += len(marked)
            good += sum(map(is_syllable, marked))
    assert seen > 50_000
    assert good / seen > 0.995
