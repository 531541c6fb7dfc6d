"""`baotinh reextract`: what today's code would read differently, shown first and then healed."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Any

import pytest

from cli.exit_codes import Exit
from cli.rereadings import SHOWN

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable
    from pathlib import Path

    Baotinh = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def archive(practice: Path, tmp_path: Path) -> Path:
    """The practice archive, two articles of which were read by code that did less."""
    for name in ("archive.db", "archive.captures.db"):
        with (
            closing(sqlite3.connect(practice.with_name(name))) as source,
            closing(sqlite3.connect(tmp_path / name)) as copy,
        ):
            source.backup(copy)
    path = tmp_path / "archive.db"
    change(path, "UPDATE articles SET section = NULL WHERE id = 3")
    change(path, "UPDATE articles SET byline = 'Thu', published_precision = 'day' WHERE id = 5")
    return path


def change(archive: Path, statement: str) -> None:
    with closing(sqlite3.connect(archive)) as connection, connection:
        connection.execute(statement)


def ask(archive: Path, statement: str) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(archive)) as connection:
        return connection.execute(statement).fetchall()


def lines(printed: str) -> tuple[list[dict[str, Any]], dict[str, Any]]:
    *changes, last = map(json.loads, printed.splitlines())
    return changes, last


def test_a_dry_run_names_every_field_and_changes_nothing(baotinh: Baotinh, archive: Path) -> None:
    before = list(sqlite3.connect(archive).iterdump())
    done = baotinh("reextract", "--dry-run", "--json", "--archive", str(archive))
    assert done.returncode == Exit.OK, done.stderr
    changes, summary = lines(done.stdout)
    assert [sorted(each["fields"]) for each in changes] == [
        ["section"],
        ["byline", "published_precision"],
    ]
    assert changes[1]["fields"]["published_precision"] == {"old": "day", "new": "minute"}
    assert summary["fields"] == {"section": 1, "byline": 1, "published_precision": 1}
    assert list(sqlite3.connect(archive).iterdump()) == before


def test_json_names_the_article_and_sums_up_by_layout(baotinh: Baotinh, archive: Path) -> None:
    done = baotinh("reextract", "--dry-run", "--json", "--archive", str(archive))
    changes, summary = lines(done.stdout)
    assert [each["article"] for each in changes] == [3, 5]
    [(three,), (five,)] = ask(archive, "SELECT layout FROM articles WHERE id IN (3, 5) ORDER BY id")
    expected: dict[str, dict[str, int]] = {three: {}, five: {}}
    expected[three]["section"] = 1
    expected[five] |= {"byline": 1, "published_precision": 1}
    assert summary["layouts"] == expected


def test_a_dry_run_is_a_table_with_the_changed_words_marked(
    baotinh: Baotinh, archive: Path
) -> None:
    change(archive, "UPDATE articles SET body = replace(body, ' và ', ' với ') WHERE id = 5")
    [(site, layout)] = ask(archive, "SELECT site, layout FROM articles WHERE id = 5")
    printed = baotinh("reextract", "--dry-run", "--archive", str(archive)).stdout.splitlines()
    assert printed[0].split() == ["article", "site", "field", "before", "→", "after"]
    rows = {tuple(line.split(maxsplit=3)[:3]): line.split(maxsplit=3)[3] for line in printed[1:5]}
    assert rows.keys() == {
        ("3", rows_site(archive, 3), "section"),
        ("5", site, "body"),
        ("5", site, "byline"),
        ("5", site, "published_precision"),
    }
    assert "[-với-]{+và+}" in rows["5", site, "body"]
    assert rows["5", site, "published_precision"] == "day → minute"
    assert ["byline", layout, "1"] in [line.split() for line in printed[5:]]


def rows_site(archive: Path, number: int) -> str:
    return str(ask(archive, f"SELECT site FROM articles WHERE id = {number}")[0][0])


def test_in_a_pipe_no_page_is_left_out_and_no_line_is_cut(baotinh: Baotinh, archive: Path) -> None:
    change(archive, "UPDATE articles SET section = 'Một chuyên mục xưa kia của tờ báo này'")
    printed = baotinh("reextract", "--dry-run", "--archive", str(archive)).stdout.splitlines()
    rows = [line for line in printed if line.split()[2:3] == ["section"]]
    assert len(rows) == ask(archive, "SELECT count(*) FROM articles")[0][0] > SHOWN
    assert max(map(len, rows)) > 100  # COLUMNS of the tests' shell
    assert not [line for line in printed if "more pages" in line]


def test_a_terminal_has_colours_in_place_of_marks_and_the_first_pages(
    baotinh: Baotinh, archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    change(archive, "UPDATE articles SET body = replace(body, ' và ', ' với ')")
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm-256color")
    printed = baotinh("reextract", "--dry-run", "--archive", str(archive)).stdout
    assert "\x1b[9;31mvới" in printed
    assert "\x1b[32mvà" in printed
    assert "[-" not in printed
    assert "more pages; --json prints them all" in printed


def test_several_processes_read_the_same(baotinh: Baotinh, archive: Path) -> None:
    command = ("reextract", "--dry-run", "--json", "--archive", str(archive))
    assert baotinh(*command, "--jobs", "2").stdout == baotinh(*command).stdout


PRINTED = "site IN ('baocantho', 'baolaocai', 'baotuyenquang')"
"""Newspapers whose pages name the section."""


def test_what_reads_better_is_healed_without_a_version(baotinh: Baotinh, archive: Path) -> None:
    versions = ask(archive, "SELECT count(*) FROM article_versions")
    done = baotinh("reextract", "--archive", str(archive))
    assert done.returncode == Exit.OK, done.stderr
    assert "2 read differently" in done.stdout
    assert ask(archive, f"SELECT count(*) FROM articles WHERE section IS NULL AND {PRINTED}") == [
        (0,)
    ]
    assert ask(archive, "SELECT published_precision FROM articles WHERE id = 5") == [("minute",)]
    assert ask(archive, "SELECT count(*) FROM article_versions") == versions
    again = baotinh("reextract", "--archive", str(archive))
    assert "0 read differently" in again.stdout


@pytest.mark.parametrize(
    ("choice", "read"),
    [
        (("--site", "baolaocai"), "baolaocai"),
        (("--layout", "epi_zce"), "baolaocai"),
        (("--since", "2026-03-09"), None),
        (("--only-problems",), None),
    ],
)
def test_only_what_is_asked_for_is_read(
    baotinh: Baotinh, archive: Path, choice: tuple[str, ...], read: str | None
) -> None:
    done = baotinh("reextract", "--dry-run", "--json", *choice, "--archive", str(archive))
    _, last = lines(done.stdout)
    [(wanted,)] = ask(archive, f"SELECT count(*) FROM articles WHERE site = '{read}'")
    assert last["summary"].get("read", 0) == wanted


@pytest.mark.parametrize("option", ["--site", "--layout"])
def test_a_name_that_nobody_knows_is_no_empty_success(
    baotinh: Baotinh, archive: Path, option: str
) -> None:
    done = baotinh("reextract", option, "khongco", "--archive", str(archive))
    assert done.returncode == Exit.USAGE
    assert "khongco" in done.stderr
    assert "baotinh sites" in done.stderr


def test_a_page_that_cannot_be_unpacked_is_told_and_the_others_are_read(
    baotinh: Baotinh, archive: Path
) -> None:
    captures = archive.with_name("archive.captures.db")
    [(sha256,)] = ask(archive, "SELECT capture_sha256 FROM articles WHERE id = 7")
    for (trigger,) in ask(captures, "SELECT name FROM sqlite_schema WHERE type = 'trigger'"):
        change(captures, f"DROP TRIGGER {trigger}")  # what guards it is no help against a bad disk
    change(captures, f"UPDATE payloads SET data = zeroblob(stored) WHERE sha256 = '{sha256}'")
    done = baotinh("reextract", "--dry-run", "--json", "--archive", str(archive))
    assert done.returncode == Exit.PROBLEMS
    changes, summary = lines(done.stdout)
    assert [each["error"] for each in changes if each["action"] == "error"]
    assert summary["summary"]["read"] == ask(archive, "SELECT count(*) FROM articles")[0][0]


def test_without_an_archive_it_says_what_to_do(baotinh: Baotinh, tmp_path: Path) -> None:
    done = baotinh("reextract", "--archive", str(tmp_path / "keines.db"))
    assert done.returncode == Exit.STORAGE
    assert "baotinh crawl" in done.stderr
