"""Page furniture: the lines around an article that say nothing of it.

A line is furniture only as a whole. "Đọc thêm" is; "Em đọc thêm sách ở thư viện xã." is a sentence
and is not. Letters are compared with their marks (a byline "Đông" is no button "Đóng").
"""

from __future__ import annotations

import re

from archive.spelling import canonical_tones
from pipelines.text.furniture_shapes import SHAPES
from pipelines.text.furniture_words import STRONG_PHRASES, WEAK_WORDS, WHOLE_SENTENCES

_LONGEST = 220
"""Longer lines are paragraphs. The longest furniture is the licence in the foot of a page."""


def _phrases(listed: str) -> list[str]:
    phrases = {p for line in listed.strip().splitlines() for p in line.split("|")}
    return [re.escape(p) for p in sorted(phrases, key=len, reverse=True)]


_STRONG = "|".join(_phrases(STRONG_PHRASES))
_ANY_WORD = "|".join(_phrases(STRONG_PHRASES) + _phrases(WEAK_WORDS))
_BETWEEN = r"(?:[^\w]|\d+(?!\w))*"  # signs, and counts: "Bình luận (12)"
# Possessive, as are the telephones: "gửi email" is also "gửi", "email", and 220 letters can hold
# twenty such choices. The longest phrase is taken, and that is that.
_BAR = re.compile(rf"{_BETWEEN}(?>(?:{_ANY_WORD})(?!\w){_BETWEEN})++(?<!\w\.)")
_STRONG_WORD = re.compile(rf"(?<!\w)(?:{_STRONG})(?!\w)")
_ANSWER = "trả lời:"  # to a reader's question; the button has no colon
_SENTENCE = re.compile(rf"(?:{'|'.join(_phrases(WHOLE_SENTENCES))})[.!]*")
_SHAPE = re.compile("|".join(f"(?:{shape})" for shape in SHAPES))
_FOLLOW = "theo dõi "
_OURSELVES = re.compile(rf"{_FOLLOW}(?:báo|đài|tạp chí|trang|kênh|fanpage|chúng tôi)\b")
_IMAGE_MARK = re.compile(r"!\[[^\]]*\](?:\([^)]*\))?")
_WORD_SIGN = re.compile(r"[^\W_]")


def _follows_a_name(text: str) -> bool:
    """Whether "Theo dõi" names whom to follow; "Theo dõi trận đấu trên …" is prose."""
    return text[len(_FOLLOW) :][:1].isupper() or _OURSELVES.match(text.casefold()) is not None


def is_furniture(line: str) -> bool:
    """Whether a whole, cleaned `line` is furniture; so is a line without any letter or digit."""
    if len(line) > _LONGEST:
        return False
    text = canonical_tones(_IMAGE_MARK.sub("", line)).strip()
    if not _WORD_SIGN.search(text):
        return True
    key = text.casefold()
    if _SENTENCE.fullmatch(key) or (_BAR.fullmatch(key) and _STRONG_WORD.search(key)):
        return key != _ANSWER
    if not _SHAPE.fullmatch(key):
        return False
    return not key.startswith(_FOLLOW) or _follows_a_name(text)
