"""The shapes that most date lines have, each read in one match.

Nothing is read here that `grammar.read` does not read alike (a test holds the two together); it
only is three times as fast: a page has some ten candidates for its date, and an archive that is
read again has millions of pages.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipelines.dates import checks
from pipelines.dates.clock import read_offset
from pipelines.dates.model import VIETNAM, RefusedError
from pipelines.dates.words import WEEKDAY_NAME, weekday_number

if TYPE_CHECKING:
    from datetime import datetime

    from pipelines.dates.model import Moment

_LABEL = r"(?:(?:cập nhật|ngày đăng|tin đăng|đăng|lúc|ngày)(?: lúc| ngày)? ?:? )?"
_WEEKDAY = rf"(?:((?:thứ |t)(?:[2-7]|(?<=thứ )(?:{WEEKDAY_NAME}))|chủ nhật|cn)(?:,|:| -| \|)? )?"
_DATE = r"([0-9]{1,2})([/.-])([0-9]{1,2})\%d([0-9]{4})"
_CLOCK = r"([0-9]{1,2}):([0-9]{2})(?::([0-9]{2}))?"
_BETWEEN = r"(?:,| -| \|)? (?:lúc )?"
_ZONE = r" ?(?:[(\[]gmt\+7[)\]])?"

_DATE_FIRST = re.compile(f"{_LABEL}{_WEEKDAY}(?:ngày )?{_DATE % 3}(?:{_BETWEEN}{_CLOCK})?{_ZONE}")
_TIME_FIRST = re.compile(f"{_LABEL}{_WEEKDAY}{_CLOCK}(?:,| -| \\|)? (?:ngày )?{_DATE % 6}{_ZONE}")
_ISO = re.compile(
    r"([0-9]{4})-([0-9]{2})-([0-9]{2})[t ]([0-9]{2}):([0-9]{2}):([0-9]{2})(?:\.[0-9]+)?"
    r"(z|[+-][0-9]{2}:?[0-9]{2})?"
)


def read_common(line: str, now: datetime | None) -> Moment | None:
    """The moment of a normalised line that has one of the common shapes whole, None for others."""
    if match := _DATE_FIRST.fullmatch(line):
        weekday, day, _, month, year, hour, minute, second = match.groups()
        rule = "dmy" if hour is None else "dmy_time"
    elif match := _TIME_FIRST.fullmatch(line):
        weekday, hour, minute, second, day, _, month, year = match.groups()
        rule = "time_dmy"
    else:
        return _iso(line, now)
    clock = None if hour is None else (int(hour), int(minute), int(second or 0))
    value = checks.build(int(year), int(month), int(day), clock, rule=rule)
    if weekday is not None and value.isoweekday() != weekday_number(weekday):
        raise RefusedError("weekday_contradicts", rule)
    return checks.settle(value, "day" if clock is None else "minute", rule, now)


def _iso(line: str, now: datetime | None) -> Moment | None:
    """ISO 8601 as CMS write it into meta tags and JSON-LD."""
    match = _ISO.fullmatch(line)
    if match is None:
        return None
    year, month, day, hour, minute, second, offset = match.groups()
    rule = "iso8601"
    zone = VIETNAM if offset is None else read_offset(offset, rule=rule)
    clock = (int(hour), int(minute), int(second))
    value = checks.build(int(year), int(month), int(day), clock, rule=rule, zone=zone)
    return checks.settle(value, "minute", rule, now)
