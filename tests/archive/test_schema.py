"""The schema is described in the file itself and in docs/schema.md, and both agree."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from given import a_capture, an_archive, an_article
from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

from archive import archive as opening
from archive import articles
from archive.database import connect
from archive.migrations.archive import STEPS
from archive.migrations.steps.m018_descriptions import m018_descriptions
from archive.schema import MARK, describe, reference

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture(scope="module")
def connection(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    archive, run = an_archive(tmp_path_factory.mktemp("schema"))
    articles.store(archive.connection, an_article(), capture=a_capture(), run_id=run)
    yield archive.connection
    archive.close()


def test_the_reference_is_that_of_the_migrations(root: Path) -> None:
    page = (root / "docs" / "schema.md").read_text()
    assert page.partition(MARK)[2].strip() == reference().strip()


def test_every_table_view_and_column_is_described(connection: sqlite3.Connection) -> None:
    described = {table.name: table for table in describe(connection)}
    names = {
        row[0]
        for row in connection.execute(
            "SELECT name FROM sqlite_schema WHERE type IN ('table', 'view') "
            "AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '_sqlite_%' "
            "AND name NOT GLOB '*s_fts_[a-su-z]*'"  # FTS5's own tables
        )
    }
    assert set(described) == names
    for table in described.values():
        columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table.name})")]
        assert list(table.columns) == columns
        assert table.about
        assert all(table.columns.values())


def test_the_file_the_table_of_descriptions_and_the_page_agree(
    connection: sqlite3.Connection, root: Path
) -> None:
    page = (root / "docs" / "schema.md").read_text().partition(MARK)[2]
    told: list[str] = []
    rows = connection.execute("SELECT * FROM descriptions").fetchall()
    of = {name: [row for row in rows if row["table_name"] == name] for name, *_ in rows}
    order = [table.name for table in describe(connection)]
    for about, *columns in sorted(of.values(), key=lambda each: order.index(each[0]["table_name"])):
        told += [f"### `{about['table_name']}` ({about['kind']})", "", about["meaning"], ""]
        told += ["| column | meaning |", "|---|---|"]
        told += [f"| `{row['column_name']}` | {row['meaning']} |" for row in columns] + [""]
    assert "\n".join(told).strip() == page.strip()


def test_descriptions_follow_the_schema_of_an_older_archive(tmp_path: Path) -> None:
    connection = connect(tmp_path / "archive.db")
    before = Migrations("archive")
    for step in STEPS[: STEPS.index(m018_descriptions)]:
        before()(step)
    before.apply(Database(connection))
    opening.migrate(connection, tmp_path / "archive.db")
    described = {row[0] for row in connection.execute("SELECT table_name FROM descriptions")}
    assert described == {table.name for table in describe(connection)} > {"descriptions"}
    connection.close()


def test_the_documented_queries_run(connection: sqlite3.Connection, root: Path) -> None:
    blocks = re.findall(r"```sql\n(.*?)```", (root / "docs" / "schema.md").read_text(), re.DOTALL)
    statements = [part for block in blocks for part in block.split(";") if part.strip()]
    assert len(statements) >= 7
    for statement in statements:
        connection.execute(statement).fetchall()


def test_the_changelog_names_every_migration(root: Path) -> None:
    changes = (root / "CHANGELOG.md").read_text()
    for step in STEPS:
        assert step.__name__ in changes


def test_every_migration_of_the_folder_is_applied(root: Path) -> None:
    files = {path.stem for path in (root / "archive/migrations/steps").glob("m*.py")}
    assert files == {step.__name__ for step in STEPS}
