"""`baotinh redact`: out of every door, and in by none; back again, or erased with its backups."""

from __future__ import annotations

import json
import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from taken_out import found_packed, found_raw

from archive.lock import writer_lock
from cli.exit_codes import Exit

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable

    Baotinh = Callable[..., subprocess.CompletedProcess[str]]

SAMPLES = str(Path(__file__).parents[2] / "samples")
ASKED = "http://www.baocantho.com.vn/ram-thang-gieng-ben-ben-song-a201011.html?utm_source=zalo"
URL = "https://baocantho.com.vn/ram-thang-gieng-ben-ben-song-a201011.html"


def ask(archive: Path, statement: str) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(archive)) as connection:
        return connection.execute(statement).fetchall()


def text_of(archive: Path) -> str:
    """The first paragraph of the article."""
    ((body,),) = ask(archive, f"SELECT body FROM articles WHERE url = '{URL}'")
    return str(body).split("\n")[0]


def copied(practice: Path, folder: Path) -> Path:
    for name in ("archive.db", "archive.captures.db"):
        with (
            closing(sqlite3.connect(practice.with_name(name))) as source,
            closing(sqlite3.connect(folder / name)) as target,
        ):
            source.backup(target)
    return folder / "archive.db"


@pytest.fixture(scope="module")
def taken(baotinh: Baotinh, practice: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An archive without the article, which was asked for by another form of its address."""
    archive = copied(practice, tmp_path_factory.mktemp("taken"))
    done = baotinh("redact", ASKED, "--reason", "Nhân vật xin gỡ", "--archive", str(archive))
    assert done.returncode == Exit.OK, done.stderr
    assert URL in done.stdout
    return archive


def test_it_is_in_no_answer_and_no_export(baotinh: Baotinh, taken: Path, practice: Path) -> None:
    text = text_of(practice)
    assert text
    found = baotinh("search", f'"{" ".join(text.split()[:6])}"', "--json", "--archive", str(taken))
    assert URL not in found.stdout
    exported = baotinh("export", "--include-noarchive", "--archive", str(taken))
    assert text not in exported.stdout
    assert exported.stdout.count("\n") == ask(practice, "SELECT count(*) FROM articles")[0][0] - 1
    assert baotinh("diff", URL, "--archive", str(taken)).returncode == Exit.NOT_FOUND


def test_it_does_not_come_in_again_by_any_door(
    baotinh: Baotinh, taken: Path, practice: Path, tmp_path: Path
) -> None:
    archive = copied(taken, tmp_path)
    warc = tmp_path / "pages.warc.gz"
    baotinh("captures", "export", str(warc), "--site", "baocantho", "--archive", str(practice))
    crawled = baotinh("crawl", "baocantho", "--replay", SAMPLES, "--archive", str(archive))
    assert crawled.returncode == Exit.OK, crawled.stderr
    imported = baotinh("import", str(warc), "--archive", str(archive), "--json")
    assert json.loads(imported.stdout)["left_out"]["taken out on request (`baotinh redact`)"] == 1
    again = baotinh("reextract", "--site", "baocantho", "--archive", str(archive))
    assert again.returncode == Exit.OK, again.stderr
    assert ask(archive, f"SELECT count(*) FROM articles WHERE url = '{URL}'") == [(0,)]
    assert ask(archive, f"SELECT count(*) FROM problems WHERE url = '{URL}'") == [(0,)]
    captured = f"SELECT count(*) FROM captures WHERE url = '{URL}'"
    assert ask(archive.with_name("archive.captures.db"), captured) == [(1,)]  # the sealed one


def test_warc_files_hold_neither_its_page_nor_lists_that_name_it(
    baotinh: Baotinh, taken: Path, practice: Path, tmp_path: Path
) -> None:
    path = tmp_path / "pages.warc"
    ((title,),) = ask(practice, f"SELECT title FROM articles WHERE url = '{URL}'")
    command = ("captures", "export", str(path), "--site", "baocantho", "--archive")
    done = baotinh(*command, str(taken))
    assert done.returncode == Exit.OK, done.stderr
    assert "of baocantho (redacted)" in done.stdout
    import gzip  # noqa: PLC0415

    with gzip.open(path) as file:
        content = file.read()
    assert str(title).encode() not in content
    assert b"withheld: baocantho redacted" in content


def test_a_public_file_has_no_stub_and_says_how_many_are_withheld(
    baotinh: Baotinh, taken: Path, tmp_path: Path
) -> None:
    public = tmp_path / "public.db"
    done = baotinh("publish", str(public), "--archive", str(taken))
    assert "withheld: 1 of baocantho (redacted)" in done.stdout
    assert found_raw(tmp_path, URL.rpartition("/")[2]) == []
    ((withheld,),) = ask(public, "SELECT value FROM archive_info WHERE key = 'withheld'")
    assert json.loads(withheld)["baocantho"] == {"redacted": 1}


def test_it_comes_back_as_it_was(
    baotinh: Baotinh, taken: Path, practice: Path, tmp_path: Path
) -> None:
    archive = copied(taken, tmp_path)
    listed = baotinh("redact", "--list", "--archive", str(archive))
    assert "sealed" in listed.stdout
    done = baotinh("redact", "--undo", ASKED, "--archive", str(archive))
    assert done.returncode == Exit.OK, done.stderr
    rows = f"SELECT * FROM articles WHERE url = '{URL}'"
    assert ask(archive, rows) == ask(practice, rows)
    again = baotinh("redact", "--undo", URL, "--archive", str(archive))
    assert again.returncode == Exit.NOT_FOUND


def test_it_is_erased_here_and_in_the_backups_that_are_named(
    baotinh: Baotinh, practice: Path, tmp_path: Path
) -> None:
    archive, backups = copied(practice, tmp_path), tmp_path / "backups"
    text = text_of(archive)
    baotinh("backup", str(backups), "--archive", str(archive))
    why = ("--reason", "Tòa yêu cầu", "--purge", "--archive", str(archive))
    told = json.loads(baotinh("redact", URL, *why, "--json").stdout)
    (folder,) = backups.iterdir()
    assert [copy["path"] for copy in told[0]["copies"]] == [str(folder)]
    done = baotinh("redact", URL, *why, "--backups", str(backups))
    assert done.returncode == Exit.OK, done.stderr
    assert f"purged in the backup {folder}" in done.stdout
    assert "Copies" not in done.stdout
    assert found_raw(tmp_path, text) == []
    for file in (archive.with_name("archive.captures.db"), folder / "archive.captures.db"):
        assert found_packed(file, text) == []
    checked = baotinh("verify", "--archive", str(archive))
    assert checked.returncode == Exit.OK, checked.stdout


def test_a_restore_says_that_it_takes_out_again(
    baotinh: Baotinh, practice: Path, tmp_path: Path
) -> None:
    archive, backups = copied(practice, tmp_path), tmp_path / "backups"
    baotinh("backup", str(backups), "--archive", str(archive))
    baotinh("redact", URL, "--reason", "xin gỡ", "--archive", str(archive))
    (folder,) = backups.iterdir()
    done = baotinh("restore", str(folder), "--archive", str(archive))
    assert done.returncode == Exit.OK, done.stderr
    assert "1 articles were taken out on request" in done.stderr.replace("\n", " ")
    assert ask(archive, f"SELECT count(*) FROM articles WHERE url = '{URL}'") == [(0,)]


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        ((URL,), Exit.USAGE, "--reason"),
        ((URL, "--reason", " "), Exit.USAGE, "empty"),
        ((), Exit.USAGE, "name an article"),
        ((URL, "--undo", "--purge"), Exit.USAGE, "no other option"),
        ((URL, "--reason", "x", "--backups", "/"), Exit.USAGE, "--purge"),
        (("99999999999999999999", "--reason", "x"), Exit.NOT_FOUND, "no article"),
        (("https://vidu.example/bai", "--reason", "x"), Exit.NOT_FOUND, "no article"),
    ],
)
def test_what_is_asked_for_wrongly_changes_nothing_and_is_said(
    baotinh: Baotinh, practice: Path, arguments: tuple[str, ...], code: Exit, message: str
) -> None:
    done = baotinh("redact", *arguments, "--archive", str(practice))
    assert done.returncode == code
    assert message in done.stderr
    assert ask(practice, "SELECT count(*) FROM redactions") == [(0,)]


def test_while_somebody_writes_it_waits_for_another_time(
    baotinh: Baotinh, practice: Path, tmp_path: Path
) -> None:
    archive = copied(practice, tmp_path)
    with writer_lock(archive, doing="crawl", now=datetime.now(UTC)):
        done = baotinh("redact", URL, "--reason", "x", "--archive", str(archive))
    assert done.returncode == Exit.LOCKED
    assert "crawl" in done.stderr
    shutil.rmtree(tmp_path)
