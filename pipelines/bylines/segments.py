"""A byline cut into its segments: 'Bài: Thu Hà - Ảnh: Minh Đức' → (text, Thu Hà), (photo, …)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pipelines.bylines import words
from pipelines.bylines.names import is_person, is_surely_name

SOURCE = "source"

_ROLE_OF = {word: role for role, group in words.ROLES.items() for word in group}
_ROLE_OF |= dict.fromkeys(words.SOURCE_WORDS, SOURCE)

# "oạ/ọa", "oà/òa": both tone placements are printed.
_WORDS = "|".join(
    re.escape(word).replace("họa", "(?:họa|hoạ)").replace(r"\ ", r"\s+")
    for word in sorted(_ROLE_OF, key=len, reverse=True)
)
_JOINT = r"\s*(?:,|/|&|\+|-|–|\b(?:và|and)\b|\s)\s*"
_OUTSIDE = r"(?![^(]*\))"
_START = r"(?:(?<!\w)|(?<=[^\W\d_])(?=(?-i:[ẢBTNVĐ])))"
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
    r"(?:được )?(?:đăng |viết )?bởi|(?:(?:written|reported|compiled|translated) )?by)\s+(?=\S)",
    re.IGNORECASE,
)
# "Ảnh Thu Hà", "Tin THU HÀ": nobody is called so, and a picture's theme is in small letters.
_BARE = re.compile(
    r"^(?P<label>(?:chùm )?ảnh|tin|bài|đồ họa|đồ hoạ)\s+(?P<names>[^:]+)$", re.IGNORECASE
)
_BEHIND = re.compile(
    r"^(?P<names>.*?\S)(?:\s+(?P<label>tổng hợp|lược dịch|biên dịch|dịch|thực hiện|lược ghi|"
    r"lược thuật|ghi chép|ghi|biên soạn|sưu tầm|[tT]/[hH])"
    r"|\s*[-–,]\s*(?P<apart>(?i:tổng hợp|lược dịch|biên dịch|thực hiện|lược ghi|biên soạn|"
    r"sưu tầm|t/h)))$"
)
_SEPARATORS = frozenset(",;.:/|&+()-–—•")
_INITIALS = re.compile(r"(?:[^\W\d_]{1,3}\.\s?)+[^\W\d_]{0,5}\.?")
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
    marks = [_mark(m) for m in _labels(text)] if _may_label(folded) else []
    if "theo " in folded or "nguồn " in folded or "tổng hợp " in folded:
        theo = (
            (m.start(), m.end(), (SOURCE,))
            for m in _THEO.finditer(text)
            if _is_signed(text[: m.start()], behind=text[m.end() :])
        )
        marks += [mark for mark in theo if not any(s <= mark[0] < e for s, e, _ in marks)]
    if marks:
        return sorted(marks)
    bare = _NO_COLON.match(text)
    if bare is not None and ("ảnh" in bare["label"].casefold() or _is_signed(text[bare.end() :])):
        return [(0, bare.end(), roles_in(bare["label"]))]
    named = _GENRE.match(text) or _BARE.match(text)
    if named is not None and _is_whose(named["label"], named["names"]):
        return [(0, named.start("names"), roles_in(named["label"]))]
    return []


def _labels(text: str) -> list[re.Match[str]]:
    """The labels of the line; in a sentence ('hình ảnh của Nga', 'đã phục dựng - Ảnh:') none is."""
    found, begin = [], 0
    while (match := _LABEL.search(text, begin)) is not None:
        opens = _opens(text, match)
        begin = match.end() if opens else match.start() + 1
        found += [match] if opens else []
    return found


def _opens(text: str, match: re.Match[str]) -> bool:
    """Does a segment open here: at the head, behind a separator, or behind a name?"""
    before = text[: match.start()].rstrip()
    if not before or before[-1] in _SEPARATORS:
        return True
    if not match["end"].endswith(":"):
        return False
    if text[match.start() - 1].isalpha():  # 'Thu HàẢnh: Minh Đức'
        return True
    rest = text[match.end() :].split()[:2]
    named = " " in before and before.split()[-1][0].isupper()
    return (
        named
        and match["label"].split()[0].casefold().strip(",") in words.OPENERS
        and all(word[0].isupper() for word in rest)
    )


def _is_signed(head: str, *, behind: str = "") -> bool:
    """Before a 'theo' or 'nguồn' inside the line stand names only: 'Thu Hà theo TTXVN'.

    One word alone ('Vẫn theo quy định …') only before a name in capitals.
    """
    names = re.findall(r"[^\W\d_][\w.]*", head.rpartition(":")[2])
    if len(names) == 1 and not names[0].isupper() and "." not in names[0]:
        single = names[0].casefold() not in words.NO_FIRST
        return single and all(word[0].isupper() for word in behind.split())
    return all(name[0].isupper() or name in ("và", "tổng", "hợp") for name in names)


def _is_whose(label: str, names: str) -> bool:
    """'Truyện ngắn LÊ AN', 'Ảnh Lê An'; not 'Ảnh Bác Hồ', not 'Tin Vui', not a line of capitals."""
    people = [name.strip() for name in re.split(r"\s[-–]\s|,| và ", names)]
    told = _INITIALS.fullmatch(people[0]) is not None or (
        names.isupper() and not label.isupper() and " " in people[0]
    )
    two = " " in label or label.casefold() in ("ảnh", "thơ")
    return told or (
        two
        and all(is_person(name) and is_surely_name(name) for name in people)
        and not any(name.casefold() in words.NO_AUTHORS for name in people)
    )


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
    if behind is not None and _is_signed(behind["names"]):
        label = behind["label"] or behind["apart"]
        return Segment(roles=roles_in(label), text=_trim(behind["names"]), labelled=True)
    return Segment(roles=(), text=text, labelled=False)


def _trim(text: str) -> str:
    return text.strip(" \t,;:|/-–—*•&<>_~[]")
