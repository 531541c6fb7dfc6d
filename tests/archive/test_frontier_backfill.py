"""What a walk back has found is fetched by that walk, unless a daily crawl meets it first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from given import NOW, SITE

from archive import frontier, sites
from archive.frontier import Link

if TYPE_CHECKING:
    import sqlite3

    from archive.frontier import Backfill

NAME = SITE.site


def link(number: int) -> Link:
    return Link(key=str(number), url=f"https://baocantho.com.vn/bai-a{number}.html")


def found(db: sqlite3.Connection, *numbers: int, by: Backfill | None) -> list[str]:
    links = [link(number) for number in numbers]
    return [each.key for each in frontier.add(db, NAME, links, run_id=1, now=NOW, backfill=by)]


def test_a_daily_crawl_leaves_the_queue_of_a_backfill_alone(db: sqlite3.Connection) -> None:
    assert found(db, 1, 2, 3, by="sitemaps") == ["1", "2", "3"]
    assert found(db, 4, by=None) == ["4"]
    assert frontier.queued(db, NAME) == [link(4)]
    assert frontier.left_by_backfill(db, NAME) == [link(1), link(2), link(3)]
    assert frontier.left_by_backfill(db, NAME, most=2) == [link(1), link(2)]
    assert frontier.waiting(db, NAME) == 3


def test_what_a_list_of_today_shows_is_new_to_it_though_a_backfill_knows_it(
    db: sqlite3.Connection,
) -> None:
    found(db, 1, 2, by="lists")
    frontier.settle(db, NAME, "2", "done")
    section = sites.sections_of(db, NAME)[0]
    seen = frontier.discover(db, NAME, section, [link(1), link(2)], run_id=2, now=NOW)
    assert seen.new == (link(1),)
    assert frontier.queued(db, NAME) == [link(1)]
    assert found(db, 1, by="lists") == []  # and the walk does not take it back
    assert frontier.waiting(db, NAME) == 0


def test_an_id_that_is_no_article_leaves_no_trace(db: sqlite3.Connection) -> None:
    found(db, 1, 2, by="ids")
    found(db, 3, by="lists")
    frontier.settle(db, NAME, "2", "done")
    assert [frontier.forget_guess(db, NAME, key) for key in "1239"] == [True, False, False, False]
    assert frontier.states_of(db, NAME, {"1", "2", "3"}) == {"2": "done", "3": "queued"}
