"""Is a text in Vietnamese? Its letters tell: no other language is written with them."""

from __future__ import annotations

import re
import unicodedata

_FEWEST_WORDS = 20
_LEAST_SHARE = 0.3
_WORD = re.compile(r"[^\W\d_]+")
_MARKS = frozenset("\N{COMBINING GRAVE ACCENT}\N{COMBINING ACUTE ACCENT}\N{COMBINING TILDE}"
                   "\N{COMBINING HOOK ABOVE}\N{COMBINING DOT BELOW}\N{COMBINING CIRCUMFLEX ACCENT}"
                   "\N{COMBINING BREVE}\N{COMBINING HORN}")  # fmt: skip


def is_vietnamese(text: str) -> bool:
    """Have most of its words the marks of Vietnamese? Texts of a few words are not judged.

    About three quarters of the syllables of Vietnamese prose carry a mark, a twentieth of French.
    """
    words = _WORD.findall(unicodedata.normalize("NFC", text))
    if len(words) < _FEWEST_WORDS:
        return True
    return sum(map(_is_marked, words)) >= _LEAST_SHARE * len(words)


def _is_marked(word: str) -> bool:
    letters = unicodedata.normalize("NFD", word.casefold())
    return "đ" in letters or not _MARKS.isdisjoint(letters)
