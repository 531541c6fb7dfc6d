"""docs/analysis.md: its commands print what it shows, its SQL and its Python run."""

from __future__ import annotations

import re
import shlex
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from typer.testing import CliRunner

from cli.exit_codes import Exit
from cli.main import app

PAGE = (Path(__file__).parents[2] / "docs" / "analysis.md").read_text("utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", PAGE, re.DOTALL)


@pytest.mark.parametrize("block", blocks("console"), ids=lambda block: block.splitlines()[0])
def test_the_page_shows_what_the_command_prints(block: str, practice: Path) -> None:
    command, _, shown = block.partition("\n")
    arguments = shlex.split(command.removeprefix("$ baotinh "))
    done = CliRunner().invoke(app, [*arguments, "--archive", str(practice)])
    assert done.exit_code == Exit.OK, done.output
    assert done.stdout.rstrip() == shown.rstrip(), f"what it prints now:\n{done.stdout}"


def test_the_sql_of_the_page_finds_something(practice: Path) -> None:
    statements = [part for block in blocks("sql") for part in block.split(";") if part.strip()]
    assert len(statements) >= 6
    with closing(sqlite3.connect(practice)) as connection:
        for statement in statements:
            assert connection.execute(statement).fetchall(), statement


def test_the_python_of_the_page_runs(
    practice: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(practice.parent)
    (code,) = blocks("python")
    names: dict[str, object] = {}
    exec(code, names)  # noqa: S102 - our own page
    names["connection"].close()  # type: ignore[attr-defined]
    assert len(capsys.readouterr().out.splitlines()) > 20
