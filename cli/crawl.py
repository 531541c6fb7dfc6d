"""`baotinh crawl`: visit newspapers and keep what is new."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from cli.options import ArchiveOption, DayOption, archive_path, parse_moment


def crawl(
    names: Annotated[
        list[str] | None, typer.Argument(help="Newspapers, by the names of `baotinh sites`.")
    ] = None,
    *,
    all_: Annotated[bool, typer.Option("--all", help="All newspapers that are alive.")] = False,
    replay: Annotated[
        list[Path] | None,
        typer.Option(
            help="Read from this WARC file, or folder of them, instead of the network. Repeatable."
        ),
    ] = None,
    since: DayOption = None,
    until: DayOption = None,
    max_pages: Annotated[
        int | None, typer.Option(min=1, help="Most pages of each section's list.")
    ] = None,
    now: Annotated[
        str | None,
        typer.Option(help="The run's clock in a replay.  [default: the latest WARC-Date]"),
    ] = None,
    verbose: Annotated[bool, typer.Option("--verbose", "-v", help="Scrapy's own log.")] = False,
    archive: ArchiveOption = None,
) -> None:
    """Visit newspapers, store the articles that are new, and say what was found.

    Known articles are not fetched again. A crawl that is interrupted goes on where it was. With
    --since, lists are walked back to that day; articles of other days are left out.
    """
    from cli.crawling import Wanted, run  # noqa: PLC0415 - Scrapy takes a second to load

    run(
        Wanted(
            names=tuple(names or ()),
            everything=all_,
            replay=tuple(replay or ()),
            since=since,
            until=until,
            max_pages=max_pages,
            now=parse_moment(now),
        ),
        archive_path(archive),
        verbose=verbose,
    )
