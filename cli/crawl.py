"""`baotinh crawl`: visit newspapers and keep what is new."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from archive.times import VIETNAM
from cli.options import (
    ArchiveOption,
    BudgetOption,
    ConfigOption,
    NamesArgument,
    QuietOption,
    VerboseOption,
    archive_path,
    check_days,
    parse_day,
    parse_moment,
)


def crawl(
    names: NamesArgument = None,
    *,
    all_: Annotated[
        bool, typer.Option("--all", help="All newspapers that are alive, as far as they are due.")
    ] = False,
    ignore_due: Annotated[
        bool, typer.Option("--ignore-due", help="With --all: read lists that are not due, too.")
    ] = False,
    budget: BudgetOption = None,
    quiet: QuietOption = False,
    replay: Annotated[
        list[Path] | None,
        typer.Option(
            help="Read from this WARC file, or folder of them, instead of the network. Repeatable."
        ),
    ] = None,
    since: Annotated[
        str | None,
        typer.Option(
            callback=parse_day,
            metavar="YYYY-MM-DD",
            help="Walk lists back to this day, and leave out what was published before.",
        ),
    ] = None,
    until: Annotated[
        str | None,
        typer.Option(
            callback=parse_day,
            metavar="YYYY-MM-DD",
            help="Leave out what was published after this day.",
        ),
    ] = None,
    max_pages: Annotated[
        int | None, typer.Option(min=1, help="Most pages of each section's list.")
    ] = None,
    now: Annotated[
        str | None,
        typer.Option(help="The run's clock in a replay (default: the latest WARC-Date)."),
    ] = None,
    verbose: VerboseOption = False,
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

    check_days(since, until, today=datetime.now(VIETNAM).date())
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
