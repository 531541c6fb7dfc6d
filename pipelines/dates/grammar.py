"""The grammar of date lines: tokens are found, put together, and checked.

It does not demand that a whole line be understood: author names, view counters and markers
stand around the date. What it demands is that the line prints one day, and at most one clock.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipelines.dates import checks
from pipelines.dates.clock import Clock, read_clock, read_offset, read_zone
from pipelines.dates.company import (
    adjacent,
    begins_a_range,
    is_ordinal,
    names_a_day,
    stands_free,
)
from pipelines.dates.lunar import is_lunar
from pipelines.dates.model import VIETNAM, Moment, RefusedError
from pipelines.dates.printed import Day, printed_day
from pipelines.dates.tokens import DIGITS, MONTH_FIRST, WEEKDAY
from pipelines.dates.words import weekday_number

if TYPE_CHECKING:
    from datetime import datetime

    from pipelines.dates.model import Precision

_CLOCKS = frozenset({"clock", "hour"})
_WEAK = frozenset({"dm", "my"})
# A month behind a day ('14 - 20 tháng 7 năm 2025') is the rest of a day that was not taken.
_BEHIND_A_DAY = re.compile(r"[0-9][ /.,-]{0,3}$")

# 'Đăng 10/01/2025 08:00, cập nhật 12/01/2025 09:00': the first is the publication.
_LABEL = re.compile(
    r"(?P<update>cập nhật|chỉnh sửa|sửa đổi|sửa(?: lúc| ngày)?(?= ?[:0-9])|updated?|modified)"
    r"|(?P<publish>đăng|xuất bản|phát hành|published|created)"
)


def read(line: str, now: datetime | None) -> Moment | None:
    """The one moment that a normalised line prints, or None where it prints no date.

    Raises RefusedError where a date is recognised and cannot be right.
    """
    tokens = list(DIGITS.finditer(line))
    clocks = [token for token in tokens if token.lastgroup in _CLOCKS]
    weekday = WEEKDAY.search(line)
    others = clocks if weekday is None else [*clocks, weekday]
    days = _days(line, tokens, others)
    if not days:
        return None
    if len(days) > 1 and len({day.key for day in days}) > 1:
        return _read_labelled(line, now, problem="several_dates")
    if len({token[0] for token in clocks}) > 1 and _LABEL.search(line):
        return _read_labelled(line, now, problem="several_times")
    return _put_together(days[0], clocks, weekday, now)


def prints_a_date(line: str) -> bool:
    """True if any token looks like a day or month, be it a refused or a doubtful one."""
    return any(token.lastgroup not in _CLOCKS for token in DIGITS.finditer(line))


def _days(line: str, tokens: list[re.Match[str]], others: list[re.Match[str]]) -> list[Day]:
    """The days that the line prints, the strongest kind only: a full date outweighs '1/2'."""
    found = [
        day
        for day in map(printed_day, (t for t in tokens if t.lastgroup not in _CLOCKS))
        if stands_free(day.token, others)
    ]
    if full := [day for day in found if day.year and day.day]:
        return full
    in_words = [
        printed_day(token)
        for token in MONTH_FIRST.finditer(line)
        if token["month"] is None or not _BEHIND_A_DAY.search(line, 0, token.start())
    ]
    if full := [day for day in in_words if day.day]:
        return full
    partial = [
        day
        for day in found
        if (day.form not in _WEAK or names_a_day(day, others)) and not begins_a_range(day)
    ]
    return [day for day in partial if day.day] or in_words or partial


def _put_together(
    day: Day, clocks: list[re.Match[str]], weekday: re.Match[str] | None, now: datetime | None
) -> Moment:
    """The moment of a day with its clock, zone and weekday, after every check."""
    if is_lunar(day):
        raise RefusedError("lunar_calendar", day.form)
    if day.day is None:
        value = checks.build(day.year or 0, day.month, 1, None, rule=day.form)
        return checks.settle(value, "month", day.form, now)
    value, rule, precision = (
        _iso_value(day, day.day)
        if day.form == "iso8601" and day.token["ih"]
        else _value(day, day.day, _clock_of(day, clocks), now)
    )
    _check_weekday(value, weekday, day, rule)
    return checks.settle(value, precision, rule, now)


def _value(
    day: Day, number: int, token: re.Match[str] | None, now: datetime | None
) -> tuple[datetime, str, Precision]:
    """The value of a day and of the clock token beside it, with the rule and the precision."""
    rule = _rule(day, token)
    line = day.token.string
    clock = None if token is None else read_clock(token, rule=rule)
    zone = VIETNAM if token is None else read_zone(line, rule=rule)
    precision: Precision = "day" if token is None else "minute"
    if day.year is not None:
        value = checks.build(day.year, day.month, number, clock, rule=rule, zone=zone)
        return value, rule, precision
    rule += "_year_inferred"
    value = checks.infer_year(day.month, number, clock, rule=rule, now=now)
    return value.replace(tzinfo=zone), rule, precision


def _rule(day: Day, clock: re.Match[str] | None) -> str:
    """The name of the form: 'dmy', 'dmy_time' or 'time_dmy'."""
    if clock is None:
        return "iso8601_day" if day.form == "iso8601" else day.form
    if clock.start() < day.token.start():
        return f"time_{day.form}"
    return f"{day.form}_time"


def _iso_value(day: Day, number: int) -> tuple[datetime, str, Precision]:
    """An ISO date with its own time; without an offset it is Vietnam's."""
    rule = day.form
    hour, minute, second, printed = day.token.group("ih", "imi", "isec", "io")
    clock: Clock = (int(hour), int(minute), int(second or 0))
    zone = read_offset(printed, rule=rule) if printed else read_zone(day.token.string, rule=rule)
    value = checks.build(day.year or 0, day.month, number, clock, rule=rule, zone=zone)
    return value, rule, "minute"


def _clock_of(day: Day, clocks: list[re.Match[str]]) -> re.Match[str] | None:
    """The line's clock; '18:30 - 20:00' is a programme, and neither of them a publication's."""
    if len({token[0] for token in clocks}) > 1:
        raise RefusedError("several_times", day.form)
    return clocks[0] if clocks else None


def _check_weekday(value: datetime, weekday: re.Match[str] | None, day: Day, rule: str) -> None:
    """Refuse a day whose own weekday is another; 'kỳ họp thứ bảy' is no weekday of it."""
    if weekday is None or value.isoweekday() == weekday_number(weekday[0]):
        return
    its_own = weekday.start() == 0 or adjacent(weekday, day.token)
    if not is_ordinal(weekday) and (its_own or _beside_a_clock(weekday)):
        raise RefusedError("weekday_contradicts", rule)


def _beside_a_clock(weekday: re.Match[str]) -> bool:
    return any(
        token.lastgroup in _CLOCKS and adjacent(weekday, token)
        for token in DIGITS.finditer(weekday.string)
    )


def _read_labelled(line: str, now: datetime | None, *, problem: str) -> Moment | None:
    """Of several days or clocks on a line, the one that its label calls the publication's."""
    starts = [(label.start(), label.lastgroup) for label in _LABEL.finditer(line)]
    parts = [(0, None), *starts]
    ends = [start for start, _ in parts[1:]] + [len(line)]
    dated: dict[str | None, list[str]] = {}
    for (start, label), end in zip(parts, ends, strict=True):
        if prints_a_date(part := line[start:end]):
            dated.setdefault(label, []).append(part)
    chosen = dated.get("publish") or dated.get(None) or []
    if len(chosen) != 1 or chosen[0] == line:
        raise RefusedError(problem, problem)
    return read(chosen[0], now)
