"""Options that several commands share."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from archive.database import connect
from archive.errors import StorageError
from archive.info import is_archive
from archive.paths import default_archive
from archive.times import VIETNAM

if TYPE_CHECKING:
    import sqlite3

ArchiveOption = Annotated[
    Path | None,
    typer.Option("--archive", help="The archive's file (default: $BAOTINH_ARCHIVE or archive.db)."),
]
ConfigOption = Annotated[
    Path | None,
    typer.Option(
        "--config",
        help="The configuration's file (default: $BAOTINH_CONFIG, baotinh.toml beside the "
        "archive, or /etc/baotinh.toml).",
    ),
]
JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON, for programs.")]

NamesArgument = Annotated[
    list[str] | None, typer.Argument(help="Newspapers, by the names of `baotinh sites`.")
]
VerboseOption = Annotated[bool, typer.Option("--verbose", "-v", help="Scrapy's own log.")]
QuietOption = Annotated[
    bool,
    typer.Option("--quiet", "-q", help="Print only what is wrong and was not told yet (for cron)."),
]


def archive_path(given: Path | None) -> Path:
    """The archive that a command is about."""
    return given or default_archive()


def reader(given: Path | None) -> sqlite3.Connection:
    """A connection that only reads.

    Raises:
        StorageError: there is no archive yet, or the file is none.
    """
    path = archive_path(given)
    if not path.exists():
        raise StorageError(
            f"There is no archive at {path} yet. `make crawl` or `baotinh crawl NAME` makes one; "
            "--archive or BAOTINH_ARCHIVE names another file."
        )
    connection = connect(path, readonly=True)
    if not is_archive(connection):
        connection.close()
        raise StorageError(
            f"{path} is no archive of baotinh: its tables are not there. --archive or "
            "BAOTINH_ARCHIVE names another file."
        )
    _READ.append(path)
    return connection


_READ: list[Path] = []


def explained_by_age(error: sqlite3.Error) -> StorageError | None:
    """Is it that this command reads an archive of an older baotinh, without a table or column?"""
    from archive.archive import is_older  # noqa: PLC0415 - only then

    if "no such" not in str(error) or not any(map(is_older, _READ)):
        return None
    return StorageError(
        f"{_READ[-1]} was written by an older baotinh ({error}). The next `baotinh crawl` (or "
        "`import`, or `reextract`) brings it up to date; nothing that is stored is lost."
    )


def parse_day(text: str | None) -> str | None:
    """A day given as YYYY-MM-DD, for an option's callback."""
    if text is None:
        return None
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError as error:
        raise typer.BadParameter(f"{text!r} is not a day; write YYYY-MM-DD") from error


def check_days(since: str | None, until: str | None, *, today: date) -> None:
    """See that days follow each other, and that the first is not still to come.

    Raises:
        typer.BadParameter: nothing could be found.
    """
    if since and since > today.isoformat():
        raise typer.BadParameter(f"--since {since} is still to come: today is {today}")
    if since and until and since > until:
        raise typer.BadParameter(f"--since {since} is after --until {until}: nothing lies between")


def parse_moment(text: str | None) -> datetime | None:
    """A time given in ISO 8601; without an offset it is Vietnam's."""
    if text is None:
        return None
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        raise typer.BadParameter(
            f"{text!r} is not a time; write it like 2026-03-02T07:15+07:00"
        ) from error
    return moment if moment.tzinfo else moment.replace(tzinfo=VIETNAM)


def parse_duration(text: str | timedelta) -> timedelta:
    """A stretch of time given as `50m` or `1h30m`, for an option's parser."""
    from crawler.configuration.values import duration  # noqa: PLC0415 - only some commands need it

    if isinstance(text, timedelta):  # a default has been read already
        return text
    try:
        return duration(text)
    except ValueError as error:
        raise typer.BadParameter(f"{error}, not {text!r}") from error


FetchedSinceOption = Annotated[
    str | None,
    typer.Option(
        "--since",
        callback=parse_day,
        metavar="YYYY-MM-DD",
        help="Only what was fetched on this day or later.",
    ),
]
BudgetOption = Annotated[
    timedelta | None,
    typer.Option(
        "--for",
        parser=parse_duration,
        metavar="TIME",
        help="Stop after so long (50m, 1h30m); what is under way is finished, the next run "
        "goes on.",
    ),
]
