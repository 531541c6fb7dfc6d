"""The documentation that travels in the file: the comments of its CREATE statements.

`python -m archive.schema docs/schema.md` writes them there as the reference part.
"""

from __future__ import annotations

import re
import sqlite3
import sys
from dataclasses import dataclass
from pathlib import Path

from sqlite_utils import Database

from archive.migrations.archive import migrations

MARK = "<!-- made by `python -m archive.schema docs/schema.md` -->\n"

_OWN_TABLES = re.compile(r"^(?!sqlite_|_sqlite_|(?:articles|captions)_fts_(?!text))")
_COLUMN = re.compile(r"^\s*(?:coalesce\(.*\) AS |[^-]+ AS )?(\w+)(?:[^-]|-(?!-))*?,?\s*--\s*(.+)$")
# `ALTER TABLE … ADD COLUMN` puts columns between the last one and that one's comment.
_ADDED = re.compile(r"((?:, \w+ [A-Z]+(?: [A-Z][^/\n]*?)? /\* .+? \*/)+)(.*)")
_ONE_ADDED = re.compile(r", (\w+ [A-Z]+(?: [A-Z][^/\n]*?)?) /\* (.+?) \*/")
_TABLE_COMMENT = re.compile(r"(?:\(|AS)\s*--\s*(.+)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Described:
    """A table or view, what it is for, and what each of its columns means."""

    name: str
    kind: str
    about: str
    columns: dict[str, str]


# The arguments of a virtual table cannot hold comments.
_TEXTS = {"title": "headlines", "lead": "leads", "body": "bodies"}
_ARTICLES = Described(
    name="articles_fts",
    kind="full-text index",
    about="The full-text index (FTS5); its rowid is articles.id. Read it with MATCH only, and "
    "never write to it: `baotinh` alone can take a row out again.",
    columns={name: f"{what} as spelled, for words with accents" for name, what in _TEXTS.items()}
    | {f"{name}_f": f"{what} without accents (đ as d)" for name, what in _TEXTS.items()},
)
_CAPTIONS = Described(
    name="captions_fts",
    kind="full-text index",
    about="The full-text index of the captions (FTS5), one row for each article that has any; its "
    "rowid is articles.id. Read it with MATCH only, and never write to it.",
    columns={
        "caption": "captions and credits as spelled, for words with accents",
        "caption_f": "captions and credits without accents (đ as d)",
    },
)
_INDEXES = {index.name: index for index in (_ARTICLES, _CAPTIONS)}


def describe(connection: sqlite3.Connection) -> list[Described]:
    """Read the documentation of an archive out of the archive itself."""
    rows = connection.execute(
        "SELECT name, type, sql FROM sqlite_schema WHERE type IN ('table', 'view') ORDER BY rowid"
    ).fetchall()
    return [
        _INDEXES[name]
        if name in _INDEXES
        else Described(name=name, kind=kind, about=_about(sql), columns=_columns(sql))
        for name, kind, sql in rows
        if _OWN_TABLES.match(name) and sql
    ]


def _about(sql: str) -> str:
    match = _TABLE_COMMENT.search(sql)
    return match[1].strip() if match else ""


def _columns(sql: str) -> dict[str, str]:
    # A column's definition may go over several lines; the comment ends its last one.
    joined = _ADDED.sub(_on_lines, re.sub(r"\n\s+(?=CHECK)", " ", sql))
    lines = joined.splitlines()[1:]
    found = (_COLUMN.match(line) for line in lines if not line.strip().startswith("--"))
    return {match[1]: match[2].strip() for match in found if match}


def _on_lines(added: re.Match[str]) -> str:
    """What was added, a line each, behind the comment of the column that stood last."""
    return added[2] + _ONE_ADDED.sub(r"\n\1,  -- \2", added[1])


def reference() -> str:
    """The reference part of `docs/schema.md`: every table and view with its columns."""
    connection = sqlite3.connect(":memory:")
    migrations.apply(Database(connection))
    parts = []
    for table in describe(connection):
        lines = [f"### `{table.name}` ({table.kind})", "", table.about, ""]
        lines += ["| column | meaning |", "|---|---|"]
        lines += [f"| `{name}` | {about} |" for name, about in table.columns.items()]
        parts.append("\n".join(lines))
    connection.close()
    return "\n\n".join(parts) + "\n"


def main(page: Path) -> None:
    """Write the reference into the page anew; what stands above it stays."""
    above, mark, _ = page.read_text().partition(MARK)
    page.write_text(f"{above}{mark}\n{reference()}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
