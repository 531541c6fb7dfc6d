"""The Vietnamese and English words of a calendar, as regex parts and as numbers."""

from __future__ import annotations

# Longest first: 'mười một' must not be read as 'mười'. 'tháng tư' is April, never 'thứ tư'.
MONTHS = {
    "mười một": 11,
    "mười hai": 12,
    "mười": 10,
    "một": 1,
    "giêng": 1,
    "hai": 2,
    "ba": 3,
    "tư": 4,
    "bốn": 4,
    "năm": 5,
    "sáu": 6,
    "bảy": 7,
    "bẩy": 7,
    "tám": 8,
    "chín": 9,
    "chạp": 12,
}
MONTH_NAME = "|".join(MONTHS)

# Counted in words: 'hai giờ trước'.
NUMBERS = {
    "một": 1,
    "hai": 2,
    "ba": 3,
    "bốn": 4,
    "năm": 5,
    "sáu": 6,
    "bảy": 7,
    "tám": 8,
    "chín": 9,
    "mười": 10,
}

_ENGLISH = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
ENGLISH_MONTHS = {name: number for number, name in enumerate(_ENGLISH, start=1)}
ENGLISH_MONTH = (
    "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
)

# ISO numbers: Monday is 1. 'Thứ hai' (the second day) is Monday: Vietnam counts from Sunday.
WEEKDAYS = {
    "2": 1,
    "hai": 1,
    "3": 2,
    "ba": 2,
    "4": 3,
    "tư": 3,
    "5": 4,
    "năm": 4,
    "6": 5,
    "sáu": 5,
    "7": 6,
    "bảy": 6,
    "bẩy": 6,
}
WEEKDAY_NAME = "hai|ba|tư|năm|sáu|bảy|bẩy"
SUNDAY = 7

ENGLISH_WEEKDAYS = {
    name: number
    for number, name in enumerate(("mon", "tue", "wed", "thu", "fri", "sat", "sun"), start=1)
}
ENGLISH_WEEKDAY = "mon|tue|wed|thu|fri|sat|sun"


def month_number(printed: str) -> int:
    """The number of a month printed as digits, as a Vietnamese or as an English name.

    Digits are not checked here: '13' is 13, and refused as an impossible date later.
    """
    if printed.isdecimal():
        return int(printed)
    return MONTHS.get(printed) or ENGLISH_MONTHS[printed[:3]]


def weekday_number(printed: str) -> int:
    """The ISO number of a weekday token as the grammar matched it ('thứ 7', 't.bảy', 'cn')."""
    if printed.startswith("c"):
        return SUNDAY
    if printed[:3] in ENGLISH_WEEKDAYS:
        return ENGLISH_WEEKDAYS[printed[:3]]
    return WEEKDAYS[printed.removeprefix("thứ").removeprefix("t").lstrip(" .")]
