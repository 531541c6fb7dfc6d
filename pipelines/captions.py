"""A picture's caption and, apart from it, the credit: whose picture it is.

The kind of a picture ('Ảnh minh họa', 'Ảnh tư liệu') is a statement about it and stays in the
caption; what follows a label ('Ảnh:', 'Nguồn:') is the credit, as printed.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from pipelines.bylines.names import is_person, is_press

_MAX_CREDIT = 80
_MAX_CREDIT_WORDS = 12

_KINDS = r"\s+(?:minh\s+(?:họa|hoạ)|tư liệu|chụp màn hình|cắt từ clip)"
_LABELS = (
    r"nguồn ảnh|nguồn|ảnh|hình ảnh|hình|photo|video|clip|đồ họa|đồ hoạ|minh họa|minh hoạ|"
    r"ẢNH|NGUỒN ẢNH|NGUỒN|HÌNH|ĐỒ HỌA"
)
# "Trong ảnh: …" describes: a label begins with a capital, or stands first in brackets.
_CAPITAL_LABELS = "|".join(sorted({w[0].upper() + w[1:] for w in _LABELS.split("|")}))
_JOINED = rf"(?:\s*(?:,|/|&|-|và)\s*(?:{_LABELS})){{0,3}}"
_LABELLED = re.compile(
    rf"(?:^|(?<=[\s.,;:\-–—(\[|/]))(?P<label>(?:{_CAPITAL_LABELS}){_JOINED})(?P<kind>{_KINDS})?"
    r"\s*:\s*(?P<credit>\S.*)$"
)
_LABELLED_START = re.compile(rf"(?:^|(?<=[\s.,;:\-–—(\[|/]))(?:{_CAPITAL_LABELS})")
_BRACKETED = re.compile(
    rf"[(\[]\s*(?P<label>(?:{_LABELS}){_JOINED})(?P<kind>{_KINDS})?\s*:\s*"
    r"(?P<credit>[^()\[\]]+?)\s*[)\]]\s*\.?$",
    re.IGNORECASE,
)
_AGENCY = re.compile(r"\((?P<credit>[^()]{2,40})\)\s*\.?$")
# "… - Ảnh NGỌC HÀ", "… - Ảnh Công an tỉnh cung cấp": no colon, but a dash or a stop before it.
_NO_COLON = re.compile(r"(?:\s[-–—]\s*|[.!?]\s+)(?:Ảnh|ẢNH)\s+(?P<credit>[^.:]+?)\.?$")
_PROVIDED = re.compile(
    r"(?:cung cấp|chụp lại|phát$|gửi|internet|tư liệu|facebook|nvcc|clip|màn hình)", re.IGNORECASE
)
_ARTEFACTS = re.compile(r"!\[\]\(\)")
_OUTER = " \t|•*_"
_JOINT = " \t|-–—/(,;:"


@dataclass(frozen=True, slots=True, kw_only=True)
class Caption:
    """`caption` may be empty (a line with a credit alone); `credit` is None where none is told."""

    raw: str
    caption: str
    credit: str | None


def read_caption(raw: str) -> Caption:
    """Part the credit from the caption; without a label there is no credit."""
    text = " ".join(unicodedata.normalize("NFC", _ARTEFACTS.sub(" ", raw)).split()).strip(_OUTER)
    for read in (_bracketed, _labelled, _agency, _without_colon):
        found = read(text)
        if found is not None:
            caption, credit = found
            return Caption(raw=raw, caption=caption, credit=credit)
    return Caption(raw=raw, caption=text, credit=None)


# What each reader gives: caption and credit.
_Found = tuple[str, str] | None


def _bracketed(text: str) -> _Found:
    match = _BRACKETED.search(text)
    if match is None:
        return None
    before = text[: match.start()].rstrip(_JOINT)
    if match["kind"] is None:
        return before, _credit(match["credit"])
    return f"{before} ({match['label']}{match['kind']})".strip(), _credit(match["credit"])


def _labelled(text: str) -> _Found:
    """The first label behind which the rest is short enough to be a credit."""
    for match in re.finditer(_LABELLED_START, text):
        whole = _LABELLED.match(text, match.start())
        if whole is not None and _is_credit(
            whole["credit"], first=not text[: match.start()].strip()
        ):
            before = text[: match.start()].rstrip(_JOINT)
            kind = f"{whole['label']}{whole['kind']}" if whole["kind"] else ""
            return f"{before} {kind}".strip(), _credit(whole["credit"])
    return None


def _is_credit(text: str, *, first: bool) -> bool:
    """A short name; at the very head ('Ảnh: Quang cảnh lễ hội') it must look like one."""
    if len(text) > _MAX_CREDIT or len(text.split()) > _MAX_CREDIT_WORDS:
        return False
    return not first or _looks_like_source(text)


def _looks_like_source(text: str) -> bool:
    parts = [part.strip(" .") for part in re.split(r"[-–,/&|+]| và ", text) if part.strip(" .")]
    if _PROVIDED.search(text):
        return True
    return bool(parts) and all(is_person(part) or is_press(part) for part in parts)


def _agency(text: str) -> _Found:
    """'(TTXVN/Vietnam+)': an agency in brackets needs no label."""
    match = _AGENCY.search(text)
    if match is None:
        return None
    parts = re.split(r"[/,\-–]", match["credit"])
    if not all(is_press(part.strip()) for part in parts):
        return None
    return text[: match.start()].rstrip(_JOINT), _credit(match["credit"])


def _without_colon(text: str) -> _Found:
    match = _NO_COLON.search(text)
    if match is None or re.match(rf"{_KINDS}(?:\W|$)", " " + match["credit"], re.IGNORECASE):
        return None
    credit = match["credit"]
    if not is_person(credit) and not re.search("cung cấp$", credit):
        return None
    stop = text[match.start()] if text[match.start()] in ".!?" else ""
    return text[: match.start()].rstrip(_JOINT) + stop, _credit(credit)


def _credit(text: str) -> str:
    """As printed, without the brackets, the full stop and the pipe around it."""
    bare = text.strip(_OUTER + "-–—")
    if bare.endswith((")", "]")) and bare.count("(") < bare.count(")"):
        bare = bare[:-1]
    return bare.removesuffix(".").strip()
