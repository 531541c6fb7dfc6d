"""A byline cut into its segments: 'Bài: Thu Hà - Ảnh: Minh Đức' → (text, Thu Hà), (photo, …)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pipelines.bylines import words

SOURCE = "source"

_ROLE_OF = {word: role for role, group in words.ROLES.items() for word in group}
_ROLE_OF |= dict.fromkeys(words.SOURCE_WORDS, SOURCE)

# "oạ/ọa", "oà/òa": both tone placements are printed.
_WORDS = "|".join(
    re.escape(word).replace("họa", "(?:họa|hoạ)").replace(r"\ ", r"\s+")
    for word in sorted(_ROLE_OF, key=len, reverse=True)
)
_JOINT = r"\s*(?:,|/|&|\+|-|–|\bvà\b|\s)\s*"
_OUTSIDE = r"(?![^(]*\))"
_START = r"(?:(?<!\w)|(?<=[^\W\d_])(?=[ẢBTNVĐ]))"
_LABEL = re.compile(
    rf"{_START}(?P<label>(?:{_WORDS})(?:{_JOINT}(?:{_WORDS})){{0,5}})(?P<end>\s*:|\s+của(?=\s)){_OUTSIDE}",
    re.IGNORECASE,
)
# "Theo TTXVN", "Nguồn TTXVN" and "Tin, ảnh THU HÀ" do without the colon.
_THEO = re.compile(
    rf"(?:(?<=\s)|(?<=/)|^)(?:^tổng hợp (?:theo|từ)|theo|(?<!\S)nguồn)\s+(?=[^\W\d_]){_OUTSIDE}",
    re.IGNORECASE,
)
_NO_COLON = re.compile(
    r"^(?P<label>(?:tin bài|tin|bài)(?:\s*[,&+\-–]\s*|\s+và\s+)ảnh|"
    r"(?:đăng |viết )?bởi|by)\s+(?=\S)",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r"^(?P<names>.*\S)(?:\s+(?P<label>tổng hợp|lược dịch|biên dịch|dịch|thực hiện|lược ghi|"
    r"lược thuật|ghi chép|ghi|biên soạn|sưu tầm|[tT]/[hH])"
    r"|\s*[-–,]\s*(?P<apart>(?i:tổng hợp|lược dịch|biên dịch|thực hiện|lược ghi|biên soạn|"
    r"sưu tầm|t/h)))$"
)
_STAFF_BEFORE = re.compile(r"(?:pv|phóng viên)\s*[,;/&–-]\s*(?=\S)", re.IGNORECASE)
_GENRE = re.compile(
    rf"^(?P<label>{'|'.join(words.GENRES)})\s+(?P<names>[^:]+)$",
    re.IGNORECASE,
)
_ROLE_ONLY = re.compile(rf"(?:{_WORDS})(?:{_JOINT}(?:{_WORDS})){{0,5}}\.?", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """The roles that a label gives, none where there is no label, and what stands behind it."""

    roles: tuple[str, ...]
    text: str
    labelled: bool


def roles_in(label: str) -> tuple[str, ...]:
    """'Tin bài, ảnh' → ('text', 'photo'), each role once."""
    found = re.findall(rf"(?<!\w)(?:{_WORDS})(?!\w)", label, re.IGNORECASE)
    roles = (_ROLE_OF[" ".join(word.casefold().replace("hoạ", "họa").split())] for word in found)
    return tuple(dict.fromkeys(roles))


def is_role(text: str) -> bool:
    """True for role words alone, as in '(tổng hợp)', '(bài và ảnh)'."""
    return _ROLE_ONLY.fullmatch(text) is not None


def segments(text: str) -> list[Segment]:
    """The byline from its first label to its last; what stands before a label has no role."""
    marks = _marks(text)
    starts = [start for start, _, _ in marks] + [len(text)]
    found = [_unlabelled(text[: starts[0]])]
    found += [
        Segment(roles=roles, text=_trim(text[begin:end]), labelled=True)
        for (_, begin, roles), end in zip(marks, starts[1:], strict=True)
    ]
    return [segment for segment in found if segment.text]


def _marks(text: str) -> list[tuple[int, int, tuple[str, ...]]]:
    """Where each label starts, where it ends, its roles."""
    folded = text.casefold()
    marks = [_mark(m) for m in _LABEL.finditer(text)] if _may_label(folded) else []
    if "theo " in folded or "nguồn " in folded or "tổng hợp " in folded:
        theo = ((m.start(), m.end(), (SOURCE,)) for m in _THEO.finditer(text))
        marks += [mark for mark in theo if not any(s <= mark[0] < e for s, e, _ in marks)]
    bare = _NO_COLON.match(text)
    if bare is not None and not marks:
        marks.append((0, bare.end(), roles_in(bare["label"])))
    genre = _GENRE.match(text) if not marks and text[-3:].isupper() and not text.isupper() else None
    if genre is not None and genre["names"].isupper():
        marks.append((0, genre.start("names"), roles_in(genre["label"])))
    return sorted(marks)


def _may_label(folded: str) -> bool:
    """No label is without its colon or its 'của': the cheap question before the dear one."""
    return ":" in folded or " của " in folded


def _mark(match: re.Match[str]) -> tuple[int, int, tuple[str, ...]]:
    """In 'Nhóm PV, ảnh: Minh Đức' the newsroom stands before the label, and is no part of it."""
    staff = _STAFF_BEFORE.match(match["label"])
    skipped = staff.end() if staff is not None else 0
    return match.start() + skipped, match.end(), roles_in(match["label"][skipped:])


def _unlabelled(head: str) -> Segment:
    text = _trim(head)
    behind = _BEHIND.match(text)
    if behind is not None:
        label = behind["label"] or behind["apart"]
        return Segment(roles=roles_in(label), text=_trim(behind["names"]), labelled=True)
    return Segment(roles=(), text=text, labelled=False)


def _trim(text: str) -> str:
    return text.strip(" \t,;:|/-–—*•&<>_~[]")
