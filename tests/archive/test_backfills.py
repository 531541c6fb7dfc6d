"""How far walks back have come, and what goes on when older days are wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from given import NOW, SITE

from archive import backfills
from archive.backfills import Step

if TYPE_CHECKING:
    import sqlite3

    from archive.backfills import End, Part

NAME = SITE.site
LIST = "/thoi-su/"


def begin(db: sqlite3.Connection, since: str = "2015-01-01", part: str = LIST) -> Part:
    return backfills.begin(db, NAME, "lists", part, since=since, position="1", now=NOW)


def move(db: sqlite3.Connection, **came: object) -> Part:
    step = Step(**came)  # type: ignore[arg-type]
    backfills.move(db, NAME, "lists", LIST, step, now=NOW)
    return backfills.parts(db, NAME, "lists")[0]


def test_a_walk_that_is_begun_again_goes_on_where_it_was(db: sqlite3.Connection) -> None:
    begin(db)
    move(db, position="7", pages=1, links=20, day="2020-05-01", seconds=30.0)
    moved = move(db, pages=1, links=0, seconds=1.5)
    assert (moved.position, moved.pages, moved.links, moved.seconds) == ("7", 2, 20, 31.5)
    assert begin(db) == moved


@pytest.mark.parametrize(
    ("days", "reached"),
    [
        ([None], None),
        ([None, "2020-05-01"], "2020-05-01"),
        (["2020-05-01", None], "2020-05-01"),
        (["2020-05-01", "2020-04-01"], "2020-04-01"),
        (["2020-04-01", "2020-05-01"], "2020-04-01"),  # a promoted article is no way back
    ],
)
def test_the_day_reached_is_the_oldest_so_far(
    db: sqlite3.Connection, days: list[str | None], reached: str | None
) -> None:
    begin(db)
    assert [move(db, day=day) for day in days][-1].reached_day == reached


@pytest.mark.parametrize(
    ("ended", "since", "after"),
    [
        ("since", "2010-01-01", None),
        ("since", "2015-01-01", "since"),
        ("since", "2018-01-01", "since"),
        ("read", "2010-01-01", None),  # a sitemap had entries that were older than wanted
        ("end", "2010-01-01", "end"),  # the newspaper's own beginning stays where it is
    ],
)
def test_a_walk_that_ended_goes_on_when_older_days_are_wanted(
    db: sqlite3.Connection, ended: End, since: str, after: End | None
) -> None:
    begin(db, "2015-01-01")
    move(db, ended=ended)
    assert begin(db, since).ended == after
    assert begin(db, since).since == min(since, "2015-01-01")


def test_the_walks_of_a_newspaper_are_told_by_way(db: sqlite3.Connection) -> None:
    begin(db)
    begin(db, part="/kinh-te/")
    backfills.begin(db, NAME, "ids", "/a{id}.html", since="2015-01-01", position="9", now=NOW)
    assert [part.part for part in backfills.parts(db, NAME)] == ["/a{id}.html", "/kinh-te/", LIST]
    assert [part.part for part in backfills.parts(db, NAME, "ids")] == ["/a{id}.html"]
    assert backfills.sites(db) == [NAME]
