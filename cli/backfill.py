"""`baotinh backfill`: walk back through a newspaper's years."""

from __future__ import annotations

from contextlib import closing
from datetime import datetime
from enum import StrEnum
from typing import Annotated

import typer

from archive.times import VIETNAM
from cli.options import (
    ArchiveOption,
    BudgetOption,
    ConfigOption,
    JsonOption,
    NamesArgument,
    QuietOption,
    VerboseOption,
    archive_path,
    check_days,
    parse_day,
    reader,
)


class By(StrEnum):
    """The ways back."""

    AUTO = "auto"
    LISTS = "lists"
    SITEMAPS = "sitemaps"
    IDS = "ids"


def backfill(
    names: NamesArgument = None,
    *,
    since: Annotated[
        str | None,
        typer.Option(
            callback=parse_day,
            metavar="YYYY-MM-DD",
            help="Walk back to this day (default: the newspaper's own beginning).",
        ),
    ] = None,
    by: Annotated[
        By, typer.Option(help="What to walk; `auto` is what the newspaper's facts suggest.")
    ] = By.AUTO,
    template: Annotated[
        str | None,
        typer.Option(
            help="For ids: the address of an article, with {id} in the place of its number."
        ),
    ] = None,
    from_id: Annotated[
        int | None,
        typer.Option(min=1, help="For ids: begin here (default: the highest in the archive)."),
    ] = None,
    budget: BudgetOption = None,
    status: Annotated[
        bool, typer.Option("--status", help="Fetch nothing; say how far each walk has come.")
    ] = False,
    json_: JsonOption = False,
    quiet: QuietOption = False,
    verbose: VerboseOption = False,
    archive: ArchiveOption = None,
    config: ConfigOption = None,
) -> None:
    """Walk back through the years of newspapers, and fetch what the archive does not have.

    Stopped at any moment, it goes on where it was when the command is given again. It is as polite
    as the daily crawl, and may take weeks; --for lets the two take turns, and `baotinh crawl --all
    --for` goes on with it in the time that is left.
    """
    if status:
        from cli.backfill_status import print_status  # noqa: PLC0415

        with closing(reader(archive)) as connection:
            print_status(connection, names, as_json=json_)
        return
    from cli.backfilling import Wanted, run  # noqa: PLC0415 - Scrapy takes a second to load
    from cli.config import configuration  # noqa: PLC0415

    check_days(since, None, today=datetime.now(VIETNAM).date())
    path = archive_path(archive)
    wanted = Wanted(
        names=tuple(dict.fromkeys(names or ())),
        since=since,
        by=by.value,
        template=template,
        from_id=from_id,
        budget=budget,
        configuration=configuration(path, config),
    )
    run(wanted, path, verbose=verbose, quiet=quiet, as_json=json_)
