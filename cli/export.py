"""`baotinh export`: articles as JSON Lines."""

from __future__ import annotations

from collections import Counter
from typing import Annotated

import typer

from archive import export as exports
from cli.console import err, print_json_line
from cli.options import ArchiveOption, reader


def export(
    *,
    canonical: Annotated[
        bool,
        typer.Option(help="Leave out row numbers, runs and fetch times, to compare two archives."),
    ] = False,
    include_noarchive: Annotated[
        bool, typer.Option(help="Also articles whose page asks not to be archived in public.")
    ] = False,
    archive: ArchiveOption = None,
) -> None:
    """Print every article as one JSON object a line, with its versions, people and pictures.

    Articles marked `noarchive` by their newspaper are withheld unless asked for; how many is said
    on standard error.
    """
    connection = reader(archive)
    withheld: Counter[str] = Counter()
    for article in exports.articles(connection, canonical=canonical):
        if article["noarchive"] and not include_noarchive:
            withheld[article["site"]] += 1
        else:
            print_json_line(article)
    connection.close()
    for site, count in sorted(withheld.items()):
        noun = "article" if count == 1 else "articles"
        err.print(f"{site}: {count} {noun} withheld (noarchive); --include-noarchive adds them.")
