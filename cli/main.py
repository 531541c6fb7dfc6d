"""`baotinh`: the commands put together, and errors turned into a sentence and an exit code."""

from __future__ import annotations

import sqlite3
import sys
from typing import Annotated, NoReturn

import typer
from rich.markup import escape

from archive.errors import ArchiveError, KindError, LockedError, MissingExtraError, QueryError
from archive.explaining import explained
from cli import (
    alarm,
    backfill,
    backup,
    browse,
    captures,
    check,
    cite,
    compare,
    config,
    crawl,
    diff,
    doctor,
    export,
    extract,
    health,
    import_,
    new_site,
    parse,
    probe,
    publish,
    redact,
    reextract,
    schedule,
    search,
    sites,
    stories,
    trends,
    verify,
    versions,
)
from cli.console import err
from cli.exit_codes import Exit
from cli.options import explained_by_age
from cli.streams import Commands, ReaderGoneError, prepare
from crawler.configuration import ConfigurationError
from crawler.replay.index import ReplayError

app = typer.Typer(
    name="baotinh",
    cls=Commands,
    epilog="The archive is archive.db, or what --archive or BAOTINH_ARCHIVE names.",
    no_args_is_help=True,
    rich_markup_mode="markdown",
    pretty_exceptions_show_locals=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


@app.callback()
def baotinh(
    *,
    version: Annotated[
        bool,
        typer.Option(
            "--version",
            callback=versions.tell,
            is_eager=True,
            help="Tell the version, and the schema of the archives that it writes.",
        ),
    ] = False,
) -> None:
    """A crawler and permanent archive of Vietnam's provincial newspapers (báo tỉnh)."""


app.command()(crawl.crawl)
app.command()(backfill.backfill)
app.command()(schedule.schedule)
app.command()(check.check)
app.command()(probe.probe)
app.command(name="new-site")(new_site.new_site)
app.command()(sites.sites)
app.command()(search.search)
app.command(name="stories")(stories.stories_)
app.command()(trends.trends)
app.command()(compare.compare)
app.command()(extract.extract)
app.command()(export.export)
app.command()(health.health)
app.command()(alarm.alarm)
app.command()(doctor.doctor)
app.command()(diff.diff)
app.command()(cite.cite)
app.command()(reextract.reextract)
app.command(name="import")(import_.import_)
app.command()(verify.verify)
app.command()(backup.backup)
app.command()(backup.restore)
app.command()(publish.publish)
app.command()(redact.redact)
app.command()(browse.browse)
app.add_typer(config.app, name="config")
app.add_typer(parse.app, name="parse")
app.add_typer(captures.app, name="captures")

_CODES: tuple[tuple[type[Exception], Exit], ...] = (
    (ConfigurationError, Exit.CONFIGURATION),
    (KindError, Exit.CONFIGURATION),
    (MissingExtraError, Exit.CONFIGURATION),
    (ReplayError, Exit.CONFIGURATION),
    (QueryError, Exit.USAGE),
    (LockedError, Exit.LOCKED),
    (ArchiveError, Exit.STORAGE),
)


def main() -> None:
    """Run a command; what we foresee ends with a message, what we do not with a traceback."""
    prepare()
    try:
        app()
    except tuple(kind for kind, _ in _CODES) as error:
        _end(error)
    except sqlite3.Error as error:
        foreseen = explained(error) or explained_by_age(error)
        if foreseen is None:
            raise
        _end(foreseen)
    except ReaderGoneError:
        sys.exit(Exit.OK)


def _end(error: Exception) -> NoReturn:
    err.print(f"[bold red]baotinh:[/] {escape(str(error))}", markup=True)
    sys.exit(next(code for kind, code in _CODES if isinstance(error, kind)))


if __name__ == "__main__":
    main()
