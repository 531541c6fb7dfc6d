"""The time of day: 24-hour, SA/CH, AM/PM and the words of the day's parts."""

from __future__ import annotations

import re
from datetime import timedelta, timezone

from pipelines.dates.model import VIETNAM, RefusedError
from pipelines.dates.tokens import ZONE

NOON = 12
_LARGEST_OFFSET = timedelta(hours=14)
_BEFORE_NOON = frozenset({"sa", "am", "sáng"})
_AFTER_NOON = frozenset({"ch", "pm", "chiều", "tối"})

# 'chiều 2:30', 'tối, lúc 8h': the part of the day may stand before the clock, too.
_LEADING_PART = re.compile(r"(?<!\w)(sáng|trưa|chiều|tối|đêm)[ ,]{0,2}(?:lúc|hồi|vào)?:? ?$")

Clock = tuple[int, int, int]


def read_clock(token: re.Match[str], *, rule: str) -> Clock:
    """Hours, minutes and seconds of a `clock` (18:30) or `hour` (18h30) token."""
    if token.lastgroup == "clock":
        hour, minute, second, part = token.group("ch", "cm", "cs", "cap")
        minute = minute or token["cm2"]
    else:
        hour, minute, second, part = token.group("hh", "hm", "hs", "hap")
        minute = minute or token["hm2"] or "0"
    number = int(hour)
    if part is not None:
        number = twelve_hours(number, part.replace(".", ""), rule=rule)
    elif number <= NOON and (leading := _LEADING_PART.search(token.string, 0, token.start())):
        number = twelve_hours(number, leading[1], rule=rule)
    return number, int(minute), int(second or 0)


def twelve_hours(hour: int, part: str, *, rule: str) -> int:
    """The hour of 24 for an hour of 12 with its half of the day.

    '12:06 SA' is six past midnight, '00:01 AM' too, and '13:05 PM' is the 24-hour clock that
    some CMS print with a marker. '13:05 AM' contradicts itself.
    """
    if part in _BEFORE_NOON:
        if hour > NOON:
            raise RefusedError("meridiem_contradicts", rule)
        return 0 if hour == NOON else hour
    if part in _AFTER_NOON:
        if hour == 0:
            raise RefusedError("meridiem_contradicts", rule)
        return hour + NOON if hour < NOON else hour
    return _noon_or_night(hour, part, rule=rule)


def _noon_or_night(hour: int, part: str, *, rule: str) -> int:
    """'1 giờ trưa' is 13:00, '10 giờ đêm' 22:00, '1 giờ đêm' 01:00; '12 giờ đêm' ends which day?"""
    if part == "trưa":
        return hour + NOON if hour in {1, 2} else hour
    if hour == NOON:
        raise RefusedError("ambiguous_time", rule)
    return hour + NOON if 6 <= hour < NOON else hour  # noqa: PLR2004 - the evening begins


def read_zone(line: str, *, rule: str) -> timezone:
    """The offset that the line prints, Vietnam's where it prints none."""
    if not any(sign in line for sign in ("+", "gmt", "ut", " -")):
        return VIETNAM
    token = ZONE.search(line)
    if token is None:
        return VIETNAM
    if token["os"]:
        return offset(token["os"], token["oh"], token["om"], rule=rule)
    return offset(token["zs"] or "+", token["zh"] or "0", token["zm"] or "0", rule=rule)


def offset(sign: str, hours: str, minutes: str, *, rule: str) -> timezone:
    """A time zone from its printed parts; Vietnam's own is returned as VIETNAM itself."""
    delta = timedelta(hours=int(hours), minutes=int(minutes))
    if delta > _LARGEST_OFFSET:
        raise RefusedError("impossible", rule)
    delta = -delta if sign == "-" else delta
    return VIETNAM if delta == VIETNAM.utcoffset(None) else timezone(delta)


def read_offset(printed: str, *, rule: str) -> timezone:
    """The zone of an ISO offset: 'z', '+07', '+0700', '+07:00'."""
    digits = printed.strip().replace(":", "").replace("z", "+00")
    return offset(digits[0], digits[1:3], digits[3:] or "0", rule=rule)
