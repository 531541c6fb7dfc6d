"""Stories: what is printed more than once is known, and who was first."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import pytest
from given import NOW
from story_given import groups, store, with_papers
from story_texts import BRIDGE, LOCAL, RICE, SCHOOL, lottery

from archive import runs, stories
from archive.stories.settling import BATCH
from archive.times import VIETNAM

if TYPE_CHECKING:
    import sqlite3


@pytest.fixture
def db(db: sqlite3.Connection) -> sqlite3.Connection:
    return with_papers(db)


def test_printings_of_several_newspapers_are_one_story_and_the_first_is_known(
    db: sqlite3.Connection,
) -> None:
    store(db, 3, RICE[:-1], source="TTXVN")
    store(db, 1, RICE, title="Giá gạo nhích lên")
    store(db, 2, [LOCAL, *RICE], source="TTXVN")
    store(db, 4, BRIDGE)
    assert stories.waiting(db) == 4
    assert stories.settle(db) == 4
    (story,) = db.execute("SELECT * FROM stories").fetchall()
    first = db.execute("SELECT id FROM articles WHERE native_id = '1'").fetchone()[0]
    assert (story["first_id"], story["reference_id"]) == (first, first)
    assert (story["first_site"], story["first_at"]) == ("baolaocai", "2026-03-02T07:01:00+07:00")
    assert (story["articles"], story["newspapers"], story["undated"]) == (3, 3, 0)
    assert (story["first_day"], story["last_day"]) == ("2026-03-02", "2026-03-02")
    assert story["source"] == "TTXVN"
    printings = db.execute(
        "SELECT site, position, is_first, similarity, kept, added FROM story_articles "
        "JOIN articles ON id = article_id ORDER BY position"
    ).fetchall()
    assert [tuple(row)[:3] for row in printings] == [
        ("baolaocai", 1, 1),
        ("baonghean", 2, 0),
        ("baosonla", 3, 0),
    ]
    assert tuple(printings[0])[3:] == (1.0, 1.0, 0.0)
    assert printings[1]["kept"] == 1.0
    assert printings[1]["added"] > 0
    assert printings[2]["kept"] < 1
    assert printings[2]["added"] == 0.0


def test_no_article_is_hidden_and_each_story_counts_once(db: sqlite3.Connection) -> None:
    for number, text in enumerate((RICE, BRIDGE, RICE, SCHOOL, BRIDGE[:-1]), 1):
        store(db, number, text)
    stories.settle(db)
    assert db.execute("SELECT count(*) FROM articles").fetchone()[0] == 5
    told = db.execute(
        "SELECT id, articles, newspapers, first_known FROM distinct_stories ORDER BY id"
    ).fetchall()
    assert [tuple(row) for row in told] == [(1, 2, 2, 1), (2, 2, 2, 1), (4, 1, 1, 1)]


def test_syndication_tells_who_printed_after_whom(db: sqlite3.Connection) -> None:
    for number, text in ((1, RICE), (2, RICE), (5, RICE[:-1]), (4, BRIDGE), (8, BRIDGE)):
        store(db, number, text, source="TTXVN" if text is BRIDGE else None)
    stories.settle(db)
    told = db.execute(
        "SELECT first_site, site, source, day, articles FROM syndication ORDER BY 1, 2"
    ).fetchall()
    # Printed again by the same newspaper (5 after 1, 8 after 4): no syndication.
    assert [tuple(row) for row in told] == [("baolaocai", "baonghean", None, "2026-03-02", 1)]


def test_two_of_the_same_minute_are_both_left_unknown(db: sqlite3.Connection) -> None:
    when = datetime(2026, 3, 2, 7, 15, tzinfo=VIETNAM)
    for number in (1, 2):
        store(db, number, RICE, published_at=when)
    stories.settle(db)
    story = db.execute("SELECT first_id, first_site, first_at FROM stories").fetchone()
    assert tuple(story) == (None, None, None)
    assert [row[0] for row in db.execute("SELECT is_first FROM story_articles")] == [None, None]
    assert db.execute("SELECT first_known FROM distinct_stories").fetchall()[0][0] == 0


def test_templates_and_short_texts_do_not_collapse(db: sqlite3.Connection) -> None:
    for number in range(1, 9):
        drawn = [f"{number * 7 % 46:02}", *(f"{number * k % 46:02}" for k in (3, 5, 11, 13, 17))]
        store(db, number, lottery(f"{number}/3", *drawn, f"{number}.{number}80.500.000"))
    for number in range(11, 19):
        store(db, number, ["Xăng dầu tăng giá từ 15 giờ hôm nay, mỗi lít tăng 420 đồng."])
    stories.settle(db)
    assert groups(db) == set()


def test_a_text_that_was_edited_away_leaves_and_one_that_is_edited_in_joins(
    db: sqlite3.Connection,
) -> None:
    for number, text in ((1, RICE), (2, RICE), (3, RICE)):
        store(db, number, text)
    stories.settle(db)
    assert groups(db) == {frozenset({1, 2, 3})}
    store(db, 3, BRIDGE, look=2)
    stories.settle(db)
    assert groups(db) == {frozenset({1, 2})}
    store(db, 1, BRIDGE, look=2)
    stories.settle(db)
    assert groups(db) == {frozenset({1, 3})}
    store(db, 1, RICE, look=2)  # the same page, read by better code
    stories.settle(db)
    assert groups(db) == {frozenset({1, 2})}


def test_a_story_falls_apart_without_the_text_that_held_it_together(
    db: sqlite3.Connection,
) -> None:
    """Like dominoes: the first and the last have too little in common."""
    text = [*RICE, *BRIDGE]
    store(db, 1, text[:8])
    store(db, 2, text[2:10])
    store(db, 3, text[4:12])
    stories.settle(db)
    assert groups(db) == {frozenset({1, 2, 3})}
    store(db, 2, SCHOOL, look=2)
    stories.settle(db)
    assert groups(db) == set()


def test_a_better_date_changes_who_was_first(db: sqlite3.Connection) -> None:
    store(db, 1, RICE)
    store(db, 2, RICE)
    stories.settle(db)
    assert db.execute("SELECT first_site FROM stories").fetchone()[0] == "baolaocai"
    store(db, 1, RICE, published_at=datetime(2026, 3, 3, 6, 0, tzinfo=VIETNAM))
    assert stories.settle(db) == 1
    assert db.execute("SELECT first_site FROM stories").fetchone()[0] == "baonghean"


def test_an_article_that_did_not_change_is_not_compared_again(db: sqlite3.Connection) -> None:
    store(db, 1, RICE)
    stories.settle(db)
    store(db, 1, RICE, look=2)
    assert stories.waiting(db) == 0


def test_many_that_wait_are_settled_while_others_are_stored(db: sqlite3.Connection) -> None:
    for number in range(1, BATCH):
        store(db, number, [f"Tin ngắn số {number}."])
    assert stories.settle_many(db) == 0
    store(db, BATCH, RICE)
    assert stories.settle_many(db) == BATCH
    assert stories.waiting(db) == 0


def test_the_end_of_a_run_leaves_nobody_waiting(db: sqlite3.Connection) -> None:
    store(db, 1, RICE)
    store(db, 2, RICE)
    runs.finish(db, 1, state="finished", counts=runs.Counts(), now=NOW)
    assert stories.waiting(db) == 0
    assert groups(db) == {frozenset({1, 2})}
