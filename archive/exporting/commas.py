"""CSV (RFC 4180, UTF-8): a row an article, a file for each year; lists are JSON in their cell."""

from __future__ import annotations

import csv
import json
from typing import TYPE_CHECKING, Any, TextIO

from archive.exporting.formats import Format, yearly

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from archive.exporting.columns import Column
    from archive.exporting.formats import Job, Part
    from archive.exporting.request import Chosen

_OWN = frozenset({"id", "article_id", "run_id", "capture_id"})


class Csv(Format):
    """Tables that every program opens."""

    by = ("year",)

    def parts(self, chosen: Chosen) -> Iterator[Part]:
        """A file a year."""
        return yearly(chosen, "csv")

    def write(self, job: Job, part: Part, path: Path) -> None:
        """The names of the columns, then a row an article."""
        with path.open("w", encoding="utf-8", newline="") as file:
            write_rows(file, job.columns, job.rows(part.slot))


def write_rows(file: TextIO, columns: Iterable[Column], rows: Iterable[dict[str, Any]]) -> None:
    """Write a table: what is not known is empty, a list or object is JSON."""
    kinds = {column.name: column.kind for column in columns}
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(kinds)
    for row in rows:
        writer.writerow([_cell(row[name], kind) for name, kind in kinds.items()])


def _cell(value: Any, kind: str) -> Any:
    if kind == "boolean":
        return "true" if value else "false"
    if kind in ("list", "object"):
        return json.dumps(_plain(value), ensure_ascii=False)
    return value


def _plain(value: Any) -> Any:
    """Without what is the archive's own notebook."""
    if isinstance(value, list):
        return [_plain(each) for each in value]
    if isinstance(value, dict):
        return {name: each for name, each in value.items() if name not in _OWN}
    return value
