"""Options that several commands share."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from archive.database import connect
from archive.errors import StorageError
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


def archive_path(given: Path | None) -> Path:
    """The archive that a command is about."""
    return given or default_archive()


def reader(given: Path | None) -> sqlite3.Connection:
    """A connection that only reads.

    Raises:
        StorageError: there is no archive yet.
    """
    path = archive_path(given)
    if not path.exists():
        raise StorageError(
            f"There is no archive at {path} yet. `make crawl` or `baotinh crawl NAME` makes one; "
            "--archive or BAOTINH_ARCHIVE names another file."
        )
    return connect(path, readonly=True)


def parse_day(text: str | None) -> str | None:
    """A day given as YYYY-MM-DD, for an option's callback."""
    if text is None:
        return None
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError as error:
        raise typer.BadParameter(f"{text!r} is not a day; write YYYY-MM-DD") from error


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


DayOption = Annotated[str | None, typer.Option(callback=parse_day, metavar="YYYY-MM-DD")]
