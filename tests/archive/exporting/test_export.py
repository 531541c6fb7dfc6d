"""Whatever the format: the same articles, the same bytes, complete or to be gone on with."""

from __future__ import annotations

import hashlib
import json
import resource
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from random import Random
from typing import TYPE_CHECKING, Any

import pytest
from given import NOW, a_capture, an_article
from given_exports import manifest

from archive import articles
from archive.archive import Archive
from archive.database import connect
from archive.errors import LockedError, StorageError
from archive.exporting import objects
from archive.exporting.export import FORMATS, export, opened
from archive.exporting.journal import Journal
from archive.exporting.request import Request
from archive.search import Filters

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from archive.exporting.export import Made

    Make = Callable[..., tuple[Path, Made]]

EVERY = pytest.mark.parametrize("form", list(FORMATS))


def contents(folder: Path) -> dict[str, str]:
    """Every file of a folder with its checksum."""
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file()
    }


@EVERY
def test_the_manifest_tells_what_is_there_and_what_is_not(made: Make, form: str) -> None:
    folder, done = made(form)
    told = manifest(folder)
    assert told["archive"]["kind"] == "live"
    assert told["articles"] == done.contents.articles == 10
    assert told["articles_by_newspaper"] == {"baocantho": 4, "baolaocai": 6}
    assert told["articles_by_year"] == {"": 4, "2024": 2, "2025": 4}
    assert told["withheld"] == [{"site": "baocantho", "reason": "noarchive", "articles": 2}]
    assert told["made_with"]["baotinh"] == "1.0"
    assert "belong to the newspapers" in told["licence"]
    listed = {file["path"]: file["sha256"] for file in told["files"]}
    there = contents(folder)
    there.pop("manifest.json")
    assert listed == there
    assert sum(file["articles"] for file in told["files"]) == 10
    assert all((folder / file["path"]).stat().st_size == file["bytes"] for file in told["files"])


@EVERY
def test_the_same_archive_gives_the_same_bytes(made: Make, form: str) -> None:
    first, _ = made(form, "a")
    second, _ = made(form, "b")
    assert contents(first) == contents(second)


@EVERY
def test_made_again_nothing_is_written_anew(made: Make, form: str) -> None:
    folder, first = made(form)
    before = contents(folder)
    parts = [folder / file.path for file in first.files if file.articles]
    times = [path.stat().st_mtime_ns for path in parts]
    _, second = made(form)
    assert [path.stat().st_mtime_ns for path in parts] == times
    assert contents(folder) == before
    assert (first.kept, second.kept > 0) == (0, True)


@EVERY
def test_a_file_that_was_changed_or_is_gone_is_made_anew(made: Make, form: str) -> None:
    folder, first = made(form)
    before = contents(folder)
    paths = [folder / file.path for file in first.files if file.articles]
    paths[0].write_bytes(b"broken")
    paths[-1].unlink(missing_ok=True)
    made(form)
    assert contents(folder) == before


@EVERY
def test_what_changed_in_the_archive_changes_in_the_export(
    made: Make, archive: Path, form: str
) -> None:
    folder, _ = made(form)
    before = contents(folder)
    with Archive(archive, kind="live", now=NOW) as opened:
        edited = an_article(3, site="baolaocai", url="https://bao.vn/bai-3.html", body="Đã sửa.")
        articles.store(opened.connection, edited, capture=a_capture(5000), run_id=1)
    made(form)
    after = contents(folder)
    assert after != before
    assert after == contents(made(form, "fresh")[0])


# A process that kills itself in the middle of a file, after so many articles.
KILLED = """
import os, signal, sys
from pathlib import Path
from archive.database import connect
from archive.exporting import export, objects
from archive.exporting.request import Request
archive, folder, form, after = sys.argv[1:]
left, whole = int(after), objects.articles
def articles(*args, **options):
    global left
    for article in whole(*args, **options):
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        left -= 1
        yield article
objects.articles = articles
connection = connect(Path(archive), readonly=True)
export.export(connection, Path(folder), Request(format=form), code_version="1.0")
"""


@pytest.mark.parametrize("form", ["jsonl", "csv", "parquet", "huggingface"])
def test_killed_anywhere_and_run_again_it_ends_with_the_same_bytes(
    made: Make, archive: Path, tmp_path: Path, root: Path, form: str
) -> None:
    whole, _ = made(form, "whole")
    folder = tmp_path / "killed"
    for after in (Random(form).randrange(4, 10), 0):  # noqa: S311 - the same moments each time
        command = [sys.executable, "-c", KILLED, str(archive), str(folder), form, str(after)]
        done = subprocess.run(command, cwd=root, check=False)
        assert done.returncode == -signal.SIGKILL
        assert not (folder / "manifest.json").exists()
    _, again = made(form, "killed")
    assert contents(folder) == contents(whole)
    assert again.kept > 0


@pytest.mark.parametrize("form", ["jsonl", "parquet", "sqlite"])
def test_a_disk_without_room_is_told_and_what_is_there_serves_the_next_try(
    made: Make, archive: Path, tmp_path: Path, form: str
) -> None:
    whole, _ = made(form, "whole")
    largest, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    with closing(connect(archive, readonly=True)) as connection:
        resource.setrlimit(resource.RLIMIT_FSIZE, (5_000, hard))
        try:
            with pytest.raises(StorageError, match="the room on the disk"):
                export(connection, tmp_path / "o", Request(format=form), code_version="1.0")
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (largest, hard))
    assert not (tmp_path / "o" / "manifest.json").exists()
    assert contents(made(form, "o")[0]) == contents(whole)


def test_an_archive_of_before_there_were_ids_is_told_what_to_do(
    made: Make, archive: Path, tmp_path: Path
) -> None:
    with closing(sqlite3.connect(archive)) as connection, connection:
        connection.execute("DROP INDEX articles_cite_id")
        connection.execute("ALTER TABLE articles DROP COLUMN cite_id")
    with pytest.raises(StorageError, match="brings it up to date"):
        made("jsonl")
    assert not (tmp_path / "jsonl").exists()
    with (
        closing(connect(archive, readonly=True)) as connection,
        opened(connection, Request(format="jsonl"), tables=False) as job,
    ):
        assert len(list(job.articles())) == 10


def test_a_torn_line_of_the_journal_costs_one_file_only(made: Make, tmp_path: Path) -> None:
    whole, first = made("jsonl", "whole")
    folder, _ = made("jsonl", "torn")
    told = manifest(folder)
    (folder / "manifest.json").unlink()
    lines = [json.dumps(line, ensure_ascii=False) for line in (told["request"], *told["files"])]
    (folder / ".unfinished.jsonl").write_text("\n".join(lines)[:-9])
    _, again = made("jsonl", "torn")
    assert again.kept == len(first.files) - 1
    assert contents(folder) == contents(whole)
    assert not list(tmp_path.rglob("*unfinished*"))


def test_a_folder_holds_one_export_and_nothing_else(made: Make, tmp_path: Path) -> None:
    made("jsonl", "mine")
    with pytest.raises(StorageError, match="something else"):
        made("csv", "mine")
    with pytest.raises(StorageError, match="something else"):
        made("jsonl", "mine", filters=Filters(site="baocantho"))
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "thu.txt").write_text("Thư nhà.")
    with pytest.raises(StorageError, match="no export"):
        made("jsonl", "other")
    with pytest.raises(StorageError, match="is a file"):
        made("jsonl", "archive.db")


def test_two_exports_to_one_folder_do_not_meet(made: Make, tmp_path: Path) -> None:
    (tmp_path / "busy").mkdir()
    holder = Journal(tmp_path / "busy")
    with pytest.raises(LockedError, match="Another process"):
        made("jsonl", "busy")
    holder.close()
    assert made("jsonl", "busy")[1].contents.articles == 10


def test_what_is_no_longer_chosen_is_taken_away(made: Make, archive: Path) -> None:
    folder, _ = made("jsonl")
    with closing(sqlite3.connect(archive)) as connection, connection:
        connection.execute("UPDATE articles SET noarchive = 1 WHERE published_day > '2025'")
    made("jsonl")
    assert not list(folder.glob("data/*2025*"))
    assert list(folder.glob("data/*2024*"))


@pytest.mark.parametrize(
    ("wanted", "numbers"),
    [
        ({}, [1, 2, 3, 4, 5, 7, 8, 9, 10, 11]),
        ({"include_noarchive": True}, list(range(1, 13))),
        ({"query": "tăng"}, [4, 8]),
        ({"query": "chợ", "filters": Filters(site="baocantho", since="2025")}, [4, 10]),
        ({"filters": Filters(province="Yên Bái", until="2024-12-31")}, [3, 9]),
        ({"filters": Filters(states=("undated",))}, [2, 5, 8, 11]),
        ({"query": "không có gì"}, []),
    ],
)
def test_filters_are_those_of_a_search(
    made: Make, wanted: dict[str, Any], numbers: list[int]
) -> None:
    folder, _ = made("jsonl", **wanted)
    lines = [line for path in folder.glob("data/*") for line in path.open()]
    assert sorted(int(json.loads(line)["native_id"]) for line in lines) == numbers


def test_a_crawl_that_writes_meanwhile_is_not_seen(archive: Path, tmp_path: Path) -> None:
    def meddle(done: int, total: int) -> None:
        del total
        if done == 2:
            with Archive(archive, kind="live", now=NOW) as opened:
                for number in range(1, 13):
                    site = ("baocantho", "baolaocai")[number % 2]
                    edited = an_article(number, site=site, body="Bản mới.")
                    capture = a_capture(number + 9000)
                    articles.store(opened.connection, edited, capture=capture, run_id=1)

    with closing(connect(archive, readonly=True)) as connection:
        before = {each["url"]: each["body"] for each in objects.articles(connection)}
        request = Request(format="jsonl")
        export(connection, tmp_path / "o", request, code_version="1.0", progress=meddle)
    lines = [
        json.loads(line) for path in (tmp_path / "o" / "data").iterdir() for line in path.open()
    ]
    assert len(lines) == 10
    assert {each["url"]: each["body"] for each in lines}.items() <= before.items()
