"""The work of `baotinh backfill`: walks through one process, and what came of them."""

from __future__ import annotations

from dataclasses import dataclass
from time import monotonic
from typing import TYPE_CHECKING
from urllib.parse import urljoin

import typer
from scrapy.crawler import AsyncCrawlerProcess

from archive import runs
from cli.backfill_status import print_status, progress_of
from cli.console import err
from cli.crawling import house_settings, say_what_is_special
from cli.exit_codes import Exit
from cli.progress import CrawlProgress
from cli.report import Report, exit_code, show_problems
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

    from crawler.backfill.walk import BackWalk
    from crawler.newspaper import NewspaperSpider

_SPEAK_EVERY = 900.0  # seconds, where nobody watches a terminal
_LOOK_EVERY = 5.0  # seconds between two looks at how far the walks have come


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What the keeper asked for; `by` is a way or `auto`, `since` a day YYYY-MM-DD."""

    names: tuple[str, ...]
    since: str | None
    by: str
    template: str | None
    from_id: int | None
    time: timedelta | None


def run(wanted: Wanted, archive: Path, *, verbose: bool, as_json: bool) -> None:
    """Walk, say how far it came, and end with an exit code.

    Raises:
        typer.Exit: with a code of `cli.exit_codes` where not all is well.
    """
    chosen = _chosen(wanted)
    settings = house_settings(archive, (), verbose=verbose)
    if wanted.time is not None:
        settings.set("CLOSESPIDER_TIMEOUT", wanted.time.total_seconds(), priority="cmdline")
    session = open_session(archive, delay=settings.getfloat("DOWNLOAD_DELAY"))
    try:
        connection = session.archive.connection
        say_what_is_special(session, settings)
        if wanted.by == "ids":
            _check_beginning(connection, chosen[0], wanted)
        before = runs.last(connection)
        _walk(chosen, settings, wanted, connection)
        names = [cls.name for cls in chosen]
        print_status(connection, names, as_json=as_json)
        report = Report.of(connection, names, after=before)
    finally:
        close_session(session)
    if not as_json:
        show_problems(report)
    if code := exit_code(report):
        raise typer.Exit(code)


def _chosen(wanted: Wanted) -> list[type[NewspaperSpider]]:
    known = newspapers()
    if not wanted.names:
        raise typer.BadParameter("name newspapers (see `baotinh sites`)")
    if unknown := [name for name in wanted.names if name not in known]:
        raise typer.BadParameter(
            f"no newspaper is called {', '.join(unknown)}; `baotinh sites` lists them"
        )
    _check_ids(wanted, known[wanted.names[0]])
    chosen = [known[name] for name in wanted.names]
    for why in filter(None, map(refusal, chosen)):
        err.print(why)
    chosen = [cls for cls in chosen if refusal(cls) is None]
    if not chosen:
        raise typer.Exit(Exit.CONFIGURATION)
    return chosen


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
    settings: Settings,
    wanted: Wanted,
    connection: sqlite3.Connection,
) -> None:
    process = AsyncCrawlerProcess(settings)
    with CrawlProgress(_told(connection), every=_SPEAK_EVERY) as progress:
        for cls in chosen:
            if wanted.by == "auto":
                choice = chosen_way(cls)
                err.print(f"{cls.name}: by {choice.way}, since {choice.reason}.")
            crawler = process.create_crawler(cls)
            progress.watch(crawler)
            process.crawl(
                crawler,
                since=wanted.since,
                backfill=wanted.by,
                template=wanted.template,
                from_id=wanted.from_id,
            )
        process.start()


def _told(connection: sqlite3.Connection) -> Callable[[Crawler], str]:
    """What is said of a walk while it goes on, looked up every few seconds only."""
    said: dict[str, tuple[float, str]] = {}

    def told(crawler: Crawler) -> str:
        name, stats = crawler.spidercls.name, crawler.stats
        at, line = said.get(name, (float("-inf"), ""))
        if monotonic() - at >= _LOOK_EVERY:
            walk: BackWalk | None = getattr(crawler.spider, "backfill", None)
            line = progress_of(connection, name, walk.way) if walk else ""
            said[name] = (monotonic(), line)
        new = stats.get_value("archive/new", 0) if stats else 0
        return f"{new} new articles, {line}"

    return told
