"""What datasette shows of an archive: its name, and what its tables and columns mean."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

from archive import info
from archive.schema import describe
from browse import labels
from browse.room.facts import configured

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping

    from archive.schema import Described
    from browse.room.facts import Facts

_PRACTICE = (
    "LUYỆN TẬP: báo tập, bài viết bịa ra để thử. "
    "Practice newspapers: every article here is invented."
)
_ABOUT = "Báo tỉnh Việt Nam, lưu trữ. Provincial newspapers of Vietnam, archived by baotinh."

_SHOWN_BY = {"articles": "title", "sites": "name", "sections": "name", "runs": "started_at"}
"""The column that is shown where another table names a row by its number."""
_FACETS = {
    "articles": ("site", "section"),
    "problems": ("kind", "site"),
    "runs": ("site", "state"),
    "stories": ("first_site", "source"),
    "article_places": ("province", "province_old"),
}
"""Columns with few values and an index, or of small tables: they are counted in time."""
_QUERIES = Path(__file__).with_name("queries.toml")


def queries() -> dict[str, dict[str, str]]:
    """The stored queries: by name, each with its title, its description and its SQL."""
    found: dict[str, dict[str, str]] = tomllib.loads(_QUERIES.read_text("utf-8"))
    return {name: {**query, "sql": query["sql"].strip()} for name, query in found.items()}


def _told(table: Described) -> str:
    return labels.both(labels.of_table(table.name), table.about)


def metadata(
    connection: sqlite3.Connection, database: str, facts: Mapping[str, Facts] | None = None
) -> dict[str, Any]:
    """Datasette's metadata for an archive; `database` is its name there (the file's stem)."""
    practice = info.is_practice(connection)
    tables: dict[str, dict[str, Any]] = {
        table.name: {
            "title": labels.both(labels.of_table(table.name), table.name),
            "description": f"{_PRACTICE} {_told(table)}" if practice else _told(table),
            "columns": {
                name: labels.both(labels.of_column(name), meaning)
                for name, meaning in table.columns.items()
            },
        }
        for table in describe(connection)
    }
    # Datasette does not recognise an index whose content is a view: name it.
    tables["articles"] |= {
        "fts_table": "articles_fts",
        "fts_pk": "id",
        "sort_desc": "published_at",
    }
    for table, column in _SHOWN_BY.items():
        tables.setdefault(table, {})["label_column"] = column
    for table, columns in _FACETS.items():
        tables.setdefault(table, {})["facets"] = list(columns)
    tables["_sqlite_migrations"] = {}
    own = ("_sqlite_migrations", "articles_fts_text", "captions_fts_text")
    stories = ("story_texts", "story_bands", "story_queue")
    for hidden in (*own, *stories, "frontier", "frontier_sections"):
        # A file of an older baotinh has not all of them yet.
        tables.setdefault(hidden, {})["hidden"] = True
    return {
        "title": "baotinh (luyện tập · practice)" if practice else "baotinh",
        "description": _PRACTICE if practice else _ABOUT,
        # Descriptions of columns are in each column's menu; above the rows they would hide them.
        "extra_css_urls": ["/house/house.css"],
        "extra_js_urls": [{"url": "/house/access.js", "module": True}],
        "plugins": configured(facts or {}),
        "databases": {
            database: {
                "description": _PRACTICE if practice else _ABOUT,
                "tables": tables,
                "queries": queries(),
            }
        },
    }
