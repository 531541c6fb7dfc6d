"""A raw byline without what is set around it; and is it a sentence instead?"""

from __future__ import annotations

import re
import unicodedata

from pipelines.text.spaces import drop_unseen

_MAX_NAME_WORDS = 4
_STOPPED = re.compile(r"^(tin|bài)\s*[.;]\s*(?=ảnh\b)", re.IGNORECASE)  # 'Bài; ảnh: …'
_TWO_TITLES = re.compile(r"\b(P?GS)\s*[,-]\s*(?=TS)")
_OUTER = " |*•_~<>/-–—■●▪◆♦►▲▼"
# An address and the time that some CMS print beside the name.
_CLOCK = r"\d{1,2}[:h]\d{2}(?::\d{2})?"
_DAY = r"\d{1,2}(?:[/.-]\d{1,2}[/.-]|\s+tháng\s+\d{1,2},?\s+(?:năm\s+)?)\d{4}"
_BESIDE = re.compile(
    r"[\s<(,|–-]*(?:e-?mail\s*:?\s*)?[\w.+-]+@[\w-]+(?:\.[\w-]+)+[>)]?"
    rf"|[\s,|–-]+(?:{_CLOCK}[\s,|–-]+)?(?:{_DAY}(?:[\s,|–-]+{_CLOCK})?|{_CLOCK})$",
    re.IGNORECASE,
)
_SOMEBODY = re.compile(r"[-\s(]*(?:(?:Ông|Bà|Hiện|Theo (?:PGS|GS|TS|ông|bà|anh|chị))(?!\w)|\d)")


def tidy(raw: str) -> str:
    """The byline on one line, without the signs, brackets, address or time set around it."""
    text = " ".join(drop_unseen(unicodedata.normalize("NFC", raw)).split())
    if "@" in text or text[-1:].isdigit():
        text = _BESIDE.sub("", text)
    text = text.strip(_OUTER).removesuffix(".").rstrip(_OUTER)
    if ";" in text or "." in text:
        text = _STOPPED.sub(r"\1, ", text)
    if "GS" in text:
        text = _TWO_TITLES.sub(r"\1.", text)
    while (whole := re.fullmatch(r"\(([^()]*)\)", text)) is not None:
        text = whole[1].strip()
    return text + ")" if text.count("(") > text.count(")") else text


def is_sentence(line: str) -> bool:
    """A full stop behind more than a name, or 'Ông …', 'Hiện …' before one."""
    if _SOMEBODY.match(line):
        return True
    return line.endswith(".") and ":" not in line and len(line.split()) > _MAX_NAME_WORDS
