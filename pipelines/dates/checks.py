"""The checks that every reading passes, whichever rule produced it."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

from pipelines.dates.model import VIETNAM, Moment, Precision, RefusedError

FIRST_YEAR = 1990
"""No Vietnamese newspaper was on the web before; an earlier year is an empty field (0001, 1970)."""

LAST_YEAR = 2099
FUTURE_TOLERANCE = timedelta(days=1)
INFERRED_AT_MOST = timedelta(days=180)


def check_year(year: int, rule: str) -> None:
    """Refuse a year in which no page can have been published; needs no clock."""
    if year < FIRST_YEAR:
        raise RefusedError("before_1990", rule)
    if year > LAST_YEAR:
        raise RefusedError("future", rule)


def build(
    year: int,
    month: int,
    day: int,
    clock: tuple[int, int, int] | None,
    *,
    rule: str,
    zone: timezone = VIETNAM,
) -> datetime:
    """A datetime at its own zone; refused where calendar or clock have no such value."""
    check_year(year, rule)
    hour, minute, second = clock or (0, 0, 0)
    try:
        return datetime(year, month, day, hour, minute, second, tzinfo=zone)
    except ValueError:
        raise RefusedError("impossible", rule) from None


def settle(value: datetime, precision: Precision, rule: str, now: datetime | None) -> Moment:
    """The reading at +07:00, refused where it lies in the future or before the web."""
    local = value if value.tzinfo is VIETNAM else value.astimezone(VIETNAM)
    check_year(local.year, rule)
    if now is not None and local > now + FUTURE_TOLERANCE:
        raise RefusedError("future", rule)
    return Moment(local, precision, rule)


def full_year(two_digits: int) -> int:
    """'25' is 2025 and '98' is 1998: the pivot is 70, as in POSIX less its one year."""
    return two_digits + (1900 if two_digits >= 70 else 2000)  # noqa: PLR2004 - said above


def infer_year(
    month: int,
    day: int,
    clock: tuple[int, int, int] | None,
    *,
    rule: str,
    now: datetime | None,
) -> datetime:
    """The latest such day not after the fetch time, if it is within half a year of it.

    A listing prints '11/1' only for what is recent; further back the year would be a guess.
    """
    build(2000, month, day, clock, rule=rule)  # 2000 was a leap year: impossible in any is so here
    if now is None:
        raise RefusedError("year_unknown", rule)
    for year in (now.year, now.year - 1):
        try:
            value = build(year, month, day, clock, rule=rule)
        except RefusedError:
            continue
        if value <= now:
            if now - value <= INFERRED_AT_MOST:
                return value
            break
    raise RefusedError("year_unknown", rule)
