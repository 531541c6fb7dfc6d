"""Wrong decodings: recognised, put right, and never seen in good text."""

from __future__ import annotations

import gzip
import json
import unicodedata
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.spelling import MARKED_LETTERS
from pipelines.text import clean_line, clean_text, repair_encoding, to_unicode
from pipelines.text.legacy import ENCODINGS, from_unicode

if TYPE_CHECKING:
    from pathlib import Path

_TEXT = (
    "Sáng nay, người dân xã Nậm Ty gặt những thửa ruộng bậc thang cuối cùng; "
    "Ủy ban nhân dân huyện cử đoàn thanh niên đến giúp, nghỉ trưa ngay bên suối."
)
# Single-byte TCVN3 has no capitals with a tone.
_LETTERS = {
    "tcvn3": "".join(c for c in MARKED_LETTERS if c.islower()) + "ĂÂÊÔƠƯĐ",
    "vni": MARKED_LETTERS,
    "viscii": MARKED_LETTERS,
    "windows-1258": MARKED_LETTERS,
}


def _misread(data: bytes, encoding: str = "cp1252") -> str:
    """`data` as a browser reads it that takes it for Windows-1252 (free bytes as in Latin-1)."""
    return "".join(bytes([byte]).decode(encoding, "ignore") or chr(byte) for byte in data)


def _writable(text: str, encoding: str) -> str:
    return text.replace("Ủ", "ủ") if encoding == "tcvn3" else text


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_every_letter_survives_both_ways(encoding: str) -> None:
    text = " ".join(_LETTERS[encoding])
    data = from_unicode(text, encoding)
    assert to_unicode(data, encoding) == text
    assert to_unicode(_misread(data), encoding) == text
    assert to_unicode(data.decode("latin-1"), encoding) == text


@pytest.mark.parametrize(
    ("encoding", "misread"),
    [
        ("tcvn3", "TiÕng ViÖt ®­îc viÕt b»ng ch÷ Quèc ng÷"),
        ("vni", "Tieáng Vieät ñöôïc vieát baèng chöõ Quoác ngöõ"),
        ("viscii", "Tiªng Vi®t ðßþc viªt b¢ng chæ Qu¯c ngæ"),
        ("windows-1258", "Tiêìng Viêòt ðýõòc viêìt bãÌng chýÞ Quôìc ngýÞ"),
    ],
)
def test_legacy_text_is_recognised_by_its_words(encoding: str, misread: str) -> None:
    right = "Tiếng Việt được viết bằng chữ Quốc ngữ"
    assert repair_encoding(misread) == (right, encoding)
    assert clean_text(misread) == right


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_a_paragraph_of_each_encoding_is_repaired(encoding: str) -> None:
    text = _writable(_TEXT, encoding)
    assert repair_encoding(_misread(from_unicode(text, encoding))) == (text, encoding)


@pytest.mark.parametrize("codec", ["cp1252", "cp1258", "latin-1"])
@pytest.mark.parametrize("text", [_TEXT, "Đường về bản", "Vũ Phong", "“Vâng”, ông nói – rồi đi…"])
def test_utf8_read_byte_by_byte_is_repaired(text: str, codec: str) -> None:
    misread = _misread(text.encode(), codec)
    assert repair_encoding(misread) == (text, "mojibake")
    assert clean_line(misread) == text


def test_utf8_read_wrongly_twice_is_repaired() -> None:
    misread = _misread(_misread(_TEXT.encode()).encode())
    assert repair_encoding(misread) == (_TEXT, "mojibake")


@pytest.mark.parametrize("text", ["Thu Hà", "Cà Mau", "Nhà may Lan Trà", "là", "Bà Lan", "Lan Hà."])
@pytest.mark.parametrize("times", [1, 2, 3])
def test_a_short_line_with_no_other_letter_than_a_grave_is_repaired(text: str, times: int) -> None:
    misread = text
    for _ in range(times):
        misread = _misread(misread.encode())
    assert clean_line(misread) == text


def test_a_no_break_space_that_became_a_plain_one_is_understood() -> None:
    text = "Nhà sàn của người Tày là di sản quý, làm bằng gỗ và lá cọ nhà nhà"
    plain = _misread(text.encode()).replace("\xa0", " ")
    assert clean_line(plain) == text
    assert clean_line(" ".join(plain.split())) == text


def test_lines_are_judged_one_by_one() -> None:
    good = "Bản Lác đón khách."
    misread = _misread("Chợ phiên mở từ sớm.".encode())
    assert repair_encoding(f"{good}\n{misread}") == (f"{good}\nChợ phiên mở từ sớm.", "mojibake")


def test_a_spoiled_line_is_repaired_where_it_can_be() -> None:
    # One character was lost on the way; the others are beyond doubt.
    misread = _misread("Huyện vùng cao phát triển chè cổ thụ".encode()) + " \ufffd"
    repaired, name = repair_encoding(misread)
    assert name == "mojibake"
    assert repaired == "Huyện vùng cao phát triển chè cổ thụ \ufffd"


@pytest.mark.parametrize(
    "text",
    [
        "Hà Nam, Cà Mau và Hòa Bình",
        "hoà hoà hoà",
        "Khánh Hoà, toà, loà, khoá",
        "NGƯỜI DÂN XÃ “XÔI ĐÃ…",
        'HÃ"',
        "HÃ”",
        "XÃ\xa0HOA",
        "UBND XÃ\xa0",
        "Xem XÃ\xa0 An",
        "CÃ\xa0MAU",
        "MÃ\xa0QR",
        "Ã\xa0 la carte",
        "BÃ… BÃ",
        "L'été à Genève, un café très sûr",
        "Så må vi gå på ski på fjellet",
        "Señora Peña, mañana en España",
        "Citroën, Müller, Größe, Übermut",
        "São Tomé e Príncipe, avião, não",
        "naïve façade – déjà vu",
        "20 °C, 5 m², © 2024, ½ giờ",
        "là gì",
        "",
    ],
)
def test_good_text_is_left_alone(text: str) -> None:
    assert repair_encoding(text) == (text, None)


def test_too_few_words_are_no_proof_but_can_be_asked_for() -> None:
    assert repair_encoding("Kinh tÕ") == ("Kinh tÕ", None)
    assert to_unicode("Kinh tÕ", "tcvn3") == "Kinh tế"


def test_an_unknown_encoding_names_the_known_ones() -> None:
    with pytest.raises(ValueError, match="windows-1258"):
        to_unicode("x", "koi8")
    with pytest.raises(ValueError, match="tcvn3"):
        from_unicode("x", "koi8")


def test_text_that_never_was_latin_letters_is_refused() -> None:
    with pytest.raises(ValueError, match="repair_encoding"):
        to_unicode("Tiếng Việt", "vni")


@given(st.text(max_size=40))
def test_a_repair_has_a_name_and_nothing_raises(text: str) -> None:
    repaired, name = repair_encoding(text)
    assert (name is None) == (repaired == text)


def test_no_real_article_is_converted(shared: Path) -> None:
    """A sample here; `python benchmarks/text.py` goes through all 15,000."""
    with gzip.open(shared / "corpus" / "vietnews-15k.jsonl.gz", "rt") as rows:
        for number, row in enumerate(rows):
            if number % 10:
                continue
            article = json.loads(row)
            for text in (article["title"], article["sapo"], *article["body"].split("\n")):
                assert repair_encoding(text) == (text, None)


def test_real_paragraphs_misread_are_put_right(shared: Path) -> None:
    seen = right = 0
    with gzip.open(shared / "corpus" / "vietnews-15k.jsonl.gz", "rt") as rows:
        for _, row in zip(range(40), rows, strict=False):
            for line in json.loads(row)["body"].split("\n"):
                text = unicodedata.normalize("NFC", line)
                seen += 1
                right += repair_encoding(_misread(text.encode()))[0] == text
    assert right / seen > 0.99
