"""Problems are counted by runs, healed one by one, and opened again."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from given import NOW, SITE

from archive import problems, runs
from archive.records import Problem
from archive.runs import Counts, State

if TYPE_CHECKING:
    import sqlite3

BROKEN = Problem(
    site=SITE.site,
    url="https://baocantho.com.vn/hong-a9.html",
    kind="date_refused",
    field="published_at",
    message="31/02 is no day; see what the page prints.",
    raw="31/02/2026",
    capture_id=7,
)


def report(db: sqlite3.Connection, *found: Problem, run: int = 1, hours: int = 0) -> int:
    return problems.report(db, found, run_id=run, now=NOW + timedelta(hours=hours))


def heal(db: sqlite3.Connection, *still: Problem, url: str = BROKEN.url) -> None:
    problems.resolve(db, site=SITE.site, url=url, still=still, now=NOW)


def ask(db: sqlite3.Connection, columns: str) -> list[tuple[Any, ...]]:
    return [tuple(row) for row in db.execute(f"SELECT {columns} FROM problems ORDER BY id")]


def start(db: sqlite3.Connection, site: str = SITE.site) -> int:
    return runs.start(db, site, mode="live", now=NOW, code_version="0")


@pytest.mark.parametrize(
    "other",
    [
        replace(BROKEN, url=BROKEN.url + "?2"),
        replace(BROKEN, kind="no_body"),
        replace(BROKEN, field="modified_at"),
    ],
)
def test_page_class_and_field_make_a_problem(db: sqlite3.Connection, other: Problem) -> None:
    assert report(db, BROKEN, other, BROKEN) == 3
    assert ask(db, "times") == [(1,), (1,)]


def test_a_problem_met_again_tells_the_latest(db: sqlite3.Connection) -> None:
    report(db, BROKEN)
    report(db, replace(BROKEN, message="Again.", raw="30/02", capture_id=8), run=start(db), hours=2)
    assert ask(db, "message, raw, capture_id, run_id, times, first_seen_at, last_seen_at") == [
        ("Again.", "30/02", 8, 2, 2, "2026-03-08T09:00:00+07:00", "2026-03-08T11:00:00+07:00")
    ]


def test_only_what_a_page_no_longer_has_is_healed(db: sqlite3.Connection) -> None:
    other = replace(BROKEN, kind="no_byline", field="byline")
    elsewhere = replace(BROKEN, url="https://baocantho.com.vn/khac-a8.html")
    report(db, BROKEN, other, elsewhere)
    heal(db, other)
    assert ask(db, "resolved_at IS NOT NULL") == [(1,), (0,), (0,)]


def test_the_time_of_healing_stays_that_of_the_first(db: sqlite3.Connection) -> None:
    report(db, BROKEN)
    heal(db)
    problems.resolve(db, site=SITE.site, url=BROKEN.url, still=(), now=NOW + timedelta(days=1))
    assert ask(db, "resolved_at") == [("2026-03-08T09:00:00+07:00",)]


def test_a_healed_problem_that_is_met_again_is_open_and_counted(db: sqlite3.Connection) -> None:
    report(db, BROKEN)
    heal(db)
    report(db, BROKEN, run=start(db))
    assert ask(db, "resolved_at, times") == [(None, 2)]


@pytest.mark.parametrize("state", ["finished", "blocked", "failed", "interrupted"])
def test_a_run_ends_with_its_state_and_counts(db: sqlite3.Connection, state: State) -> None:
    counts = Counts(requests=9, new=2, fill={"lead": 0.5}, failures={"timeout": 1})
    runs.finish(db, 1, state=state, counts=counts, now=NOW + timedelta(minutes=4))
    row = dict(db.execute("SELECT * FROM runs").fetchone())
    assert (row["state"], row["finished_at"]) == (state, "2026-03-08T09:04:00+07:00")
    assert (row["requests"], row["new"], row["changed"]) == (9, 2, 0)
    assert (row["fill"], row["failures"]) == ('{"lead": 0.5}', '{"timeout": 1}')


def test_a_run_that_ended_is_not_marked_as_interrupted(db: sqlite3.Connection) -> None:
    runs.finish(db, 1, state="finished", counts=Counts(), now=NOW)
    assert start(db) == 2
    states = db.execute("SELECT state, finished_at IS NULL FROM runs ORDER BY id").fetchall()
    assert [tuple(row) for row in states] == [("finished", 0), ("running", 1)]
