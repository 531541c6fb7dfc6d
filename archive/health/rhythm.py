"""Has a newspaper fallen silent, or does it bring far less than it used to?

Both by its own rhythm: the weekdays on which it usually prints, and without the days of Tết.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

from archive.health.lunar import is_tet
from archive.health.model import Finding
from archive.health.usual import LEARNT_AFTER, Usual
from archive.times import VIETNAM

if TYPE_CHECKING:
    from collections.abc import Mapping

QUIET_DAYS = 2
_REMEMBERED = timedelta(days=180)
_WEEK = timedelta(days=7)
_FEW = 14
"""A newspaper that brings fewer articles a week is judged by its silence alone."""


def weekdays(days: list[date]) -> frozenset[int]:
    """The weekdays (0: Monday) on which something is published in three of five weeks, or all."""
    weeks = max((days[-1] - days[0]).days // 7, 1) if days else 1
    counts = [sum(day.weekday() == each for day in days) for each in range(7)]
    usual = frozenset(each for each in range(7) if counts[each] * 5 > weeks * 3)
    return usual or frozenset(range(7))


def silence(days: Mapping[date, int], *, today: date) -> Finding | None:
    """Has a newspaper been silent for clearly longer than it ever is?

    Longer, that is, than twice the longest of its usual gaps (19 of 20), and two days: of days on
    which it usually prints. Days around Tết do not count.
    """
    known = sorted(day for day in days if today - _REMEMBERED <= day <= today)
    if len(known) < 2 * LEARNT_AFTER or any(is_tet(today - timedelta(days=d)) for d in range(3)):
        return None
    printing = weekdays(known)
    gaps = sorted(_between(a, b, printing) for a, b in pairwise(known) if not is_tet(b))
    usual = gaps[int(len(gaps) * 0.95)] if gaps else 1
    quiet = _between(known[-1], today, printing)
    if quiet <= max(2 * usual, QUIET_DAYS):
        return None
    return Finding(
        kind="silent",
        cause="silent",
        state="watch",
        since=_begin_of(known[-1] + timedelta(days=1)),
        message=f"no new article for {quiet} days on which it usually prints; usual are at most "
        f"{usual}",
        remedy="Open its lists in a browser: has it stopped, moved, or do its lists show links "
        "that the layout does not find? `baotinh check` tells.",
    )


def _between(earlier: date, later: date, printing: frozenset[int]) -> int:
    """Days from one to the other on which the newspaper usually prints."""
    days = (earlier + timedelta(days=n) for n in range(1, (later - earlier).days + 1))
    return sum(day.weekday() in printing for day in days)


def scarcity(days: Mapping[date, int], *, today: date) -> Finding | None:
    """Does it bring far fewer articles a week than it used to? Weeks with Tết do not count.

    Weeks end yesterday: what today brings is not over yet. The first of its days may be the
    first visit's, which fetches more than is new, so the week that it lies in teaches nothing.
    """
    known = sorted(day for day in days if today - _REMEMBERED <= day < today)
    if not known:
        return None
    usual, found = Usual(), 0
    for end in _ends(known[0] + _WEEK, today):
        week = [end - timedelta(days=n) for n in range(1, 8)]
        if not any(map(is_tet, week)):
            found = sum(days.get(day, 0) for day in week)
            usual.meet(found)
    if not usual.bad or median(usual.past) < _FEW:
        return None
    return Finding(
        kind="few_articles",
        cause="few_articles",
        state="watch",
        since=_begin_of(today - _WEEK),
        message=f"{found} articles of the last seven days; usual are {usual.value:.0f}",
        remedy="Open its front page: has a section moved, or a list another form? "
        "`baotinh check` shows what each list brings.",
    )


def _ends(first: date, today: date) -> list[date]:
    """The days on which whole weeks end, counted back from today, the oldest first."""
    count = max((today - first).days // 7, 0)
    return [today - _WEEK * n for n in range(count - 1, -1, -1)]


def _begin_of(day: date) -> datetime:
    return datetime.combine(day, time(), tzinfo=VIETNAM)
