"""How files are opened, how transactions end, and what an archive knows of itself."""

from __future__ import annotations

import sqlite3
import uuid
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from given import NOW, an_archive
from sqlite_utils import Database

from archive import archive as opening
from archive import info
from archive.archive import Archive, close_shared, open_shared, shared
from archive.captures import Captures
from archive.database import connect, transaction
from archive.errors import StorageError
from archive.lock import lock_path, writer_lock
from archive.migrations.archive import migrations
from archive.paths import captures_path, default_archive
from archive.times import stamp

if TYPE_CHECKING:
    from pathlib import Path


def put(connection: sqlite3.Connection, key: str, *, crash: bool = False) -> None:
    with transaction(connection):
        info.put(connection, key, "1")
        if crash:
            raise ZeroDivisionError


def test_a_transaction_keeps_all_or_nothing(db: sqlite3.Connection) -> None:
    put(db, "kept")
    with pytest.raises(ZeroDivisionError):
        put(db, "lost", crash=True)
    assert (info.get(db, "kept"), info.get(db, "lost")) == ("1", None)
    assert not db.in_transaction


def test_an_inner_transaction_ends_with_the_outer_one(db: sqlite3.Connection) -> None:
    def crash() -> None:
        with transaction(db):
            put(db, "inner")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        crash()
    assert info.get(db, "inner") is None


def test_a_commit_that_fails_leaves_no_transaction_open(db: sqlite3.Connection) -> None:
    def cite_nothing() -> None:
        with transaction(db):
            db.execute("PRAGMA defer_foreign_keys = ON")  # so that COMMIT itself fails
            db.execute("INSERT INTO article_sections VALUES (98, 99)")

    with pytest.raises(sqlite3.IntegrityError):
        cite_nothing()
    assert not db.in_transaction
    put(db, "afterwards")
    assert info.get(db, "afterwards") == "1"


def test_readers_cannot_write(db: sqlite3.Connection, tmp_path: Path) -> None:
    info.put(db, "seen", "1")
    reader = connect(tmp_path / "archive.db", readonly=True)
    assert info.get(reader, "seen") == "1"
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        info.put(reader, "written", "1")
    reader.close()


@pytest.mark.parametrize("readonly", [False, True])
@pytest.mark.parametrize("name", ["missing/archive.db", "notes.db"])
def test_a_file_that_cannot_be_opened_is_named(tmp_path: Path, name: str, readonly: bool) -> None:
    (tmp_path / "notes.db").write_text("Không phải cơ sở dữ liệu. " * 99)
    with pytest.raises(StorageError, match=r"cannot be opened .*Check that"):
        connect(tmp_path / name, readonly=readonly)


def test_names_with_signs_of_an_address_are_files_too(tmp_path: Path) -> None:
    connect(tmp_path / "báo ?mode=ro#%41.db").close()
    assert [path.name for path in tmp_path.glob("*.db")] == ["báo ?mode=ro#%41.db"]


def test_an_archive_says_what_it_is_and_keeps_it(tmp_path: Path) -> None:
    path = tmp_path / "archive.db"
    moment = datetime(2026, 3, 8, 2, 0, 0, 123456, tzinfo=UTC)
    with Archive(path, kind="practice", now=moment) as archive:
        before = {key: info.get(archive.connection, key) for key in ("uuid", "created_at")}
        assert archive.is_practice
    assert before["created_at"] == "2026-03-08T09:00:00+07:00"
    assert str(uuid.UUID(str(before["uuid"]))) == before["uuid"]
    with Archive(path, kind="live", now=NOW) as archive:
        assert archive.is_practice
        assert {key: info.get(archive.connection, key) for key in before} == before


def test_captures_of_another_archive_are_refused(tmp_path: Path) -> None:
    Archive(tmp_path / "one.db", kind="live", now=NOW).close()
    Archive(tmp_path / "two.db", kind="live", now=NOW).close()
    captures_path(tmp_path / "one.db").replace(captures_path(tmp_path / "two.db"))
    with pytest.raises(StorageError, match="another archive"):
        Archive(tmp_path / "two.db", kind="live", now=NOW)


def test_an_archive_that_cannot_be_opened_leaves_no_file_open(tmp_path: Path) -> None:
    for name in ("one.db", "two.db"):
        Archive(tmp_path / name, kind="live", now=NOW).close()
    captures_path(tmp_path / "one.db").replace(captures_path(tmp_path / "two.db"))
    with pytest.raises(StorageError) as kept:  # keeps the frames, and what was open in them
        Archive(tmp_path / "two.db", kind="live", now=NOW)
    for path in (tmp_path / "two.db", captures_path(tmp_path / "two.db")):
        alone = sqlite3.connect(path, timeout=0)
        alone.execute("PRAGMA journal_mode = DELETE")  # an error unless nobody else has it open
        alone.close()
    del kept


def test_a_file_of_a_newer_baotinh_is_not_touched(tmp_path: Path) -> None:
    archive, _ = an_archive(tmp_path)
    archive.connection.execute(
        "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) "
        "VALUES ('archive', 'm999_future', '2031')"
    )
    archive.close()
    with pytest.raises(StorageError, match=r"m999_future.*Upgrade baotinh"):
        Archive(archive.path, kind="live", now=NOW)


def test_migrations_that_are_broken_off_leave_nothing(
    tmp_path: Path,
) -> None:
    connection = connect(tmp_path / "archive.db")
    connection.execute("CREATE TABLE runs (x)")  # in the way of the third migration
    with pytest.raises(sqlite3.OperationalError, match="already exists"):
        opening.migrate(connection, tmp_path / "archive.db")
    tables = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()
    assert [row[0] for row in tables] == ["runs"]
    connection.execute("DROP TABLE runs")
    opening.migrate(connection, tmp_path / "archive.db")
    assert migrations.pending(Database(connection)) == []
    connection.close()


def test_a_process_opens_an_archive_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    archive = open_shared(tmp_path / "archive.db", kind="live", now=NOW)
    relative = default_archive().relative_to(".")
    assert open_shared(relative, kind="live", now=NOW) is archive
    assert shared(relative) is archive
    close_shared()
    with pytest.raises(KeyError):
        shared(relative)
    with pytest.raises(sqlite3.ProgrammingError):
        archive.connection.execute("SELECT 1")


def test_a_reader_reads_captures_while_the_archive_is_open(tmp_path: Path) -> None:
    archive, _ = an_archive(tmp_path)
    with Captures(captures_path(archive.path), readonly=True) as captures:
        assert captures.info()["kind"] == "live"
    archive.close()


@pytest.mark.parametrize(
    ("moment", "text"),
    [
        (datetime(2026, 3, 1, 17, 0, tzinfo=UTC), "2026-03-02T00:00:00+07:00"),
        (datetime(2026, 3, 1, 17, 0, 0, 999999, tzinfo=UTC), "2026-03-02T00:00:00+07:00"),
    ],
)
def test_times_are_written_at_vietnams_offset_to_the_second(moment: datetime, text: str) -> None:
    assert stamp(moment) == text


def test_a_lock_is_free_when_its_holder_is_done(tmp_path: Path) -> None:
    path = tmp_path / "archive.db"
    for _ in range(2):
        with writer_lock(path, doing="crawl", now=NOW):
            assert lock_path(path).exists()


def test_a_lock_in_a_folder_that_is_missing_is_explained(tmp_path: Path) -> None:
    with (
        pytest.raises(StorageError, match="Check the folder"),
        writer_lock(tmp_path / "missing" / "archive.db", doing="crawl", now=NOW),
    ):
        pass


def test_a_file_of_another_program_is_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "archive.db"
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE moz_places (url TEXT)")
    other.close()
    with pytest.raises(StorageError, match="made by another program"):
        an_archive(tmp_path)
    with sqlite3.connect(path) as other:
        assert other.execute("SELECT name FROM sqlite_schema").fetchall() == [("moz_places",)]
    other.close()


def test_an_empty_file_becomes_an_archive(tmp_path: Path) -> None:
    (tmp_path / "archive.db").touch()
    archive, _ = an_archive(tmp_path)
    assert info.is_archive(archive.connection)
    archive.close()


def test_a_folder_is_called_a_folder(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="is a folder"):
        connect(tmp_path, readonly=True)
