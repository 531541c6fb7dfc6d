"""Parquet (zstd), in folders by year and province as Hive has them: for DuckDB, pandas, Arrow, R.

pyarrow (extra `export`) writes it. Days are dates; times stay text in ISO 8601 with +07:00, as in
the archive: readers would turn them into their own zone, and move articles to another day.
"""

from __future__ import annotations

import json
from datetime import date
from importlib import import_module
from itertools import islice
from typing import TYPE_CHECKING, Any

from archive.errors import MissingExtraError
from archive.exporting.formats import Format, by_year_and_province

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path
    from types import ModuleType

    from archive.exporting.columns import Column
    from archive.exporting.formats import Job, Part
    from archive.exporting.request import Chosen

ROW_GROUP = 1_000
"""Articles that are held in memory, and that a reader can skip at once."""


def arrow() -> ModuleType:
    """The module pyarrow.

    Raises:
        MissingExtraError: it is not installed.
    """
    try:
        return import_module("pyarrow.parquet") and import_module("pyarrow")
    except ImportError as error:
        raise MissingExtraError(
            "Parquet needs pyarrow. Install it with: pip install 'baotinh[export]' "
            "(jsonl, csv, datapackage and sqlite need nothing)"
        ) from error


class Parquet(Format):
    """A folder for each year and province."""

    by = ("year", "province")

    def made_with(self) -> dict[str, str]:
        """The bytes depend on pyarrow's version."""
        return {"pyarrow": str(arrow().__version__)}

    def parts(self, chosen: Chosen) -> Iterator[Part]:
        """Files in folders such as year=2025/province=Cần Thơ."""
        return by_year_and_province(chosen, "parquet")

    def write(self, job: Job, part: Part, path: Path) -> None:
        """Year and province are not in the file: its folders say them."""
        columns = tuple(column for column in job.columns if column.name not in self.by)
        write_table(columns, job.rows(part.slot), path)


def write_table(columns: Iterable[Column], rows: Iterator[dict[str, Any]], path: Path) -> None:
    """Write rows, a group at a time."""
    pyarrow = arrow()
    schema = _schema(pyarrow, columns)
    kinds = {column.name: column.kind for column in columns}
    with pyarrow.parquet.ParquetWriter(path, schema, compression="zstd") as writer:
        while group := list(islice(rows, ROW_GROUP)):
            plain = [
                {name: _cell(row[name], kind) for name, kind in kinds.items()} for row in group
            ]
            writer.write_table(pyarrow.Table.from_pylist(plain, schema=schema))


def _cell(value: Any, kind: str) -> Any:
    if value is None:
        return None
    if kind == "day":
        return date.fromisoformat(value)
    return json.dumps(value, ensure_ascii=False) if kind == "object" else value


def _schema(pyarrow: ModuleType, columns: Iterable[Column]) -> Any:
    lists = _lists(pyarrow)
    kinds = {
        "text": pyarrow.string(),
        "time": pyarrow.string(),
        "object": pyarrow.string(),
        "integer": pyarrow.int64(),
        "boolean": pyarrow.bool_(),
        "day": pyarrow.date32(),
    }
    return pyarrow.schema(
        [
            pyarrow.field(
                column.name,
                lists[column.name] if column.kind == "list" else kinds[column.kind],
                metadata={"description": column.about},
            )
            for column in columns
        ]
    )


def _lists(pyarrow: ModuleType) -> dict[str, Any]:
    """The types of the columns that are lists."""
    text, texts = pyarrow.string(), pyarrow.list_(pyarrow.string())

    def of(**fields: Any) -> Any:
        return pyarrow.list_(pyarrow.struct(list(fields.items())))

    return {
        "contributors": of(name=text, roles=texts),
        "images": of(url=text, caption=text, credit=text),
        "tags": texts,
        "places": of(phrase=text, province_old=text, province=text),
        "sections": of(path=text, name=text),
        "other_versions": of(
            version=pyarrow.int64(),
            reason=text,
            cite_id=text,
            title=text,
            lead=text,
            body=text,
            captions=texts,
            byline=text,
            content_hash=text,
            capture_sha256=text,
            seen_at=text,
        ),
    }
