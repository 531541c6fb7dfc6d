"""`baotinh publish`: what must not be shown is not in the file, not even in its free pages."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Any

import pytest

from cli.exit_codes import Exit

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable
    from pathlib import Path

    Baotinh = Callable[..., subprocess.CompletedProcess[str]]


def ask(archive: Path, statement: str) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(archive)) as connection:
        return connection.execute(statement).fetchall()


@pytest.fixture
def public(baotinh: Baotinh, practice: Path, tmp_path: Path) -> Path:
    path = tmp_path / "public.db"
    done = baotinh("publish", str(path), "--archive", str(practice))
    assert done.returncode == Exit.OK, done.stderr
    assert "withheld" in done.stdout
    return path


def test_noarchive_articles_are_not_there_in_any_table(public: Path, practice: Path) -> None:
    withheld = ask(practice, "SELECT id, title, body FROM articles WHERE noarchive = 1")
    assert withheld
    kept = ask(practice, "SELECT count(*) FROM articles WHERE noarchive = 0")
    assert ask(public, "SELECT count(*) FROM articles") == kept
    raw = public.read_bytes()
    for number, title, body in withheld:
        assert ask(public, f"SELECT * FROM article_versions WHERE article_id = {number}") == []
        assert title.encode() not in raw
        assert body.encode()[:60] not in raw
    assert ask(public, "PRAGMA foreign_key_check") == []


def test_what_serves_the_keeper_alone_is_not_there(public: Path) -> None:
    for table in ("frontier", "rechecks", "problems"):
        assert ask(public, f"SELECT count(*) FROM {table}") == [(0,)]
    tables = {name for (name,) in ask(public, "SELECT name FROM sqlite_schema")}
    assert not tables & {"captures", "payloads"}


def test_it_can_be_searched_and_the_index_is_whole(
    baotinh: Baotinh, public: Path, practice: Path
) -> None:
    query = ("search", "lúa", "--json", "--archive")
    assert baotinh(*query, str(public)).returncode == Exit.OK
    of = "SELECT count(*) FROM articles_fts WHERE articles_fts MATCH '{title_f lead_f body_f}:lua'"
    kept = of + " AND rowid IN (SELECT id FROM articles WHERE noarchive = 0)"
    assert ask(public, of) == ask(practice, kept)


def test_it_is_made_anew_and_never_over_the_archive(
    baotinh: Baotinh, public: Path, practice: Path
) -> None:
    assert public.stat().st_mode & 0o222 == 0
    again = baotinh("publish", str(public), "--archive", str(practice))
    assert again.returncode == Exit.OK, again.stderr
    refused = baotinh("publish", str(practice), "--archive", str(practice))
    assert refused.returncode == Exit.STORAGE
    assert "the archive itself" in refused.stderr
