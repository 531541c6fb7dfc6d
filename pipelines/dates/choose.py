"""Which of a page's dates is its publication date, and who said otherwise."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple

from pipelines.dates.checks import FUTURE_TOLERANCE
from pipelines.dates.model import DateReading, in_vietnam
from pipelines.dates.reader import read_date
from pipelines.dates.stamps import read_url_date

if TYPE_CHECKING:
    from collections.abc import Sequence

CLOCK_TOLERANCE = timedelta(minutes=2)
CLOCK_DISAGREES = timedelta(days=1)
_RANK = {"minute": 2, "day": 1, "month": 0}
# How much a relative form rounds away: '2 giờ trước' is said for nearly three hours.
_ROUNDED = {
    "relative_hours": timedelta(hours=1),
    "relative_days": timedelta(days=1),
    "relative_weeks": timedelta(days=7),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A raw date and where the page has it.

    `source` is free text such as `css:span.pubdate` or `jsonld:datePublished`. Two beginnings
    have a meaning: `url` is read as an address, and `clock:` is a live clock, never chosen.
    """

    source: str
    raw: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Rejected:
    """A candidate that was not chosen.

    `why` is its reading's problem, or `unreadable`, `header_clock`, `live_clock`, `disagrees`.
    """

    source: str
    raw: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """The reading that won and its source, both None where no candidate is a date.

    `disagreement` is None, or lists the sources that say another time than the chosen one:
    `meta:date=2025-01-12T00:00:00+07:00; url=2024-12-01T00:00:00+07:00`.
    """

    reading: DateReading | None
    source: str | None
    rejected: tuple[Rejected, ...] = ()
    disagreement: str | None = None


class _Read(NamedTuple):
    candidate: Candidate
    reading: DateReading
    start: datetime
    end: datetime


def choose_date(candidates: Sequence[Candidate], *, now: datetime | None) -> Choice:
    """The most precise candidate that agrees with most others; the earlier one among equals.

    `now` is the fetch time. A time of day within two minutes of it, when another candidate is
    over a day away, is a clock that the page shows its reader.
    """
    fetched = in_vietnam(now)
    usable: list[_Read] = []
    rejected: list[Rejected] = []
    for candidate in candidates:
        read = _read(candidate, fetched)
        if isinstance(read, Rejected):
            rejected.append(read)
        else:
            usable.append(read)
    clocks = [read for read in usable if _is_live_clock(read, usable, fetched)]
    rejected += [_reject(read.candidate, "live_clock") for read in clocks]
    usable = [read for read in usable if read not in clocks]
    if not usable:
        return Choice(reading=None, source=None, rejected=tuple(rejected))
    best = max(
        usable, key=lambda read: (_support(read, usable), _RANK[read.reading.precision or "month"])
    )
    others = [read for read in usable if not _agree(read, best)]
    rejected += [_reject(read.candidate, "disagrees") for read in others]
    return Choice(
        reading=best.reading,
        source=best.candidate.source,
        rejected=tuple(rejected),
        disagreement="; ".join(f"{r.candidate.source}={r.reading.iso}" for r in others) or None,
    )


def _reject(candidate: Candidate, why: str) -> Rejected:
    return Rejected(source=candidate.source, raw=candidate.raw, why=why)


def _read(candidate: Candidate, now: datetime | None) -> _Read | Rejected:
    """The candidate's reading with the span of time that it leaves open."""
    if candidate.source.startswith("clock:"):
        return _reject(candidate, "header_clock")
    is_url = candidate.source.partition(":")[0] == "url"
    reading = read_url_date(candidate.raw) if is_url else read_date(candidate.raw, now=now)
    value = reading.value
    if value is None:
        return _reject(candidate, reading.problem or "unreadable")
    if now is not None and value > now + FUTURE_TOLERANCE:
        return _reject(candidate, "future")
    return _Read(candidate, reading, *_span(reading, value))


def _span(reading: DateReading, value: datetime) -> tuple[datetime, datetime]:
    """From when to before when the reading may be: a minute, a day, or a month."""
    start = value.replace(second=0) - _ROUNDED.get(reading.rule or "", timedelta(0))
    if reading.precision == "minute":
        return start, value.replace(second=0) + timedelta(minutes=1)
    if reading.precision == "day":
        return start, value + timedelta(days=1)
    return start, (value + timedelta(days=31)).replace(day=1)


def _agree(one: _Read, other: _Read) -> bool:
    return one.start < other.end and other.start < one.end


def _support(read: _Read, usable: list[_Read]) -> int:
    """How many candidates, itself included, say nothing against this one."""
    return sum(_agree(read, other) for other in usable)


def _is_live_clock(read: _Read, usable: list[_Read], now: datetime | None) -> bool:
    """True for a time of day that is the fetch time, where another candidate is a day away."""
    if now is None or read.reading.precision != "minute" or read.reading.value is None:
        return False
    if abs(read.reading.value - now) > CLOCK_TOLERANCE:
        return False
    return any(
        other.end + CLOCK_DISAGREES < read.start or read.end + CLOCK_DISAGREES < other.start
        for other in usable
    )
