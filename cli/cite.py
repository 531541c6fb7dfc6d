"""`baotinh cite`: a reference to an article, for a footnote or a bibliography."""

from __future__ import annotations

import json
import sys
from contextlib import closing
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from archive.citing import column
from archive.citing.bibtex import bibtex
from archive.citing.csl import csl_json
from archive.citing.prose import prose
from archive.citing.reference import Person, reference
from archive.citing.ris import ris
from cli.articles import HELP, find
from cli.console import PRACTICE_NOTE, err
from cli.exit_codes import Exit
from cli.options import ArchiveOption, reader
from pipelines.bylines import read_byline

if TYPE_CHECKING:
    import sqlite3


class Style(StrEnum):
    """In which form a reference is written."""

    TEXT = "text"
    BIBTEX = "bibtex"
    RIS = "ris"
    CSL_JSON = "csl-json"


_WRITERS = {
    Style.TEXT: prose,
    Style.BIBTEX: bibtex,
    Style.RIS: ris,
    Style.CSL_JSON: csl_json,
}


def cite(
    article: Annotated[str, typer.Argument(help=HELP)],
    *,
    style: Annotated[
        Style, typer.Option("--format", metavar="FORMAT", help=f"One of {', '.join(Style)}.")
    ] = Style.TEXT,
    version: Annotated[
        int | None, typer.Option(help="This version of it, and not the current one.")
    ] = None,
    archive: ArchiveOption = None,
) -> None:
    """Print a reference: who wrote what, where and when, the live address, and where it is kept.

    That is the article's permanent id (the same in every archive of the same pages), when this very
    text was first captured, and the checksum of that page. See docs/cite.md.
    """
    with closing(reader(archive)) as connection:
        column.require(connection)
        found = find(connection, article)
        number = _version(connection, found.row, found.version, version)
        people = _people(connection, found.row, number)
        told = reference(connection, found.row["id"], number, people)
    if told.practice:
        err.print(PRACTICE_NOTE)
    sys.stdout.write(_WRITERS[style](told))


def _version(
    connection: sqlite3.Connection, row: sqlite3.Row, named: int | None, asked: int | None
) -> int:
    if named is not None and asked is not None and named != asked:
        raise typer.BadParameter(f"the id names version {named}, and --version names {asked}")
    wanted = named or asked or int(row["version"])
    known = connection.execute(
        "SELECT version FROM article_versions WHERE article_id = ? ORDER BY version", [row["id"]]
    ).fetchall()
    if wanted not in {version for (version,) in known}:
        numbers = ", ".join(str(version) for (version,) in known)
        err.print(f"Article {row['id']} has no version {wanted}; it has {numbers}.")
        raise typer.Exit(Exit.NOT_FOUND)
    return wanted


def _people(connection: sqlite3.Connection, row: sqlite3.Row, version: int) -> tuple[Person, ...]:
    """Whom the byline of that version names; of an earlier byline only the line is kept."""
    (byline,) = connection.execute(
        "SELECT byline FROM article_versions WHERE article_id = ? AND version = ?",
        [row["id"], version],
    ).fetchone()
    if byline != row["byline"]:
        read = read_byline(byline or "").contributors
        return tuple(Person(name=each.name, roles=each.roles) for each in read)
    kept = connection.execute(
        "SELECT name, roles FROM contributors WHERE article_id = ? ORDER BY position", [row["id"]]
    )
    return tuple(Person(name=name, roles=tuple(json.loads(roles))) for name, roles in kept)
