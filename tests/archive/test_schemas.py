"""Every schema that was ever on `main` is brought up to date, whole, whatever happens meanwhile."""

from __future__ import annotations

import gzip
import re
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from given import NOW
from killing import killed, points, statements

from archive import fulltext
from archive.archive import Archive
from archive.database import connect
from archive.search.find import search
from archive.verify import verify

FILES = ("archive.db", "archive.captures.db")
KEPT = Path(__file__).parent / "schemas"
COMMITS = sorted({path.name.partition(".")[0] for path in KEPT.glob("*.gz")})
OLDEST = "a401685"
KILLS = 20
LARGEST = 100 * 1024


@pytest.fixture
def old(tmp_path: Path, commit: str) -> Path:
    """The folder of an archive as that commit left it."""
    folder = tmp_path / "old"
    folder.mkdir()
    for name in FILES:
        content = (KEPT / f"{commit}.{name}.gz").read_bytes()
        assert len(content) < LARGEST
        (folder / name).write_bytes(gzip.decompress(content))
    return folder


def bring_up_to_date(folder: Path) -> None:
    Archive(folder / "archive.db", kind="live", now=NOW).close()


def schema(file: Path) -> dict[tuple[str, str], str]:
    """What a file is made of, without comments: early migrations had some of them reworded."""
    with closing(sqlite3.connect(file)) as connection:
        rows = connection.execute(
            "SELECT type, name, coalesce(sql, '') FROM sqlite_schema"
        ).fetchall()
    return {
        (kind, name): " ".join(re.sub(r"--.*|/\*.*?\*/", "", sql).split())
        for kind, name, sql in rows
    }


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> list[dict[tuple[str, str], str]]:
    folder = tmp_path_factory.mktemp("fresh")
    bring_up_to_date(folder)
    return [schema(folder / name) for name in FILES]


def is_whole(folder: Path, fresh: list[dict[tuple[str, str], str]]) -> None:
    assert [schema(folder / name) for name in FILES] == fresh
    assert [found for check in verify(folder / "archive.db") for found in check.findings] == []
    with closing(connect(folder / "archive.db", readonly=True)) as connection:
        for query in ("đà nẵng", "da nang", "giá dưa"):
            assert search(connection, query).total == 1, query
        assert search(connection, "gặt lúa").hits[0].title == "Bà con gặt lúa chạy lũ"
        chains = connection.execute(
            "SELECT article_id, count(*) FROM article_versions GROUP BY article_id"
        ).fetchall()
        assert [tuple(chain) for chain in chains] == [(1, 2), (2, 1)]


@pytest.mark.parametrize("commit", COMMITS)
def test_an_old_archive_becomes_what_a_new_one_is(
    old: Path, fresh: list[dict[tuple[str, str], str]]
) -> None:
    bring_up_to_date(old)
    is_whole(old, fresh)


@pytest.mark.parametrize("commit", [OLDEST])  # from there it takes every step that there is
def test_killed_at_any_statement_it_is_old_or_new_and_then_new(
    old: Path, fresh: list[dict[tuple[str, str], str]], tmp_path: Path, commit: str
) -> None:
    before = [schema(old / name) for name in FILES]
    undisturbed = shutil.copytree(old, tmp_path / "undisturbed")
    last = statements(lambda: bring_up_to_date(undisturbed))
    for point in points(last, KILLS, seed=int(commit, 16)):
        folder = shutil.copytree(old, tmp_path / f"killed-{point}")
        assert killed(lambda here=folder: bring_up_to_date(here), at=point)
        for name, was, will_be in zip(FILES, before, fresh, strict=True):
            assert schema(folder / name) in (was, will_be)
        bring_up_to_date(folder)
        is_whole(folder, fresh)


@pytest.mark.parametrize("commit", [OLDEST])
def test_an_error_in_the_middle_changes_nothing(
    old: Path, fresh: list[dict[tuple[str, str], str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    before = schema(old / "archive.db")

    def fail(*_: object) -> None:
        raise ZeroDivisionError

    with monkeypatch.context() as patch:
        patch.setattr(fulltext, "add_captions", fail)  # asked for by the seventh migration
        with pytest.raises(ZeroDivisionError):
            bring_up_to_date(old)
    assert schema(old / "archive.db") == before
    bring_up_to_date(old)
    is_whole(old, fresh)
