"""How each kind of value is written, in TOML and in the environment.

Every reader takes what stands there (a value of TOML, or the text of a variable) and gives the
value, or raises ValueError with what is expected.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from email.utils import parseaddr
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from archive.times import VIETNAM

if TYPE_CHECKING:
    from collections.abc import Callable

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_UNITS = {"s": "seconds", "m": "minutes", "h": "hours", "d": "days"}
_DURATION = re.compile(r"(?:(\d+)d)?(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?")
_HOURS = re.compile(r"(\d{1,2}:\d\d)\s*-\s*(\d{1,2}:\d\d)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Hours:
    """Hours of a day in Vietnam, such as 22:00 to 05:00; the end does not belong to them."""

    begin: time
    end: time

    def hold(self, moment: datetime) -> bool:
        """Does an aware moment lie in them?"""
        now = moment.astimezone(VIETNAM).time()
        if self.begin <= self.end:
            return self.begin <= now < self.end
        return now >= self.begin or now < self.end

    def __str__(self) -> str:
        return f"{self.begin:%H:%M}-{self.end:%H:%M}"


def text(raw: Any) -> str:
    """Any text."""
    if not isinstance(raw, str):
        raise ValueError('expected text in quotes: "…"')  # noqa: TRY004 - one kind of error
    return raw.strip()


def file(raw: Any) -> str:
    """An absolute path of a file: cron, systemd and the keeper are in different folders."""
    found = text(raw)
    if found and not Path(found).is_absolute():
        raise ValueError("expected an absolute path, such as /var/lib/baotinh/baotinh.prom")
    return found


def flag(raw: Any) -> bool:
    """True or false."""
    known = {"true": True, "1": True, "yes": True, "false": False, "0": False, "no": False}
    if isinstance(raw, bool):
        return raw
    if isinstance(raw, str) and raw.casefold() in known:
        return known[raw.casefold()]
    raise ValueError("expected true or false")


def number(least: float) -> Callable[[Any], float]:
    """A number of at least so much."""

    def read(raw: Any) -> float:
        try:
            found = float(raw) if not isinstance(raw, bool) else float("nan")
        except (TypeError, ValueError):
            found = float("nan")
        if not least <= found < float("inf"):
            raise ValueError(f"expected a number of at least {least:g}")
        return found

    return read


def whole(least: int) -> Callable[[Any], int]:
    """A whole number of at least so much."""
    fraction = number(least)

    def read(raw: Any) -> int:
        try:
            found = fraction(raw)
        except ValueError:
            found = 0.5
        if not found.is_integer():
            raise ValueError(f"expected a whole number of at least {least}")
        return int(found)

    return read


def duration(raw: Any) -> timedelta:
    """A stretch of time: `50m`, `1h30m`, `2d`, `45s`."""
    match = _DURATION.fullmatch(raw.strip()) if isinstance(raw, str) else None
    if match is None or not any(match.groups()):
        raise ValueError('expected a time like "50m", "1h30m" or "2d"')
    days, hours, minutes, seconds = (int(part or 0) for part in match.groups())
    found = timedelta(days=days, hours=hours, minutes=minutes, seconds=seconds)
    if not found:
        raise ValueError("expected a time longer than nothing")
    return found


def written(length: timedelta) -> str:
    """A stretch of time as `duration` reads it: `1h30m`."""
    left, parts = int(length.total_seconds()), []
    for unit in ("d", "h", "m", "s"):
        size = int(timedelta(**{_UNITS[unit]: 1}).total_seconds())
        if left >= size:
            parts.append(f"{left // size}{unit}")
            left %= size
    return "".join(parts) or "0s"


def hours(raw: Any) -> Hours:
    """Hours of a day: `22:00-05:00`."""
    match = _HOURS.fullmatch(raw.strip()) if isinstance(raw, str) else None
    try:
        begin, end = (time.fromisoformat(part.zfill(5)) for part in match.groups() if match)  # type: ignore[union-attr]
    except (AttributeError, ValueError) as error:
        raise ValueError('expected hours of a day in Vietnam, like "22:00-05:00"') from error
    if begin == end:
        raise ValueError("expected hours that begin and end at different times")
    return Hours(begin=begin, end=end)


def address(raw: Any) -> str:
    """An address of the web."""
    found = text(raw)
    parts = urlsplit(found)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ValueError('expected an address like "https://…"')
    return found


def mailbox(raw: Any) -> str:
    """An e-mail address, with or without a name."""
    found = text(raw)
    if not re.fullmatch(r"[^@\s]+@[^@\s]+", parseaddr(found)[1]):
        raise ValueError('expected an e-mail address like "keeper@example.org"')
    return found


def mailboxes(raw: Any) -> tuple[str, ...]:
    """E-mail addresses: a list of them, or one text with commas."""
    parts = raw.split(",") if isinstance(raw, str) else raw
    if not isinstance(parts, list) or not parts:
        raise ValueError('expected e-mail addresses like ["keeper@example.org"]')
    return tuple(map(mailbox, parts))


def weekday(raw: Any) -> str:
    """A day of the week, in English."""
    found = text(raw).casefold()
    if found not in WEEKDAYS:
        raise ValueError(f"expected one of {', '.join(WEEKDAYS)}")
    return found
