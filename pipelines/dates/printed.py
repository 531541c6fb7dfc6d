"""The day that a token prints: year, month and day as numbers, and the name of the form."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from pipelines.dates.checks import full_year
from pipelines.dates.words import month_number

if TYPE_CHECKING:
    import re


class Day(NamedTuple):
    """What a date token says. `year` None: not printed. `day` None: only the month is printed."""

    form: str
    year: int | None
    month: int
    day: int | None
    token: re.Match[str]

    @property
    def key(self) -> tuple[int | None, int, int | None]:
        """Equal for two tokens that print the same day, in whatever form."""
        return self.year, self.month, self.day


def printed_day(token: re.Match[str]) -> Day:
    """Read a date token of `tokens.DIGITS` or `tokens.MONTH_FIRST`."""
    return _READERS[token.lastgroup or ""](token)


def _iso(token: re.Match[str]) -> Day:
    year, month, day = token.group("iy", "im", "id")
    return Day("iso8601", int(year), int(month), int(day), token)


def _dmy(token: re.Match[str]) -> Day:
    if token["dy"]:
        day, month, year = token.group("dd", "dm", "dy")
        return Day("dmy", int(year), int(month), int(day), token)
    day, month, year = token.group("dd", "sm", "sy")
    return Day("dmy_short", full_year(int(year)), int(month), int(day), token)


def _words(token: re.Match[str]) -> Day:
    day, month, year = token.group("wd", "wm", "wy")
    if year is None:
        return Day("dm_words", None, month_number(month), int(day), token)
    return Day("dmy_words", int(year), month_number(month), int(day), token)


def _english(token: re.Match[str]) -> Day:
    day, month, printed = token.group("ed", "em", "ey")
    year = int(printed) if len(printed) > 2 else full_year(int(printed))  # noqa: PLR2004 - digits
    return Day("dmy_english", year, month_number(month), int(day), token)


def _first(token: re.Match[str]) -> Day:
    month, day, year = token.group("fm", "fd", "fy")
    return Day("month_first", int(year), month_number(month), int(day), token)


def _english_first(token: re.Match[str]) -> Day:
    month, day, year = token.group("fem", "fed", "fey")
    return Day("month_first_english", int(year), month_number(month), int(day), token)


def _month(token: re.Match[str]) -> Day:
    month, year = token.group("mm", "my2")
    return Day("month_words", int(year), month_number(month), None, token)


def _my(token: re.Match[str]) -> Day:
    return Day("my", int(token["ny"]), int(token["nm"]), None, token)


def _daymonth(token: re.Match[str]) -> Day:
    return Day("dm", None, int(token["pm"]), int(token["pd"]), token)


_READERS = {
    "iso": _iso,
    "dmy": _dmy,
    "words": _words,
    "english": _english,
    "first": _first,
    "emdy": _english_first,
    "month": _month,
    "my": _my,
    "daymonth": _daymonth,
}
