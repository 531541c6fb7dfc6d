"""dateparser, for the date lines that the grammar does not know.

It takes about a millisecond and reads dates out of text that has none, so it is asked last,
never about a line that the grammar has read or refused, and believed only where every number of
the line is part of its answer, in an order that a date has in Vietnam.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from pipelines.dates import checks
from pipelines.dates.model import VIETNAM

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from pipelines.dates.model import Moment

_LONGEST = 80
_NUMBERS = re.compile(r"[0-9]+")
_MONTH_WORD = re.compile(r"(?<!\w)(?:tháng|thg)(?!\w)")
_PRINTED_YEAR = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")
# What dateparser may raise on odd text, seen or documented; a last resort must not stop a page.
_ITS_ERRORS = (ValueError, OverflowError, TypeError, KeyError, IndexError, AttributeError, re.error)


def ask_dateparser(line: str, now: datetime | None) -> Moment | None:
    """The answer of dateparser to a normalised line that has the parts of a date and fits it."""
    numbers = [int(number) for number in _NUMBERS.findall(line[:_LONGEST])]
    if len(line) > _LONGEST or not _looks_like_a_date(line, numbers):
        return None
    try:
        value = _parser()(line, now)
    except _ITS_ERRORS:
        return None
    if value is None or not _accounts_for(value, numbers):
        return None
    value = value.replace(microsecond=0)
    timed = len(numbers) > 3  # noqa: PLR2004 - more than day, month and year are printed
    return checks.settle(value, "minute" if timed else "day", "dateparser", now)


def _looks_like_a_date(line: str, numbers: list[int]) -> bool:
    """A whole year, a day, and a month as a number or after its word."""
    enough = len(numbers) >= 3 or (len(numbers) == 2 and _MONTH_WORD.search(line))  # noqa: PLR2004
    return bool(enough and _PRINTED_YEAR.search(line))


def _accounts_for(value: datetime, numbers: list[int]) -> bool:
    """Whether the printed numbers are the answer's own, day before month or year first."""
    day, month, year = value.day, value.month, value.year
    clock = [value.hour, value.minute, value.second]
    for date in ([day, month, year], [year, month, day], [day, year]):
        for size in (0, 2, 3):
            if numbers in (date + clock[:size], clock[:size] + date):
                return size > 0 or clock == [0, 0, 0]
    return False


@cache
def _parser() -> Callable[[str, datetime | None], datetime | None]:
    """The parser with our settings; imported here because importing it takes half a second."""
    from dateparser import parse  # noqa: PLC0415 - lazily, see above

    settings = {
        "DATE_ORDER": "DMY",
        "TIMEZONE": "Asia/Ho_Chi_Minh",
        "REQUIRE_PARTS": ["day", "month", "year"],
    }

    def ask(line: str, now: datetime | None) -> datetime | None:
        base = {} if now is None else {"RELATIVE_BASE": now.replace(tzinfo=None)}
        answer: datetime | None = parse(line, languages=["vi"], settings={**settings, **base})
        if answer is None or answer.tzinfo is not None:
            return answer
        return answer.replace(tzinfo=VIETNAM)

    return ask
