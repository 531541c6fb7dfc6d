"""`baotinh crawl`: visit newspapers and keep what is new."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Annotated

import typer

from cli.options import (
    ArchiveOption,
    ConfigOption,
    DayOption,
    archive_path,
    parse_duration,
    parse_moment,
)


def crawl(
    names: Annotated[
        list[str] | None, typer.Argument(help="Newspapers, by the names of `baotinh sites`.")
    ] = None,
    *,
    all_: Annotated[
        bool, typer.Option("--all", help="All newspapers that are alive, as far as they are due.")
    ] = False,
    ignore_due: Annotated[
        bool, typer.Option("--ignore-due", help="With --all: read lists that are not due, too.")
    ] = False,
    budget: Annotated[
        timedelta | None,
        typer.Option(
            "--for",
            parser=parse_duration,
            metavar="TIME",
            help="Stop after so long (50m, 1h30m); what is under way is finished, the next run "
            "goes on.",
        ),
    ] = None,
    quiet: Annotated[
        bool,
        typer.Option(
            "--quiet", "-q", help="Print only what is wrong and was not told yet (for cron)."
        ),
    ] = False,
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
        typer.Option(help="The run's clock in a replay (default: the latest WARC-Date)."),
    ] = None,
    verbose: Annotated[bool, typer.Option("--verbose", "-v", help="Scrapy's own log.")] = False,
    log_json: Annotated[
        bool, typer.Option("--log-json", help="The same, as a JSON object a line.")
    ] = False,
    archive: ArchiveOption = None,
    config: ConfigOption = None,
) -> None:
    """Visit newspapers, store the articles that are new, and say what was found.

    Known articles are not fetched again. A crawl that is interrupted goes on where it was. With
    --since, lists are walked back to that day; articles of other days are left out.

    Newspapers that are named are read whole. With --all each list is read when it is due, by how
    often something new appears in it; then known articles are looked at again, and with --for a
    backfill that was begun goes on in the time that is left.
    """
    from cli.config import configuration  # noqa: PLC0415 - Scrapy takes a second to load
    from cli.crawling import Wanted, run  # noqa: PLC0415

    path = archive_path(archive)
    settled = configuration(path, config)
    if log_json:
        settled = replace(settled, log=replace(settled.log, json=True))
    run(
        Wanted(
            names=tuple(names or ()),
            everything=all_,
            only_due=all_ and not ignore_due and not replay and not since and not until,
            budget=budget,
            replay=tuple(replay or ()),
            since=since,
            until=until,
            max_pages=max_pages,
            now=parse_moment(now),
            configuration=settled,
        ),
        path,
        verbose=verbose or log_json,
        quiet=quiet,
    )
