"""Letters that only look right: Cyrillic and Greek twins, other Đs, marks in the wrong order."""

from __future__ import annotations

import re
import unicodedata

from archive.spelling import TONE_MARKS, stroke_for_eth
from pipelines.text.syllables import is_syllable

_CYRILLIC = dict(
    zip(
        "аеорсухіјѕһԁԛԝӑѐАВЕКМНОРСТУХІЈЅԀҺӐЀ",
        "aeopcyxijshdqwăèABEKMHOPCTYXIJSDHĂÈ",
        strict=True,
    )
)
_GREEK = dict(zip("οΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "oABEZHIKMNOPTYX", strict=True))
_TWINS = str.maketrans(_CYRILLIC | _GREEK)
_TWIN_SCRIPTS = re.compile("[\u0370-\u03ff\u0400-\u052f]")
_WORD = re.compile(r"(?:[^\W\d_][\u0300-\u036f]*)+")
_LATIN = re.compile("[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")

# African Đ (U+0189) has the very shape of Đ; the Turkish i has lost its dot.
_LATIN_TWINS = str.maketrans({"Ɖ": "Đ", "ı": "i"})
_HAS_LATIN_TWIN = re.compile("[Ɖı]")

# é + circumflex: the tone was typed before the shape, and NFC leaves it so.
_TONE_BEFORE_SHAPE = re.compile("([àáảãèéẻẽòóỏõÀÁẢÃÈÉẺẼÒÓỎÕ])(\u0302|(?<=[àáảãÀÁẢÃ])\u0306)")
_TONE = re.compile(f"[{TONE_MARKS}]")


def _latin_word(found: re.Match[str]) -> str:
    """A word with Latin letters in it, if its other letters are all twins of Latin ones."""
    word = found[0]
    if not _TWIN_SCRIPTS.search(word) or not _LATIN.search(word):
        return word
    latin = word.translate(_TWINS)
    return word if _TWIN_SCRIPTS.search(latin) else latin


def _if_syllable(found: re.Match[str]) -> str:
    repaired = unicodedata.normalize("NFC", found[0].translate(_LATIN_TWINS))
    return repaired if is_syllable(repaired) else found[0]


def _shape_first(found: re.Match[str]) -> str:
    letter, shape = found.groups()
    parts = unicodedata.normalize("NFD", letter)
    return unicodedata.normalize("NFC", _TONE.sub("", parts) + shape + parts[1:])


def true_letters(text: str) -> str:
    """`text` in NFC, with the Vietnamese letters that were meant.

    A Cyrillic or Greek letter is replaced only in a word that has Latin letters, and only if all
    its letters are Latin then; Russian and Greek words stay. For `ð` see
    `archive.spelling.stroke_for_eth`; `Ɖ` and `ı` are replaced where a syllable comes of it.
    """
    text = unicodedata.normalize("NFC", text)
    if _TWIN_SCRIPTS.search(text):
        text = unicodedata.normalize("NFC", _WORD.sub(_latin_word, text))
    if "\u0302" in text or "\u0306" in text:
        text = unicodedata.normalize("NFC", _TONE_BEFORE_SHAPE.sub(_shape_first, text))
    if _HAS_LATIN_TWIN.search(text):
        text = _WORD.sub(_if_syllable, text)
    return stroke_for_eth(text)
