"""Which tokens of a line belong together, and which number only looks like a date."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pipelines.dates.printed import Day

# What may stand between the parts of one date: separators and the small words of a date line.
_SEPARATORS = r"[\s,;:|()\[\]./*•·'-]*"
_SMALL_WORDS = r"(?:lúc|vào|hồi|ngày|(?:gmt|utc) ?\+ ?0?7(?::?00)?|\+07:?00)"
_GAP = re.compile(f"{_SEPARATORS}(?:{_SMALL_WORDS}{_SEPARATORS})*")
_DATE_WORD = re.compile(r"(?:^|\W)(?:ngày|đăng|nhật|lúc|bản|hành|mùng|mồng)[\s:(\[]*$")
_ALONE_AFTER = re.compile(r"[\s.,;|)\]-]*$")
_PART_OF_A_RANGE = re.compile(
    # '10-12/01/2025', '14 và 15/7/2025', 'từ 14-7 đến hết ngày 20-7-2025', 'ngày 14, 15/7/2025'
    r"[0-9][/.-]$|(?<![0-9])[0-9]{1,2} ?[/.-] ?$"
    r"|(?<![0-9:])[0-9]{1,2}(?:[/.-][0-9]{1,2})? ?(?:đến|tới|và|&|->) ?(?:hết )?(?:ngày )?$"
    r"|ngày (?:[0-9]{1,2}, ?)+$"
)
# 'Số 45 - 14/7/2025' counts something else than days.
_A_COUNT = re.compile(
    r"(?:số|bài|kỳ|tập|trang|phần|xem|đọc|luận|hồi)[: ]{1,2}[0-9]{1,2} ?(?:[/.-]|và|&) ?$"
)
_NEAR = 24
_BEGINS_A_RANGE = re.compile(
    r" ?(?:đến|tới|->) ?(?:hết )?(?:ngày )?[0-9]{1,2} ?(?:[/.-]|tháng )[0-9 ]"
)
_DOCUMENT = re.compile(r"[/.-][0-9]|/ ?[^\W\d]|-[^\W\d]+/")
_ORDINAL = re.compile(r"(?:lần|họp|khóa|khoá|phiên|kỳ|tập|hạng|quý|người) $")


def adjacent(left: re.Match[str], right: re.Match[str]) -> bool:
    """True if nothing but separators and small words stands between two tokens."""
    if left.start() > right.start():
        left, right = right, left
    return _GAP.fullmatch(left.string, left.end(), right.start()) is not None


def stands_free(token: re.Match[str], others: list[re.Match[str]]) -> bool:
    """False for a part of something longer: '10-12/01/2025', '05/2024/NĐ-CP', '0207.12.05.2024'.

    A neighbouring token that touches it ('18:30-11/01/2025') is its company, not its rest.
    """
    line, start, end = token.string, token.start(), token.end()
    before = (line, max(0, start - _NEAR), start)
    if (
        _PART_OF_A_RANGE.search(*before)
        and not any(other.end() <= start and adjacent(other, token) for other in others)
        and not _A_COUNT.search(*before)
    ):
        return False
    return _DOCUMENT.match(line, end) is None or any(
        other.start() >= end and adjacent(token, other) for other in others
    )


def begins_a_range(day: Day) -> bool:
    """True for the '14-7' of 'từ ngày 14-7 đến 20-7-2025'."""
    return _BEGINS_A_RANGE.match(day.token.string, day.token.end()) is not None


def is_ordinal(weekday: re.Match[str]) -> bool:
    """True for 'kỳ họp thứ bảy', which counts sessions and names no day."""
    return _ORDINAL.search(weekday.string, 0, weekday.start()) is not None


def names_a_day(day: Day, others: list[re.Match[str]]) -> bool:
    """Whether 'd/m' or 'm/yyyy' is a date here, and not a score, a fraction or a number.

    It needs company: a clock or a weekday beside it, a word like 'ngày' before it, or a line of
    its own with a zero in front ('05/01'): no fraction is printed so, and '24/7' is no date.
    """
    token = day.token
    alone = _ALONE_AFTER.match(token.string, token.end()) is not None
    if day.day is None:
        return alone and token.start() == 0
    if any(adjacent(other, token) for other in others):
        return alone or any(
            other.start() >= token.end() and adjacent(token, other) for other in others
        )
    if _DATE_WORD.search(token.string, 0, token.start()):
        return True
    padded = "0" in (token["pd"][0], token["pm"][0]) and token["ps"] == "/"
    return padded and alone and token.start() == 0
