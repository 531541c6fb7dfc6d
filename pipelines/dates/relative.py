"""'5 phút trước', 'hôm qua lúc 9:15', 'vừa xong': dates that only the fetch time completes."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from pipelines.dates import checks
from pipelines.dates.clock import read_clock
from pipelines.dates.model import Moment, RefusedError
from pipelines.dates.tokens import DIGITS
from pipelines.dates.words import NUMBERS

if TYPE_CHECKING:
    from pipelines.dates.model import Precision

# Unit, seconds, precision: a site that says '2 ngày trước' rounds away the time of day.
_UNITS: dict[str, tuple[str, int, Precision]] = {
    "giây": ("seconds", 1, "minute"),
    "phút": ("minutes", 60, "minute"),
    "p": ("minutes", 60, "minute"),
    "ph": ("minutes", 60, "minute"),
    "'": ("minutes", 60, "minute"),
    "giờ": ("hours", 3600, "minute"),
    "tiếng": ("hours", 3600, "minute"),
    "h": ("hours", 3600, "minute"),
    "ngày": ("days", 86400, "day"),
    "tuần": ("weeks", 604800, "day"),
}
_UNIT = "|".join(sorted(_UNITS, key=len, reverse=True))
_NUMBER = "|".join(NUMBERS)
_AGO = re.compile(
    rf"(?<![\w.,/-])(?:(?P<h>[0-9]{{1,2}}) ?(?:giờ|h) ?)?"
    rf"(?P<n>[0-9]{{1,3}}|(?:{_NUMBER})(?= )) ?(?P<unit>{_UNIT})"
    r" (?:trước|qua)(?!\w)"
)
_SINCE = re.compile(r"cách đây (?P<rest>[0-9][^,.;|]{1,20}|một [^,.;|]{1,10})$")  # = … trước
_VAGUE = re.compile(rf"(?<![\w.,/-])(?:[0-9]{{1,2}}|{_NUMBER}) (?:tháng|năm) (?:trước|qua)(?!\w)")
# English editions: '2 hours ago', 'an hour ago'.
_ENGLISH_AGO = re.compile(
    r"(?<![\w.,/-])(?P<n>[0-9]{1,3}|an?|one) (?P<unit>second|minute|min|hour|day|week)s? ago(?!\w)"
)
_ENGLISH_UNITS = {
    "second": "giây",
    "minute": "phút",
    "min": "phút",
    "hour": "giờ",
    "day": "ngày",
    "week": "tuần",
}
_JUST_NOW = re.compile(
    r"(?:\W|đăng|cập nhật|lúc)*(?:vừa (?:mới )?(?:xong|đăng)|mới (?:xong|đăng)|just now)\W*"
)

# Without one of these a line has no relative form.
_SIGNS = ("trước", "qua", "hôm", "vừa", "mới", "just", "cách", " ago", "today", "yesterday")

_DAYS_BACK = {"hôm nay": 0, "hôm qua": 1, "hôm kia": 2, "today": 0, "yesterday": 1}
_NAMED_DAY = re.compile(rf"(?<!\w)({'|'.join(_DAYS_BACK)})(?!\w)")
# Around a named day only a clock and the small words may stand: prose says 'hôm nay' of an age.
_FILLER = re.compile(
    r"(?:[\s,;:|()\[\]./*•·-]|cập nhật|đăng|lúc|vào|hồi|ngày|lần cuối|gmt ?\+ ?7|tin|at|updated?)*"
)


def read_relative(line: str, now: datetime | None) -> Moment | None:
    """The moment of a relative form, None for any other line.

    Raises RefusedError with `no_fetch_time` where nothing is known to count from.
    """
    if not any(sign in line for sign in _SIGNS):
        return None
    if match := _SINCE.search(line):
        line = f"{match['rest'].strip()} trước"
    if match := _AGO.search(line):
        return _ago(match["unit"], match["n"], int(match["h"] or 0), now)
    if match := _ENGLISH_AGO.search(line):
        return _ago(_ENGLISH_UNITS[match["unit"]], match["n"], 0, now)
    if match := _VAGUE.search(line):
        raise RefusedError("too_vague", "relative_months")
    if _JUST_NOW.fullmatch(line):
        return checks.settle(_required(now, "relative_now"), "minute", "relative_now", now)
    return _named_day(line, now)


def _required(now: datetime | None, rule: str) -> datetime:
    if now is None:
        raise RefusedError("no_fetch_time", rule)
    return now.replace(microsecond=0)


def _ago(unit: str, printed: str, hours: int, now: datetime | None) -> Moment:
    """'2 giờ trước' counts back from the fetch time; days and weeks keep the day only."""
    name, seconds, precision = _UNITS[unit]
    rule = f"relative_{name}"
    number = int(printed) if printed.isdecimal() else NUMBERS.get(printed, 1)
    back = timedelta(seconds=seconds * number, hours=hours)
    value = _required(now, rule) - back
    if precision == "day":
        value = value.replace(hour=0, minute=0, second=0)
    return checks.settle(value, precision, rule, now)


def _named_day(line: str, now: datetime | None) -> Moment | None:
    """'hôm qua lúc 9:15', 'hôm nay': the day from the fetch time, the clock from the line."""
    match = _NAMED_DAY.search(line)
    clocks = [token for token in DIGITS.finditer(line) if token.lastgroup in {"clock", "hour"}]
    if match is None or len(clocks) > 1 or not _only_filler(line, [match, *clocks]):
        return None
    rule = "relative_day_time" if clocks else "relative_day"
    day = _required(now, rule) - timedelta(days=_DAYS_BACK[match[1]])
    clock = read_clock(clocks[0], rule=rule) if clocks else None
    value = checks.build(day.year, day.month, day.day, clock, rule=rule)
    return checks.settle(value, "minute" if clocks else "day", rule, now)


def _only_filler(line: str, known: list[re.Match[str]]) -> bool:
    """True if nothing but small words stands around the tokens that were understood."""
    for match in sorted(known, key=lambda found: found.start(), reverse=True):
        line = f"{line[: match.start()]} {line[match.end() :]}"
    return _FILLER.fullmatch(line) is not None
