"""The work of `baotinh backfill`: walks through one process, and what came of them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from time import monotonic
from typing import TYPE_CHECKING
from urllib.parse import urljoin

import typer

from archive import runs
from archive.health.told import Told
from cli.backfill_status import print_status, standing_of
from cli.console import err
from cli.crawling import house_settings, say_what_is_special, those_not_refused
from cli.exit_codes import Exit
from cli.naming import refuse_unknown
from cli.progress import CrawlProgress
from cli.report import Report, exit_code, show_briefly, show_problems
from cli.visits import Visits
from crawler import due
from crawler.backfill.choice import chosen_way
from crawler.backfill.ids import highest_id
from crawler.facts import link_of
from crawler.registry import newspapers, refusal
from crawler.session import close_session, open_session

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable
    from datetime import timedelta
    from pathlib import Path

    from scrapy.crawler import Crawler
    from scrapy.settings import Settings

    from cli.progress_rows import Row
    from crawler.backfill.walk import BackWalk
    from crawler.configuration import Configuration
    from crawler.newspaper import NewspaperSpider
    from crawler.session import Session

_LOOK_EVERY = 5.0  # seconds between two looks at how far the walks have come


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What the keeper asked for; `by` is a way or `auto`, `since` a day YYYY-MM-DD.

    `budget`: the time after which nothing more is asked.
    """

    names: tuple[str, ...]
    since: str | None
    by: str
    template: str | None
    from_id: int | None
    budget: timedelta | None
    configuration: Configuration


def run(wanted: Wanted, archive: Path, *, verbose: bool, quiet: bool, as_json: bool) -> None:
    """Walk, say how far it came, and end with an exit code. `quiet`: only what is new and not well.

    Raises:
        typer.Exit: with a code of `cli.exit_codes` where not all is well.
    """
    chosen = _chosen(wanted)
    settings = house_settings(archive, (), wanted.configuration, verbose=verbose)
    session = open_session(
        archive,
        configuration=wanted.configuration,
        delay=settings.getfloat("DOWNLOAD_DELAY"),
        budget=wanted.budget,
    )
    try:
        if not quiet:
            say_what_is_special(session, settings)
        if wanted.by == "ids":
            _check_beginning(session.archive.connection, chosen[0], wanted)
        report = _walk(_free(chosen, session), session, settings, wanted, quiet=quiet)
        code = exit_code(report)
        if not quiet:
            names = [cls.name for cls in chosen]
            print_status(session.archive.connection, names, as_json=as_json)
    finally:
        close_session(session)
    if quiet and code:
        show_briefly(report, code, command="backfill")
    elif not quiet and not as_json:
        show_problems(report)
    if code:
        raise typer.Exit(code)


def _chosen(wanted: Wanted) -> list[type[NewspaperSpider]]:
    known = newspapers()
    if not wanted.names:
        raise typer.BadParameter("name newspapers (see `baotinh sites`)")
    refuse_unknown(wanted.names, known)
    _check_ids(wanted, known[wanted.names[0]])
    chosen = [known[name] for name in wanted.names]
    return those_not_refused([(cls, refusal(cls)) for cls in chosen], Exit.CONFIGURATION)


def _free(chosen: list[type[NewspaperSpider]], session: Session) -> list[type[NewspaperSpider]]:
    """Those that may be asked now: their servers, and the keeper's own rules, allow it."""
    due.leave_alone_still(session, only_asked=True)
    against = [(cls, due.left_alone(session, cls) or due.not_now(session, cls)) for cls in chosen]
    refused = any(due.left_alone(session, cls) for cls in chosen)
    return those_not_refused(against, Exit.BLOCKED if refused else Exit.CONFIGURATION)


def _check_ids(wanted: Wanted, newspaper: type[NewspaperSpider]) -> None:
    """A walk by ids wants one newspaper and an address that its layout knows.

    Raises:
        typer.BadParameter: it has not.
    """
    if wanted.by != "ids":
        if wanted.template or wanted.from_id:
            raise typer.BadParameter("--template and --from-id go with --by ids")
        return
    if len(wanted.names) != 1:
        raise typer.BadParameter("--by ids walks one newspaper at a time")
    if "{id}" not in (wanted.template or ""):
        raise typer.BadParameter(
            "--by ids wants --template: the address of an article, with {id} in the place of its "
            "number, such as https://bao.vn/bai-a{id}.html"
        )
    example = str(wanted.template).replace("{id}", str(wanted.from_id or 123456))
    if link_of(newspaper, urljoin(newspaper.home, example)) is None:
        raise typer.BadParameter(
            f"{example} is no address of an article of {newspaper.name}: its layout "
            f"{newspaper.layouts[0].name} knows {newspaper.layouts[0].article_path.pattern}"
        )


def _check_beginning(
    connection: sqlite3.Connection, newspaper: type[NewspaperSpider], wanted: Wanted
) -> None:
    if wanted.from_id is None and highest_id(connection, newspaper.name) is None:
        raise typer.BadParameter(
            f"the archive has no article of {newspaper.name} with a number for its id: say "
            "--from-id, or crawl it first"
        )


def _walk(
    chosen: list[type[NewspaperSpider]],
    session: Session,
    settings: Settings,
    wanted: Wanted,
    *,
    quiet: bool,
) -> Report:
    connection = session.archive.connection
    for cls in chosen if wanted.by == "auto" and not quiet else ():
        choice = chosen_way(cls)
        err.print(f"{cls.name}: by {choice.way}, since {choice.reason}.")
    before, told = runs.last(connection), Told.of(connection)
    progress = CrawlProgress(quiet=quiet, budget=wanted.budget, amend=_standing(connection))
    arguments = {
        "since": wanted.since,
        "backfill": wanted.by,
        "template": wanted.template,
        "from_id": wanted.from_id,
    }
    interrupted = Visits(session, settings, arguments, progress).make(chosen)
    names = [cls.name for cls in chosen]
    return Report.of(connection, names, after=before, interrupted=interrupted, told=told)


def _standing(connection: sqlite3.Connection) -> Callable[[Crawler, Row], Row]:
    """How far a walk has come, for its row of progress; looked up every few seconds only."""
    known: dict[str, tuple[float, str, timedelta | None]] = {}

    def amend(crawler: Crawler, row: Row) -> Row:
        at, state, left = known.get(row.name, (float("-inf"), row.state, None))
        walk: BackWalk | None = getattr(crawler.spider, "backfill", None)
        if walk is not None and monotonic() - at >= _LOOK_EVERY:
            state, left = standing_of(connection, row.name, walk.way)
            known[row.name] = (monotonic(), state, left)
        return replace(row, left=left, state=state if row.state == "backfill" else row.state)

    return amend
