"""How soon a list, feed or sitemap is read again: a pure decision, by how often it has news."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3

START = timedelta(hours=1)
"""After the first reading: everything was new then, which says nothing about a rhythm."""
WANTED = 2.0
"""So many new articles are to be found at a reading: fewer are a wasted request, more come late."""
SLOWER = 1.5
FASTER = 0.5
"""One reading changes the interval no further: a quiet night, or a busy hour, is no new rhythm."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """The interval lies between these, whatever is found; `least` is not above `most`."""

    least: timedelta = timedelta(minutes=30)
    most: timedelta = timedelta(days=1)

    def hold(self, interval: timedelta) -> timedelta:
        """The interval, or the bound that it is beyond."""
        return min(max(interval, self.least), self.most)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A reading of a list: the `interval` that led to it, the time really `waited`, what was `new`.

    Time waited may be longer than the interval: the keeper's machine was off, or the hours of
    the newspaper were not there yet.
    """

    interval: timedelta
    waited: timedelta
    new: int


def next_interval(reading: Reading | None, bounds: Bounds) -> timedelta:
    """The time until the next reading; without a reading before (None) it is START.

    The pace aimed at is the one that would have found WANTED new articles, at the rate of this
    reading; nothing new slows down by SLOWER.
    """
    if reading is None:
        return bounds.hold(START)
    slowest, fastest = reading.interval * SLOWER, reading.interval * FASTER
    if reading.new == 0:
        return bounds.hold(slowest)
    aimed = max(reading.waited, timedelta(0)) * (WANTED / reading.new)
    return bounds.hold(min(max(aimed, fastest), slowest))


def planned(row: sqlite3.Row | None, *, new: int, bounds: Bounds, now: datetime) -> timedelta:
    """The time until the next reading of what was read now, and before as `row` says.

    Its columns are `read_at` and `interval_seconds`; None if it was never read.
    """
    if row is None:
        return next_interval(None, bounds)
    interval = timedelta(seconds=row["interval_seconds"])
    waited = now - datetime.fromisoformat(row["read_at"])
    return next_interval(Reading(interval=interval, waited=waited, new=new), bounds)
