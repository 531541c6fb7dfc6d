"""`baotinh doctor`: what became of a newspaper's layout, and selectors that would read it now."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from archive import info
from archive.paths import captures_path
from cli.console import err, print_json
from cli.exit_codes import Exit
from cli.naming import refuse_unknown
from cli.options import ArchiveOption, JsonOption, archive_path, reader

if TYPE_CHECKING:
    from pathlib import Path

    from crawler.doctoring.diagnosis import Diagnosis
    from crawler.doctoring.patches import Patch
    from crawler.newspaper import NewspaperSpider

_CODES = {
    "ill": Exit.PROBLEMS,
    "unreadable": Exit.PROBLEMS,
    "blocked": Exit.BLOCKED,
    "too_few": Exit.NOT_FOUND,
}


def doctor(
    name: Annotated[str, typer.Argument(help="A newspaper, by the name of `baotinh sites`.")],
    *,
    captures: Annotated[
        int, typer.Option(min=3, help="Captures of articles, and of lists, that are looked at.")
    ] = 60,
    patch: Annotated[
        bool, typer.Option("--patch", help="Print the patch and nothing else, for `git apply`.")
    ] = False,
    write: Annotated[
        bool, typer.Option("--write", help="Apply the patch to the spider's file.")
    ] = False,
    as_json: JsonOption = False,
    archive: ArchiveOption = None,
) -> None:
    """Hold a newspaper's last captures against its layout: what is dead, and what would mend it.

    Says of each field which selectors found it and until when, what has given it since, and which
    selectors would find it now, ranked by the pages on which they agree with the generic reading
    and with the page's structured data. Ends with a patch of the spider: the mended layout in
    front, the old one with its last day. Nothing is fetched, and the archive is only read.
    """
    from cli.doctor_report import as_plain, show  # noqa: PLC0415 - heavy

    newspaper = _newspaper(name)
    practice, found = _diagnosed(newspaper, archive_path(archive), captures)
    change = _patch(newspaper, found)
    if write:
        _apply(change)
    if as_json:
        print_json(as_plain(found, change))
    elif patch:
        sys.stdout.write(change.diff if change else "")
    else:
        show(found, change, practice=practice, written=write)
    if code := _CODES.get(found.verdict, Exit.OK):
        raise typer.Exit(code)


def _newspaper(name: str) -> type[NewspaperSpider]:
    from crawler.registry import newspapers  # noqa: PLC0415 - heavy

    refuse_unknown([name], newspapers())
    return newspapers()[name]


def _diagnosed(
    newspaper: type[NewspaperSpider], archive: Path, most: int
) -> tuple[bool, Diagnosis]:
    from archive.captures import Captures  # noqa: PLC0415
    from crawler.doctoring.diagnosis import examine  # noqa: PLC0415 - heavy

    connection = reader(archive)
    practice = info.is_practice(connection)
    connection.close()
    with (
        Captures(captures_path(archive), readonly=True) as captures,
        err.status(f"{newspaper.name}: reading its last captures …"),
    ):
        return practice, examine(newspaper, captures, most=most)


def _patch(newspaper: type[NewspaperSpider], found: Diagnosis) -> Patch | None:
    from crawler.doctoring.patches import patch_for  # noqa: PLC0415

    if found.remedy is None:
        return None
    return patch_for(newspaper, found.remedy.selectors, found.until)


def _apply(change: Patch | None) -> None:
    from crawler.doctoring.patches import PatchError  # noqa: PLC0415

    if change is None:
        err.print("There is nothing to write.")
        return
    try:
        change.apply()
    except PatchError as error:
        err.print(str(error), markup=False)
        raise typer.Exit(Exit.CONFIGURATION) from error
