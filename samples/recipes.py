"""The recipes of docs/recipes: each SQL block and, below it, what it gives on the practice archive.

`python -m samples.recipes` makes such an archive and writes the results into the pages anew.
"""

from __future__ import annotations

import re
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from samples import aftermath

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parent.parent
PAGES = ROOT / "docs" / "recipes"
_RECIPE = re.compile(r"```sql\n(?P<sql>.*?)```\n(?:\n(?P<result>(?:\|[^\n]*\n)+))?", re.DOTALL)


def practice(path: Path) -> None:
    """Make the archive that the pages show: the practice newspapers and their aftermath."""
    crawl = [sys.executable, "-m", "cli.main", "crawl", "--all", "--replay", "samples", "--quiet"]
    subprocess.run([*crawl, "--archive", str(path)], cwd=ROOT, check=True)  # noqa: S603 - ours
    aftermath.play(path)


def recipes(page: str) -> Iterator[tuple[str, str]]:
    """Each statement of a page with the table below it; empty where there is none."""
    for found in _RECIPE.finditer(page):
        yield found["sql"], found["result"] or ""


def result(connection: sqlite3.Connection, sql: str) -> str:
    """What a statement gives, as a table in Markdown; null is an empty cell."""
    cursor = connection.execute(sql)
    names = [column[0] for column in cursor.description]
    rows = [names, ["---"] * len(names), *cursor]
    return "".join(f"| {' | '.join(map(_cell, row))} |\n" for row in rows)


def _cell(value: object) -> str:
    shown = "" if value is None else str(value)
    return shown.replace("|", "\\|").replace("\n", " ")


def rewritten(page: str, connection: sqlite3.Connection) -> str:
    """The page with the results of today."""

    def today(found: re.Match[str]) -> str:
        return f"```sql\n{found['sql']}```\n\n{result(connection, found['sql'])}"

    return _RECIPE.sub(today, page)


def main() -> None:
    """Write the results into every page."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "archive.db"
        practice(path)
        with closing(sqlite3.connect(path)) as connection:
            for page in sorted(PAGES.glob("*.md")):
                page.write_text(rewritten(page.read_text("utf-8"), connection), "utf-8")


if __name__ == "__main__":
    main()
