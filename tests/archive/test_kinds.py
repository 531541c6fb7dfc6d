"""How practice is moved aside: whole, never over anything, and again after an interruption."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

import pytest
from given import NOW, SITE, a_capture, an_article

from archive import articles, database, runs, sites
from archive.archive import Archive
from archive.database import connect
from archive.errors import KindError, StorageError
from archive.kinds import kind_of, make_room
from archive.paths import captures_path

if TYPE_CHECKING:
    from pathlib import Path

URL = "https://baocantho.com.vn/bai-a1.html"


def fill(archive: Archive) -> None:
    sites.register(archive.connection, SITE, {})
    run = runs.start(archive.connection, SITE.site, mode="replay", now=NOW, code_version="0")
    articles.store(archive.connection, an_article(), capture=a_capture(), run_id=run)
    archive.captures.record(
        site=SITE.site,
        kind="article",
        url=URL,
        status=200,
        headers=[],
        payload=b"<h1>tin</h1>",
        received_length=12,
        fetched_at=NOW,
    )


@pytest.fixture
def practice(tmp_path: Path) -> Path:
    path = tmp_path / "archive.db"
    with Archive(path, kind="practice", now=NOW) as archive:
        fill(archive)
    return path


def holds_all(path: Path) -> bool:
    with Archive(path, kind="live", now=NOW) as archive:
        count = archive.connection.execute("SELECT count(*) FROM articles").fetchone()[0]
        return archive.is_practice and count == 1 and archive.captures.latest(URL) is not None


def kill_leaving_wal(path: Path) -> None:
    """Fill a practice archive as a killed process leaves it: the rows stand in the WAL only."""
    source = path.with_name("source.db")
    archive = Archive(source, kind="practice", now=NOW)
    fill(archive)
    for old, new in ((source, path), (captures_path(source), captures_path(path))):
        for suffix in ("", "-wal"):
            part = old.with_name(old.name + suffix)
            new.with_name(new.name + suffix).write_bytes(part.read_bytes())
    archive.close()


def test_what_stands_in_the_write_ahead_log_is_moved_too(tmp_path: Path) -> None:
    path = tmp_path / "archive.db"
    kill_leaving_wal(path)
    assert path.with_name("archive.db-wal").stat().st_size > 0
    moved = make_room(path, "live")
    assert moved == tmp_path / "archive.practice.db"
    assert list(tmp_path.glob("archive.db*")) == list(tmp_path.glob("archive.captures.db*")) == []
    assert holds_all(moved)


def test_an_interrupted_move_is_finished_by_the_next(practice: Path, tmp_path: Path) -> None:
    captures_path(practice).rename(tmp_path / "archive.practice.captures.db")
    moved = make_room(practice, "live")
    assert moved == tmp_path / "archive.practice.db"
    assert holds_all(moved)


def test_captures_of_an_interrupted_move_are_never_overwritten(
    practice: Path, tmp_path: Path
) -> None:
    waiting = tmp_path / "archive.practice.captures.db"
    captures_path(practice).rename(waiting)
    before = waiting.read_bytes()
    Archive(practice, kind="practice", now=NOW).close()  # practised again after the interruption
    assert make_room(practice, "live") == tmp_path / "archive.practice-2.db"
    assert waiting.read_bytes() == before


def test_an_archive_without_captures_is_moved(practice: Path) -> None:
    captures_path(practice).unlink()
    assert make_room(practice, "live") is not None
    assert not practice.exists()


def test_an_archive_that_somebody_has_open_stays_where_it_is(
    practice: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "BUSY_TIMEOUT_MS", 50)  # nobody waits half a minute in a test
    reader = connect(practice, readonly=True)
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM articles").fetchone()
    with pytest.raises(StorageError, match=r"Close the program.*try again"):
        make_room(practice, "live")
    reader.close()
    moved = make_room(practice, "live")
    assert moved is not None
    assert holds_all(moved)


def test_a_live_archive_that_practice_meets_stays_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "archive.db"
    Archive(path, kind="live", now=NOW).close()
    before = path.read_bytes()
    with pytest.raises(KindError, match="--archive"):
        make_room(path, "practice")
    assert path.read_bytes() == before
    assert not list(tmp_path.glob("*practice*"))


def test_practice_goes_into_practice(practice: Path) -> None:
    assert make_room(practice, "practice") is None
    assert holds_all(practice)


def test_a_file_with_nothing_in_it_has_no_kind(tmp_path: Path) -> None:
    (tmp_path / "empty.db").touch()
    assert kind_of(tmp_path / "empty.db") is None
    foreign = sqlite3.connect(tmp_path / "foreign.db")
    foreign.execute("CREATE TABLE t (x)")
    foreign.close()
    assert kind_of(tmp_path / "foreign.db") is None


def test_what_is_no_database_is_refused(tmp_path: Path) -> None:
    (tmp_path / "notes.db").write_text("Đây là ghi chép, không phải cơ sở dữ liệu. " * 99)
    with pytest.raises(StorageError, match=r"notes\.db cannot be opened"):
        make_room(tmp_path / "notes.db", "live")
