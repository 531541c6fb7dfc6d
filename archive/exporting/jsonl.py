"""JSON Lines: an object a line, a file for each year."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, TextIO

from archive.exporting.formats import Format, yearly

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from archive.exporting.formats import Job, Part
    from archive.exporting.request import Chosen


class JsonLines(Format):
    """The same objects that `baotinh export` prints."""

    by = ("year",)

    def parts(self, chosen: Chosen) -> Iterator[Part]:
        """A file a year."""
        return yearly(chosen, "jsonl")

    def write(self, job: Job, part: Part, path: Path) -> None:
        """An object a line, letters as they are."""
        with path.open("w", encoding="utf-8", newline="\n") as file:
            write_lines(file, job.articles(part.slot))


def write_lines(file: TextIO, articles: Iterable[dict[str, Any]]) -> None:
    """Write objects, one a line."""
    file.writelines(json.dumps(article, ensure_ascii=False) + "\n" for article in articles)
