"""When a known article is looked at again, and in which order the due ones come."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from given import NOW, a_capture, an_article
from hypothesis import given
from hypothesis import strategies as st

from archive import absences, articles, rechecks
from archive.database import transaction
from archive.decide import Absent
from archive.rechecks import Plan
from archive.times import VIETNAM

if TYPE_CHECKING:
    import sqlite3

PLAN = Plan()
NOON = datetime(2026, 3, 2, 12, 0, tzinfo=VIETNAM)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)


@pytest.mark.parametrize(
    ("first_seen", "looked_at", "step", "due"),
    [
        (timedelta(), timedelta(), 0, HOUR),
        (30 * timedelta(minutes=1), 30 * timedelta(minutes=1), 0, HOUR),
        (2 * HOUR, 2 * HOUR, 1, DAY),  # first seen when the hour was over
        (timedelta(), HOUR, 1, DAY),
        (timedelta(), HOUR + timedelta(minutes=59), 1, DAY),  # late: the next step stays in place
        (timedelta(), 3 * DAY, 2, 7 * DAY),  # nobody was there for a day: one look answers for it
        (timedelta(), 7 * DAY, 3, 30 * DAY),
        (timedelta(), 30 * DAY, 4, 395 * DAY),
        (31 * DAY, 31 * DAY, 4, 396 * DAY),  # first seen older than the last step: yearly at once
        (4000 * DAY, 4000 * DAY, 4, 4365 * DAY),
    ],
)
def test_looks_are_counted_from_the_publication(
    first_seen: timedelta, looked_at: timedelta, step: int, due: timedelta
) -> None:
    found = PLAN.next_look(
        published_at=NOON, first_seen_at=NOON + first_seen, looked_at=NOON + looked_at
    )
    assert found == (step, NOON + due)


def test_without_a_date_they_are_counted_from_the_first_sight() -> None:
    found = PLAN.next_look(published_at=None, first_seen_at=NOON, looked_at=NOON)
    assert found == (0, NOON + HOUR)


def test_a_date_after_the_first_sight_is_not_waited_for() -> None:
    found = PLAN.next_look(published_at=NOON + 400 * DAY, first_seen_at=NOON, looked_at=NOON)
    assert found == (0, NOON + HOUR)


@given(st.timedeltas(timedelta(), 4000 * DAY), st.timedeltas(timedelta(), 4000 * DAY))
def test_the_next_look_always_lies_ahead(age: timedelta, later: timedelta) -> None:
    seen = NOON + age
    _, due = PLAN.next_look(published_at=NOON, first_seen_at=seen, looked_at=seen + later)
    assert due > seen + later


def stored(db: sqlite3.Connection, number: int, *, looked_at: datetime = NOW) -> None:
    article = an_article(number, published_at=NOW)
    articles.store(db, article, capture=a_capture(number), run_id=1)
    row = db.execute("SELECT id FROM articles WHERE native_id = ?", [str(number)]).fetchone()
    with transaction(db):
        rechecks.plan_next(db, row["id"], PLAN, looked_at=looked_at)


def test_young_articles_come_first_and_no_more_than_asked(db: sqlite3.Connection) -> None:
    stored(db, 1, looked_at=NOW + 31 * DAY)
    stored(db, 2, looked_at=NOW + 2 * DAY)
    stored(db, 3)
    keys = [due.key for due in rechecks.due(db, "baocantho", now=NOW + 500 * DAY, limit=9)]
    assert keys == ["3", "2", "1"]
    assert len(rechecks.due(db, "baocantho", now=NOW + 500 * DAY, limit=2)) == 2
    assert rechecks.due(db, "baolaocai", now=NOW + 500 * DAY, limit=9) == []


def test_nothing_is_due_before_its_time(db: sqlite3.Connection) -> None:
    stored(db, 1)
    just_before = NOW + HOUR - timedelta(seconds=1)
    assert rechecks.due(db, "baocantho", now=just_before, limit=9) == []
    assert len(rechecks.due(db, "baocantho", now=NOW + HOUR, limit=9)) == 1


def test_an_absent_article_is_asked_for_at_growing_intervals(db: sqlite3.Connection) -> None:
    stored(db, 1)
    at, waits = NOW, []
    for _ in range(5):
        with transaction(db):
            absent = Absent(answer="404", at=at, host_answers=True)
            absences.note(db, 1, absent, gone=False, capture_id=9)
            rechecks.plan_absent(db, 1, looked_at=at)
        due = datetime.fromisoformat(db.execute("SELECT due_at FROM rechecks").fetchone()[0])
        waits.append(due - at)
        at = due
    assert waits == [HOUR, DAY, 6 * DAY, 6 * DAY, 6 * DAY]
