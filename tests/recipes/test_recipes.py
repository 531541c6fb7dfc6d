"""docs/recipes: every statement gives what its page shows, and finds something."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from samples import aftermath, recipes

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PAGES = sorted(recipes.PAGES.glob("*.md"))
QUESTIONS = [page for page in PAGES if page.stem != "README"]


def sections(page: Path) -> list[tuple[str, str]]:
    """Each question of a page with what stands below it."""
    parts = re.split(r"^## (.+)\n", page.read_text("utf-8"), flags=re.MULTILINE)
    return list(zip(parts[1::2], parts[2::2], strict=True))


ALL = [(f"{page.stem}: {name}", text) for page in QUESTIONS for name, text in sections(page)]


@pytest.fixture(scope="module")
def connection(practice: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(f"file:{practice}?mode=ro", uri=True)) as opened:
        yield opened


@pytest.mark.parametrize("text", [text for _, text in ALL], ids=[name for name, _ in ALL])
def test_a_recipe_gives_what_its_page_shows(text: str, connection: sqlite3.Connection) -> None:
    ((sql, shown),) = recipes.recipes(text)
    assert recipes.result(connection, sql) == shown, "`python -m samples.recipes` writes it anew"
    assert shown.count("\n") > 2, "a recipe that finds nothing shows nothing"


@pytest.mark.parametrize("text", [text for _, text in ALL], ids=[name for name, _ in ALL])
def test_a_recipe_says_what_to_beware_of(text: str) -> None:
    assert "**Beware.**" in text


def test_there_are_recipes_enough_and_the_index_has_every_page() -> None:
    assert len(ALL) >= 15
    index = (recipes.PAGES / "README.md").read_text("utf-8")
    names = {path.name for path in recipes.PAGES.iterdir()} - {"README.md"}
    assert names == set(re.findall(r"\]\((?!\.\.)([^)/]+)\)", index))


def test_words_are_searched_in_the_documented_form() -> None:
    for page in QUESTIONS:
        for sql, _ in recipes.recipes(page.read_text("utf-8")):
            assert sql.count("articles_fts MATCH") == sql.count("MATCH '{title lead body}:(")


def test_the_results_are_written_into_a_page(connection: sqlite3.Connection) -> None:
    page = "## One?\n\n```sql\nSELECT 'a|b' AS x, NULL AS y;\n```\n\n| old |\n| --- |\n\nText.\n"
    written = recipes.rewritten(page, connection)
    assert "| x | y |\n| --- | --- |\n| a\\|b |  |\n\nText." in written
    assert "old" not in written
    assert recipes.rewritten(written, connection) == written


def test_the_aftermath_twice_changes_nothing(practice: Path) -> None:
    def state() -> list[tuple[object, ...]]:
        tables = ("articles", "article_versions", "story_articles")
        with closing(sqlite3.connect(practice)) as opened:
            counts = [opened.execute(f"SELECT count(*) FROM {name}").fetchone() for name in tables]
            return [*counts, *opened.execute("SELECT answers, gone_at FROM absences")]

    before = state()
    aftermath.play(practice)
    assert state() == before


def test_the_aftermath_refuses_what_is_no_practice(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="no practice archive"):
        aftermath.play(tmp_path / "archive.db")
