"""An estimate says what it rests on, and says nothing where it rests on nothing."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from archive.backfills import EARLIEST, Part
from archive.estimates import estimate, spoken

if TYPE_CHECKING:
    from archive.estimates import Estimate


def part(reached: str | None = None, **changes: Any) -> Part:
    """A list that has been walked for an hour since 2026-03-08."""
    facts = {
        "way": "lists", "part": "/thoi-su/", "since": "2016-03-10", "position": "", "pages": 100,
        "links": 2000, "reached_day": reached, "ended": None, "seconds": 3600.0,
        "began_at": "2026-03-08T09:00:00+07:00",
    }  # fmt: skip
    return Part(**{**facts, **changes})


def of(*parts: Part, waiting: int = 0) -> Estimate:
    return estimate(parts, waiting=waiting)


def test_lists_are_judged_by_the_days_walked() -> None:
    """Five years took an hour, five are left."""
    found = of(part("2021-03-09"))
    assert found.left == timedelta(seconds=3600 * 1825 / 1825)
    assert found.bound == "about"
    assert "as full as those walked" in found.basis


def test_lists_take_turns_and_share_the_time_by_their_requests() -> None:
    """The second list has half the articles; the hour was written to the first alone."""
    half = part("2021-03-09", pages=50, links=1000, seconds=0.0)
    found = of(part("2021-03-09"), half)
    assert found.left == timedelta(seconds=3600)
    assert of(part("2016-03-10", ended="since"), half).left == timedelta(seconds=1200)


def test_a_list_that_is_not_far_enough_makes_it_at_least() -> None:
    found = of(part("2021-03-09"), part(None, pages=1, links=0, seconds=0.0))
    assert found.bound == "at least"
    assert "1 of 2 lists are not far enough to say" in found.basis


@pytest.mark.parametrize("reached", [None, "2026-03-07", "2026-02-07"])
def test_less_than_a_month_says_nothing(reached: str | None) -> None:
    found = of(part(reached))
    assert found.left is None
    assert "fewer than 30 days" in found.basis


def test_where_no_day_is_wanted_the_pace_is_told_and_not_the_time() -> None:
    found = of(part("2021-03-08", since=EARLIEST))
    assert found.left is None
    assert "a year takes about 12 min of crawling" in found.basis


def test_sitemaps_are_judged_by_articles() -> None:
    """200 of 300 were fetched in 400 seconds; one unread sitemap of three like the two read."""
    read = [part(way="sitemaps", ended="read", links=150, seconds=200.0) for _ in range(2)]
    found = of(*read, part(way="sitemaps", links=0, seconds=0.0), waiting=100)
    assert found.left == timedelta(seconds=2 * (100 + 150))
    assert found.basis.startswith("100 articles wait; 1 sitemaps are unread")
    assert of(*read, waiting=250).left is None


def test_ids_without_a_day_are_an_upper_bound() -> None:
    ids = part(way="ids", since=EARLIEST, position="5000", pages=1000, seconds=100.0)
    found = of(ids)
    assert (found.left, found.bound) == (timedelta(seconds=500), "at most")
    assert of(part(way="ids", since=EARLIEST, position="5000", pages=50)).left is None


def test_what_is_complete_takes_no_time() -> None:
    assert of(part("2016-03-10", ended="since"), part("2019-01-01", ended="end")).left == timedelta(
        0
    )
    assert of(part("2016-03-10", ended="since"), waiting=3).left is None


@pytest.mark.parametrize(
    ("time", "said"),
    [
        (timedelta(0), "less than a minute"),
        (timedelta(seconds=59), "1 min"),
        (timedelta(minutes=61), "1 h 1 min"),
        (timedelta(days=3, hours=4, minutes=5), "3 d 4 h"),
        (timedelta(days=40), "40 d"),
    ],
)
def test_a_time_is_said_in_two_units_at_most(time: timedelta, said: str) -> None:
    assert spoken(time) == said
