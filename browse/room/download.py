"""The result of a search as a file, in every format of an export.

A format that is one file is given as it is, one that is a folder as a ZIP of it, manifest and all.
What an export withholds (`noarchive`) is withheld here, too.
"""

from __future__ import annotations

import asyncio
import shutil
from contextlib import closing, nullcontext
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from datasette import Response
from datasette.utils import sqlite_timelimit
from datasette.utils.asgi import asgi_send_file

from archive.database import connect
from archive.errors import ArchiveError, QueryError
from archive.exporting import commas
from archive.exporting.export import export, opened
from archive.exporting.jsonl import write_lines
from archive.exporting.request import BY_NEWSPAPER, Request
from archive.search import search
from browse.room.page import Visit, is_public
from browse.room.search_asked import wanted as asked
from browse.room.words import words

if TYPE_CHECKING:
    import sqlite3

    from browse.room.search_asked import Wanted

FORMATS = {
    "csv": "CSV",
    "jsonl": "JSON Lines",
    "parquet": "Parquet",
    "datapackage": "Data Package",
    "huggingface": "Hugging Face",
    "sqlite": "SQLite",
}
"""By their names in `baotinh export`, as people call them."""
MOST_PUBLIC = 2_000
"""Most articles that a visitor of a published file is given at once; the keeper gets any number."""
LONGEST_PUBLIC = 10_000
"""Milliseconds that such a visitor's file may take to be written."""
_SINGLE = ("csv", "jsonl")
_at_work = asyncio.Semaphore(2)


async def page(request: Any, datasette: Any, send: Any) -> Response | None:
    """`/tim/tai-ve?format=…` and the arguments of a search."""
    visit = Visit.of(request, datasette)
    wanted, form = asked(request.args), request.args.get("format")
    if form not in FORMATS or wanted.is_empty:
        known = ", ".join(FORMATS)
        return Response.text(f"A search, and format={known}: /tim/tai-ve?q=…", status=400)
    try:
        await visit.ask(lambda connection: refuse_many(connection, wanted, visit.language))
        with TemporaryDirectory() as folder:
            async with _at_work:
                archive = Path(visit.database.path)
                public = await visit.ask(is_public)
                longest = LONGEST_PUBLIC if public else None
                file = await asyncio.to_thread(write, archive, wanted, form, Path(folder), longest)
            await asgi_send_file(
                send, file, filename=file.name, content_type="application/octet-stream"
            )
    except ArchiveError as error:
        return Response.text(visit.say(error), status=400)
    return None


def refuse_many(connection: sqlite3.Connection, wanted: Wanted, language: str) -> None:
    """Give a visitor of a published file no more than `MOST_PUBLIC` articles.

    Raises:
        QueryError: there are more, or the query cannot be understood.
    """
    if not is_public(connection):
        return
    results = search(connection, wanted.query, filters=wanted.filters, limit=1)
    if not results.total_is_exact or results.total > MOST_PUBLIC:
        raise QueryError(words(language)["too_many"].format(most=MOST_PUBLIC))


def write(
    archive: Path, wanted: Wanted, form: str, folder: Path, longest: int | None = None
) -> Path:
    """Write the file of a search.

    Args:
        archive: the archive, or a published file.
        wanted: the search.
        form: one of `FORMATS`.
        folder: where to write it.
        longest: milliseconds that it may take, if there is a limit.

    Raises:
        ArchiveError: the query cannot be understood, or a package of the format is missing.
        sqlite3.OperationalError: it took longer.
    """
    request = Request(format=form, query=wanted.query or None, filters=wanted.filters)
    with (
        closing(connect(archive, readonly=True)) as connection,
        sqlite_timelimit(connection, longest) if longest else nullcontext(),
    ):
        if form in _SINGLE:
            return _one_file(connection, request, folder / f"baotinh.{form}")
        target = folder / "baotinh"
        export(connection, target, request, code_version=version("baotinh"))
    return Path(shutil.make_archive(str(folder / f"baotinh-{form}"), "zip", folder, target.name))


def _one_file(connection: sqlite3.Connection, request: Request, path: Path) -> Path:
    tables = request.format == "csv"
    with (
        opened(connection, request, order=BY_NEWSPAPER, tables=tables) as job,
        path.open("w", encoding="utf-8", newline="" if tables else "\n") as file,
    ):
        if tables:
            commas.write_rows(file, job.columns, job.rows())
        else:
            write_lines(file, job.articles())
    return path
