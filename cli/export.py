"""`baotinh export`: articles for other programs, printed or as a folder of files."""

from __future__ import annotations

import sys
from contextlib import closing
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.progress import Progress
from rich.text import Text

from archive import copies
from archive.errors import QueryError
from archive.exporting import commas
from archive.exporting.export import FORMATS, opened
from archive.exporting.export import export as write
from archive.exporting.request import BY_NEWSPAPER, Request
from archive.exporting.withheld import option_against
from archive.search import Filters
from cli.console import PRACTICE_NOTE, err, out, print_json_line
from cli.exit_codes import Exit
from cli.narrowing import (
    AuthorOption,
    PlaceOption,
    ProvinceOption,
    SectionOption,
    SinceOption,
    SiteOption,
    StatesOption,
    UntilOption,
)
from cli.options import ArchiveOption, archive_path, reader
from crawler.settings import CODE_VERSION

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

    from archive.exporting.export import Made
    from archive.exporting.withheld import Withheld


class Form(StrEnum):
    """In which form articles are handed on."""

    JSONL = "jsonl"
    CSV = "csv"
    PARQUET = "parquet"
    DATAPACKAGE = "datapackage"
    HUGGINGFACE = "huggingface"
    SQLITE = "sqlite"


PRINTED = (Form.JSONL, Form.CSV)
"""Forms that can be printed; the others are folders."""


def export(
    target: Annotated[
        Path | None,
        typer.Argument(help="A new folder for the files; without it they are printed."),
    ] = None,
    *,
    form: Annotated[
        Form, typer.Option("--format", metavar="FORMAT", help=f"One of {', '.join(Form)}.")
    ] = Form.JSONL,
    query: Annotated[
        str | None,
        typer.Option("--query", "-q", help="Only what `baotinh search` finds with it."),
    ] = None,
    site: SiteOption = None,
    province: ProvinceOption = None,
    place: PlaceOption = None,
    section: SectionOption = None,
    author: AuthorOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
    states: StatesOption = None,
    include_noarchive: Annotated[
        bool,
        typer.Option(
            "--include-noarchive", help="Also articles whose page asks not to be archived publicly."
        ),
    ] = False,
    segment: Annotated[
        bool, typer.Option("--segment", help="Add the texts divided into words (chuyển_đổi số).")
    ] = False,
    canonical: Annotated[
        bool,
        typer.Option("--canonical", help="Without row numbers and times, to compare two archives."),
    ] = False,
    archive: ArchiveOption = None,
) -> None:
    """Hand articles on, with their versions, people and pictures.

    Without a folder they are printed, one JSON object a line. With one there are files in it, and a
    manifest with counts and checksums: stopped at any moment, the same command goes on where it
    was; the same archive always gives the same bytes. Articles that their newspaper marks
    `noarchive` are withheld unless asked for, and how many is told. See docs/export.md.
    """
    request = Request(
        format=form.value,
        query=query,
        filters=Filters(
            site=site,
            province=province,
            place=place,
            section=section,
            author=author,
            since=since,
            until=until,
            states=tuple(states or ()),
        ),
        include_noarchive=include_noarchive,
        segment=segment,
    )
    _refuse_nonsense(target, form, request, canonical=canonical)
    try:
        with closing(reader(archive)) as connection:
            if target is None:
                _print(connection, request, canonical=canonical)
            else:
                _write(connection, target, request, archive_path(archive))
    except QueryError as error:
        # As plain text: the message quotes the query, whose [brackets] are no markup.
        err.print(Text.assemble(("baotinh:", "bold red"), f" {error}"))
        raise typer.Exit(Exit.USAGE) from error


def _refuse_nonsense(target: Path | None, form: Form, request: Request, *, canonical: bool) -> None:
    if target is None and form not in PRINTED:
        raise typer.BadParameter(f"{form} needs a folder: baotinh export FOLDER --format {form}")
    if canonical and (target is not None or form is not Form.JSONL):
        raise typer.BadParameter("--canonical is for JSON Lines that are printed, without a folder")
    if request.segment and not FORMATS[form].segments:
        raise typer.BadParameter(f"--segment does not go with {form}")


def _print(connection: sqlite3.Connection, request: Request, *, canonical: bool) -> None:
    tables = request.format == Form.CSV
    with opened(connection, request, order=BY_NEWSPAPER, tables=tables) as job:
        if tables:
            commas.write_rows(sys.stdout, job.columns, job.rows())
        else:
            for article in job.articles(canonical=canonical):
                print_json_line(article)
    _tell(job.chosen.withheld, job.chosen.notes)


def _write(connection: sqlite3.Connection, target: Path, request: Request, archive: Path) -> None:
    with Progress(console=err, transient=True, disable=not err.is_terminal) as bars:
        task = bars.add_task("articles", total=None)
        try:
            made = write(
                connection,
                target,
                request,
                code_version=CODE_VERSION,
                progress=lambda done, total: bars.update(task, completed=done, total=total),
            )
        except KeyboardInterrupt:
            err.print(f"Stopped. The same command goes on where it was in {target}.", markup=False)
            raise typer.Exit(Exit.INTERRUPTED) from None
    copies.note(archive, target)
    _show(target, made)


def _show(target: Path, made: Made) -> None:
    contents = made.contents
    if contents.practice:
        err.print(PRACTICE_NOTE)
    size = sum(file.bytes for file in made.files) / 1e6
    kept = f" ({made.kept} there already)" if made.kept else ""
    files = "1 file" if len(made.files) == 1 else f"{len(made.files):,} files"
    out.print(
        f"{target}: {contents.articles:,} articles in {files}{kept}, "
        f"{size:,.1f} MB, and manifest.json.",
        markup=False,
    )
    _tell(contents.withheld, made.notes)


def _tell(withheld: Iterable[Withheld], notes: Iterable[str]) -> None:
    for note in notes:
        err.print(Text(note))
    for each in withheld:
        noun = "article" if each.articles == 1 else "articles"
        option = option_against(each.reason)
        lifted = f"; {option} adds them" if option else ""
        err.print(f"{each.site}: {each.articles} {noun} withheld ({each.reason}){lifted}.")
