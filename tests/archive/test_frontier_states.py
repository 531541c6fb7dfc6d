"""What became of each link, and which links a later run may count as known."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from given import NOW, SITE, a_capture, an_article

from archive import articles, frontier, sites
from archive.frontier import MAX_ATTEMPTS, Discovery, Link, State

if TYPE_CHECKING:
    import sqlite3

    from archive.sites import Section

NAME = SITE.site


def link(number: int) -> Link:
    return Link(key=str(number), url=f"https://baocantho.com.vn/bai-a{number}.html")


def section(db: sqlite3.Connection, number: int = 0) -> Section:
    return sites.sections_of(db, NAME)[number]


def show(db: sqlite3.Connection, run: int, *numbers: int, where: int = 0) -> Discovery:
    """A run reads a page of a list, which shows these links."""
    found = [link(number) for number in numbers]
    return frontier.discover(db, NAME, section(db, where), found, run_id=run, now=NOW)


def end_of_walk(db: sqlite3.Connection, run: int | None, where: int = 0) -> None:
    sites.visited(db, section(db, where).id, now=NOW, settled_run=run)


def states(db: sqlite3.Connection) -> dict[str, str]:
    return dict(db.execute("SELECT key, state FROM frontier").fetchall())


def test_what_a_killed_run_listed_is_not_settled_by_an_earlier_walk(
    db: sqlite3.Connection,
) -> None:
    show(db, 1, 1, 2)
    end_of_walk(db, 1)
    assert show(db, 2, 9, 1).settled == (False, True)  # and run 2 is killed here
    assert show(db, 3, 9, 1, 2).settled == (False, True, True)
    end_of_walk(db, 3)
    assert show(db, 4, 9, 1, 2).settled == (True, True, True)


def test_a_walk_that_was_cut_short_settles_nothing(db: sqlite3.Connection) -> None:
    show(db, 1, 1)
    end_of_walk(db, None)
    assert show(db, 2, 1).settled == (False,)
    assert section(db).settled_run is None
    assert db.execute("SELECT count(visited_at) FROM sections").fetchone()[0] == 1


def test_a_walk_that_was_cut_short_takes_back_nothing(db: sqlite3.Connection) -> None:
    show(db, 1, 1)
    end_of_walk(db, 1)
    end_of_walk(db, None)
    assert show(db, 2, 1).settled == (True,)


def test_a_link_known_from_one_section_is_not_settled_in_another(db: sqlite3.Connection) -> None:
    show(db, 1, 1)
    end_of_walk(db, 1)
    end_of_walk(db, 1, where=1)
    elsewhere = show(db, 2, 1, where=1)
    assert (elsewhere.new, elsewhere.settled) == ((), (False,))


def test_a_link_shown_twice_on_a_page_is_found_once(db: sqlite3.Connection) -> None:
    found = show(db, 1, 1, 2, 1)
    assert found.new == (link(1), link(2))
    assert found.settled == (False, False, False)


def test_what_was_found_earlier_is_fetched_earlier(db: sqlite3.Connection) -> None:
    show(db, 1, 5)
    show(db, 2, 3, 4)
    assert frontier.queued(db, NAME) == [link(5), link(3), link(4)]


@pytest.mark.parametrize("state", ["done", "refused", "failed", "outside"])
def test_a_link_that_is_settled_one_way_or_another_is_not_queued(
    db: sqlite3.Connection, state: State
) -> None:
    show(db, 1, 1, 2)
    frontier.settle(db, NAME, "1", state)
    assert frontier.queued(db, NAME) == [link(2)]
    assert states(db) == {"1": state, "2": "queued"}
    assert show(db, 2, 1).new == ()


def test_a_page_that_cannot_be_had_is_tried_by_five_runs(db: sqlite3.Connection) -> None:
    show(db, 1, 1)
    for attempt in range(1, MAX_ATTEMPTS + 1):
        assert states(db) == {"1": "queued"}
        frontier.failed(db, NAME, "1", final=False)
        assert db.execute("SELECT attempts FROM frontier").fetchone()[0] == attempt
    assert states(db) == {"1": "failed"}


def test_a_final_failure_is_given_up_at_once(db: sqlite3.Connection) -> None:
    show(db, 1, 1)
    frontier.failed(db, NAME, "1", final=True)
    assert states(db) == {"1": "failed"}


@pytest.mark.parametrize(
    ("since", "until", "numbers"),
    [
        ("2026-02-01", "2026-02-28", [1, 2]),
        ("2026-02-10", "2026-02-10", [1]),
        ("0000", "9999", [1, 2, 3]),
        ("2026-03-02", "9999", []),
    ],
)
def test_what_was_left_out_for_its_date_is_found_by_its_day(
    db: sqlite3.Connection, since: str, until: str, numbers: list[int]
) -> None:
    show(db, 1, 1, 2, 3, 4)
    for number, day in enumerate(("2026-02-10", "2026-02-28", "2026-03-01"), 1):
        frontier.settle(db, NAME, str(number), "outside", published_day=day)
    assert frontier.outside(db, NAME, since, until) == [link(number) for number in numbers]


def test_days_are_known_for_what_was_read(db: sqlite3.Connection) -> None:
    show(db, 1, 1, 2)
    frontier.settle(db, NAME, "1", "outside", published_day="2026-02-10")
    frontier.settle(db, NAME, "1", "done")  # a day that is known stays known
    assert frontier.days_of(db, NAME, ["1", "2", "77"]) == ["2026-02-10"]
    assert frontier.days_of(db, NAME, []) == []


def test_an_article_belongs_to_every_section_that_lists_it(db: sqlite3.Connection) -> None:
    show(db, 1, 1)
    articles.store(db, an_article(1), capture=a_capture(), run_id=1)
    frontier.place(db, NAME, "1", 1)
    belongs = "SELECT section_id FROM article_sections ORDER BY section_id"
    assert [row[0] for row in db.execute(belongs)] == [section(db).id]
    show(db, 2, 1, where=1)  # listed elsewhere when it is stored already
    assert [row[0] for row in db.execute(belongs)] == [section(db).id, section(db, 1).id]


def test_facts_of_a_newspaper_are_those_of_today(db: sqlite3.Connection) -> None:
    first = section(db)
    sections = sites.register(db, SITE, {first.path: "Kinh doanh", "/the-thao/": "Thể thao"})
    assert [each.name for each in sections] == ["Kinh doanh", "Thể thao"]
    assert sections[0].id == first.id
    assert len(sites.sections_of(db, NAME)) == 3  # what is no longer crawled stays written down
