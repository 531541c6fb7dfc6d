"""Wrongly decoded text: UTF-8 read as Windows-1252 or 1258, and the encodings of old pages.

A repair must be proved by the text itself, and good text must never be touched. Two facts carry the
proof. Vietnamese that was decoded rightly shows within a few words a letter that Windows-1252 does
not have (đ, ư, ế), and no wrongly decoded text has one. And few words are syllables by chance: the
repaired words must be, and the words before the repair must not.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from archive.spelling import MARKED_LETTERS
from pipelines.text.legacy import ENCODINGS, as_bytes, to_unicode
from pipelines.text.syllables import is_syllable

if TYPE_CHECKING:
    from collections.abc import Iterable

MOJIBAKE = "mojibake"
"""The name of the repair of UTF-8 that was read byte by byte."""

# --- When to look at all -------------------------------------------------------------------------
_BEYOND_1252 = re.compile(
    f"[{''.join(c for c in MARKED_LETTERS if as_bytes(c) is None)}]"  # 104 of the 134 letters
)
# A character that every wrongly read line has: one search of each is all that good text costs.
_TRACES_OF_UTF8 = "º»ÄÅÆÃÂĂ€"
_CONTINUATION = "\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
_BEGINNING_OF_UTF8 = re.compile(f"á[º»]|[ÄÅÆÃÂĂ][{_CONTINUATION}]|â€|Ã(?: |$)", re.MULTILINE)


def _has_trace_of_utf8(text: str) -> bool:
    if not any(trace in text for trace in _TRACES_OF_UTF8):
        return False
    return _BEGINNING_OF_UTF8.search(text) is not None


def is_suspect(text: str) -> bool:
    """Whether `repair_encoding` could find anything: a few substring searches on good text."""
    if text.isascii():
        return False
    return not _BEYOND_1252.search(text) or _has_trace_of_utf8(text)


# --- UTF-8 read byte by byte ---------------------------------------------------------------------
_MOST_ROUNDS = 3  # text goes wrong once, sometimes twice
# á + º or » + a third: the three bytes of ế and its kin; nothing else in print looks like that.
_THREE_BYTES = re.compile(f"á[º»][{_CONTINUATION}]")
_ANY_SEQUENCE = re.compile(f"[\xc2-\xdf][{_CONTINUATION}]|[\xe0-\xef][{_CONTINUATION}]{{2}}")
_BROKEN_ENOUGH = 3
# The second byte of à is a no-break space, and others make a plain one of it, or none at a word's
# end. "sÃ n" was sàn; in "lÃ con" the space is that between two words.
_LOST_NBSP_INSIDE = re.compile(r"Ã (?= |(?:ng?|nh|[imouy])\b)")
_LOST_NBSP = re.compile("Ã(?= |$)")
# 'à' of a word in small letters, or of Hà, Cà, Bà, Và; XÃ, MÃ, LÃ are words in capitals.
_GRAVE_A = re.compile(r"(?<![^\W_])(?:[HCBV]|[A-Za-z]{0,2}[a-z])Ã\xa0(?=\W|$|(?:ng?|nh|[imouy])\b)")
# What may follow a capital Ã in good print: “XÔ is no trace of Ô.
_AMBIGUOUS = set("Ã“”‘’…–—•»«\xa0 ")
_PLAUSIBLE = re.compile(
    f"[{MARKED_LETTERS}\x20-\x7e\t\xa0-\xff\u0300-\u036f\u2010-\u203a₫\ufeff\u200b-\u200f€™"
    "\x80-\x9fƒˆ˜ŒœŠšŽžŸ]*"  # what a second wrong reading leaves
)
_VIETNAMESE_1258 = str.maketrans(
    {bytes([b]).decode("cp1258"): chr(b) for b in (0xC3, 0xCC, 0xD0, 0xD2, 0xD5, 0xDD, 0xDE)}
    | {bytes([b]).decode("cp1258"): chr(b) for b in (0xE3, 0xEC, 0xF0, 0xF2, 0xF5, 0xFD, 0xFE)}
)


def _decode(line: str) -> str | None:
    """`line` with its characters taken for bytes of UTF-8; None if they are not, every one."""
    data = as_bytes(line)
    if data is None:
        return None
    try:
        decoded = data.decode("utf-8")
    except UnicodeDecodeError:
        return None
    return decoded if _PLAUSIBLE.fullmatch(decoded) else None


def _is_ambiguous(line: str) -> bool:
    return {c for c in line if not c.isascii()} <= _AMBIGUOUS


def _is_proof(line: str, decoded: str) -> bool:
    """Whether so much of the line was UTF-8 that chance is out of the question."""
    if not _is_ambiguous(line) or sum(not c.isascii() for c in decoded) > 1:
        return True
    # 'Thu HÃ\xa0', 'NhÃ\xa0 may': a capital within a word, and the no-break space ends it.
    return line.count("Ã") == len(_GRAVE_A.findall(line)) and not line.isupper()


def _undo_once(line: str) -> str:
    if line.isascii():
        return line
    for reading in (line, line.translate(_VIETNAMESE_1258)):
        decoded = _decode(reading)
        if decoded is not None and _is_proof(reading, decoded):
            return decoded
        decoded = _decode(_LOST_NBSP.sub("Ã\xa0", _LOST_NBSP_INSIDE.sub("Ã\xa0", reading)))
        if decoded is not None and not _is_ambiguous(reading):
            return decoded
    if len(_THREE_BYTES.findall(line)) >= _BROKEN_ENOUGH:
        return _ANY_SEQUENCE.sub(lambda found: _decode(found[0]) or found[0], line)
    return line


def _undo_mojibake(text: str) -> str:
    if not _has_trace_of_utf8(text):
        return text
    for _ in range(_MOST_ROUNDS):
        repaired = "\n".join(map(_undo_once, text.split("\n")))
        if repaired == text:
            break
        text = repaired
    return text


# --- The encodings of old pages ------------------------------------------------------------------
_LEAST_WORDS = 3  # repaired words that a verdict needs
_LEAST_LETTERS = 3  # and different strange letters in them: "så må gå på" is Norwegian
_GOOD_AFTER = 0.9
_GOOD_BEFORE = 0.6  # by chance: có in TCVN3 reads cã
_EDGES = re.compile(r"^[^\w]+|[^\w]+$")
_PARTS = re.compile(r"[\s/\-–().,:;!?\"“”]+")


def _share_of_syllables(words: list[str]) -> float:
    good = sum(1 for word in words if is_syllable(_EDGES.sub("", word)))
    return good / len(words) if words else 0.0


def _quality(text: str, encoding: str) -> float:
    """The share of syllables among the words that `encoding` would change; 0 if it proves nothing.

    Words are compared one by one; those without strange letters say nothing and do not count.
    """
    pairs = [(w, to_unicode(w, encoding)) for w in _PARTS.split(text) if not w.isascii()]
    changed = [(before, after) for before, after in pairs if before != after]
    letters = {c for before, _ in changed for c in before.lower() if not c.isascii()}
    if len(changed) < _LEAST_WORDS or len(letters) < _LEAST_LETTERS:
        return 0.0
    if _share_of_syllables([before for before, _ in changed]) > _GOOD_BEFORE:
        return 0.0
    return _share_of_syllables([after for _, after in pairs])


def _legacy_encoding(text: str) -> str | None:
    if _BEYOND_1252.search(text) or as_bytes(text) is None:
        return None
    if sum(not word.isascii() for word in _PARTS.split(text)) < _LEAST_WORDS:
        return None  # as most short lines: "Hà Tiên", "Tin: Hùng"
    best = max(ENCODINGS, key=lambda encoding: _quality(text, encoding))
    return best if _quality(text, best) >= _GOOD_AFTER else None


def repair_encoding(text: str) -> tuple[str, str | None]:
    """`text` decoded as it should have been, and the name of the repair; None if none was needed.

    The name is "mojibake", or that of the legacy encoding ("tcvn3", "vni", "viscii",
    "windows-1258"). Those need three strange words: for a short line of an old page (a section's
    name) ask with the body, and hand the line to `to_unicode` with the name that came back.
    """
    if not is_suspect(text):
        return text, None
    repaired = _undo_mojibake(text)
    if repaired != text:
        return unicodedata.normalize("NFC", repaired), MOJIBAKE
    encoding = _legacy_encoding(text)
    return (text, None) if encoding is None else (to_unicode(text, encoding), encoding)


def common_encoding(texts: Iterable[str]) -> str | None:
    """The legacy encoding in which a whole page was written; None for a page that was read rightly.

    Short lines (a section's name, a byline) prove nothing alone: they are judged with the body. A
    page that has any letter of Vietnamese as such was decoded rightly, and what looks strange in it
    is another language.
    """
    suspects = [text for text in texts if not text.isascii()]
    if not suspects or any(map(_BEYOND_1252.search, suspects)):
        return None
    return _legacy_encoding("\n".join(suspects))
