"""The spelling of the index: one tone placement, folding, and the law of equal token counts."""

from __future__ import annotations

import sqlite3
import unicodedata
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archive.spelling import (
    MARKED_LETTERS,
    SPELLING_VERSION,
    canonical_tones,
    fold,
    forms,
    has_marks,
    index_form,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Counter = Callable[[str], int]

# Characters that unicode61 treats in ways of its own, beside all others.
_AWKWARD = st.sampled_from(
    [
        *list("aoeuyAOUq hngðÐđ.1-_ếợàạ"),
        "̀",
        "́",
        "̂",
        "̅",
        "̆",
        "̉",
        "̛",
        "̣",
        "̸",
        "̀",
        "́",
        "̈́",
        "҉",
        "֑",
        "़",
        "क़",
        "क",
        "ᄀ",
        "ᅡ",
        "\xad",
        "\u200b",
        "\u200d",
        "\ufffe",
        "\x00",
        "а",
        "😀",
    ]
)
_ANY_TEXT = st.one_of(
    st.lists(_AWKWARD, max_size=12).map("".join),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=20),
)


@pytest.fixture(scope="module")
def count_tokens() -> Iterator[Counter]:
    """How many tokens a real FTS5 table with the archive's tokenizer finds in a text."""
    connection = sqlite3.connect(":memory:")
    connection.execute(
        "CREATE VIRTUAL TABLE f USING fts5(t, tokenize='unicode61 remove_diacritics 0')"
    )
    connection.execute("CREATE VIRTUAL TABLE v USING fts5vocab(f, 'instance')")

    def count(text: str) -> int:
        connection.execute("DELETE FROM f")
        connection.execute("INSERT INTO f VALUES (?)", (text,))
        return connection.execute("SELECT count(*) FROM v").fetchone()[0]

    yield count
    connection.close()


@pytest.mark.parametrize(
    ("printed", "canonical"),
    [
        ("hoà", "hòa"),
        ("uỷ", "ủy"),
        ("thuý", "thúy"),
        ("khoẻ", "khỏe"),
        ("loà", "lòa"),
        ("Hoạ sĩ", "Họa sĩ"),
        ("TOÀ ÁN", "TÒA ÁN"),
        ("Uỷ ban", "Ủy ban"),
        ("nghoè", "nghòe"),
        ("khuyên oẻ", "khuyên ỏe"),
        ("xoã tóc, goá bụa", "xõa tóc, góa bụa"),
        ("đoá hoa", "đóa hoa"),
        ("Khánh Hoà-Phú Yên", "Khánh Hòa-Phú Yên"),
        ("hoa\u0300", "hòa"),  # decomposed
    ],
)
def test_tones_of_open_rimes_are_placed_on_the_first_vowel(printed: str, canonical: str) -> None:
    assert canonical_tones(printed) == canonical
    assert canonical_tones(canonical) == canonical
    assert index_form(printed) == canonical


@pytest.mark.parametrize(
    "word",
    ["quý", "quỳ", "quà", "Quỹ", "QUÀ", "hoàn", "toán", "khuỷu", "huýt", "ngoài", "khuya", "quoà",
     "Fluỳ", "jaoà", "hoà2", "goá_phụ"],
)  # fmt: skip
def test_other_words_keep_their_tones(word: str) -> None:
    assert canonical_tones(word) == word


def test_a_mark_after_the_vowel_keeps_the_tone_where_it_is() -> None:
    # Moved away, the grave would let the circumflex compose, and the text were NFC no more.
    text = "oà\u0591\u0302"
    assert canonical_tones(text) == text


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Đồng Đăng có phố Kỳ Lừa", "Dong Dang co pho Ky Lua"),
        ("Ðà Nẵng, ðường", "Da Nang, duong"),
        ("Tie\u0302\u0301ng Vie\u0323\u0302t", "Tieng Viet"),
        ("Müller đến Đắk Lắk 🎉", "Müller den Dak Lak 🎉"),
        ("a\u0302\u0308", "ä"),
        ("plain", "plain"),
        ("", ""),
    ],
)
def test_folding_takes_every_vietnamese_mark_and_no_other(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_every_vietnamese_letter_folds_to_ascii() -> None:
    assert len(MARKED_LETTERS) == len(set(MARKED_LETTERS)) == 134
    assert fold(MARKED_LETTERS).isascii()
    assert fold(MARKED_LETTERS + "\U0001f600").removesuffix("\U0001f600") == fold(MARKED_LETTERS)


@pytest.mark.parametrize(
    ("text", "indexed"),
    [
        ("Ðà Nẵng", "Đà Nẵng"),
        ("ðường Trần Phú", "đường Trần Phú"),
        ("HÐND, QÐ-UBND, NÐ15", "HĐND, QĐ-UBND, NĐ15"),
        ("Ðắk Hoà", "Đắk Hòa"),
        ("ông Nguyễn Văn Ð.", "ông Nguyễn Văn Đ."),
    ],
)
def test_eth_is_read_as_stroke_in_vietnamese_words(text: str, indexed: str) -> None:
    assert index_form(text) == indexed


@pytest.mark.parametrize(
    "text", ["Guðrún Sigurðardóttir", "VEÐUR", "Ísafjörður", "ð", "ðæt", "það"]
)
def test_eth_stays_in_other_words(text: str) -> None:
    assert index_form(text) == text


@pytest.mark.parametrize("text", ["đi", "Hà", "ỦY", "Ðình", "a\u0301o", "x o\u031b"])
def test_marks_are_seen(text: str) -> None:
    assert has_marks(text)


@pytest.mark.parametrize("text", ["", "di", "Sigurðsson", "Müller", "2025!", "\u0301 x"])
def test_text_without_vietnamese_marks_has_none(text: str) -> None:
    assert not has_marks(text)


def test_the_version_is_a_positive_number() -> None:
    assert SPELLING_VERSION >= 1


@settings(max_examples=400)
@given(text=_ANY_TEXT)
def test_neither_form_changes_the_token_count(count_tokens: Counter, text: str) -> None:
    tokens = count_tokens(text)
    assert count_tokens(fold(text)) == tokens
    assert count_tokens(index_form(text)) == tokens


def test_a_full_nfc_would_change_the_token_count(count_tokens: Counter) -> None:
    # Why index_form composes Latin letters only: U+0341 ends a word, the letter á does not.
    text = "a\u0341b"
    assert count_tokens(unicodedata.normalize("NFC", text)) != count_tokens(text)
    assert count_tokens(index_form(text)) == count_tokens(text)


@settings(max_examples=300)
@given(text=_ANY_TEXT | st.text(max_size=30))
def test_both_forms_at_once_are_those_of_each(text: str) -> None:
    assert forms(text) == (index_form(text), fold(text))


@settings(max_examples=300)
@given(text=_ANY_TEXT)
def test_each_form_of_a_form_is_itself(text: str) -> None:
    assert canonical_tones(canonical_tones(text)) == canonical_tones(text)
    assert index_form(index_form(text)) == index_form(text)
    assert fold(fold(text)) == fold(text)
    assert fold(index_form(text)) == fold(text)


@settings(max_examples=300)
@given(text=_ANY_TEXT)
def test_what_is_nfc_stays_nfc(text: str) -> None:
    assert unicodedata.is_normalized("NFC", canonical_tones(text))
    composed = unicodedata.normalize("NFC", text)
    assert unicodedata.is_normalized("NFC", index_form(composed))


@given(text=st.text(max_size=30))  # lone surrogates too
def test_no_text_raises(text: str) -> None:
    fold(text), index_form(text), canonical_tones(text), has_marks(text)
