"""The daily counts say what the articles say, whatever becomes of these."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from given import NOW, SITE, a_capture, an_archive, an_article
from hypothesis import given
from hypothesis import strategies as st
from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

from archive import archive as opening
from archive import articles, counts, sites
from archive.database import connect
from archive.migrations.archive import STEPS
from archive.publish import publish
from archive.records import CaptureRef
from archive.times import VIETNAM

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

TABLES = ("daily_counts", "daily_counts_by_section", "daily_totals")


def on(day: int, month: int = 3, **changes: Any) -> dict[str, Any]:
    """What an article of that day differs in."""
    return {"published_at": datetime(2026, month, day, 7, 15, tzinfo=VIETNAM), **changes}


def store(db: sqlite3.Connection, number: int, *, page: int | None = None, **changes: Any) -> None:
    """Store article `number`; another `page` is another capture, some hours later."""
    chosen = page or number
    capture = CaptureRef(
        id=chosen, sha256=a_capture(chosen).sha256, fetched_at=NOW + timedelta(hours=chosen)
    )
    articles.store(db, an_article(number, **changes), capture=capture, run_id=1)


def rows(db: sqlite3.Connection, table: str = "daily_counts") -> list[tuple[Any, ...]]:
    return [tuple(row) for row in db.execute(f"SELECT * FROM {table}").fetchall()]


def agree(db: sqlite3.Connection) -> bool:
    """Do all counts say what the articles say?"""
    compared = counts.compare(db)
    assert tuple(each.table for each in compared) == TABLES
    return not any(each.wrong for each in compared)


WORDS = an_article().words


def test_a_new_article_is_counted_in_all_three_tables(db: sqlite3.Connection) -> None:
    store(db, 1)
    assert rows(db) == [("baocantho", "2026-03-02", 1, WORDS, 0)]
    assert rows(db, "daily_counts_by_section") == [
        ("Kinh tế", "2026-03-02", "baocantho", 1, WORDS, 0)
    ]
    assert rows(db, "daily_totals") == [("2026-03-02", 1, WORDS, 0)]


def test_articles_of_one_day_are_one_row(db: sqlite3.Connection) -> None:
    store(db, 1)
    store(db, 2, section=None)
    assert rows(db) == [("baocantho", "2026-03-02", 2, 2 * WORDS, 0)]
    by_section = {row[0]: row[3] for row in rows(db, "daily_counts_by_section")}
    assert by_section == {"Kinh tế": 1, "": 1}


def test_an_edit_changes_the_words_and_not_the_articles(db: sqlite3.Connection) -> None:
    store(db, 1)
    store(db, 1, page=9, body="Chợ tan sớm vì mưa.")
    edited = an_article(body="Chợ tan sớm vì mưa.").words
    assert rows(db) == [("baocantho", "2026-03-02", 1, edited, 0)]
    assert agree(db)


def test_a_better_reading_moves_the_article_to_its_day_and_section(db: sqlite3.Connection) -> None:
    store(db, 1)
    store(db, 2)
    store(db, 1, **on(5, section="Thời sự"))
    assert [(row[1], row[2]) for row in rows(db)] == [("2026-03-02", 1), ("2026-03-05", 1)]
    assert {row[0] for row in rows(db, "daily_counts_by_section")} == {"Kinh tế", "Thời sự"}
    assert agree(db)


def test_without_a_day_an_article_is_in_no_count_until_one_is_read(db: sqlite3.Connection) -> None:
    undated = {"published_at": None, "published_precision": None}
    store(db, 1, **undated)
    assert [rows(db, table) for table in TABLES] == [[], [], []]
    store(db, 1, **on(5))
    assert rows(db) == [("baocantho", "2026-03-05", 1, WORDS, 0)]
    store(db, 1, **undated)
    assert [rows(db, table) for table in TABLES] == [[], [], []]


def test_where_only_the_month_is_known_the_count_says_so(db: sqlite3.Connection) -> None:
    store(db, 1, **on(1, published_precision="month"))
    store(db, 2, **on(1))
    assert rows(db) == [("baocantho", "2026-03-01", 2, 2 * WORDS, 1)]
    store(db, 1, **on(1, published_precision="day"))
    assert rows(db) == [("baocantho", "2026-03-01", 2, 2 * WORDS, 0)]


def test_a_day_that_has_lost_its_last_article_has_no_row(db: sqlite3.Connection) -> None:
    store(db, 1)
    db.execute("PRAGMA foreign_keys = OFF")
    db.execute("DELETE FROM articles")
    assert [rows(db, table) for table in TABLES] == [[], [], []]


FIELDS = {
    "site": st.sampled_from(("baocantho", "baolaocai")),
    "section": st.sampled_from(("Kinh tế", "", None)),
    "published_day": st.sampled_from(("2026-03-01", "2026-03-02", None)),
    "published_precision": st.sampled_from(("minute", "day", "month", None)),
    "words": st.integers(0, 2000),
}
STEP = st.tuples(
    st.sampled_from(("insert", "update", "delete", "insert or ignore")),
    st.integers(1, 4),
    st.fixed_dictionaries(FIELDS),
)


@given(steps=st.lists(STEP, max_size=30))
def test_whatever_is_written_to_articles_the_counts_follow(
    steps: list[tuple[str, int, dict[str, Any]]],
) -> None:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as db:
        for step in STEPS:
            step(Database(db))
        for name in ("baocantho", "baolaocai"):
            db.execute(
                "INSERT INTO sites VALUES (?, ?, 'Cần Thơ', 'Cần Thơ', '', '', 'live')",
                [name, name],
            )
        for verb, number, values in steps:
            write(db, verb, number, values)
        assert agree(db)
        for table in TABLES:
            assert not db.execute(f"SELECT 1 FROM {table} WHERE articles < 1").fetchone()


def write(db: sqlite3.Connection, verb: str, number: int, values: dict[str, Any]) -> None:
    if verb == "delete":
        db.execute("DELETE FROM articles WHERE id = ?", [number])
    elif verb == "update":
        names = ", ".join(f"{name} = :{name}" for name in values)
        db.execute(f"UPDATE articles SET {names} WHERE id = :id", {**values, "id": number})
    elif (
        verb == "insert or ignore"
        or not db.execute("SELECT 1 FROM articles WHERE id = ?", [number]).fetchone()
    ):
        row = {**REST, **values, "id": number, "url": f"https://bao.vn/{number}.html"}
        marks = ", ".join(f":{name}" for name in row)
        db.execute(f"{verb.upper()} INTO articles ({', '.join(row)}) VALUES ({marks})", row)


REST = {
    **dict.fromkeys(("title", "body", "layout", "content_hash", "capture_sha256"), "x"),
    **dict.fromkeys(("first_seen_at", "last_seen_at", "fields"), "{}"),
    **dict.fromkeys(("staff", "noarchive", "version", "capture_id", "run_id"), 1),
}


def older(path: Path, until: str) -> sqlite3.Connection:
    """An archive with the migrations before `until`, and two articles."""
    connection = connect(path)
    before = Migrations("archive")
    for step in STEPS[: [step.__name__ for step in STEPS].index(until)]:
        before()(step)
    before.apply(Database(connection))
    connection.execute(
        "INSERT INTO sites VALUES ('baocantho', 'Báo Cần Thơ', 'Cần Thơ', '', '', '', 'live')"
    )
    connection.execute("PRAGMA foreign_keys = OFF")
    days: Iterable[tuple[str | None, str | None]] = (("2026-03-01", "month"), (None, None))
    for number, (day, precision) in enumerate(days, 1):
        row = {**REST, "id": number, "site": "baocantho", "url": str(number), "words": 40}
        row |= {"published_day": day, "published_precision": precision}
        marks = ", ".join(f":{name}" for name in row)
        connection.execute(f"INSERT INTO articles ({', '.join(row)}) VALUES ({marks})", row)
    return connection


def test_an_older_archive_has_nothing_to_compare_and_is_counted_when_it_is_brought_up_to_date(
    tmp_path: Path,
) -> None:
    connection = older(tmp_path / "archive.db", "m016_daily_counts")
    assert counts.compare(connection) == []
    connection.execute(
        "INSERT INTO runs (id, site, mode, state, started_at, code_version) "
        "VALUES (1, 'baocantho', 'live', 'finished', '', '')"
    )
    opening.migrate(connection, tmp_path / "archive.db")
    assert rows(connection) == [("baocantho", "2026-03-01", 1, 40, 1)]
    assert agree(connection)
    connection.close()


@pytest.mark.parametrize(
    ("statement", "table", "example"),
    [
        ("DELETE FROM daily_totals", "daily_totals", "2026-03-02"),
        ("UPDATE daily_counts SET words = words + 1", "daily_counts", "baocantho, 2026-03-02"),
        (
            "INSERT INTO daily_counts_by_section VALUES ('Ma', '2026-03-09', 'baocantho', 1, 1, 0)",
            "daily_counts_by_section",
            "Ma, 2026-03-09, baocantho",
        ),
    ],
)
def test_a_wrong_row_is_told_and_counting_anew_heals_it(
    db: sqlite3.Connection, statement: str, table: str, example: str
) -> None:
    store(db, 1)
    db.execute(statement)
    (wrong,) = [each for each in counts.compare(db) if each.wrong]
    assert (wrong.table, wrong.wrong, wrong.example) == (table, 1, example)
    counts.recount(db)
    assert agree(db)


def test_a_public_file_counts_what_is_in_it(tmp_path: Path) -> None:
    archive, _ = an_archive(tmp_path)
    with archive:
        for number in (1, 2):
            store(archive.connection, number)
        store(archive.connection, 3, noarchive=True)
        store(archive.connection, 4, **on(9, noarchive=True))
    publish(archive.path, tmp_path / "public.db", now=NOW)
    with closing(connect(tmp_path / "public.db", readonly=True)) as public:
        assert rows(public) == [("baocantho", "2026-03-02", 2, 2 * WORDS, 0)]
        assert agree(public)


def test_provinces_add_up_their_newspapers(db: sqlite3.Connection) -> None:
    sites.register(db, replace(SITE, site="baohaugiang", name="Báo Hậu Giang"), {})
    store(db, 1)
    store(db, 2, site="baohaugiang")
    found = [tuple(row) for row in db.execute("SELECT * FROM daily_counts_by_province").fetchall()]
    assert found == [("Cần Thơ", "2026-03-02", 2, 2 * WORDS, 0, 2)]
