"""What a format is: how an export is divided into files, and how one of them is written."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

from archive.exporting import objects, segment
from archive.exporting.columns import row

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from archive.exporting.columns import Column
    from archive.exporting.manifest import Contents, File
    from archive.exporting.request import Chosen, Slot

MOST = 20_000
"""Articles of one file: some 100 MB as text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A file to be written, and the articles that it is about; `table` where there are several."""

    path: str
    slot: Slot
    table: str = "articles"


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """An export at work: where the rows come from, and what their columns mean."""

    connection: sqlite3.Connection
    chosen: Chosen
    meanings: dict[str, dict[str, str]]
    columns: tuple[Column, ...]
    newspapers: dict[str, dict[str, Any]]
    divide: Callable[[str | None], str | None] | None = None

    def articles(
        self, slot: Slot | None = None, *, canonical: bool = False
    ) -> Iterator[dict[str, Any]]:
        """The articles of a slot, or all, as objects, one at a time."""
        ids = self.chosen.ids(slot.first, slot.last) if slot else self.chosen.ids()
        for article in objects.articles(self.connection, canonical=canonical, ids=ids):
            yield segment.with_words(article, self.divide) if self.divide else article

    def rows(self, slot: Slot | None = None) -> Iterator[dict[str, Any]]:
        """The same as rows of a table."""
        for article in self.articles(slot):
            yield row(article, self.newspapers[article["site"]])


class Format(ABC):
    """A format that an export can have."""

    by: ClassVar[tuple[str, ...]] = ()
    """Keys that the files are divided by: year, province."""
    segments: ClassVar[bool] = True
    """Can it hold texts divided into words?"""

    def made_with(self) -> dict[str, str]:
        """Versions of the programs that the bytes depend on, besides ours and Python.

        Raises:
            MissingExtraError: one of them is not installed.
        """
        return {}

    @abstractmethod
    def parts(self, chosen: Chosen) -> Iterator[Part]:
        """The files to write, in order."""

    @abstractmethod
    def write(self, job: Job, part: Part, path: Path) -> None:
        """Write a file."""

    def documents(self, job: Job, contents: Contents, files: list[File]) -> dict[str, str]:
        """Texts that stand beside the files, by their path: a card, a description."""
        del job, contents, files
        return {}


def yearly(chosen: Chosen, ending: str) -> Iterator[Part]:
    """A file for each year, several where it has more than `MOST` articles."""
    for number, slot in _numbered(chosen):
        year = slot.keys["year"] or "undated"
        yield Part(path=f"data/articles-{year}-{number:03}.{ending}", slot=slot)


def by_year_and_province(chosen: Chosen, ending: str) -> Iterator[Part]:
    """A folder for each year and province, named in the way of Hive."""
    for number, slot in _numbered(chosen):
        folders = "/".join(f"{key}={_hive(value)}" for key, value in slot.keys.items())
        yield Part(path=f"data/{folders}/articles-{number:03}.{ending}", slot=slot)


def _numbered(chosen: Chosen) -> Iterator[tuple[int, Slot]]:
    number, last = 0, None
    for slot in chosen.slots(MOST):
        number = number + 1 if slot.keys == last else 1
        last = slot.keys
        yield number, slot


def _hive(value: str | int | None) -> str:
    """A value as the name of a folder; what file systems or Hive mind is percent-encoded."""
    if value is None:
        return "__HIVE_DEFAULT_PARTITION__"
    return "".join(
        f"%{ord(letter):02X}" if letter in '%/\\=:*?"<>|#' or letter < " " else letter
        for letter in str(value)
    )
