"""What ways to articles were tried, what worked, and what is left alone for a while."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from given import NOW, SITE

from archive import ways
from archive.ways import TRY_AGAIN

if TYPE_CHECKING:
    import sqlite3

NAME = SITE.site
LATER = NOW + TRY_AGAIN


def test_what_worked_comes_first_in_the_order_of_its_yield(db: sqlite3.Connection) -> None:
    for address, links in (("/a.rss", 3), ("/b.rss", 20), ("/c.rss", 0)):
        ways.tried(db, NAME, "feed", address, links=links, now=NOW)
    ways.tried(db, NAME, "sitemap", "/sitemap.xml", links=50, now=NOW)
    assert ways.working(db, NAME, "feed") == ["/b.rss", "/a.rss"]


def test_what_failed_is_left_alone_for_its_time_and_no_longer(db: sqlite3.Connection) -> None:
    ways.tried(db, NAME, "paging", "{list}?page={n}", links=0, now=NOW)
    almost = LATER - timedelta(seconds=1)
    assert ways.failing(db, NAME, "paging", now=almost) == {"{list}?page={n}"}
    assert ways.failing(db, NAME, "paging", now=LATER) == set()


def test_a_way_that_fails_now_is_known_to_have_worked_once(db: sqlite3.Connection) -> None:
    ways.tried(db, NAME, "feed", "/a.rss", links=3, now=NOW)
    ways.tried(db, NAME, "feed", "/a.rss", links=0, now=LATER)
    assert ways.working(db, NAME, "feed") == []
    row = db.execute("SELECT works, tried_at > worked_at FROM ways").fetchone()
    assert tuple(row) == (0, 1)
