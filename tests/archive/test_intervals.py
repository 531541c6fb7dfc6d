"""How soon a list is read again: by how often something new appears in it."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from given import an_archive
from hypothesis import given
from hypothesis import strategies as st

from archive import section_visits, sites
from archive.intervals import START, Bounds, Reading, next_interval

if TYPE_CHECKING:
    from pathlib import Path

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
BOUNDS = Bounds(least=30 * MINUTE, most=DAY)


@pytest.mark.parametrize(
    ("interval", "waited", "new", "expected"),
    [
        (2 * HOUR, 2 * HOUR, 2, 2 * HOUR),  # what is wanted: stay
        (2 * HOUR, 2 * HOUR, 0, 3 * HOUR),  # nothing: slower
        (2 * HOUR, 2 * HOUR, 1, 3 * HOUR),  # aims at 4 hours, and goes there step by step
        (2 * HOUR, 2 * HOUR, 3, 80 * MINUTE),  # the time in which two appear
        (2 * HOUR, 2 * HOUR, 40, HOUR),  # a busy hour: faster, step by step
        (40 * MINUTE, 40 * MINUTE, 40, 30 * MINUTE),  # never below the least
        (20 * HOUR, 20 * HOUR, 0, DAY),  # never above the most
        (2 * HOUR, 9 * HOUR, 6, 3 * HOUR),  # the machine was off: six in nine hours are few
        (2 * HOUR, -HOUR, 4, HOUR),  # a clock that was put back
    ],
)
def test_the_next_reading_comes_when_two_new_articles_are_expected(
    interval: timedelta, waited: timedelta, new: int, expected: timedelta
) -> None:
    assert next_interval(Reading(interval=interval, waited=waited, new=new), BOUNDS) == expected


def test_the_first_reading_says_nothing_about_the_rhythm() -> None:
    assert next_interval(None, BOUNDS) == START
    assert next_interval(None, Bounds(least=2 * HOUR, most=DAY)) == 2 * HOUR


times = st.timedeltas(min_value=MINUTE, max_value=30 * DAY)


@given(times, times, st.integers(0, 1000), times, times)
def test_the_bounds_always_hold_and_more_news_never_means_later(
    interval: timedelta, waited: timedelta, new: int, one: timedelta, other: timedelta
) -> None:
    bounds = Bounds(least=min(one, other), most=max(one, other))
    after = next_interval(Reading(interval=interval, waited=waited, new=new), bounds)
    assert bounds.least <= after <= bounds.most
    more = next_interval(Reading(interval=interval, waited=waited, new=new + 1), bounds)
    assert more <= after


@pytest.mark.parametrize("every", [20 * MINUTE, HOUR, 4 * HOUR])
def test_a_steady_section_is_soon_read_at_its_own_pace(every: timedelta) -> None:
    interval, printed, clock = START, 0, timedelta(0)
    for _ in range(20):
        clock += interval
        appeared = int(clock / every) - printed
        printed += appeared
        interval = next_interval(Reading(interval=interval, waited=interval, new=appeared), BOUNDS)
    assert every <= interval <= 3 * every


def test_a_section_is_due_when_its_interval_is_over(tmp_path: Path) -> None:
    archive, _ = an_archive(tmp_path)
    db = archive.connection
    db.execute("INSERT INTO sections (site, path, name) SELECT site, '/x/', 'X' FROM sites")
    site = db.execute("SELECT site FROM sites").fetchone()["site"]
    section = sites.sections_of(db, site)[-1]
    start = datetime.fromisoformat("2026-03-02T07:00+07:00")
    assert section_visits.not_due(db, site, now=start) == set()
    due = section_visits.read(db, section.id, new=9, bounds=BOUNDS, now=start)
    assert due == start + HOUR
    assert section_visits.not_due(db, site, now=due - MINUTE) == {"/x/"}
    assert section_visits.not_due(db, site, now=due) == set()
    assert section_visits.read(db, section.id, new=0, bounds=BOUNDS, now=due) == due + 1.5 * HOUR
    archive.close()
