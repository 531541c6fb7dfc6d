"""Cleaning: letters, entities, what nobody sees, white space; and that twice is once."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipelines.text import clean_line, clean_text

_PIECES = st.sampled_from(
    [
        *list("aăáàoeuyAOUĐđ hngðÐ.1&#;<ÃÂÄÆíéóñöøùï®µ¸Ììþıı"),
        "&amp;",
        "&#7871;",
        "#7871;",
        "amp;",
        "&nbsp;",
        "\u200b",
        "\u200d",
        "\xad",
        "\ufeff",
        "\xa0",
        "\n",
        "\r",
        "\t",
        "\u2028",
        "\x85",
        "\x90",
        "́",
        "̂",
        "̣",
        "̆",
        "а",
        "е",
        "áº",
        "¿",
        "á»",
        "‡",
        "‘",
        "Æ°",
        "👨",
        "̈́",
        "Ɖ",
    ]
)
_ANY_TEXT = st.one_of(st.lists(_PIECES, max_size=20).map("".join), st.text(max_size=30))


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("Ti&#7871;ng Vi&#x1EC7;t", "Tiếng Việt"),
        ("Ti&amp;#7871;ng h&aacute;t &amp;amp; m&uacute;a", "Tiếng hát & múa"),
        ("&quot;V&acirc;ng&quot;&nbsp;&#8211; &ocirc;ng &#272;&ocirc;ng", '"Vâng" – ông Đông'),
        ("AT&T, R&D, a=1&region=2&copy=3", "AT&T, R&D, a=1&region=2&copy=3"),
        ("&am\u200bp;#7871;", "ế"),
        ("&khong; là gì", "&khong; là gì"),
    ],
)
def test_entities_become_letters(raw: str, clean: str) -> None:
    assert clean_text(raw) == clean


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("\ufeffBản\u200b làng\xad xa", "Bản làng xa"),
        ("\u200eXã\u200f \u202aTân\u202c Trào\u2060", "Xã Tân Trào"),
        ("10\xa0ha\u2009chè\u3000và\tngô", "10 ha chè và ngô"),
        ("a\x00b\x07c", "abc"),
        ("\U0001f468\u200d\U0001f469\u200d\U0001f467 vui", "\U0001f468\u200d\U0001f469\u200d\U0001f467 vui"),
        ("xóm\u200dnúi", "xómnúi"),
    ],
)  # fmt: skip
def test_what_nobody_sees_is_gone(raw: str, clean: str) -> None:
    assert clean_text(raw) == clean


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("tie\u0302\u0301ng", "tiếng"),
        ("tiê\u0301ng", "tiếng"),  # half composed
        ("tié\u0302ng, cà\u0306ng", "tiếng, cằng"),  # the tone before the shape
        ("Hоà Bình", "Hoà Bình"),  # a Cyrillic о
        ("Тuyên Quаng", "Tuyên Quang"),
        ("bе\u0301 gái", "bé gái"),  # a Cyrillic е with a mark
        ("Νgười", "Người"),  # a Greek Ν
        ("Ðồng bằng, HÐND", "Đồng bằng, HĐND"),
        ("Ɖường", "Đường"),
        ("Tuyên bố cuả ngườı", "Tuyên bố cuả người"),
    ],
)
def test_letters_are_the_ones_that_were_meant(raw: str, clean: str) -> None:
    assert clean_text(raw) == clean


@pytest.mark.parametrize(
    "text",
    [
        "Москва và Київ",
        "Ελλάδα",
        "Poccия",
        "Guðni Sigurðsson",
        "Yıldırım Altıntaş",
        "dài 5 μm",
        "“Nhà văn hoá” – 'thuỷ điện' … uỷ ban",  # quotes and the printed tones
        "Müller, Citroën, Łódź",
        "1.250 m², 36°C, 50%",
    ],
)
def test_good_letters_are_kept(text: str) -> None:
    assert clean_text(text) == text


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("  Một.  Hai. \n", "Một. Hai."),
        ("Một\r\n\r\n\r\nHai", "Một\n\nHai"),
        ("Một \n \n Hai", "Một\n\nHai"),
        ("Một\nHai", "Một\nHai"),
        ("Một\u2029Hai\x0bBa", "Một\nHai\nBa"),
        ("\xa0\u200b \n", ""),
    ],
)
def test_paragraphs_are_kept_and_other_white_space_is_one_space(raw: str, clean: str) -> None:
    assert clean_text(raw) == clean


def test_a_line_has_single_spaces_only() -> None:
    assert clean_line(" Mùa\r\n\r\nlúa\xa0 chín\t2025 ") == "Mùa lúa chín 2025"


@settings(max_examples=500)
@given(_ANY_TEXT)
def test_cleaning_twice_is_cleaning_once(raw: str) -> None:
    assert clean_text(clean_text(raw)) == clean_text(raw)
    assert clean_line(clean_line(raw)) == clean_line(raw)


@settings(max_examples=300)
@given(_ANY_TEXT)
def test_clean_text_is_nfc_and_a_line_is_one(raw: str) -> None:
    assert unicodedata.is_normalized("NFC", clean_text(raw))
    assert "\n" not in clean_line(raw)
