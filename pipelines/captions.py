"""A picture's caption and, apart from it, the credit: whose picture it is.

The kind of a picture ('Ảnh minh họa', 'Ảnh tư liệu') is a statement about it and stays in the
caption; what follows a label ('Ảnh:', 'Nguồn:') is the credit, as printed.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from pipelines.bylines.names import is_person, without_titles
from pipelines.bylines.offices import is_organisation, is_press
from pipelines.bylines.words import NOBODY
from pipelines.provinces import fold
from pipelines.text.spaces import drop_unseen

_MAX_CREDIT = 80
_MAX_CREDIT_WORDS = 12

_TAIL = 200  # letters; a credit and its label stand in the last of them
# No label is without one of these: asked first, for most paragraphs have none.
_SIGNS = (
    *("ảnh", "nguồn", "hình", "photo", "video", "clip", "flycam", "họa", "hoạ", "tranh"),
    *("graphic", "source", "thực hiện", "image", "courtesy"),
)
_MAX_INSTITUTION = 4  # words; a longer one at the head ('Ảnh: Công an xã tuần tra đêm') describes

_KIND_WORDS = r"(?:minh\s+(?:họa|hoạ)|tư liệu|nghệ thuật|chụp màn hình|cắt từ clip)"
_KINDS = rf"\s+(?:{_KIND_WORDS}|\({_KIND_WORDS}\))"
_KIND = re.compile(_KIND_WORDS + r"(?!\w)", re.IGNORECASE)
_BOTH = r"(?:[Tt]in|[Bb]ài)(?:\s*[,-]\s*|\s+và\s+)[ảẢ]nh"
_WORDS = (
    "nguồn ảnh|nguồn clip|nguồn video|nguồn|ảnh|hình ảnh|hình|photos|photo|video clip|video|clip|"
    "flycam|đồ họa|đồ hoạ|minh họa|minh hoạ|tranh|infographics|infographic|source|thực hiện|"
    "ẢNH|NGUỒN ẢNH|NGUỒN|HÌNH|ĐỒ HỌA"
)
_LABELS = rf"{_WORDS}|{_BOTH}"
# "Trong ảnh: …" describes: a label begins with a capital, or stands first in brackets.
_CAPITALS = "|".join(sorted({w[0].upper() + w[1:] for w in _WORDS.split("|")}, reverse=True))
_CAPITAL_LABELS = rf"{_CAPITALS}|{_BOTH}"
_JOINED = rf"(?:\s*(?:,|/|&|-|và)\s*(?:{_LABELS}|{_CAPITALS})){{0,3}}"
# Also behind a lost line break ('… lúa.Ảnh:', '… lúaẢnh:').
_START = r"(?:^|(?<=[\s.,;:\-–—(\[|/*_])|(?<=[^\W\d_])(?=Ảnh))(?<!trong )(?<!Trong )(?<!TRONG )"
_LABELLED = re.compile(
    rf"{_START}(?P<label>(?:{_CAPITAL_LABELS}){_JOINED})(?P<kind>{_KINDS})?"
    r"\s*:\s*(?P<credit>\S.*)$"
)
_LABELLED_START = re.compile(rf"{_START}(?:{_CAPITAL_LABELS})")
_BRACKETED = re.compile(
    rf"[(\[]\s*(?P<label>(?:{_LABELS}){_JOINED})(?P<kind>{_KINDS}(?=\s*:|\s*[-–,;]\s*nguồn))?"
    r"(?:\s*[-–,;]\s*nguồn)?\s*:\s*(?P<credit>[^()\[\]]+?)\s*[)\]]\s*\.?$",
    re.IGNORECASE,
)
_EMPTY = re.compile(rf"{_START}(?:{_CAPITAL_LABELS})\s*:$")
_AGENCY = re.compile(r"\((?:theo )?(?P<credit>[^()]{2,40})\)\s*\.?$", re.IGNORECASE)
_AGENCY_ALONE = re.compile(r"(?:^|(?<=[.!?…]) )(?P<credit>[A-Z][^()\s.]{1,30})\.?$")
# No colon, but a bracket, a dash, a stop or the line's head before the label: "… - Ảnh NGỌC HÀ",
# "… (ảnh Ngọc Hà)", "… Ảnh – Ngọc Hà", "Ảnh của Ngọc Hà", "Ảnh do công an cung cấp".
_NO_COLON = re.compile(
    r"(?P<before>^|\s[-–—]\s*|[.!?…]\s+|[.!?…](?=[ẢN])|\s*[(\[]|"
    r"[.,;]\s*(?=(?:ảnh|nguồn)\s*:))"
    r"(?P<label>(?:chùm )?ảnh|nguồn ảnh|nguồn|minh họa|minh hoạ|tranh|đồ họa|đồ hoạ|photos? by|"
    r"photos?|courtesy of)"
    rf"(?P<kind>{_KINDS})?(?P<joint>\s*[:/;.]\s*|\s+[-–—]\s+|\s+(?:của|do|nguồn:?)\s+|\s+)"
    r"(?P<credit>[^:()\[\]]+?)\s*[)\]]?\.?$",
    re.IGNORECASE,
)
_INITIALS = re.compile(r"(?:[^\W\d_]{1,3}\.\s?)+[^\W\d_]{0,5}")
_PROVIDED = re.compile(
    r"(?:cung cấp|chụp lại|phát$|gửi|internet|tư liệu|facebook|nvcc|clip|màn hình)", re.IGNORECASE
)
_STOPS = frozenset(".!?…")
_SET_OFF = frozenset("([-–—")
_ARTEFACTS = re.compile(r"!\[\]\(\)")
_OUTER = " \t|•*_▲▼►◄■"
_JOINT = " \t|-–—/(,;:*_"


@dataclass(frozen=True, slots=True, kw_only=True)
class Caption:
    """`caption` may be empty (a line with a credit alone); `credit` is None where none is told."""

    raw: str
    caption: str
    credit: str | None


def read_caption(raw: str) -> Caption:
    """Part the credit from the caption; without a label there is no credit."""
    text = " ".join(
        unicodedata.normalize("NFC", _ARTEFACTS.sub(" ", drop_unseen(raw))).split()
    ).strip(_OUTER)
    end = text[-_TAIL:].casefold()
    labelled = any(sign in end for sign in _SIGNS)
    for read in _READERS if labelled else (_agency, _agency_alone):
        found = read(text)
        if found is not None:
            caption, credit = found
            return Caption(raw=raw, caption=caption, credit=credit or None)
    caption = _EMPTY.sub("", text).rstrip() if text.endswith(":") else text
    return Caption(raw=raw, caption=caption, credit=None)


# What each reader gives: caption and credit.
_Found = tuple[str, str] | None


def _bracketed(text: str) -> _Found:
    match = _BRACKETED.search(text, max(0, len(text) - _TAIL))
    if match is None:
        return None
    before = text[: match.start()].rstrip(_JOINT)
    if match["kind"] is None:
        return before, _credit(match["credit"])
    return f"{before} ({match['label']}{match['kind']})".strip(), _credit(match["credit"])


def _labelled(text: str) -> _Found:
    """The first label behind which the rest is short enough to be a credit."""
    for match in _LABELLED_START.finditer(text, max(0, len(text) - _TAIL)):
        whole = _LABELLED.match(text, match.start())
        if whole is None or not _is_credit(
            whole["credit"], first=not text[: match.start()].strip()
        ):
            continue
        before = text[: match.start()]
        if whole["kind"]:  # '… - Ảnh minh họa': what the picture is stays as it is printed
            return f"{before}{whole['label']}{whole['kind']}".strip(), _credit(whole["credit"])
        return before.rstrip(_JOINT).strip(), _credit(whole["credit"])
    return None


def _is_credit(text: str, *, first: bool) -> bool:
    """A short name; at the very head ('Ảnh: Quang cảnh lễ hội') it must look like one.

    A bracket that only closes in it has opened before its label: '(Nguồn: Sở) - Ảnh: Lan Chi'.
    """
    if len(text) > _MAX_CREDIT or len(text.split()) > _MAX_CREDIT_WORDS:
        return False
    if ")" in text.rstrip(" .)") and text.index(")") < text.find("(") % len(text):
        return False
    return not first or _looks_like_source(text)


def _looks_like_source(text: str) -> bool:
    parts = _parts(text)
    if _PROVIDED.search(text):
        return True
    if is_organisation(text) and len(text.split()) <= _MAX_INSTITUTION:
        return True
    return bool(parts) and all(is_person(part) or is_press(part) for part in parts)


def _parts(text: str) -> list[str]:
    return [part.strip(" .") for part in re.split(r"[-–,/&|+]| và ", text) if part.strip(" .")]


def _agency(text: str) -> _Found:
    """'(TTXVN/Vietnam+)': an agency in brackets needs no label."""
    match = _AGENCY.search(text)
    if match is None:
        return None
    if not _is_agencies(match["credit"]):
        return None
    return text[: match.start()].rstrip(_JOINT), _credit(match["credit"])


def _agency_alone(text: str) -> _Found:
    """'TTXVN' on its line, or behind the caption's full stop."""
    match = _AGENCY_ALONE.search(text)
    if match is None or not _is_agencies(match["credit"]):
        return None
    return text[: match.start()].rstrip(_JOINT), _credit(match["credit"])


def _is_agencies(text: str) -> bool:
    """'TTXVN/Vietnam+', 'TTXVN phát'."""
    parts = re.split(r"[/,\-–]", text.removesuffix(" phát"))
    return all(is_press(part.strip()) for part in parts)


def _without_colon(text: str) -> _Found:
    """The label stands apart by other means than a colon; what follows must be whose it is."""
    match = _NO_COLON.search(text, max(0, len(text) - _TAIL))
    if match is None or not _is_label(match):
        return None
    credit, label = match["credit"], match["label"]
    if not _is_told(match, credit):
        return None
    opening = match["before"].strip()
    before = text[: match.start()].rstrip(_JOINT) + (opening if opening in _STOPS else "")
    if match["kind"]:
        kind = label + match["kind"]
        before = f"{before} ({kind})" if opening == "(" else f"{before} {kind}"
    return before.strip(), _credit(credit)


def _is_label(match: re.Match[str]) -> bool:
    """A small 'ảnh' describes, but not in brackets, behind a dash, or before a colon."""
    set_off = match["before"].strip() in _SET_OFF or ":" in match["joint"]
    return set_off or match["label"][0].isupper()


def _is_told(match: re.Match[str], credit: str) -> bool:
    """Whose it is: 'NVCC', '… cung cấp', an agency; a bare name only where it cannot be the theme.

    'Ảnh Bác Hồ' at the head shows him, 'Ảnh của Lan Chi' is hers.
    """
    bare = match["joint"].isspace()
    if len(credit.split()) > _MAX_CREDIT_WORDS or (bare and _KIND.match(credit)):
        return False
    parts = _parts(credit)
    if re.search(r"cung cấp$", credit) or all(is_press(p) or fold(p) in NOBODY for p in parts):
        return True
    named = match["label"].casefold() not in {"nguồn", "nguồn ảnh"}
    shown = not match["before"] and bare and not _is_signed(match["label"], parts)
    return named and not shown and all(is_person(without_titles(p)) or is_press(p) for p in parts)


def _is_signed(label: str, parts: list[str]) -> bool:
    """'Ảnh T.M', 'Ảnh LAN CHI', 'Ảnh VGP/Lan Chi': nobody who is shown is written so."""
    if any(is_press(part) for part in parts) or label.casefold().endswith(("by", "of")):
        return True
    capitals = all(part.isupper() for part in parts) and not label.isupper()
    return capitals or all(_INITIALS.fullmatch(part) for part in parts)


_READERS = (_bracketed, _labelled, _agency, _agency_alone, _without_colon)


def _credit(text: str) -> str:
    """As printed, without the brackets, the full stop and the pipe around it."""
    bare = text.strip(_OUTER + "-–—/,;")
    if bare.endswith((")", "]")) and bare.count("(") < bare.count(")"):
        bare = bare[:-1]
    return bare.removesuffix(".").strip()
