"""An export from beginning to end: choose, write what is not there yet, say what was made."""

from __future__ import annotations

import hashlib
import json
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from archive.citing.column import require
from archive.errors import StorageError
from archive.exporting import manifest, segment
from archive.exporting.columns import columns, meanings, newspapers
from archive.exporting.commas import Csv
from archive.exporting.datapackage import DataPackage
from archive.exporting.folder import Folder
from archive.exporting.formats import Job
from archive.exporting.huggingface import HuggingFace
from archive.exporting.jsonl import JsonLines
from archive.exporting.parquet import Parquet
from archive.exporting.request import BY_DAY, Chosen
from archive.exporting.subset import Subset

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from archive.exporting.formats import Format, Part
    from archive.exporting.manifest import Contents, File
    from archive.exporting.request import Request

FORMATS: dict[str, Format] = {
    "jsonl": JsonLines(),
    "csv": Csv(),
    "parquet": Parquet(),
    "datapackage": DataPackage(),
    "huggingface": HuggingFace(),
    "sqlite": Subset(),
}
LAYOUT = 1
"""Raise it when the same rows become other bytes: no file of before is kept then."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """An export that is complete. `kept`: files that were there already, from an earlier try."""

    contents: Contents
    files: list[File]
    kept: int
    notes: tuple[str, ...]


def export(
    connection: sqlite3.Connection,
    target: Path,
    request: Request,
    *,
    code_version: str,
    progress: Callable[[int, int], None] = lambda _done, _all: None,
) -> Made:
    """Write an export to a folder, or finish one that was interrupted.

    Args:
        connection: the archive, opened for reading.
        target: the folder.
        request: which articles, and in which form.
        code_version: version of baotinh.
        progress: told after each file how many articles are done, and how many there are.

    Raises:
        QueryError: the query cannot be understood.
        MissingExtraError: a package that the format needs is not installed.
        LockedError: another process writes to the folder.
        StorageError: the folder holds something else, or it cannot be written.
    """
    form = FORMATS[request.format]
    made_with = {"baotinh": code_version, **form.made_with()}
    if request.segment:
        made_with |= segment.made_with()
    with opened(connection, request, by=form.by) as job:
        contents = manifest.contents(connection, job.chosen, request, made_with)
        try:
            with Folder(target, request.plain()) as folder:
                files, kept = _write(job, form, folder, contents, progress)
        except OSError as error:
            raise StorageError(
                f"{target} could not be written ({error}). Check the folder and the room on the "
                "disk; the same command goes on where it was."
            ) from error
    return Made(contents=contents, files=files, kept=kept, notes=job.chosen.notes)


@contextmanager
def opened(
    connection: sqlite3.Connection,
    request: Request,
    *,
    by: Sequence[str] = (),
    order: str = BY_DAY,
    tables: bool = True,
) -> Iterator[Job]:
    """What was asked for, in the archive of one moment: a crawl may write meanwhile.

    Args:
        connection: the archive.
        request: which articles, and in which form.
        by: keys by which the articles are ordered first.
        order: by what they are ordered then.
        tables: whether rows with columns are wanted, or objects only.

    Raises:
        QueryError: the query cannot be understood.
        MissingExtraError: words are wanted, and what divides them is not installed.
        StorageError: tables are wanted, and the archive was written by a baotinh of before it had
            ids for citation.
    """
    if tables:
        require(connection)
    divide = segment.segmenter() if request.segment else None
    known = meanings(connection)
    connection.execute("BEGIN")
    try:
        yield Job(
            connection=connection,
            chosen=Chosen(connection, request, by, order),
            meanings=known,
            columns=columns(known, segment=request.segment) if tables else (),
            newspapers=newspapers(connection),
            divide=divide,
        )
    finally:
        connection.execute("ROLLBACK")


def _write(
    job: Job,
    form: Format,
    folder: Folder,
    contents: Contents,
    progress: Callable[[int, int], None],
) -> tuple[list[File], int]:
    parts = list(form.parts(job.chosen))
    files, kept = [], 0
    for part in parts:
        source = _fingerprint(job, part, contents)
        file = folder.keep(part.path, source)
        kept += file is not None
        if file is None:
            count = part.slot.last - part.slot.first + 1 if part.table == "articles" else 0
            file = folder.add(part.path, source, count, _writer(job, form, part))
        files.append(file)
        progress(part.slot.last, job.chosen.count)
    for path, text in form.documents(job, contents, list(files)).items():
        source = hashlib.sha256(text.encode()).hexdigest()
        files.append(folder.add(path, source, 0, _text_writer(text)))
    folder.finish(manifest.text(contents, files), files)
    return files, kept


def _writer(job: Job, form: Format, part: Part) -> Callable[[Path], None]:
    return lambda path: form.write(job, part, path)


def _text_writer(text: str) -> Callable[[Path], None]:
    def write(path: Path) -> None:
        path.write_text(text, encoding="utf-8", newline="\n")

    return write


def _fingerprint(job: Job, part: Part, contents: Contents) -> str:
    """Of all that a file is made of; cheap beside writing it.

    Whatever changes an article's text or parts also changes the version, capture, run or time of
    its row.
    """
    digest = hashlib.sha256()
    for value in _ingredients(job, part, contents):
        digest.update(json.dumps(value, ensure_ascii=False).encode() + b"\n")
    return digest.hexdigest()


def _ingredients(job: Job, part: Part, contents: Contents) -> Iterator[Any]:
    yield [LAYOUT, contents.archive, contents.request, contents.made_with, part.table]
    yield [[column.name, column.about] for column in job.columns]
    yield [[site, *values.values()] for site, values in sorted(job.newspapers.items())]
    rows = job.connection.execute(
        "SELECT articles.id, version, content_hash, capture_id, run_id, last_seen_at, noarchive, "
        "cite_id, (SELECT group_concat(section_id) FROM article_sections "
        "WHERE article_id = articles.id) "
        "FROM temp.chosen CROSS JOIN articles ON articles.id = chosen.id "
        "WHERE position BETWEEN ? AND ? ORDER BY position",
        [part.slot.first, part.slot.last],
    )
    yield from map(list, rows)
