"""`baotinh schedule`: let cron or systemd run the crawl."""

from __future__ import annotations

import os
import pwd
import shlex
import subprocess
import sys
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from archive.errors import StorageError
from cli import timetable as texts
from cli.config import configuration
from cli.console import err, out
from cli.options import ArchiveOption, ConfigOption, archive_path, parse_duration

if TYPE_CHECKING:
    from crawler.configuration import Configuration

HOUR = timedelta(hours=1)


class By(StrEnum):
    """Who runs it."""

    CRON = "cron"
    SYSTEMD = "systemd"


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """A file to be written."""

    path: Path
    text: str


def schedule(
    crawl_arguments: Annotated[
        list[str] | None, typer.Argument(help="Further options of `baotinh crawl`, after `--`.")
    ] = None,
    *,
    by: Annotated[
        By | None, typer.Option(help="Who runs it (default: systemd where it runs, else cron).")
    ] = None,
    every: Annotated[
        timedelta,
        typer.Option(
            parser=parse_duration,
            metavar="TIME",
            show_default=False,
            help="How often: 15m, 30m, 1h, 2h … 1d. A run stops after five sixths of it "
            "(default: 1h).",
        ),
    ] = HOUR,
    account: Annotated[
        str, typer.Option(help="The account that it runs as, and that owns the archive.")
    ] = "baotinh",
    user: Annotated[
        bool, typer.Option("--user", help="Your own crontab, or systemd: needs no root.")
    ] = False,
    install: Annotated[
        bool, typer.Option("--install", help="Write the files instead of printing them.")
    ] = False,
    root: Annotated[
        Path, typer.Option(help="Write below this folder, as for an image or a package.")
    ] = Path("/"),
    archive: ArchiveOption = None,
    config: ConfigOption = None,
) -> None:
    """Print, or write, what cron or systemd needs to run `baotinh crawl --all` by itself.

    With systemd: a sandboxed service and its timer; reports go to the journal. With cron: a line
    whose output is mailed and kept in a log beside the archive, and that log's rotation. Either
    says nothing while all is well. The whole way, from an empty server: docs/keeper.md.
    """
    if not texts.allowed(every):
        raise typer.BadParameter(
            "cron knows minutes that divide an hour (15m, 20m, 30m …), hours that divide a day "
            "(1h, 2h, 3h, 4h, 6h, 8h, 12h), and 1d",
            param_hint="--every",
        )
    path = archive_path(archive).absolute()
    found = configuration(path, config)
    table = _timetable(path, found, None if user else account, every, crawl_arguments or [])
    by = by or (By.SYSTEMD if Path("/run/systemd/system").is_dir() else By.CRON)
    if not found.crawl.contact:
        err.print(
            "No contact is configured: newspapers should know whom to write to. Set contact in "
            "baotinh.toml ([crawl]) first.",
            markup=False,
        )
    if not user:
        _say_what_hinders(account)
        for folder in filter(None, (*table.folders(), table.metrics_folder())):
            _say_whether_writable(folder, account)
    if by is By.CRON and user:
        _own_crontab(table, install=install)
        return
    files = _files(table, by, user=user)
    if not install:
        for file in files:
            out.print(f"# ---- {file.path}\n{file.text}", markup=False)
        return
    for file in files:
        _write(root / file.path.relative_to("/"), file.text)
    _say_next(by, table, user=user)


def _timetable(
    path: Path, found: Configuration, account: str | None, every: timedelta, arguments: list[str]
) -> texts.Timetable:
    program = Path(sys.prefix) / "bin" / "baotinh"
    installed = os.access(program, os.X_OK)
    return texts.Timetable(
        program=(str(program),) if installed else (sys.executable, "-m", "cli.main"),
        archive=path,
        config=found.file.absolute() if found.file else None,
        account=account,
        every=every,
        arguments=tuple(arguments),
        mail_to=",".join(found.alarms.mail_to),
        metrics=Path(found.metrics.textfile) if found.metrics.textfile else None,
    )


def _say_what_hinders(account: str) -> None:
    """Say why the account could not run it; all that can be seen before it tries."""
    try:
        pwd.getpwnam(account)
    except KeyError:
        err.print(
            f"There is no account {account} yet: useradd --system --home-dir /var/lib/{account} "
            f"--create-home --shell /usr/sbin/nologin {account}"
        )
    for program in {Path(sys.prefix), Path(sys.executable).resolve()} if account != "root" else ():
        if closed := closed_folder(program):
            err.print(
                f"{closed} is closed to other accounts, and {program} is in it: {account} could "
                "not run it. Set baotinh up where all may read, with the system's Python (make "
                "install PYTHON=/usr/bin/python3), or use --account root or --user.",
                markup=False,
            )


def _say_whether_writable(folder: Path, account: str) -> None:
    """Say so if an account could not write into a folder; nothing if there is no such account yet.

    Groups and access lists beyond the account's own are not looked at: it is advice, no test.
    """
    try:
        who = pwd.getpwnam(account)
    except KeyError:
        return
    quoted = shlex.quote(str(folder))
    if not folder.is_dir():
        err.print(
            f"There is no folder {folder} yet: install -d -o {account} {quoted}", markup=False
        )
        return
    found = folder.stat()
    groups = os.getgrouplist(account, who.pw_gid)
    may = (
        who.pw_uid == 0
        or (found.st_uid == who.pw_uid and bool(found.st_mode & 0o200))
        or (found.st_gid in groups and bool(found.st_mode & 0o020))
        or bool(found.st_mode & 0o002)
    )
    if not may:
        err.print(
            f"{account} may not write into {folder}: chown {account} {quoted}, or, where it is to "
            f"keep its owner: chgrp {account} {quoted} && chmod g+w {quoted}",
            markup=False,
        )


def closed_folder(path: Path) -> Path | None:
    """The first folder on the way to a path that accounts without special rights may not enter."""
    ways = [folder for folder in reversed(path.parents) if not folder.stat().st_mode & 0o001]
    return ways[0] if ways else None


def _files(table: texts.Timetable, by: By, *, user: bool) -> list[File]:
    if by is By.CRON:
        return [
            File(path=Path("/etc/cron.d/baotinh"), text=texts.cron_file(table)),
            File(path=Path("/etc/logrotate.d/baotinh"), text=texts.logrotate(table)),
        ]
    folder = Path.home() / ".config/systemd/user" if user else Path("/etc/systemd/system")
    return [
        File(path=folder / "baotinh.service", text=texts.service(table)),
        File(path=folder / "baotinh.timer", text=texts.timer(table)),
    ]


def _write(path: Path, text: str) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        path.chmod(0o644)  # cron takes no file that others may write
    except OSError as error:
        raise StorageError(
            f"{path} cannot be written ({error.strerror}). Do it as root, or with --user for "
            "yourself alone."
        ) from error
    out.print(f"written: {path}", markup=False)


def _own_crontab(table: texts.Timetable, *, install: bool) -> None:
    lines = texts.cron_file(table)
    if not install:
        out.print(f"# ---- crontab -e\n{lines}", markup=False)
        return
    try:
        listed = subprocess.run(["crontab", "-l"], capture_output=True, text=True, check=False)  # noqa: S607
        wanted = texts.into_crontab(listed.stdout if listed.returncode == 0 else "", lines)
        subprocess.run(["crontab", "-"], input=wanted, text=True, check=True)  # noqa: S607
    except (OSError, subprocess.CalledProcessError) as error:
        raise StorageError(
            f"Your crontab cannot be written ({error}). Install cron: apt-get install cron"
        ) from error
    out.print("written: your crontab (`crontab -l` shows it)")


def _say_next(by: By, table: texts.Timetable, *, user: bool) -> None:
    if by is By.CRON:
        out.print("cron reads it within a minute. Watch: tail -f", str(table.log), markup=False)
        return
    manager = "systemctl --user" if user else "systemctl"
    out.print(f"Now: {manager} daemon-reload && {manager} enable --now baotinh.timer")
    out.print(f"Watch: journalctl {'--user ' if user else ''}-u baotinh; once now: "
              f"{manager} start baotinh")  # fmt: skip
    if user:
        out.print("It runs while you are logged out only after: loginctl enable-linger")
