"""The slots of a trend: days, months or years with no hole between them, provinces, newspapers."""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterator

By = Literal["day", "month", "year", "province", "site"]

KEY = {
    "day": "articles.published_day",
    "month": "substr(articles.published_day, 1, 7)",
    "year": "substr(articles.published_day, 1, 4)",
    "province": "sites.province",
    "site": "articles.site",
}
"""The slot of an article, in SQL, where `sites` is joined."""

_DIGITS = {"day": 10, "month": 7, "year": 4}


def in_time(by: By) -> bool:
    """Are the slots spans of time?"""
    return by in _DIGITS


def between(by: By, first: str, last: str) -> list[str]:
    """Every slot of time from one day to another (YYYY-MM-DD), those without anything included."""
    return list(dict.fromkeys(day[: _DIGITS[by]] for day in _days(first, last)))


def days_in(slot: str, first: str, last: str) -> int:
    """How many calendar days a slot of time has, those before `first` and after `last` left out."""
    begin, end = _span(slot)
    inside = min(end, date.fromisoformat(last)) - max(begin, date.fromisoformat(first))
    return max(inside.days + 1, 0)


def _span(slot: str) -> tuple[date, date]:
    year, month, day = ([int(part) for part in slot.split("-")] + [0, 0])[:3]
    if day:
        return date(year, month, day), date(year, month, day)
    end = month or 12
    return date(year, month or 1, 1), date(year, end, monthrange(year, end)[1])


def _days(first: str, last: str) -> Iterator[str]:
    begin, end = (date.fromisoformat(day).toordinal() for day in (first, last))
    for number in range(begin, end + 1):
        yield date.fromordinal(number).isoformat()
