"""`baotinh search` for people, programs and researchers; docs/search.md is held to its word."""

from __future__ import annotations

import json
import re
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Any

import pytest
from search_table import CASES, NAMES, build
from typer.testing import CliRunner

from archive.search import STATES
from cli.exit_codes import Exit
from cli.main import app
from cli.search import search as command

if TYPE_CHECKING:
    from pathlib import Path

    from click.testing import Result


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    archive = tmp_path_factory.mktemp("cli-search") / "archive.db"
    build(archive)
    return archive


def run(path: Path, *arguments: str) -> Result:
    return CliRunner().invoke(app, ["search", "--archive", str(path), *arguments])


def found(path: Path, *arguments: str) -> set[str]:
    done = run(path, "--json", "--limit", "100", *arguments)
    assert done.exit_code == 0, done.output
    return {NAMES[hit["url"]] for hit in json.loads(done.stdout)["hits"]}


def test_what_programs_read_is_stable(path: Path) -> None:
    read: dict[str, Any] = json.loads(run(path, '"bến tàu"', "--json").stdout)
    assert {"query", "total", "practice", "hits"} <= set(read)
    assert set(read["hits"][0]) == {
        *("id", "site", "name", "province", "url", "title"),
        *("published_at", "section", "snippet"),
    }
    assert "<mark>bến tàu</mark>" in read["hits"][0]["snippet"]
    assert (read["total_is_exact"], read["sort"], read["suggestions"]) == (True, "best", [])


@pytest.mark.parametrize("order", [[], ["--sort", "newest"]])
def test_each_page_says_where_the_next_one_begins(path: Path, order: list[str]) -> None:
    whole = json.loads(run(path, "bến", "--json", "--limit", "100", *order).stdout)
    assert whole["next"] is None
    first = json.loads(run(path, "bến", "--json", "--limit", "1", *order).stdout)
    printed = run(path, "bến", "--limit", "1", *order).stdout
    assert f"The next ones: --after {first['next']}" in printed
    second = run(path, "bến", "--json", "--limit", "1", *order, "--after", first["next"])
    hits = first["hits"] + json.loads(second.stdout)["hits"]
    assert [hit["id"] for hit in hits] == [hit["id"] for hit in whole["hits"][:2]]


def test_a_place_that_is_none_is_answered_with_where_to_find_one(path: Path) -> None:
    done = run(path, "bến", "--after", "tomorrow")
    assert done.exit_code == Exit.USAGE
    assert "'tomorrow' is no place in a list of hits" in " ".join(done.stderr.split())


@pytest.mark.parametrize(
    ("options", "inside"),
    [
        (["--site", "baocantho"], "site:baocantho"),
        (["--province", "Hậu Giang"], 'province:"Hậu Giang"'),
        (["--place", "TP.HCM"], "place:TP.HCM"),
        (["--section", "Kinh tế"], 'section:"Kinh tế"'),
        (["--author", "Minh Tâm"], 'author:"Minh Tâm"'),
        (["--since", "2026-01-01", "--until", "2026-02-28"], "since:2026 until:2026-02"),
        (["--is", "gone"], "is:gone"),
    ],
)
def test_an_option_is_the_same_as_a_filter_in_the_query(
    path: Path, options: list[str], inside: str
) -> None:
    words = "tau OR pha OR do OR ca"
    assert found(path, words, *options) == found(path, f"{words} {inside}")
    assert found(path, words, *options) < found(path, words)


@pytest.mark.parametrize("case", CASES[::3], ids=lambda case: case.query)
def test_the_explained_sql_runs_in_any_sqlite(path: Path, case: Any) -> None:
    done = run(path, "--explain-sql", "--limit", "100", "--", case.query)
    assert done.exit_code == 0
    with closing(sqlite3.connect(path)) as connection:
        cursor = connection.execute(done.stdout)
        url = [column[0] for column in cursor.description].index("url")
        assert {NAMES[row[url]] for row in cursor} == case.find


def test_the_newest_can_be_asked_for(path: Path) -> None:
    read = json.loads(run(path, "tàu", "--sort", "newest", "--json").stdout)
    days = [hit["published_at"] for hit in read["hits"]]
    assert days == sorted(days, reverse=True)
    assert read["sort"] == "newest"
    assert "newest first" in run(path, "tàu", "--sort", "newest").stdout


def test_highlights_stand_in_brackets_in_a_pipe(path: Path) -> None:
    assert "[hoa nhac]" not in run(path, '"hoa nhac"').stdout
    assert "[Hoà nhạc] trên hồ thuỷ điện" in run(path, '"hoa nhac"').stdout


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("danang", "Did you mean: da nang"),
        ("đà nang", "Did you mean: da nang"),
        ("[/bold] tàu cá voi", "Nothing found for [/bold] tàu cá voi."),
        ("tàu site:baocanto", "Did you mean site:baocantho?"),
    ],
)
def test_a_search_that_finds_nothing_says_what_else(path: Path, query: str, said: str) -> None:
    done = run(path, query)
    assert done.exit_code == Exit.OK
    assert said in done.output


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("[/] tàu OR", "phà OR đò"),
        ("tàu since:[/b]", "2026-03-02"),
        ('"', "no word to look for"),
        ("is:neu", "is:edited"),
    ],
)
@pytest.mark.parametrize("more", [[], ["--json"], ["--explain-sql"]])
def test_a_broken_query_ends_with_advice(
    path: Path, query: str, said: str, more: list[str]
) -> None:
    done = run(path, query, *more)
    assert done.exit_code == Exit.USAGE
    assert said in done.stderr
    assert done.stdout == ""


def rows(root: Path) -> list[str]:
    page = (root / "docs" / "search.md").read_text()
    cells = re.findall(r"^\| (`.+?`) \|", page, re.MULTILINE)
    return [cell.strip("`") for cell in cells]


def test_every_documented_query_is_understood_and_most_stand_in_the_table(
    path: Path, root: Path
) -> None:
    documented = rows(root)
    assert len(documented) >= 30
    expected = {case.query: case.find for case in CASES}
    for query in documented:
        assert found(path, query) == expected.get(query, found(path, query))
    assert sum(query in expected for query in documented) >= 25


def test_every_state_and_option_is_documented(root: Path) -> None:
    page = (root / "docs" / "search.md").read_text()
    assert all(f"is:{state}" in page for state in STATES)
    assert "10,000" in page
    assert command.__doc__ is not None
    assert "docs/search.md" in command.__doc__


def test_the_documented_python_runs(
    path: Path, root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    page = (root / "docs" / "search.md").read_text()
    (program,) = re.findall(r"```python\n(.*?)```", page, re.DOTALL)
    monkeypatch.chdir(path.parent)
    exec(program, {})  # noqa: S102 - the page's own example
    printed = capsys.readouterr().out.splitlines()
    assert printed[0] == "1"
    assert "[phà]" in printed[1]


def test_the_documented_sql_runs_and_finds(path: Path, root: Path) -> None:
    page = (root / "docs" / "search.md").read_text()
    (block,) = re.findall(r"```sql\n(.*?)```", page, re.DOTALL)
    statements = [part for part in block.split(";\n") if part.strip()]
    assert len(statements) >= 7
    with closing(sqlite3.connect(path)) as connection:
        answers = [connection.execute(statement).fetchall() for statement in statements]
    assert all(answers)
    assert answers[0] == [("2026-03-01", "Đội bóng Nam Định tập huấn bên sông Hậu")]
    assert answers[2] == [(2,)]


def test_the_documented_pipe_finds(path: Path, root: Path) -> None:
    page = (root / "docs" / "search.md").read_text()
    (query,) = re.findall(r"baotinh search '(.+)' --explain-sql", page)
    assert found(path, query) == {"cantho"}
