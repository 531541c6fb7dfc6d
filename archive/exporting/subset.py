"""A part of the archive as an SQLite file of its own, with its full-text index.

The tables are the archive's, whichever there are. What refers to an article comes along with the
article; what serves only the keeper's work stays empty, as in a published file; the rest is whole.
"""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from itertools import islice
from typing import TYPE_CHECKING

from archive import counts, fulltext, stories
from archive.database import transaction
from archive.exporting.formats import Format, Part
from archive.publish import OPERATIONS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from archive.exporting.formats import Job
    from archive.exporting.request import Chosen

_BATCH = 500
_DERIVED = re.compile(r"^(?:daily_|sqlite_|stories$|story_)")
"""Made anew from what was copied (a story may have printings that were not), or SQLite's own."""
_INDEXES = ("articles_fts", "captions_fts")


class Subset(Format):
    """`articles.db`, ready for sqlite3 and datasette."""

    segments = False

    def made_with(self) -> dict[str, str]:
        """The bytes depend on SQLite's version."""
        return {"sqlite": sqlite3.sqlite_version}

    def parts(self, chosen: Chosen) -> Iterator[Part]:
        """One file."""
        yield Part(path="articles.db", slot=chosen.whole)

    def write(self, job: Job, part: Part, path: Path) -> None:
        """Copy what belongs to the chosen articles, then index it."""
        del part
        try:
            with closing(sqlite3.connect(path, isolation_level=None)) as target:
                target.row_factory = sqlite3.Row
                _fill(job.connection, target)
        except sqlite3.OperationalError as error:
            raise OSError(str(error)) from error


def _fill(source: sqlite3.Connection, target: sqlite3.Connection) -> None:
    target.execute("PRAGMA journal_mode = OFF")  # a file that is not finished is thrown away
    with transaction(target):
        _copy(source, target)
    for index in _INDEXES:
        target.execute(f"INSERT INTO {index} ({index}) VALUES ('optimize')")
    target.execute("VACUUM")


def _copy(source: sqlite3.Connection, target: sqlite3.Connection) -> None:
    schema = source.execute(
        "SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid"
    ).fetchall()
    tables = [row for row in schema if row["type"] == "table" and not _is_shadow(row["name"])]
    for row in tables:
        if not row["name"].startswith("sqlite_"):
            target.execute(row["sql"])
    for row in tables:
        if not (_DERIVED.match(row["name"]) or row["name"] in (*_INDEXES, *OPERATIONS)):
            _copy_table(source, target, row["name"])
    for row in schema:  # behind the rows: so no trigger sees them come
        if row["type"] != "table":
            target.execute(row["sql"])
    counts.recount(target)
    stories.rebuild(target)
    fulltext.reindex(target)
    for row in tables:
        if row["name"] in OPERATIONS:
            target.execute(f"DELETE FROM {row['name']}")


def _is_shadow(name: str) -> bool:
    """Is it a table that FTS5 keeps for itself?"""
    return any(name.startswith(f"{index}_") for index in _INDEXES)


def _copy_table(source: sqlite3.Connection, target: sqlite3.Connection, table: str) -> None:
    columns = [row["name"] for row in source.execute(f"PRAGMA table_info({table})")]
    keys = source.execute(f"PRAGMA foreign_key_list({table})").fetchall()
    references = [key["from"] for key in keys if key["table"] == "articles"]
    if table == "articles":
        references.append("id")
    conditions = [
        f"({column} IS NULL OR {column} IN (SELECT id FROM temp.chosen))" for column in references
    ]
    where = f"WHERE {' AND '.join(conditions)}" if conditions else ""
    rows = source.execute(
        f"SELECT {', '.join(columns)} FROM {table} {where} {_order(source, table)}"
    )
    marks = ", ".join("?" * len(columns))
    while batch := list(islice(rows, _BATCH)):
        target.executemany(f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks})", batch)


def _order(source: sqlite3.Connection, table: str) -> str:
    """The order in which the archive has the rows."""
    row = source.execute("SELECT wr FROM pragma_table_list WHERE name = ?", [table]).fetchone()
    if not row["wr"]:
        return "ORDER BY rowid"
    columns = source.execute(f"PRAGMA table_info({table})").fetchall()
    keys = sorted((column for column in columns if column["pk"]), key=lambda column: column["pk"])
    return f"ORDER BY {', '.join(key['name'] for key in keys)}"
