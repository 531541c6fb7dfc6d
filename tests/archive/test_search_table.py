"""The table of queries: what must be found and what must not, at every door of the archive."""

from __future__ import annotations

import asyncio
import json
from typing import TYPE_CHECKING, Any

import pytest
from search_table import CASES, NAMES, Case, build
from typer.testing import CliRunner

from archive.database import connect
from archive.search import Sort, asked, find, plan, search, statement
from cli.main import app as commands

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    archive = tmp_path_factory.mktemp("table") / "archive.db"
    build(archive)
    return archive


@pytest.fixture(scope="module")
def datasette(path: Path) -> Any:
    pytest.importorskip("datasette")
    from browse.server import app  # noqa: PLC0415 - datasette is an extra

    return app(path)


def by_python(path: Path, query: str) -> set[str]:
    connection = connect(path, readonly=True)
    found = search(connection, query, limit=100)
    connection.close()
    assert found.total == len(found.hits)
    assert found.total_is_exact
    return {NAMES[hit.url] for hit in found.hits}


def by_command(path: Path, query: str) -> set[str]:
    arguments = ["search", "--archive", str(path), "--limit", "100", "--json", "--", query]
    done = CliRunner().invoke(commands, arguments)
    assert done.exit_code == 0, done.output
    return {NAMES[hit["url"]] for hit in json.loads(done.stdout)["hits"]}


def by_datasette(datasette: Any, query: str) -> set[str]:
    parameters = {"_search": query, "_shape": "array", "_size": "100"}
    answer = asyncio.run(datasette.client.get("/archive/articles.json", params=parameters))
    assert answer.status_code == 200, answer.text
    return {NAMES[row["url"]] for row in answer.json()}


def by_sql(path: Path, match: str) -> set[str]:
    connection = connect(path, readonly=True)
    rows = connection.execute(
        "SELECT url FROM articles_fts JOIN articles ON articles.id = articles_fts.rowid "
        "WHERE articles_fts MATCH ?",
        [match],
    ).fetchall()
    connection.close()
    return {NAMES[row["url"]] for row in rows}


def test_the_table_is_long_enough() -> None:
    assert len({case.query for case in CASES}) >= 60
    assert sum(case.sql is not None for case in CASES) >= 30
    assert len(NAMES) >= 25
    assert not any(case.find & case.trap for case in CASES)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.query)
def test_a_query_finds_the_same_at_every_door(path: Path, datasette: Any, case: Case) -> None:
    assert by_python(path, case.query) == case.find
    assert by_command(path, case.query) == case.find
    assert by_datasette(datasette, case.query) == case.find
    if case.sql is not None:
        assert by_sql(path, case.sql) == case.find


@pytest.mark.parametrize(
    ("few", "broad", "look"), [(-1, 10_000, 50), (10_000, 0, 0), (-1, 0, 0), (-1, 0, 50)]
)
def test_every_way_to_the_articles_leads_to_the_same(
    path: Path, monkeypatch: pytest.MonkeyPatch, few: int, broad: int, look: int
) -> None:
    # Small archives would else never take the ways of large ones.
    monkeypatch.setattr(asked, "FEW", few)
    monkeypatch.setattr(plan, "LOOK", look)
    for module in (asked, find, statement):
        monkeypatch.setattr(module, "BROAD", broad)
    connection = connect(path, readonly=True)
    orders: tuple[Sort | None, ...] = ("best", "newest", None)
    for case in CASES:
        for sort in orders:
            hits = search(connection, case.query, limit=100, sort=sort).hits
            assert {NAMES[hit.url] for hit in hits} == case.find, case.query
    connection.close()
