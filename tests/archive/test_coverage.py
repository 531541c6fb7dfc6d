"""What the archive lacks is seen: days without articles, gaps, articles without a day."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from given import NOW, SITE, a_capture, an_archive, an_article
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from archive import articles, frontier, runs, sites
from archive.times import VIETNAM

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator


def store(db: sqlite3.Connection, number: int, day: str, **changes: Any) -> None:
    published = datetime.fromisoformat(f"{day}T08:00:00").replace(tzinfo=VIETNAM)
    values = {"published_at": published, "published_precision": "day", **changes}
    articles.store(db, an_article(number, **values), capture=a_capture(number), run_id=1)


def asked(db: sqlite3.Connection, statement: str) -> list[dict[str, Any]]:
    return [dict(row) for row in db.execute(statement).fetchall()]


def coverage(db: sqlite3.Connection, site: str = "baocantho") -> dict[str, Any]:
    (row,) = asked(db, f"SELECT * FROM coverage WHERE site = '{site}'")
    return row


@pytest.fixture
def gappy(db: sqlite3.Connection) -> sqlite3.Connection:
    """Articles on the 1st, 2nd, 5th and 9th of March, one of February, one without a day."""
    for number, day in enumerate(("2026-03-01", "2026-03-02", "2026-03-05", "2026-03-09"), 1):
        store(db, number, day)
    store(db, 5, "2026-02-01", published_precision="month")
    store(db, 6, "2026-03-01", published_at=None, published_precision=None)
    return db


def test_coverage_tells_days_gaps_and_what_has_no_day(gappy: sqlite3.Connection) -> None:
    row = coverage(gappy)
    assert (row["name"], row["province"]) == ("Báo Cần Thơ", "Cần Thơ")
    assert (row["articles"], row["undated"], row["month_only"]) == (6, 1, 1)
    assert (row["first_day"], row["last_day"], row["days"]) == ("2026-03-01", "2026-03-09", 9)
    assert (row["days_with_articles"], row["days_without"], row["longest_gap"]) == (4, 5, 3)


def test_gaps_are_spans_of_days_and_the_month_alone_closes_none(gappy: sqlite3.Connection) -> None:
    store(gappy, 7, "2026-03-07", published_precision="month")
    assert asked(gappy, "SELECT first_day, last_day, days FROM coverage_gaps ORDER BY 1") == [
        {"first_day": "2026-03-03", "last_day": "2026-03-04", "days": 2},
        {"first_day": "2026-03-06", "last_day": "2026-03-08", "days": 3},
    ]


def test_the_calendar_has_every_day_with_zeros(gappy: sqlite3.Connection) -> None:
    days = asked(gappy, "SELECT day, articles, month_only FROM coverage_days ORDER BY day")
    assert [day["day"] for day in days] == [
        (date(2026, 2, 1) + timedelta(days=number)).isoformat() for number in range(37)
    ]
    there = [day["day"] for day in days if day["articles"]]
    assert there == ["2026-02-01", "2026-03-01", "2026-03-02", "2026-03-05", "2026-03-09"]
    assert [day["day"] for day in days if day["month_only"]] == ["2026-02-01"]


def test_each_newspaper_has_its_own_calendar_and_gaps(gappy: sqlite3.Connection) -> None:
    sites.register(gappy, replace(SITE, site="baolaocai", name="Báo Lào Cai"), {})
    store(gappy, 11, "2026-03-04", site="baolaocai")
    store(gappy, 12, "2026-03-06", site="baolaocai")
    where = "WHERE site = 'baolaocai'"
    days = asked(gappy, f"SELECT day, articles FROM coverage_days {where} ORDER BY day")
    assert [tuple(day.values()) for day in days] == [
        ("2026-03-04", 1),
        ("2026-03-05", 0),
        ("2026-03-06", 1),
    ]
    gaps = asked(gappy, f"SELECT first_day, last_day, days FROM coverage_gaps {where}")
    assert gaps == [{"first_day": "2026-03-05", "last_day": "2026-03-05", "days": 1}]
    assert coverage(gappy, "baolaocai")["longest_gap"] == 1
    assert coverage(gappy)["longest_gap"] == 3


def test_a_newspaper_without_articles_is_there_with_zeros(db: sqlite3.Connection) -> None:
    row = coverage(db)
    names = ("articles", "undated", "month_only", "days", "days_with_articles", "days_without")
    assert [row[name] for name in (*names, "longest_gap", "queued", "failed")] == [0] * 9
    assert (row["first_day"], row["last_day"], row["visited_at"]) == (None, None, None)


def test_what_is_still_to_be_fetched_and_when_it_was_visited(db: sqlite3.Connection) -> None:
    section = sites.sections_of(db, SITE.site)[0]
    links = [frontier.Link(key=str(n), url=an_article(n).url) for n in (1, 2, 3)]
    frontier.discover(db, SITE.site, section, links, run_id=1, now=NOW)
    db.execute("UPDATE frontier SET state = 'failed' WHERE key = '3'")
    assert (coverage(db)["queued"], coverage(db)["failed"]) == (2, 1)
    db.execute("UPDATE runs SET state = 'finished'")
    later = runs.start(
        db, SITE.site, mode="reextract", now=NOW + timedelta(days=9), code_version="0"
    )
    db.execute("UPDATE runs SET state = 'finished' WHERE id = ?", [later])
    assert coverage(db)["visited_at"] == "2026-03-08T09:00:00+07:00"


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    archive, _ = an_archive(tmp_path_factory.mktemp("coverage"))
    with closing(archive.connection):
        yield archive.connection
        archive.captures.close()


@given(
    days=st.dictionaries(
        st.dates(date(2024, 2, 20), date(2024, 5, 20)), st.sampled_from((0, 1)), max_size=12
    )
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_calendar_gaps_and_summary_tell_the_same(
    shelf: sqlite3.Connection, days: dict[date, int]
) -> None:
    shelf.execute("DELETE FROM daily_counts")
    shelf.execute("DELETE FROM daily_totals")
    for day, month_only in days.items():
        row = ("baocantho", day.isoformat(), 1, 40, month_only)
        shelf.execute("INSERT INTO daily_counts VALUES (?, ?, ?, ?, ?)", row)
        shelf.execute("INSERT INTO daily_totals VALUES (?, ?, ?, ?)", row[1:])
    known = sorted(day for day, month_only in days.items() if not month_only)
    row = coverage(shelf)
    span = (known[-1] - known[0]).days + 1 if known else 0
    assert row["days"] == span == row["days_with_articles"] + row["days_without"]
    gaps = [gap["days"] for gap in asked(shelf, "SELECT days FROM coverage_gaps")]
    assert (row["days_without"], row["longest_gap"]) == (sum(gaps), max(gaps, default=0))
    empty = asked(
        shelf,
        "SELECT day FROM coverage_days WHERE articles = month_only AND day BETWEEN "
        "(SELECT first_day FROM coverage) AND (SELECT last_day FROM coverage)",
    )
    assert len(empty) == row["days_without"]
