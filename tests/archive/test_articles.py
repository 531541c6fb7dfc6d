"""How an article is known again, and what moves when its page is read a second time."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from given import NOW, a_capture, an_article

from archive import articles, sites
from archive.database import connect, transaction
from archive.sites import Site

if TYPE_CHECKING:
    from pathlib import Path

    from archive.records import Article

EDITED = "Thương hồ từ Huế cũng xuống góp hàng."
TABLES = ("articles", "article_versions", "contributors", "images", "tags", "articles_fts_docsize")


def store(db: sqlite3.Connection, article: Article, *, page: int = 1, hours: int = 0) -> str:
    capture = replace(a_capture(page), fetched_at=NOW + timedelta(hours=hours))
    return articles.store(db, article, capture=capture, run_id=1).action


def ask(db: sqlite3.Connection, statement: str) -> list[tuple[Any, ...]]:
    return [tuple(row) for row in db.execute(statement).fetchall()]


def contents(db: sqlite3.Connection) -> dict[str, list[tuple[Any, ...]]]:
    return {table: ask(db, f"SELECT * FROM {table}") for table in TABLES}


def test_a_new_article_is_stored_with_all_that_belongs_to_it(db: sqlite3.Connection) -> None:
    assert store(db, an_article(), page=5) == "new"
    row = dict(db.execute("SELECT * FROM articles").fetchone())
    assert row["published_at"] == "2026-03-02T07:15:00+07:00"
    assert row["published_day"] == row["event_date"] == "2026-03-02"
    assert (row["event_end"], row["modified_at"], row["source"]) == (None, None, None)
    assert (row["version"], row["capture_id"], row["run_id"]) == (1, 5, 1)
    assert row["capture_sha256"] == a_capture(5).sha256
    assert row["first_seen_at"] == row["last_seen_at"] == "2026-03-08T09:00:00+07:00"
    assert (row["fields"], row["staff"], row["noarchive"]) == ('{"title": "css:h1"}', 0, 0)
    assert ask(db, "SELECT position, name, roles FROM contributors") == [
        (1, "Thu Hà", '["text", "photo"]')
    ]
    assert ask(db, "SELECT position, caption, credit FROM images") == [(1, "Ghe dưa hấu.", None)]
    assert ask(db, "SELECT reason, captions FROM article_versions") == [
        ("first", '["Ghe dưa hấu."]')
    ]


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        (datetime(2026, 3, 1, 17, 0, tzinfo=UTC), "2026-03-02"),
        (datetime(2026, 3, 1, 16, 59, tzinfo=UTC), "2026-03-01"),
        (None, None),
    ],
)
def test_the_day_is_vietnams_whatever_the_offset(
    db: sqlite3.Connection, moment: datetime | None, day: str | None
) -> None:
    store(db, an_article(published_at=moment))
    assert ask(db, "SELECT published_day, substr(published_at, 1, 10) FROM articles") == [
        (day, day)
    ]


def test_a_page_that_is_stored_twice_changes_nothing(db: sqlite3.Connection) -> None:
    store(db, an_article())
    before = contents(db)
    assert store(db, an_article()) == "unchanged"
    assert contents(db) == before


def test_another_page_with_the_same_text_moves_only_the_time_of_the_last_look(
    db: sqlite3.Connection,
) -> None:
    store(db, an_article())
    before = contents(db)
    assert store(db, an_article(tags=("khác",)), page=2, hours=3) == "unchanged"
    assert ask(db, "SELECT last_seen_at FROM articles") == [("2026-03-08T12:00:00+07:00",)]
    db.execute("UPDATE articles SET last_seen_at = first_seen_at")
    assert contents(db) == before


def test_the_same_page_fetched_again_leaves_the_capture_that_its_version_cites(
    db: sqlite3.Connection,
) -> None:
    """So it comes after a redesign that was taken back: the very bytes of before."""
    store(db, an_article(), page=1)
    again = replace(a_capture(1), id=9, fetched_at=NOW + timedelta(hours=3))
    assert articles.store(db, an_article(), capture=again, run_id=1).action == "unchanged"
    assert ask(db, "SELECT capture_id, last_seen_at FROM articles") == [
        (1, "2026-03-08T12:00:00+07:00")
    ]
    assert ask(db, "SELECT capture_id FROM article_versions") == [(1,)]


@pytest.mark.parametrize("late", [an_article(), an_article(body=EDITED)])
def test_the_time_of_the_last_look_never_moves_back(db: sqlite3.Connection, late: Article) -> None:
    store(db, an_article())
    store(db, an_article(), page=2, hours=9)
    store(db, late)  # the first page once more, as better code may read it
    assert ask(db, "SELECT first_seen_at, last_seen_at FROM articles") == [
        ("2026-03-08T09:00:00+07:00", "2026-03-08T18:00:00+07:00")
    ]


def test_a_page_read_again_gives_what_older_code_missed_around_the_same_text(
    db: sqlite3.Connection,
) -> None:
    store(db, an_article(published_at=None, published_precision=None, tags=()))
    assert store(db, an_article(event_end=date(2026, 3, 3))) == "unchanged"
    assert ask(
        db, "SELECT published_at, published_precision, event_end, version FROM articles"
    ) == [("2026-03-02T07:15:00+07:00", "minute", "2026-03-03", 1)]
    assert ask(db, "SELECT tag FROM tags") == [("chợ nổi",)]
    assert ask(db, "SELECT version FROM article_versions") == [(1,)]


def test_a_text_that_comes_back_is_a_third_version(db: sqlite3.Connection) -> None:
    first = EDITED, "Bản khác.", EDITED
    for page, body in enumerate(first, 1):
        store(db, an_article(body=body), page=page)
    versions = ask(db, "SELECT version, body, capture_id FROM article_versions ORDER BY version")
    assert versions == [(1, EDITED, 1), (2, "Bản khác.", 2), (3, EDITED, 3)]


def test_versions_that_are_there_are_never_touched(db: sqlite3.Connection) -> None:
    kept: list[tuple[Any, ...]] = []
    for page, body in enumerate(("Một.", "Hai.", "Hai.", "Ba."), 1):
        store(db, an_article(body=body), page=page, hours=page)
        now = ask(db, "SELECT * FROM article_versions ORDER BY id")
        assert now[: len(kept)] == kept
        kept = now
    assert ask(db, "SELECT version, body FROM articles") == [(3, "Ba.")]


def test_an_edit_leaves_what_belongs_to_other_articles(db: sqlite3.Connection) -> None:
    store(db, an_article(1))
    store(db, an_article(2), page=2)
    store(db, an_article(1, body=EDITED, tags=(), images=(), contributors=()), page=3)
    for table in ("tags", "images", "contributors"):
        assert ask(db, f"SELECT DISTINCT article_id FROM {table}") == [(2,)]


def test_an_article_is_known_by_its_native_id_when_its_address_changes(
    db: sqlite3.Connection,
) -> None:
    store(db, an_article())
    moved = an_article(url="https://baocantho.com.vn/ten-moi-a1.html", body=EDITED)
    assert store(db, moved, page=2) == "changed"
    assert ask(db, "SELECT native_id, url FROM articles") == [("1", an_article().url)]


def test_an_article_without_native_id_is_known_by_its_address(db: sqlite3.Connection) -> None:
    plain = an_article(native_id=None)
    assert [store(db, plain), store(db, plain)] == ["new", "unchanged"]


def test_native_ids_of_two_newspapers_may_be_the_same(db: sqlite3.Connection) -> None:
    home = "https://baodoithong.example/"
    theirs = Site(
        site="baodoithong",
        name="Báo Đồi Thông",
        province="Lâm Đồng",
        province_old="Đắk Nông",
        home=home,
        family="a_id_fck",
        status="live",
    )
    sites.register(db, theirs, {})
    store(db, an_article())
    assert store(db, an_article(site="baodoithong", url=f"{home}bai-a1.html")) == "new"


def test_native_ids_differ_by_case(db: sqlite3.Connection) -> None:
    store(db, an_article(native_id="aB1"))
    other = an_article(native_id="Ab1", url="https://baocantho.com.vn/bai-Ab1.html")
    assert store(db, other, page=2) == "new"


@pytest.mark.parametrize("known", [False, True])
def test_a_failure_at_the_last_step_leaves_nothing(db: sqlite3.Connection, known: bool) -> None:
    if known:
        store(db, an_article())
    before = contents(db)
    db.execute(
        "CREATE TEMP TRIGGER no_room BEFORE INSERT ON main.article_versions "
        "BEGIN SELECT raise(ABORT, 'no room'); END"
    )
    with pytest.raises(sqlite3.IntegrityError, match="no room"):
        store(db, an_article(body=EDITED), page=2)
    assert contents(db) == before
    db.execute("DROP TRIGGER no_room")
    assert store(db, an_article(body=EDITED), page=2) == ("changed" if known else "new")


def test_a_crash_of_the_caller_takes_the_article_back(db: sqlite3.Connection) -> None:
    def crash() -> None:
        with transaction(db):
            store(db, an_article())
            raise ZeroDivisionError

    before = contents(db)
    with pytest.raises(ZeroDivisionError):
        crash()
    assert contents(db) == before


def test_a_naive_time_is_refused_and_nothing_is_stored(db: sqlite3.Connection) -> None:
    with pytest.raises(ValueError, match="time zone"):
        store(db, an_article(modified_at=NOW.replace(tzinfo=None)))
    assert ask(db, "SELECT count(*) FROM articles") == [(0,)]


def test_a_reader_sees_an_article_whole_or_not_at_all(
    db: sqlite3.Connection, tmp_path: Path
) -> None:
    reader = connect(tmp_path / "archive.db", readonly=True)
    with transaction(db):
        store(db, an_article())
        assert ask(reader, "SELECT count(*) FROM articles") == [(0,)]
    assert ask(reader, "SELECT count(*) FROM articles_fts('chợ')") == [(1,)]
    reader.close()
