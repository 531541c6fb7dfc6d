"""A Frictionless data package: tables as CSV, and `datapackage.json` that says what is in them.

Every list of an article is a table of its own, which refers to the article by its id for citation.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from archive.exporting.columns import Column, scalars
from archive.exporting.commas import write_rows
from archive.exporting.formats import Format, Part
from archive.exporting.manifest import LICENCE

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator
    from pathlib import Path

    from archive.exporting.columns import Kind
    from archive.exporting.formats import Job
    from archive.exporting.manifest import Contents, File
    from archive.exporting.request import Chosen, Slot


@dataclass(frozen=True, slots=True, kw_only=True)
class _Table:
    """A table of what belongs to articles, and the statement that reads its rows."""

    source: str
    columns: dict[str, Kind]
    join: str
    order: str = "position"


_TABLES = {
    "versions": _Table(
        source="article_versions",
        columns={
            "version": "integer",
            "reason": "text",
            "cite_id": "text",
            "title": "text",
            "lead": "text",
            "body": "text",
            "captions": "list",
            "byline": "text",
            "content_hash": "text",
            "capture_sha256": "text",
            "seen_at": "time",
        },
        join="article_versions AS part ON part.article_id = articles.id",
        order="version",
    ),
    "contributors": _Table(
        source="contributors",
        columns={"position": "integer", "name": "text", "roles": "list"},
        join="contributors AS part ON part.article_id = articles.id",
    ),
    "images": _Table(
        source="images",
        columns={"position": "integer", "url": "text", "caption": "text", "credit": "text"},
        join="images AS part ON part.article_id = articles.id",
    ),
    "tags": _Table(
        source="tags",
        columns={"position": "integer", "tag": "text"},
        join="tags AS part ON part.article_id = articles.id",
    ),
    "places": _Table(
        source="article_places",
        columns={
            "position": "integer",
            "phrase": "text",
            "province_old": "text",
            "province": "text",
        },
        join="article_places AS part ON part.article_id = articles.id",
    ),
    "sections": _Table(
        source="sections",
        columns={"path": "text", "name": "text"},
        join="article_sections ON article_sections.article_id = articles.id "
        "CROSS JOIN sections AS part ON part.id = section_id",
        order="path",
    ),
}
_KEY = Column(name="article", kind="text", about="cite_id of the article")
_TYPES: dict[Kind, dict[str, str]] = {
    "text": {"type": "string"},
    "integer": {"type": "integer"},
    "boolean": {"type": "boolean"},
    "day": {"type": "date"},
    "time": {"type": "datetime", "format": "%Y-%m-%dT%H:%M:%S%z"},
    "list": {"type": "array"},
    "object": {"type": "object"},
}


class DataPackage(Format):
    """Tables as CSV, described."""

    def parts(self, chosen: Chosen) -> Iterator[Part]:
        """A file for each table."""
        for table in ("articles", *_TABLES):
            yield Part(path=f"data/{table}.csv", slot=chosen.whole, table=table)

    def write(self, job: Job, part: Part, path: Path) -> None:
        """The names of the columns, then the rows."""
        with path.open("w", encoding="utf-8", newline="") as file:
            if part.table == "articles":
                write_rows(file, scalars(job.columns), job.rows(part.slot))
            else:
                columns = _columns(job, part.table)
                write_rows(file, columns, _rows(job.connection, part.table, part.slot))

    def documents(self, job: Job, contents: Contents, files: list[File]) -> dict[str, str]:
        """`datapackage.json`: the schema of every table."""
        tables = {"articles": scalars(job.columns)}
        tables |= {name: _columns(job, name) for name in _TABLES}
        package = {
            "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
            "name": "baotinh",
            "title": "Articles of Vietnam's provincial newspapers",
            "description": contents.summary,
            "licenses": [{"name": "other-closed", "title": LICENCE}],
            "resources": [
                _resource(file, name, columns)
                for file, (name, columns) in zip(files, tables.items(), strict=True)
            ],
        }
        return {"datapackage.json": json.dumps(package, ensure_ascii=False, indent=2) + "\n"}


def _columns(job: Job, table: str) -> tuple[Column, ...]:
    known, own = job.meanings[_TABLES[table].source], _TABLES[table].columns.items()
    return (_KEY, *(Column(name=name, kind=kind, about=known[name]) for name, kind in own))


def _rows(connection: sqlite3.Connection, name: str, slot: Slot) -> Iterator[dict[str, Any]]:
    table = _TABLES[name]
    columns = ", ".join(f"part.{column} AS {column}" for column in table.columns)
    rows = connection.execute(
        f"SELECT articles.cite_id AS article, {columns} FROM temp.chosen "
        f"CROSS JOIN articles ON articles.id = chosen.id CROSS JOIN {table.join} "
        f"WHERE chosen.position BETWEEN ? AND ? ORDER BY chosen.position, part.{table.order}",
        [slot.first, slot.last],
    )
    lists = [column for column, kind in table.columns.items() if kind == "list"]
    for row in rows:
        yield {**dict(row), **{column: json.loads(row[column]) for column in lists}}


def _resource(file: File, name: str, columns: tuple[Column, ...]) -> dict[str, Any]:
    schema: dict[str, Any] = {"fields": [_field(column) for column in columns]}
    if name == "articles":
        schema["primaryKey"] = ["cite_id"]
    else:
        reference = {"resource": "articles", "fields": ["cite_id"]}
        schema["primaryKey"] = ["article", _TABLES[name].order]
        schema["foreignKeys"] = [{"fields": ["article"], "reference": reference}]
    return {
        "name": name,
        "type": "table",
        "path": file.path,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": file.bytes,
        "hash": f"sha256:{file.sha256}",
        "schema": schema,
    }


def _field(column: Column) -> dict[str, str]:
    return {"name": column.name, **_TYPES[column.kind], "description": column.about}
