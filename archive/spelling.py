"""How Vietnamese is spelled in the full-text index: one tone placement, and letters without marks.

The archive writes its own index (FTS5, `unicode61 remove_diacritics 0`), so the rules by which
it writes live here; `pipelines.text` hands them on. The index is told the *original* text when a
snippet is asked for, and finds the hit by counting tokens: therefore `fold` and `index_form` may
change letters but never the number of tokens, for any text whatever.

A change of any rule here must raise `SPELLING_VERSION`: FTS5 forgets a row only when it is handed
exactly the strings that were indexed, so an index of older rules has to be written anew.
"""

from __future__ import annotations

import codecs
import re
import unicodedata

SPELLING_VERSION: int = 1
"""The version of these rules, kept in the archive; another one there means a full reindex."""

TONE_MARKS = "\u0300\u0301\u0303\u0309\u0323"
"""Combining grave (huyền), acute (sắc), tilde (ngã), hook above (hỏi), dot below (nặng)."""

QUALITY_MARKS = "\u0302\u0306\u031b"
"""Combining circumflex (â ê ô), breve (ă), horn (ơ ư)."""


def _marked_letters() -> str:
    """Every Vietnamese letter that carries a mark, both cases: 134 of them with đ."""
    plain = "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY"
    toned = (unicodedata.normalize("NFC", v + tone) for v in plain for tone in TONE_MARKS)
    return "".join(toned) + "ăâêôơưđĂÂÊÔƠƯĐ"


MARKED_LETTERS = _marked_letters()
"""The 134 letters of Vietnamese that ASCII does not have, each as one code point."""


def _without_marks(letter: str) -> str:
    if letter in "đðĐÐ":
        return "d" if letter in "đð" else "D"
    return unicodedata.normalize("NFD", letter)[0]


# --- Composing -----------------------------------------------------------------------------------
# The marks that unicode61 takes for a part of the word they follow (sqlite3Fts5UnicodeIsdiacritic).
# All others, U+0305 or U+0341 among them, END a word there; a full NFC would join "a\u0341b" into
# one word and break the law of equal counts. So only what stands on Latin letters is composed.
_WORD_MARKS = "\u0300-\u0304\u0306-\u030c\u030f\u0311\u031b\u0323-\u0328\u032d\u032e\u0330\u0331"
_LATIN = "A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff"
_SAFE_FOR_NFC = re.compile(f"[\x00-\u024f\u1e00-\u1eff\u2010-\u2027{_WORD_MARKS}]*")
_LATIN_CLUSTER = re.compile(f"[{_LATIN}][{_WORD_MARKS}]+")


def _compose(text: str) -> str:
    """NFC as far as it cannot change the token count: all of any text that is Vietnamese."""
    if unicodedata.is_normalized("NFC", text):
        return text
    if _SAFE_FOR_NFC.fullmatch(text):
        return unicodedata.normalize("NFC", text)
    return _LATIN_CLUSTER.sub(lambda found: unicodedata.normalize("NFC", found[0]), text)


# --- Tone placement ------------------------------------------------------------------------------
# In the open rimes oa, oe, uy the tone may be printed on either vowel: hoà, hòa. "qu" is an onset
# of its own (quý is q-u-ý, never qúy), and it is not in this list. A letter may follow only as
# another word; so hoàn, khuỷu and huýt are not touched.
_ONSETS = "ngh|ch|gh|gi|kh|ng|nh|ph|th|tr|[bcdđghklmnprstvxð]"


def _late_tones() -> dict[str, str]:
    pairs = [(u, v) for u, v in ("oa", "oe", "uy", "Oa", "OA", "Oe", "OE", "Uy", "UY")]
    pairs += [("o", "A"), ("o", "E"), ("u", "Y")]
    return {
        first + unicodedata.normalize("NFC", second + tone): unicodedata.normalize(
            "NFC", first + tone + second
        )
        for first, second in pairs
        for tone in TONE_MARKS
    }


_EARLY_OF_LATE = _late_tones()
_LATE_ENDS = "".join(sorted({late[1] for late in _EARLY_OF_LATE}))
# Two characters of a small class first: that is what makes a scan of an article take 30 µs.
_LATE_TONE = re.compile(f"[oOuU][{_LATE_ENDS}](?!\\w)")
_ONSET_BEFORE = re.compile(f"(?:^|[\\W_])(?:{_ONSETS})?$", re.IGNORECASE)
_LONGEST_ONSET = 3


def _early_tone(found: re.Match[str]) -> str:
    """The two vowels with the tone on the first, if they are a syllable's whole rime."""
    text, start, end = found.string, found.start(), found.end()
    # A mark that follows the vowel would compose with it once its tone has moved away.
    if unicodedata.combining(text[end : end + 1] or " "):
        return found[0]
    if not _ONSET_BEFORE.search(text[max(0, start - _LONGEST_ONSET - 1) : start]):
        return found[0]
    return _EARLY_OF_LATE.get(found[0], found[0])


def _place_tones(text: str) -> str:
    return text if text.isascii() else _LATE_TONE.sub(_early_tone, text)


def canonical_tones(text: str) -> str:
    """NFC, with one placement of tones: hoà → hòa, uỷ → ủy, khoẻ → khỏe. Case is kept."""
    return _place_tones(unicodedata.normalize("NFC", text))


# --- Ð for Đ -------------------------------------------------------------------------------------
_WORD_WITH_ETH = re.compile(r"\w*[ðÐ]\w*")
_VIETNAMESE_VOWELS = "".join(c for c in MARKED_LETTERS if c not in "đĐ") + "aeiouyAEIOUY"
_ETH_AS_STROKE = str.maketrans("ðÐ", "đĐ")
_ETH_WORD = re.compile(
    f"[bcdđghklmnpqrstvxBCDĐGHKLMNPQRSTVX]*[ðÐ][bcdghklmnpqrstvxðBCDGHKLMNPQRSTVXÐ"
    f"đĐ{_VIETNAMESE_VOWELS}]*[0-9]*"
)


def _stroke_word(found: re.Match[str]) -> str:
    word = found[0]
    if word == "ð" or not _ETH_WORD.fullmatch(word):
        return word
    return word.translate(_ETH_AS_STROKE)


def stroke_for_eth(text: str) -> str:
    """`Ð`, `ð` → `Đ`, `đ` in Vietnamese words (Ðà Nẵng, HÐND), as some sites write them.

    Safe for Icelandic and Faroese, where ð never stands before the first vowel of a word
    (Sigurðsson, Guðni, VEÐUR): a word is changed only when nothing but consonants comes before its
    first ð and all its letters are of the Vietnamese alphabet. A lone small ð is a sign of
    phonetics and stays.
    """
    if "ð" not in text and "Ð" not in text:
        return text
    return _WORD_WITH_ETH.sub(_stroke_word, text)


def index_form(text: str) -> str:
    """What the exact columns index: composed, one tone placement, đ for ð in Vietnamese words.

    Queries go through the same function. The token count stays that of `text`.
    """
    return stroke_for_eth(_place_tones(_compose(text)))


# --- Folding -------------------------------------------------------------------------------------
# An 8-bit code of our own: the 239 characters that nearly all articles are made of are encoded by
# a C table and decoded by another without marks (30 µs an article; str.translate takes 120 to 300).
_SLOW_FOLD = str.maketrans(
    {c: _without_marks(c) for c in MARKED_LETTERS + "ðÐ"}
    | dict.fromkeys(TONE_MARKS + QUALITY_MARKS)
    | {chr(code): chr(code) for code in range(128)}  # a miss raises inside translate, slowly
)
_COMMON = "\0\n\t" + "".join(map(chr, range(32, 127))) + "“”‘’–—…°²³½•\xa0üöñ" + "ðÐ"
_CODE = (_COMMON + MARKED_LETTERS).ljust(256, "\ufffe")  # U+FFFE: no character
_ENCODE = codecs.charmap_build(_CODE)
_FOLDED_CODE = _CODE.translate(_SLOW_FOLD)


def fold(text: str) -> str:
    """`text` without any Vietnamese mark, đ and ð as d: what the folded columns index.

    Case and the marks of other languages (ü, ñ) are kept. The token count stays that of `text`.
    """
    if text.isascii():
        return text
    try:
        coded, _ = codecs.charmap_encode(text, "strict", _ENCODE)
    except UnicodeEncodeError:
        # Marks go after composing, and what they leave behind (a, U+0308) is composed again.
        return _compose(_compose(text).translate(_SLOW_FOLD))
    return codecs.charmap_decode(coded, "strict", _FOLDED_CODE)[0]


def forms(text: str) -> tuple[str, str]:
    """`index_form(text)` and `fold(text)`, at half the cost of asking for one after the other."""
    if text.isascii():
        return text, text
    coded = _coded(text) or _coded(text := _compose(text))  # most of the others are not composed
    if coded is None:
        return index_form(text), fold(text)
    # None of those characters combines with another, so the text is composed already.
    exact = stroke_for_eth(_place_tones(text))
    return exact, codecs.charmap_decode(coded, "strict", _FOLDED_CODE)[0]


def _coded(text: str) -> bytes | None:
    """The text in the code of our own; None where that code has not all of its characters."""
    try:
        return codecs.charmap_encode(text, "strict", _ENCODE)[0]
    except UnicodeEncodeError:
        return None


_ANY_MARK = re.compile(
    f"[{MARKED_LETTERS}]|[AEIOUYaeiouyĂÂÊÔƠƯăâêôơư][{TONE_MARKS}{QUALITY_MARKS}]"
)


def has_marks(text: str) -> bool:
    """Whether any letter of `text` carries a Vietnamese mark, or is đ (or ð written for it).

    It asks for letters, not for a dictionary: "café" has a mark too, and is then searched as typed.
    """
    return _ANY_MARK.search(text) is not None or _ANY_MARK.search(stroke_for_eth(text)) is not None
