"""The moon's calendar: a day that a line counts by it is no day of ours."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipelines.dates.tokens import DIGITS

if TYPE_CHECKING:
    from pipelines.dates.printed import Day

_CALENDAR = re.compile(r"âm lịch|lịch âm|(?<!\w)âl(?!\w)")
# The sixty years' names: a stem and a branch, 'Ất Tỵ'. Ours have numbers.
_YEAR_NAME = re.compile(
    r"(?<!\w)(?:giáp|ất|bính|đinh|mậu|kỷ|kỉ|canh|tân|nhâm|quý|quí)"
    r" (?:tý|tí|sửu|dần|mão|mẹo|thìn|tỵ|tị|ngọ|mùi|thân|dậu|tuất|hợi)(?!\w)"
)
_FULL_MOON = re.compile(r"(?<!\w)rằm(?!\w)")
# '14/7/2025 (nhằm ngày rằm tháng 6 âm lịch)': behind this word stands the moon's name of the day.
_SAME_DAY = re.compile(r"(?<!\w)(?:nhằm|tức|rằm|mùng|mồng)(?!\w)")
_DATES = frozenset({"iso", "dmy", "words", "english", "daymonth"})


def is_lunar(day: Day) -> bool:
    """True if the line counts this day by the moon: '15/8 âm lịch', '10/3 năm Ất Tỵ'.

    Where it prints a whole day of ours and the moon's beside it ('14/7/2025 (20/6 âm lịch)'), the
    first is ours: only the other one is without a year in numbers.
    """
    line = day.token.string
    if line.isascii():
        return False
    if day.day is None and _FULL_MOON.search(line):
        return True
    if mark := _CALENDAR.search(line):
        return day.year is None or not _has_a_double(day, mark.start())
    return day.year is None and _YEAR_NAME.search(line) is not None


def _has_a_double(day: Day, mark: int) -> bool:
    """True if another day on the line, or one in words, is the one that the mark speaks of."""
    line = day.token.string
    if _SAME_DAY.search(line, day.token.end(), max(day.token.end(), mark)):
        return True
    return any(
        token.lastgroup in _DATES and token.start() != day.token.start()
        for token in DIGITS.finditer(line)
    )
