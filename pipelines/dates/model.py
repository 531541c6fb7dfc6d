"""What the date readers hand out: a reading, its precision, and why there is none."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from typing import Literal, NamedTuple

VIETNAM = timezone(timedelta(hours=7))
"""Vietnam's only time zone; it has kept no summer time since 1945."""

Precision = Literal["minute", "day", "month"]


@dataclass(frozen=True, slots=True, kw_only=True)
class DateReading:
    """What one printed line says about time.

    `value` is aware and at +07:00. With precision `day` its time is 00:00, with `month` its
    day is the 1st: both only fill the type and say nothing. `rule` names the form that was
    recognised. `problem` says why a recognised form is no date (`impossible`,
    `weekday_contradicts`, `future`, `before_1990` …); where `value` and `problem` are both
    None, nothing on the line looked like a date.
    """

    raw: str
    value: datetime | None = None
    precision: Precision | None = None
    rule: str | None = None
    problem: str | None = None

    @property
    def iso(self) -> str | None:
        """The value as ISO 8601 with seconds and offset, e.g. `2025-01-11T18:30:00+07:00`."""
        return None if self.value is None else self.value.isoformat()


class Moment(NamedTuple):
    """A date that passed every check, before it is tied to the raw line."""

    value: datetime
    precision: Precision
    rule: str


class RefusedError(ValueError):
    """A form was recognised and what it says cannot be a publication date."""

    def __init__(self, problem: str, rule: str) -> None:
        super().__init__(f"{rule}: {problem}")
        self.problem = problem
        self.rule = rule


def in_vietnam(moment: datetime | None) -> datetime | None:
    """The same moment at +07:00; a moment without an offset is taken as Vietnam's."""
    if moment is None:
        return None
    if moment.tzinfo is None:
        return moment.replace(tzinfo=VIETNAM)
    return moment.astimezone(VIETNAM)
