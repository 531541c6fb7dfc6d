"""What one piece of a byline is: a person, the newsroom, an institution, or nobody."""

from __future__ import annotations

import re
from enum import Enum

from archive.spelling import canonical_tones
from pipelines.bylines import words
from pipelines.bylines.names import is_person, is_syllable
from pipelines.bylines.offices import (
    as_prefixes,
    is_clause,
    is_name_of_office,
    is_organisation,
    is_press,
    starts,
)
from pipelines.provinces import fold, province


class Kind(Enum):
    """What one piece of a byline is."""

    PERSON = "person"
    STAFF = "staff"
    ORGANISATION = "organisation"
    NOTHING = "nothing"  # understood, and nobody's name: a date, "tư liệu"
    ABOUT = "about"  # what the person before it is: "Giám đốc Sở …", "xã Tân Lập"
    UNKNOWN = "unknown"


_LONGEST_INITIALS = 3
_DATE = re.compile(r"[\d\s/.:,\-–]+")
# 'PHÓ CHỦ TỊCH', 'KT. CHỦ TỊCH', 'Tổng Bí thư': what somebody is, whatever the case.
_OFFICE = re.compile(
    r"(?:(?:kt|tm|tl|tuq|q)\.\s*|(?:phó|quyền|nguyên|cựu)\s+){0,3}"
    r"(?:tổng |phó |trưởng |chánh )?(?:chủ tịch|bí thư|giám đốc|thủ tướng|tổng thống|thủ trưởng|"
    r"hiệu trưởng|viện trưởng|cục trưởng|bộ trưởng|thứ trưởng|trưởng ban|trưởng phòng|trưởng khoa|"
    r"chủ nhiệm|chánh văn phòng|ủy viên|uỷ viên|đại biểu|tổng thư ký|ủy ban nhân dân)(?!\w)",
    re.IGNORECASE,
)
# 'Xuân Bính Ngọ', 'Tết Giáp Thìn': a year of the sixty.
_YEAR = re.compile(
    r"(?:xuân|tết|năm) (?:giáp|ất|bính|đinh|mậu|kỷ|canh|tân|nhâm|quý) "
    r"(?:tý|sửu|dần|mão|thìn|tỵ|ngọ|mùi|thân|dậu|tuất|hợi)",
    re.IGNORECASE,
)
# 'PGĐ', 'CDC': an office's letters. Initials stand alone, or beside capitals.
_LETTERS = re.compile(r"(?<![^\W\d_])[BCDĐGHKLMNPQRSTVX]{3,}(?![^\W\d_])")
_AFTER_NAME = as_prefixes(words.AFTER_NAME)


def kind_of(piece: str, *, labelled: bool) -> Kind:
    """What a piece is. A label before it ('Ảnh:') is evidence for a person."""
    folded = fold(piece)
    if _is_staff(piece, folded):
        return Kind.STAFF
    if folded in words.FURNITURE and not labelled:
        return Kind.UNKNOWN
    if folded in words.NOBODY or _DATE.fullmatch(piece):
        return Kind.NOTHING
    if is_organisation(piece):
        named = labelled or is_press(piece) or is_name_of_office(piece)
        return Kind.ORGANISATION if named else Kind.UNKNOWN
    return _person_or_about(piece, labelled=labelled)


def _person_or_about(piece: str, *, labelled: bool) -> Kind:
    """Somebody, or what somebody is."""
    office = _OFFICE.match(piece) is not None
    if is_person(piece) and not office:
        if _is_brand(piece):
            return Kind.NOTHING if labelled else Kind.UNKNOWN
        return Kind.PERSON if labelled or not _is_no_name(piece) else Kind.UNKNOWN
    about = office or starts(piece, _AFTER_NAME)
    return Kind.ABOUT if about and not is_clause(piece) else Kind.UNKNOWN


def is_place(piece: str) -> bool:
    """True for the bare name of a province or a town: 'Hà Giang', 'Hội An'."""
    return province(piece) is not None or canonical_tones(piece.casefold()) in words.TOWNS


def _is_no_name(piece: str) -> bool:
    """Shaped like a name, but nobody's where no label says so: a place, 'Ông Nam', a spring."""
    first = piece.split(maxsplit=1)[0].casefold()
    return (
        is_place(piece)
        or ((first in words.HONORIFICS or first in words.NO_FIRST) and " " in piece)
        or piece.casefold() in words.NO_AUTHORS
        or _YEAR.fullmatch(piece) is not None
        or (_LETTERS.search(piece) is not None and not piece.isupper())
    )


def _is_brand(piece: str) -> bool:
    """One long word that is no syllable: 'Instagram', 'Sohu' under a picture; 'Banner'."""
    return piece.isalpha() and len(piece) > _LONGEST_INITIALS and not is_syllable(piece)


def _is_staff(piece: str, folded: str) -> bool:
    """The newsroom or a desk of it: 'P.V', 'Nhóm PV', 'Phòng Thời sự'."""
    if folded in words.STAFF:
        return True
    head, _, desk = piece.casefold().partition(" ")
    if head in ("ban", "phòng", "tổ", "nhóm") and desk.removesuffix(" báo") in words.DESKS:
        return True
    begins = folded.startswith("nhompv") or piece.casefold().startswith(words.STAFF_HEADS)
    return begins and not _says_something(piece)


def _says_something(piece: str) -> bool:
    """'Tòa soạn thông báo: …' speaks of the newsroom, it does not sign."""
    return ":" in piece or is_clause(piece)
