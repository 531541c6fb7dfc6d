"""`baotinh alarm`: does the keeper hear us? What was told, and what still waits."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Annotated

import typer

from archive.alarms import digest as digests
from archive.alarms import outbox
from archive.alarms.outbox import Message
from cli.console import err, out
from cli.exit_codes import Exit
from cli.options import ArchiveOption, ConfigOption, archive_path, parse_moment, reader

if TYPE_CHECKING:
    import sqlite3
    from pathlib import Path

    from crawler.configuration.model import Alarms

_WEEK = timedelta(days=7)
_MOST = 20


def alarm(
    *,
    test: Annotated[
        bool, typer.Option("--test", help="Send a message by every way that is set up.")
    ] = False,
    digest: Annotated[
        bool, typer.Option("--digest", help="Print the digest of the last seven days.")
    ] = False,
    now: Annotated[
        str | None, typer.Option(help="Reckon as of this time (ISO 8601).  [default: now]")
    ] = None,
    archive: ArchiveOption = None,
    config: ConfigOption = None,
) -> None:
    """Show what the keeper was told last, and what still waits to be sent.

    Alarms go by mail, webhook and ntfy, as baotinh.toml says. What cannot be sent waits in the
    archive, and the next crawl sends it.
    """
    moment = parse_moment(now) or datetime.now(UTC)
    path = archive_path(archive)
    if test:
        _test(path, config, moment)
        return
    connection = reader(archive)
    try:
        if digest:
            _print_digest(connection, path, moment)
        else:
            _print_last(connection)
    finally:
        connection.close()


def _test(path: Path, config: Path | None, now: datetime) -> None:
    from cli.config import configuration  # noqa: PLC0415 - heavy
    from crawler.alarms.channels import SendError, channels  # noqa: PLC0415

    alarms = configuration(path, config).alarms
    ways = channels(alarms)
    if not ways:
        err.print(_nothing_set_up(alarms), markup=False)
        raise typer.Exit(Exit.CONFIGURATION)
    message = Message(
        kind="test",
        subject="baotinh: a test",
        body="This is a test of baotinh's alarms. You need not do anything: they reach you.\n",
        made_at=now,
    )
    failed = False
    for name, send in ways.items():
        try:
            send(message, f"test-{now.timestamp():.0f}")
        except SendError as error:
            failed = True
            out.print(f"{name}: {error}", markup=False)
        else:
            out.print(f"{name}: sent")
    if failed:
        raise typer.Exit(Exit.PROBLEMS)


def _nothing_set_up(alarms: Alarms) -> str:
    if alarms.mail_to and not alarms.smtp_host:
        return "alarms.mail_to is set, but no smtp_host: name the mail server in baotinh.toml."
    return (
        "No way is set up by which an alarm could go. Set smtp_host and mail_to, webhook_url, or "
        "ntfy_url in [alarms] of baotinh.toml (docs/health.md)."
    )


def _print_digest(connection: sqlite3.Connection, path: Path, now: datetime) -> None:
    from cli.aftermath import size_of  # noqa: PLC0415 - heavy

    found = digests.digest(connection, since=now - _WEEK, until=now, size=size_of(path))
    said = digests.message(found)
    out.print(said.subject, markup=False)
    out.print(f"\n{said.body.rstrip()}", markup=False)


def _print_last(connection: sqlite3.Connection) -> None:
    rows = connection.execute(
        "SELECT made_at, kind, subject FROM alarms ORDER BY id DESC LIMIT ?", [_MOST]
    ).fetchall()
    for row in reversed(rows):
        out.print(f"{row['made_at'][:16].replace('T', ' ')}  {row['subject']}", markup=False)
    if not rows:
        out.print("No alarm was ever made: all is well, or nothing was crawled yet.")
    for each in outbox.waiting(connection):
        out.print(f"waiting for {each.channel}: {each.message.subject}", markup=False)
