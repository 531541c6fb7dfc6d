"""Which words are Vietnamese syllables: onset, rime and tone, as the school grammar has them.

It serves to tell good text from wrongly decoded text, so it is strict: a tone on the wrong letter,
a stop coda with a level tone ("cat", "hòc") or `k` before `a` make a word foreign. Names from the
Central Highlands (Đắk, Krông) are foreign to it as well. Both placements of the tone in oa, oe, uy
are good (hoà, hòa).
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from archive.spelling import TONE_MARKS

# Rimes by their nucleus; "-" stands for the open rime.
_RIMES_BY_NUCLEUS = {
    "a": "- i o u y m n ng nh p t c ch",
    "ă": "m n ng p t c",
    "â": "u y m n ng p t c",
    "e": "- o m n ng p t c",
    "ê": "- u m n nh p t ch",
    "i": "- a u m n nh p t ch",
    "iê": "u m n ng p t c",
    "o": "- i m n ng p t c",
    "oo": "n ng c",
    "ô": "- i m n ng p t c",
    "ơ": "- i m n p t",
    "u": "- a i m n ng p t c",
    "uô": "i m n ng p t c",
    "ư": "- a i u m n ng t c",
    "ươ": "i u m n ng p t c",
    "oa": "- i o y m n ng nh p t c ch",
    "oă": "m n ng p t c",
    "oe": "- o m n ng t",
    "uâ": "n ng t y",
    "uê": "- u n nh ch",
    "uơ": "- n",
    "uy": "- a u n nh p t ch",
    "uyê": "n t",
    "y": "-",
    "yê": "u m n ng t",
}
_OPEN = "-"
_RIMES = frozenset(
    nucleus + coda.replace(_OPEN, "")
    for nucleus, codas in _RIMES_BY_NUCLEUS.items()
    for coda in codas.split()
)
# After "qu" the u is spoken with the onset: qua, quân, quýt, quốc.
_RIMES_AFTER_QU = frozenset(
    {r for r in _RIMES if r[0] in "aăâeêiơy"} - {"iê" + c for c in "umnptc"}
) | {"ôc", "yn", "ynh", "yt", "ych", "yên", "yêt", "ơn", "au"}
# After "gi" the i may belong to both: giêng, giết are written with one.
_RIMES_AFTER_GI = frozenset(r for r in _RIMES if r[0] not in "iy") | {"êng", "êt", "êc", "êm"}
_RIMES_OF_NO_ONSET = _RIMES - {r for r in _RIMES if r.startswith("iê")}
_RIMES_AFTER_ONSET = _RIMES - {r for r in _RIMES if r.startswith("yê")}

_ONSET = re.compile(r"qu|gi(?=[aăâeêoôơuư])|ngh|ng|nh|gh|ch|kh|ph|th|tr|[bcdđghklmnprstvx]?")
_FRONT = "eêiy"
_ONLY_BEFORE_FRONT = {"k", "gh", "ngh"}
_NEVER_BEFORE_FRONT = {"c", "ng"}
_STOPS = ("p", "t", "c", "ch")
_STOP_TONES = ("\u0301", "\u0323")  # sắc, nặng
_VOWELS = "aăâeêioôơuưy"
_EITHER_PLACE = ("oa", "oe", "uy")
_LONGEST = 7  # nghiêng
_TONES = re.compile(f"[{TONE_MARKS}]")


def _rime_fits(onset: str, rime: str) -> bool:
    if onset == "qu":
        return rime in _RIMES_AFTER_QU
    if onset == "gi":
        return rime in _RIMES_AFTER_GI
    front = rime[0] in _FRONT
    if onset in _ONLY_BEFORE_FRONT and not front:
        return False
    if onset in _NEVER_BEFORE_FRONT and front:
        return False
    if onset == "g" and (rime[0] in "eêy"):
        return False
    return rime in (_RIMES_AFTER_ONSET if onset else _RIMES_OF_NO_ONSET)


def _tone_places(onset: str, rime: str) -> set[int]:
    """The letters of the rime that may carry the tone."""
    marked = [i for i, letter in enumerate(rime) if letter in "ăâêôơư"]
    if marked:
        return {marked[-1]}  # ươ carries it on the second
    vowels = [i for i, letter in enumerate(rime) if letter in _VOWELS]
    if len(vowels) == 1:
        return {vowels[0]}
    if rime in _EITHER_PLACE and onset != "qu":
        return {0, 1}
    glide = rime.startswith((*_EITHER_PLACE, "oo"))
    return {1} if glide else {0}


def _split_tone(word: str) -> tuple[str, str, int] | None:
    """The word without its tone, the tone ("" for level) and the letter that bore it (-1)."""
    letters, tone, place = [], "", -1
    for index, letter in enumerate(word):
        parts = unicodedata.normalize("NFD", letter)
        marks = _TONES.findall(parts)
        if marks:
            if tone:
                return None
            tone, place = marks[0], index
            letter = unicodedata.normalize("NFC", _TONES.sub("", parts))  # noqa: PLW2901
        letters.append(letter)
    return "".join(letters), tone, place


@lru_cache(maxsize=16384)
def is_syllable(word: str) -> bool:
    """Whether `word` is one Vietnamese syllable in its right spelling, in any case.

    Unmarked words count ("ban", "the"): a syllable may be level, and English has such words too.
    """
    word = unicodedata.normalize("NFC", word).lower()
    if not word or len(word) > _LONGEST:
        return False
    split = _split_tone(word)
    if split is None:
        return False
    plain, tone, place = split
    found = _ONSET.match(plain)
    onset = found[0] if found else ""
    rime = plain[len(onset) :]
    if not rime or not _rime_fits(onset, rime):
        return False
    if rime.endswith(_STOPS) and tone not in _STOP_TONES:
        return False
    return not tone or place - len(onset) in _tone_places(onset, rime)
