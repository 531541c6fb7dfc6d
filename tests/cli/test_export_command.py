"""`baotinh export` as a person and a program use it."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import duckdb
import pytest

from cli.exit_codes import Exit

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable
    from pathlib import Path

    Run = Callable[..., subprocess.CompletedProcess[str]]


def test_duckdb_counts_in_the_parquet_files_what_sqlite_counts_in_the_archive(
    baotinh: Run, practice: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "export"
    done = baotinh("export", str(folder), "--format", "parquet", "--archive", str(practice))
    assert done.returncode == Exit.OK, done.stderr
    assert "LUYỆN TẬP" in done.stderr
    by = "year, province, site"
    there = duckdb.sql(
        f"SELECT {by}, count(*), sum(words) FROM '{folder}/**/*.parquet' GROUP BY {by}"
    ).fetchall()
    with closing(sqlite3.connect(practice)) as connection:
        here = connection.execute(
            "SELECT CAST(substr(published_day, 1, 4) AS INTEGER) AS year, province, site, "
            "count(*), sum(words) FROM articles JOIN sites USING (site) "
            f"WHERE noarchive = 0 GROUP BY {by}"
        ).fetchall()
    assert len(here) > 40
    assert set(there) == set(here)


def test_a_folder_is_told_in_a_line_and_what_was_withheld_on_the_side(
    baotinh: Run, practice: Path, tmp_path: Path
) -> None:
    command = ("export", str(tmp_path / "lua"), "--format", "csv", "--archive", str(practice))
    told = baotinh(*command, "--query", "lúa")
    assert "15 articles in" in told.stdout
    assert (
        "baolaocai: 1 article withheld (noarchive); --include-noarchive adds them." in told.stderr
    )
    again = baotinh(*command, "--query", "lúa")
    assert "there already" in again.stdout
    other = baotinh(*command, "--query", "chè")
    assert other.returncode == Exit.STORAGE
    assert "something else (csv, lúa)" in other.stderr


def test_what_is_printed_can_be_narrowed_and_divided_into_words(
    baotinh: Run, practice: Path
) -> None:
    narrowed = ("--site", "baocantho", "--since", "2026-02-28", "--archive", str(practice))
    lines = baotinh("export", "--segment", *narrowed).stdout.splitlines()
    assert len(lines) > 3
    for article in map(json.loads, lines):
        assert article["site"] == "baocantho"
        assert article["published_day"] >= "2026-02-28"
        assert "_" in article["body_words"]
    done = baotinh("export", "--format", "csv", *narrowed)
    rows = list(csv.DictReader(io.StringIO(done.stdout)))
    assert [row["url"] for row in rows] == [json.loads(line)["url"] for line in lines]
    assert {row["practice"] for row in rows} == {"true"}


def test_an_unknown_newspaper_is_told(baotinh: Run, practice: Path) -> None:
    done = baotinh("export", "--site", "baocanto", "--archive", str(practice))
    assert (done.returncode, done.stdout) == (Exit.OK, "")
    assert "Did you mean site:baocantho?" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (("--format", "parquet"), Exit.USAGE, "parquet needs a folder"),
        (("o", "--canonical"), Exit.USAGE, "without a folder"),
        (("o", "--format", "sqlite", "--segment"), Exit.USAGE, "does not go with sqlite"),
        (("--is", "sai"), Exit.USAGE, "is:sai is not known"),
        (("docs", "--format", "csv"), Exit.STORAGE, "no export"),
    ],
)
def test_what_cannot_be_done_is_said(
    baotinh: Run, practice: Path, arguments: tuple[str, ...], code: Exit, message: str
) -> None:
    done = baotinh("export", *arguments, "--archive", str(practice))
    assert done.returncode == code
    assert message in done.stderr
