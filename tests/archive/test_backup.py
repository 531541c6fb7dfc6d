"""Backups: consistent while somebody writes, checked, thinned; and the way back."""

from __future__ import annotations

import json
import sqlite3
import threading
from contextlib import closing
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from given import NOW, an_archive, an_article

from archive import articles, backup
from archive.archive import Archive
from archive.backup import Backup
from archive.errors import StorageError
from archive.paths import captures_path
from archive.records import CaptureRef
from archive.times import VIETNAM


def keep(archive: Archive, run: int, number: int) -> None:
    """An article with the capture that it came from, as a crawl stores them."""
    page = archive.captures.record(
        site="baocantho",
        kind="article",
        url=f"https://baocantho.com.vn/bai-a{number}.html",
        status=200,
        headers=[],
        payload=f"<p>Bài {number}</p>".encode() * 90,
        received_length=100,
        fetched_at=NOW + timedelta(seconds=number),
    )
    ref = CaptureRef(id=page.id, sha256=page.sha256, fetched_at=page.fetched_at)
    articles.store(archive.connection, an_article(number), capture=ref, run_id=run)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """An archive with three articles."""
    archive, run = an_archive(tmp_path)
    for number in (1, 2, 3):
        keep(archive, run, number)
    archive.close()
    return tmp_path / "archive.db"


def count(path: Path) -> int:
    with closing(sqlite3.connect(path)) as connection:
        return int(connection.execute("SELECT count(*) FROM articles").fetchone()[0])


def test_a_backup_is_whole_and_says_what_it_holds(path: Path, tmp_path: Path) -> None:
    made = backup.make(path, tmp_path / "b", now=NOW)
    assert (made.articles, made.captures) == (3, 3)
    assert made.folder.name == "2026-03-08T090000"
    assert backup.damaged(made) == []
    assert count(made.folder / "archive.db") == 3
    assert sorted(file.name for file in made.folder.iterdir()) == [
        "archive.captures.db",
        "archive.db",
        "manifest.json",
    ]


def test_while_a_crawl_writes_no_row_of_a_backup_lacks_its_capture(tmp_path: Path) -> None:
    archive, run = an_archive(tmp_path)
    keep(archive, run, 1)
    archive.close()
    path, done = tmp_path / "archive.db", threading.Event()

    def crawl() -> None:
        with Archive(path, kind="live", now=NOW) as writing:
            number = 2
            while not done.is_set():
                keep(writing, run, number)
                number += 1

    writer = threading.Thread(target=crawl)
    writer.start()
    try:
        made = [
            backup.make(path, tmp_path / "b", now=NOW + timedelta(minutes=minute))
            for minute in range(4)
        ]
    finally:
        done.set()
        writer.join()
    assert made[-1].articles > made[0].articles  # it was written to in between
    for one in made:
        assert one.captures >= one.articles


def test_a_file_that_did_not_change_takes_no_room_again(path: Path, tmp_path: Path) -> None:
    first = backup.make(path, tmp_path / "b", now=NOW)
    second = backup.make(path, tmp_path / "b", now=NOW + timedelta(days=1))
    for name in backup.FILES:
        assert (first.folder / name).stat().st_ino == (second.folder / name).stat().st_ino


def test_a_row_without_its_capture_is_no_backup(path: Path, tmp_path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE articles SET capture_id = 99 WHERE id = 1")
    with pytest.raises(StorageError, match=r"lack their capture.*baotinh verify"):
        backup.make(path, tmp_path / "b", now=NOW)
    assert list((tmp_path / "b").iterdir()) == []


def test_what_is_no_archive_is_named(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="There is no archive"):
        backup.make(tmp_path / "keins.db", tmp_path / "b", now=NOW)
    with pytest.raises(StorageError, match="is no backup"):
        backup.read(tmp_path)


def test_a_backup_comes_back_and_what_was_there_is_kept(path: Path, tmp_path: Path) -> None:
    made = backup.make(path, tmp_path / "b", now=NOW)
    with Archive(path, kind="live", now=NOW) as archive:
        keep(archive, 1, 4)
    aside = backup.restore(made, path, now=NOW + timedelta(hours=1))
    assert count(path) == 3
    assert aside is not None
    assert count(aside / "archive.db") == 4
    with Archive(path, kind="live", now=NOW) as archive:
        keep(archive, 1, 5)  # it can be written to again
    assert count(path) == 4


def test_a_damaged_backup_is_never_restored(path: Path, tmp_path: Path) -> None:
    made = backup.make(path, tmp_path / "b", now=NOW)
    with (made.folder / "archive.captures.db").open("r+b") as file:
        file.seek(5000)
        file.write(b"\xff" * 8)
    assert backup.damaged(made) == ["archive.captures.db"]
    before = path.read_bytes()
    with pytest.raises(StorageError, match=r"archive\.captures\.db .* nothing was"):
        backup.restore(made, path, now=NOW)
    assert path.read_bytes() == before


def test_into_an_empty_place_it_comes_back_too(path: Path, tmp_path: Path) -> None:
    made = backup.make(path, tmp_path / "b", now=NOW)
    new = tmp_path / "neu" / "archive.db"
    assert backup.restore(made, new, now=NOW) is None
    assert count(new) == 3
    assert captures_path(new).exists()


def of_days(*days: int) -> list[Backup]:
    """Backups made so many days before NOW, at noon."""
    noon = datetime(2026, 3, 8, 12, tzinfo=VIETNAM)
    blank = Backup(folder=Path(), made_at=noon, sha256={}, bytes={}, articles=0, captures=0)
    return [
        replace(blank, folder=Path(f"{day}"), made_at=noon - timedelta(days=day)) for day in days
    ]


def test_daily_backups_of_three_years_shrink_to_a_few_and_reach_back_as_far() -> None:
    all_ = of_days(*range(1100))
    gone = backup.superfluous(all_)
    kept = [one for one in all_ if one not in gone]
    assert [one.folder.name for one in kept[:7]] == [str(day) for day in range(7)]
    assert 30 <= len(kept) <= 40
    assert {one.made_at.year for one in kept} == {2023, 2024, 2025, 2026}


def test_thinning_twice_is_thinning_once() -> None:
    all_ = of_days(*range(400))
    kept = [one for one in all_ if one not in backup.superfluous(all_)]
    assert backup.superfluous(kept) == []


def test_two_backups_of_a_day_leave_the_later_one() -> None:
    early, late = of_days(0, 0)
    early = replace(early, folder=Path("early"), made_at=early.made_at - timedelta(hours=3))
    assert backup.superfluous([early, late]) == [early]


def test_backups_of_two_archives_in_a_folder_do_not_thin_each_other_out(
    path: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other" / "archive.db"
    other.parent.mkdir()
    an_archive(other.parent)[0].close()
    first = backup.make(other, tmp_path / "disk", now=NOW)
    older = backup.make(path, tmp_path / "disk", now=NOW + timedelta(minutes=1))
    later = backup.make(path, tmp_path / "disk", now=NOW + timedelta(minutes=2))
    manifest = older.folder / backup.MANIFEST
    told = json.loads(manifest.read_text("utf-8"))
    del told["archive"]  # as an older baotinh wrote it
    manifest.write_text(json.dumps(told), "utf-8")
    assert [one.folder for one in backup.thin(tmp_path / "disk")] == [older.folder]
    assert {one.folder for one in backup.all_of(tmp_path / "disk")} == {first.folder, later.folder}
