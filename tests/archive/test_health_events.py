"""A change of state is written down once, and an alarm is made of it once."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from given import NOW, a_capture, an_article

from archive import articles, problems, runs
from archive.health import events, outage
from archive.health.events import Known, change
from archive.health.history import judged
from archive.health.model import Finding, Health
from archive.records import Problem
from archive.runs import Counts

if TYPE_CHECKING:
    import sqlite3

    from archive.health.model import State

WELL = Health(state="ok", findings=(), last_visit=NOW)


def ill(state: State, cause: str, *, confirmed: bool = True) -> Health:
    found = Finding(
        kind=cause, cause=cause, state=state, since=NOW, message=f"{cause}.", remedy="Mend it.",
        confirmed=confirmed,
    )  # fmt: skip
    return Health(state=state, findings=(found,), last_visit=NOW)


ODD = ill("watch", "tls", confirmed=False)
TLS = ill("broken", "tls")
BLOCKED = ill("blocked", "blocked")
DEAD = ill("watch", "selector_dead")
DATES = ill("broken", "dates_missing")


@pytest.mark.parametrize(
    ("course", "told"),
    [
        ([WELL, WELL], []),
        ([ODD, WELL], []),  # what happens once is no alarm, and its end no news
        ([ODD, TLS, TLS, WELL], ["tls", ""]),
        ([ODD, TLS, ODD, WELL, WELL], ["tls", ""]),
        ([DEAD, DEAD, WELL], ["selector_dead", ""]),
        ([DEAD, DATES, DEAD, WELL], ["selector_dead", "dates_missing", ""]),  # it became worse
        ([TLS, BLOCKED, TLS, WELL], ["tls", "blocked", ""]),
        ([BLOCKED, TLS, WELL], ["blocked", ""]),
        ([TLS, WELL, TLS], ["tls", "", "tls"]),
    ],
)
def test_one_alarm_for_one_cause(
    db: sqlite3.Connection, course: list[Health], told: list[str]
) -> None:
    for found in course:
        event = change("baocantho", events.known(db, "baocantho"), found, now=NOW)
        if event is not None:
            events.write(db, event)
    rows = db.execute("SELECT cause FROM health_events WHERE told ORDER BY id").fetchall()
    assert [row["cause"] for row in rows] == told


def test_the_first_bad_page_stays_while_the_cause_does(db: sqlite3.Connection) -> None:
    first = change("baocantho", Known(), ODD, now=NOW)
    assert first is not None
    events.write(db, replace(first, capture_id=7))
    known = events.known(db, "baocantho")
    later, other = (change("baocantho", known, found, now=NOW) for found in (TLS, BLOCKED))
    assert later is not None
    assert other is not None
    assert (later.capture_id, other.capture_id) == (7, None)


def test_a_newspaper_that_was_closed_from_the_beginning_is_no_news() -> None:
    closed = Health(state="closed", findings=(), last_visit=None)
    assert change("baocantho", Known(), closed, now=NOW) is None


def test_the_first_bad_page_is_cited(db: sqlite3.Connection) -> None:
    bad = [
        Problem(
            site="baocantho", url=f"https://baocantho.com.vn/{number}", kind="empty_listing",
            message="…", capture_id=number,
        )
        for number in (7, 5)
    ]  # fmt: skip
    problems.report(db, bad, run_id=1, now=NOW)
    found = events.first_bad_capture(db, "baocantho", "empty_listing", since=NOW)
    assert found == 5
    assert events.first_bad_capture(db, "baocantho", "tls", since=NOW) is None


def test_an_article_that_lacks_a_field_is_its_first_bad_page(db: sqlite3.Connection) -> None:
    for number, byline in ((1, "Thu Hà"), (2, None), (3, None)):
        article = an_article(number, byline=byline, contributors=())
        articles.store(db, article, capture=a_capture(number), run_id=1)
    assert events.first_bad_capture(db, "baocantho", "byline_missing", since=NOW) == 2


def runs_of(*unreached: bool) -> list[outage.Ended]:
    return [
        outage.Ended(run_id=number, site=f"bao{number}", unreached=each)
        for number, each in enumerate(unreached)
    ]


@pytest.mark.parametrize(
    ("unreached", "known", "expected"),
    [
        ((True, True, True), False, True),
        ((True, True), False, False),  # two may fail by themselves
        ((True,) * 4 + (False,), False, True),
        ((True,) * 3 + (False,), False, False),
        ((True,), True, True),  # it goes on
        ((True, False), True, False),  # one that answers is enough
        ((), True, False),
    ],
)
def test_newspapers_do_not_all_fail_at_once(
    unreached: tuple[bool, ...], known: bool, expected: bool
) -> None:
    assert outage.is_outage(runs_of(*unreached), known=known) == expected


def test_visits_during_an_outage_say_nothing_of_a_newspaper(db: sqlite3.Connection) -> None:
    numbers = []
    for hour in range(3):
        now = NOW + timedelta(hours=hour)
        number = runs.start(db, "baocantho", mode="live", now=now, code_version="0")
        runs.finish(db, number, state="failed", counts=Counts(failures={"dns": 1}), now=now)
        numbers.append(number)
    later = NOW + timedelta(hours=4)
    assert judged(db, now=later)["baocantho"].state == "broken"
    runs.mark_outage(db, numbers)
    assert judged(db, now=later)["baocantho"].state == "unvisited"
