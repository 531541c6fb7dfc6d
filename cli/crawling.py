"""The work of `baotinh crawl`: choose newspapers, open the archive, run the spiders, report."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urljoin

import typer
from scrapy.utils.project import get_project_settings

from archive import runs
from archive.health.told import Told
from cli.aftermath import judge_visits, tell_the_watch
from cli.console import err
from cli.exit_codes import Exit
from cli.naming import refuse_unknown
from cli.progress import CrawlProgress
from cli.report import Report, exit_code, show, show_briefly
from cli.visits import Visits
from crawler import due
from crawler.imports.importing import Import
from crawler.registry import crawled_by_default, newspapers, refusal
from crawler.session import Session, close_session, open_session
from crawler.settings import user_agent
from crawler.tidy import thin_listings
from pipelines.steps.store import plan_of

if TYPE_CHECKING:
    from datetime import datetime, timedelta
    from pathlib import Path

    from scrapy.settings import Settings

    from crawler.configuration import Configuration
    from crawler.newspaper import NewspaperSpider


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What the keeper asked for; days are YYYY-MM-DD, `now` is the clock of a replay.

    `only_due`: lists are read when they are due, as a scheduled crawl does; `budget`: the time
    after which nothing more is asked.
    """

    names: tuple[str, ...]
    everything: bool
    only_due: bool
    budget: timedelta | None
    replay: tuple[Path, ...]
    since: str | None
    until: str | None
    max_pages: int | None
    now: datetime | None
    configuration: Configuration


def run(wanted: Wanted, archive: Path, *, verbose: bool, quiet: bool) -> None:
    """Crawl, print the report, and end with its exit code. `quiet`: only what is new and not well.

    Raises:
        typer.Exit: with a code of `cli.exit_codes` where not all is well.
    """
    watched = wanted.everything and not wanted.replay
    if watched:
        tell_the_watch(wanted.configuration, "/start")
    try:
        report = crawl(wanted, archive, verbose=verbose, quiet=quiet)
    except BaseException as error:
        if watched:
            tell_the_watch(wanted.configuration, "/fail", f"{type(error).__name__}: {error}")
        raise
    code = exit_code(report)
    if watched:
        done = code in (Exit.OK, Exit.PROBLEMS, Exit.BLOCKED)  # newspapers have alarms of their own
        tell_the_watch(wanted.configuration, "" if done else "/fail", f"exit code {code.value}")
    if not quiet:
        show(report)
    else:
        show_briefly(report, code)
    if code:
        raise typer.Exit(code)


def crawl(wanted: Wanted, archive: Path, *, verbose: bool, quiet: bool) -> Report:
    """Visit the newspapers that are wanted; returns what came of it.

    Raises:
        typer.Exit: none of those that were named is crawled.
    """
    chosen = _chosen(wanted)
    settings = house_settings(archive, wanted.replay, wanted.configuration, verbose=verbose)
    session = open_session(
        archive,
        configuration=wanted.configuration,
        replay=wanted.replay,
        now=wanted.now,
        delay=0.0 if wanted.replay else settings.getfloat("DOWNLOAD_DELAY"),
        budget=wanted.budget,
    )
    try:
        if not quiet:
            say_what_is_special(session, settings)
        before, told = runs.last(session.archive.connection), Told.of(session.archive.connection)
        refused: tuple[str, ...] = ()
        if session.warc_index is None:
            present, refused = _to_visit(chosen, session, wanted)
        else:
            present = _present(chosen, session)
        walked = [cls for cls in present if refusal(cls) is None and _has_lists(cls, session)]
        progress = CrawlProgress(quiet=quiet, budget=wanted.budget)
        interrupted = Visits(session, settings, _arguments(wanted), progress).make(
            walked, with_backfills=wanted.everything and wanted.budget is not None
        )
        if wanted.replay:
            _read_the_rest(session, present, settings, wanted)
        by_name = {cls.name: cls for cls in present}
        messages = judge_visits(session, by_name, after=before, told=told, scheduled=quiet)
        thin_listings(session, days=settings.getint("LISTINGS_DAYS"))
        return Report.of(
            session.archive.connection,
            [cls.name for cls in present],
            after=before,
            interrupted=interrupted,
            refused=refused,
            told=told,
            messages=messages,
        )
    finally:
        close_session(session)


def _arguments(wanted: Wanted) -> dict[str, object]:
    return {
        "since": wanted.since,
        "until": wanted.until,
        "max_pages": wanted.max_pages,
        "only_due": wanted.only_due,
    }


def _chosen(wanted: Wanted) -> list[type[NewspaperSpider]]:
    known = newspapers()
    refuse_unknown(wanted.names, known)
    if wanted.everything and wanted.names:
        raise typer.BadParameter("name newspapers or say --all, not both")
    if not wanted.everything and not wanted.names:
        raise typer.BadParameter("name newspapers (see `baotinh sites`), or say --all")
    if wanted.replay:  # what was recorded may be of any newspaper
        return [known[name] for name in dict.fromkeys(wanted.names or known)]
    if wanted.everything:
        rules_of = wanted.configuration.rules_of
        return [cls for name, cls in crawled_by_default().items() if not rules_of(name).skip]
    chosen = [known[name] for name in dict.fromkeys(wanted.names)]
    return those_not_refused([(cls, refusal(cls)) for cls in chosen], Exit.CONFIGURATION)


def those_not_refused(
    chosen: list[tuple[type[NewspaperSpider], str | None]], code: Exit
) -> list[type[NewspaperSpider]]:
    """The newspapers without a reason against them; the reasons of the others are told.

    Raises:
        typer.Exit: with this code, if none is left.
    """
    for _, why in chosen:
        if why is not None:
            err.print(why, markup=False)
    left = [cls for cls, why in chosen if why is None]
    if not left:
        raise typer.Exit(code)
    return left


def house_settings(
    archive: Path,
    replay: tuple[Path, ...],
    configuration: Configuration | None = None,
    *,
    verbose: bool,
) -> Settings:
    """The house's settings, wherever the command is called from."""
    os.environ.setdefault("SCRAPY_SETTINGS_MODULE", "crawler.settings")
    settings = get_project_settings()
    settings.set("ARCHIVE", str(archive), priority="cmdline")
    settings.set("REPLAY", [str(path) for path in replay], priority="cmdline")
    settings.set("LOG_LEVEL", "INFO" if verbose else "ERROR", priority="cmdline")
    if configuration is not None and configuration.crawl.contact:
        contact = configuration.crawl.contact
        settings.set("CONTACT", contact, priority="cmdline")
        settings.set("USER_AGENT", user_agent(contact), priority="cmdline")
    if configuration is not None and configuration.log.json:
        settings.set("LOG_JSON", value=True, priority="cmdline")
    if configuration is not None and "crawl.delay" in configuration.origins:
        settings.set("DOWNLOAD_DELAY", configuration.crawl.delay, priority="cmdline")
    return settings


def say_what_is_special(session: Session, settings: Settings) -> None:
    """Say that an archive was moved or indexed anew, or that no contact is configured."""
    if session.moved:
        err.print(
            f"This archive held practice newspapers: it was moved to {session.moved.name}, "
            "and a new one was begun."
        )
    if session.archive.reindexed:
        err.print(f"The search index was made anew ({session.archive.reindexed} articles).")
    if session.archive.compared:
        err.print(f"Stories were looked for in all {session.archive.compared} articles.")
    if session.warc_index is None and not settings["CONTACT"]:
        err.print(
            "No contact is configured. Please set BAOTINH_CONTACT (or contact in baotinh.toml) to "
            "an e-mail address or a page, so that newspapers know whom to write to."
        )


def _to_visit(
    chosen: list[type[NewspaperSpider]], session: Session, wanted: Wanted
) -> tuple[list[type[NewspaperSpider]], tuple[str, ...]]:
    """Those that may be asked now, with --all those that are due; and why others may not.

    A newspaper that is named is asked whether or not its lists are due, and before our own
    patience with it is over; but never before the time that its server named.
    """
    due.leave_alone_still(session, only_asked=not wanted.everything)
    connection, now = session.archive.connection, session.clock.now()
    against = {cls: due.left_alone(session, cls) or due.not_now(session, cls) for cls in chosen}
    if wanted.everything:
        free = [cls for cls, why in against.items() if why is None]
        if wanted.only_due:
            free = [cls for cls in free if due.is_due(connection, cls, now)]
        return free, ()
    refused = tuple(why for cls, why in against.items() if due.left_alone(session, cls) and why)
    code = Exit.BLOCKED if refused else Exit.CONFIGURATION
    return those_not_refused(list(against.items()), code), refused


def _present(chosen: list[type[NewspaperSpider]], session: Session) -> list[type[NewspaperSpider]]:
    """In a replay, only newspapers of which the WARC files hold anything."""
    hosts = session.warc_index.hosts if session.warc_index else set()
    present = [cls for cls in chosen if hosts.intersection(cls.hosts)]
    for cls in chosen:
        if cls not in present and len(chosen) < len(newspapers()):  # asked for by its name
            err.print(f"{cls.name}: nothing of it is in the WARC files.")
    return present


def _has_lists(cls: type[NewspaperSpider], session: Session) -> bool:
    """In a replay: is any of its lists, or its home page, in the WARC files?

    Where they hold articles only, of an earlier edition for instance, there is nothing to walk.
    """
    if session.warc_index is None:
        return True
    lists = (cls.layouts[0].request_url(urljoin(cls.home, path)) for path in cls.sections)
    return any(map(session.warc_index.holds, (cls.home, *lists)))


def _read_the_rest(
    session: Session, present: list[type[NewspaperSpider]], settings: Settings, wanted: Wanted
) -> None:
    """Articles in the WARC files that no list led to: of earlier eras, of papers that ended."""
    rest = Import(
        archive=session.archive,
        now=session.clock.now(),
        code_version=settings["CODE_VERSION"],
        plan=plan_of(settings),
        only=frozenset(cls.name for cls in present),
        days=(wanted.since, wanted.until),
        rest=True,
    )
    for file in session.warc_index.files if session.warc_index else ():
        for _ in rest.take(file):
            pass
    rest.finish()
