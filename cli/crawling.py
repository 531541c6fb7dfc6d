"""The work of `baotinh crawl`: choose newspapers, open the archive, run the spiders, report."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urljoin

import typer
from scrapy.crawler import AsyncCrawlerProcess
from scrapy.utils.project import get_project_settings

from archive import runs
from cli.console import err
from cli.exit_codes import Exit
from cli.progress import CrawlProgress
from cli.report import Report, exit_code, show
from crawler.imports.importing import Import
from crawler.registry import crawled_by_default, newspapers, refusal
from crawler.session import Session, close_session, open_session
from crawler.tidy import thin_listings
from pipelines.steps.store import plan_of

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from scrapy.settings import Settings

    from crawler.newspaper import NewspaperSpider


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What the keeper asked for; days are YYYY-MM-DD, `now` is the clock of a replay."""

    names: tuple[str, ...]
    everything: bool
    replay: tuple[Path, ...]
    since: str | None
    until: str | None
    max_pages: int | None
    now: datetime | None


def run(wanted: Wanted, archive: Path, *, verbose: bool) -> None:
    """Crawl, print the report, and end with its exit code.

    Raises:
        typer.Exit: with a code of `cli.exit_codes` where not all is well.
    """
    chosen = _chosen(wanted)
    settings = house_settings(archive, wanted.replay, verbose=verbose)
    session = open_session(
        archive,
        replay=wanted.replay,
        now=wanted.now,
        delay=0.0 if wanted.replay else settings.getfloat("DOWNLOAD_DELAY"),
    )
    try:
        say_what_is_special(session, settings)
        before = runs.last(session.archive.connection)
        present = _present(chosen, session)
        walked = [cls for cls in present if refusal(cls) is None and _has_lists(cls, session)]
        _crawl(walked, settings, wanted)
        if wanted.replay:
            _read_the_rest(session, present, settings, wanted)
        thin_listings(session, days=settings.getint("LISTINGS_DAYS"))
        report = Report.of(session.archive.connection, [cls.name for cls in present], after=before)
    finally:
        close_session(session)
    show(report)
    code = exit_code(report)
    if code:
        raise typer.Exit(code)


def _chosen(wanted: Wanted) -> list[type[NewspaperSpider]]:
    known = newspapers()
    unknown = [name for name in wanted.names if name not in known]
    if unknown:
        raise typer.BadParameter(
            f"no newspaper is called {', '.join(unknown)}; `baotinh sites` lists them"
        )
    if not wanted.everything and not wanted.names:
        raise typer.BadParameter("name newspapers (see `baotinh sites`), or say --all")
    if wanted.replay:  # what was recorded may be of any newspaper
        return [known[name] for name in dict.fromkeys(wanted.names or known)]
    if wanted.everything:
        return list(crawled_by_default().values())
    chosen = [known[name] for name in dict.fromkeys(wanted.names)]
    for why in filter(None, map(refusal, chosen)):
        err.print(why)
    chosen = [cls for cls in chosen if refusal(cls) is None]
    if not chosen:
        raise typer.Exit(Exit.CONFIGURATION)
    return chosen


def house_settings(archive: Path, replay: tuple[Path, ...], *, verbose: bool) -> Settings:
    """The house's settings, wherever the command is called from."""
    os.environ.setdefault("SCRAPY_SETTINGS_MODULE", "crawler.settings")
    settings = get_project_settings()
    settings.set("ARCHIVE", str(archive), priority="cmdline")
    settings.set("REPLAY", [str(path) for path in replay], priority="cmdline")
    settings.set("LOG_LEVEL", "INFO" if verbose else "ERROR", priority="cmdline")
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
    if session.warc_index is None and not settings["CONTACT"]:
        err.print(
            "No contact is configured. Please set BAOTINH_CONTACT to an e-mail address or a "
            "page, so that newspapers know whom to write to."
        )


def _present(chosen: list[type[NewspaperSpider]], session: Session) -> list[type[NewspaperSpider]]:
    """In a replay, only newspapers of which the WARC files hold anything."""
    if session.warc_index is None:
        return chosen
    hosts = session.warc_index.hosts
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


def _crawl(chosen: list[type[NewspaperSpider]], settings: Settings, wanted: Wanted) -> None:
    process = AsyncCrawlerProcess(settings)
    with CrawlProgress() as progress:
        for cls in chosen:
            crawler = process.create_crawler(cls)
            progress.watch(crawler)
            process.crawl(
                crawler, since=wanted.since, until=wanted.until, max_pages=wanted.max_pages
            )
        process.start()
