"""Options that narrow what a command is about: the filters of a search."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from archive.search import STATES
from cli.options import parse_day

SiteOption = Annotated[str | None, typer.Option("--site", help="Only this newspaper.")]
ProvinceOption = Annotated[
    str | None, typer.Option("--province", help="Only newspapers of this province, old or new.")
]
PlaceOption = Annotated[
    str | None,
    typer.Option("--place", help="Only articles whose title or lead names this province."),
]
SectionOption = Annotated[str | None, typer.Option("--section", help="Only this section.")]
AuthorOption = Annotated[str | None, typer.Option("--author", help="Only by this author.")]
SinceOption = Annotated[
    str | None,
    typer.Option("--since", callback=parse_day, metavar="YYYY-MM-DD", help="From this day on."),
]
UntilOption = Annotated[
    str | None,
    typer.Option("--until", callback=parse_day, metavar="YYYY-MM-DD", help="Up to this day."),
]
StatesOption = Annotated[
    list[str] | None,
    typer.Option(
        "--is", metavar="STATE", help=f"Only those that are so: {', '.join(STATES)}. Repeatable."
    ),
]


class Format(StrEnum):
    """How a result is written."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"
    PNG = "png"
    SVG = "svg"


PICTURES = (Format.PNG, Format.SVG)
FormatOption = Annotated[
    Format | None,
    typer.Option(
        "--format",
        metavar="FORMAT",
        help=f"How to write it: {', '.join(Format)}.  \\[default: as FILE ends, else table]",
        show_default=False,
    ),
]
ToOption = Annotated[Path | None, typer.Option("--to", metavar="FILE", help="Write it there.")]


def format_of(given: Format | None, to: Path | None) -> Format:
    """The format: as asked for, else as the file's name ends.

    Raises:
        typer.BadParameter: a picture without a file, or a file whose name says no format.
    """
    ending = to.suffix.removeprefix(".").lower() if to else "txt"
    by_name = {"txt": Format.TABLE, **{each.value: each for each in Format}}
    chosen = given or by_name.get(ending)
    if chosen is None:
        raise typer.BadParameter(
            f"{to} does not say its format: end it in .txt, .json, .csv, .png or .svg, or add "
            "--format."
        )
    if chosen in PICTURES and to is None:
        raise typer.BadParameter(f"--format {chosen} needs a file: --to chart.{chosen}")
    return chosen
