"""Days as people type them into a filter: 2026, 2026-03, 2026-03-02, 3/2026, 2/3/2026."""

from __future__ import annotations

import calendar
import re
from datetime import date

from archive.errors import QueryError
from archive.said import Said

_FORMS = (
    re.compile(r"(?P<y>\d{4})(?:-(?P<m>\d{1,2})(?:-(?P<d>\d{1,2}))?)?", re.ASCII),
    re.compile(r"(?:(?P<d>\d{1,2})[/.-])?(?P<m>\d{1,2})[/.-](?P<y>\d{4})", re.ASCII),
)


def first_day(text: str) -> str:
    """The first day of a year, month or day, as YYYY-MM-DD.

    Raises:
        QueryError: it is none.
    """
    return _span(text)[0].isoformat()


def last_day(text: str) -> str:
    """The last day of a year, month or day, as YYYY-MM-DD.

    Raises:
        QueryError: it is none.
    """
    return _span(text)[1].isoformat()


def _span(text: str) -> tuple[date, date]:
    for form in _FORMS:
        if match := form.fullmatch(text.strip()):
            try:
                return _days(match["y"], match["m"], match["d"])
            except (ValueError, calendar.IllegalMonthError):
                break
    raise QueryError(
        Said(
            "{text!r} is not a day. Write 2026-03-02 or 2/3/2026, a month (2026-03) or a year.",
            text=text[:40],
        )
    )


def _days(year: str, month: str | None, day: str | None) -> tuple[date, date]:
    if month is None:
        return date(int(year), 1, 1), date(int(year), 12, 31)
    if day is None:
        last = calendar.monthrange(int(year), int(month))[1]
        return date(int(year), int(month), 1), date(int(year), int(month), last)
    whole = date(int(year), int(month), int(day))
    return whole, whole
