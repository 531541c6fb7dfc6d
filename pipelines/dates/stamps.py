"""Dates in numbers and addresses: Unix time, native ids, folders of a URL."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from pipelines.dates import checks
from pipelines.dates.clock import read_offset
from pipelines.dates.model import VIETNAM, DateReading, Moment

if TYPE_CHECKING:
    from pipelines.dates.model import Precision

_EPOCH = datetime(1970, 1, 1, 7, tzinfo=VIETNAM)
# '/Date(1772410500000)/' is how .NET writes JSON.
_UNIX = re.compile(
    r"(?P<net>/date\((?=[0-9]{13}))?(?P<seconds>1[0-9]{9})(?P<milli>[0-9]{3})?"
    r"(?(net)(?:\+0700)?\)/|(?:\.[0-9]+)?)"
)
# 1800 xxxxxx and 1900 xxxxxx are Vietnam's hotlines, and as Unix time they lie in 2027 and 2030.
_HOTLINE = re.compile(r"1[89]00[0-9]{6}")

_PAIR = "([0-9]{2})"
_YEAR = "((?:19|20)[0-9]{2})"
_BASIC_TIME = re.compile(
    _YEAR + _PAIR * 2 + "t" + _PAIR * 3 + r"(?:[.,][0-9]+)?(z|[+-][0-9:]{5,6})?"
)
_BASIC_DAY = re.compile(_YEAR + _PAIR * 2)
_ADDRESS = re.compile(r"(?:https?://|/)\S*")
_NATIVE_ID = re.compile(r"[a-z]?[0-9]{14,18}")
_HOST_OR_REST = re.compile(r"^[a-z]+://[^/?#]*|[?#].*")

# Where a path carries a date, the most precise first. A date inside the slug is the title's.
_PLACES: tuple[tuple[re.Pattern[str], str, Precision, int], ...] = (
    # d2015112909485424: YYYYMMDDhhmmss and two or three digits of a second's fraction
    (
        re.compile(r"(?<![0-9])(20[0-9]{2})" + _PAIR * 5 + "[0-9]{0,3}(?![0-9])"),
        "url_id_stamp",
        "minute",
        0,
    ),
    # 180250530182221235: three digits of the site, then YYMMDDhhmmss and thousandths
    (
        re.compile("(?<![0-9])1[0-9]{2}" + _PAIR * 6 + "[0-9]{3}(?![0-9])"),
        "url_id_stamp",
        "minute",
        2000,
    ),
    (re.compile(f"/{_YEAR}([-/])([0-9]{{1,2}})\\2([0-9]{{1,2}})(?=/|$)"), "url_day", "day", 0),
    (re.compile(f"/{_YEAR}{_PAIR}{_PAIR}(?=/)"), "url_day", "day", 0),
    (re.compile(f"/{_YEAR}[-/]?{_PAIR}(?=/)"), "url_month", "month", 0),
)


def is_one_word(line: str) -> bool:
    """True for a line that `read_stamp` may know: no line of prose is without a space."""
    return " " not in line


def read_stamp(line: str, now: datetime | None) -> Moment | None:
    """The moment of a line that is one number or one address, None for any other line."""
    if unix := _UNIX.fullmatch(line):
        return _unix(unix, now)
    if _NATIVE_ID.fullmatch(line) or _ADDRESS.fullmatch(line):
        moment = _in_address(line)
        return None if moment is None else checks.settle(*moment, now)
    if day := _BASIC_DAY.fullmatch(line):
        value = _value([int(part) for part in day.groups()])
        return None if value is None else checks.settle(value, "day", "iso8601_basic", now)
    return _basic_time(line, now)


def read_url_date(url: str) -> DateReading:
    """The date that a URL's folders or its native id carry; never raises.

    `/2024-5-31/` gives a day, `/202501/` a month, an id like `d2015112909485424` a time. A date
    inside the slug (`…-hom-nay-17-3-2026-…`) belongs to the title and is not read.
    """
    moment = _in_address(url.strip().lower())
    if moment is None:
        return DateReading(raw=url)
    return DateReading(raw=url, value=moment.value, precision=moment.precision, rule=moment.rule)


def _unix(match: re.Match[str], now: datetime | None) -> Moment | None:
    if now is None and _HOTLINE.fullmatch(match[0]):
        return None
    rule = "unix_milliseconds" if match["milli"] else "unix_seconds"
    value = _EPOCH + timedelta(seconds=int(match["seconds"]))
    return checks.settle(value, "minute", rule, now)


def _basic_time(line: str, now: datetime | None) -> Moment | None:
    """ISO 8601 without separators: 20250611T134302Z."""
    match = _BASIC_TIME.fullmatch(line)
    if match is None:
        return None
    rule = "iso8601_basic"
    *parts, printed = match.groups()
    zone = VIETNAM if printed is None else read_offset(printed, rule=rule)
    year, month, day, *clock = (int(part) for part in parts)
    value = checks.build(year, month, day, (clock[0], clock[1], clock[2]), rule=rule, zone=zone)
    return checks.settle(value, "minute", rule, now)


def _in_address(url: str) -> Moment | None:
    """The most precise date in the path; an id whose digits are no date is just an id."""
    path = _HOST_OR_REST.sub("", url)
    for pattern, rule, precision, century in _PLACES:
        for match in pattern.finditer(path):
            numbers = [int(part) for part in match.groups() if part.isdecimal()]
            numbers[0] += century
            if (value := _value(numbers)) is not None:
                return Moment(value, precision, rule)
    return None


def _value(numbers: list[int]) -> datetime | None:
    """A datetime of year, month and what follows, or None where there is no such date."""
    numbers = numbers if len(numbers) > 2 else [*numbers, 1]  # noqa: PLR2004 - year and month
    if numbers[0] < checks.FIRST_YEAR:
        return None
    try:
        return datetime(*numbers, tzinfo=VIETNAM)  # type: ignore[misc, arg-type]
    except ValueError:
        return None
