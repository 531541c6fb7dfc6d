"""What cron and systemd are told, so that they run `baotinh crawl --all`."""

from __future__ import annotations

import re
import shlex
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from archive.paths import captures_path
from crawler.configuration.values import written

MINUTE = 7
"""Of the hour: everybody's jobs begin at the full one."""
DAILY_HOUR = 3
GRACE = timedelta(minutes=15)
"""After its time a run may still finish what is under way, and clear up."""
BEGIN, END = "# baotinh: begin (written by `baotinh schedule`)", "# baotinh: end"


@dataclass(frozen=True, slots=True, kw_only=True)
class Timetable:
    """What is run, how often, as whom.

    `program` are the words of the command, paths absolute; `account` is None where the keeper's
    own crontab or systemd runs it; `mail_to` gets what cron mails; `metrics` is the file of metrics
    that the configuration names.
    """

    program: tuple[str, ...]
    archive: Path
    config: Path | None
    account: str | None
    every: timedelta
    arguments: tuple[str, ...] = ()
    mail_to: str = ""
    metrics: Path | None = None

    @property
    def budget(self) -> timedelta:
        """The time of a run: five sixths, so that it is over before the next one."""
        return timedelta(seconds=int(self.every.total_seconds() * 5 / 6))

    @property
    def log(self) -> Path:
        """Where cron's reports are kept besides the mail; systemd keeps them in its journal."""
        return self.archive.with_suffix(".log")

    def folders(self) -> list[Path]:
        """What it writes into: the archive's folder, and those that links in it lead to.

        A file of the archive may be a link to a larger disk; SQLite writes beside what it leads to.
        """
        files = [self.archive, captures_path(self.archive)]
        return list(dict.fromkeys(file.parent for file in (*files, *(f.resolve() for f in files))))

    def metrics_folder(self) -> Path | None:
        """The folder of the metrics, where it is another one."""
        folder = self.metrics.parent if self.metrics else None
        return None if folder in self.folders() else folder

    def command(self) -> tuple[str, ...]:
        """The words of the command."""
        config = ("--config", str(self.config)) if self.config else ()
        crawl = ("crawl", "--all", "--quiet", "--for", written(self.budget))
        return (*self.program, *crawl, "--archive", str(self.archive), *config, *self.arguments)


def allowed(every: timedelta) -> bool:
    """Can cron say it: minutes that divide an hour, hours that divide a day, or a day?"""
    minutes, rest = divmod(every.total_seconds(), 60)
    if rest or not minutes:
        return False
    return 60 % minutes == 0 if minutes < 60 else (24 * 60) % minutes == 0 and minutes % 60 == 0  # noqa: PLR2004


def _minutes_or_hours(every: timedelta) -> tuple[int, int]:
    """What is `allowed`, as minutes below the hour and 0, or 0 and hours."""
    minutes = int(every.total_seconds() // 60)
    return (minutes, 0) if minutes < 60 else (0, minutes // 60)  # noqa: PLR2004


# -- cron --------------------------------------------------------------------------------------


def cron_times(every: timedelta) -> str:
    """The five fields of a line of cron."""
    minutes, hours = _minutes_or_hours(every)
    if minutes:
        return f"{'*' if minutes == 1 else f'*/{minutes}'} * * * *"
    if hours == 24:  # noqa: PLR2004
        return f"{MINUTE} {DAILY_HOUR} * * *"
    return f"{MINUTE} {'*' if hours == 1 else f'*/{hours}'} * * *"


def cron_file(timetable: Timetable) -> str:
    """A file for /etc/cron.d, or (without an account) lines for the keeper's own crontab."""
    mail = f"MAILTO={timetable.mail_to}\n" if timetable.mail_to and timetable.account else ""
    who = f"{timetable.account} " if timetable.account else ""
    command = f"{shlex.join(timetable.command())} 2>&1 | tee -a {shlex.quote(str(timetable.log))}"
    # In a crontab a bare % ends the command.
    line = f"{cron_times(timetable.every)} {who}{command}".replace("%", r"\%")
    return (
        f"{BEGIN}\n"
        "# Nothing is printed, and so nothing is mailed, while all is well.\n"
        f"{mail}{line}\n{END}\n"
    )


def into_crontab(crontab: str, lines: str) -> str:
    """A crontab with our lines in it, in the place of older ones of ours."""
    ours = re.compile(rf"^{re.escape(BEGIN)}\n.*?^{re.escape(END)}\n", re.DOTALL | re.MULTILINE)
    others = ours.sub("", crontab)
    return others + ("\n" if others and not others.endswith("\n") else "") + lines


def logrotate(timetable: Timetable) -> str:
    """Keeps cron's log small: a file for /etc/logrotate.d."""
    account = timetable.account
    return (
        f"# Written by `baotinh schedule`.\n"
        f'"{timetable.log}" {{\n'
        f"    su {account} {account}\n"
        "    monthly\n    rotate 12\n    compress\n    missingok\n    notifempty\n}\n"
    )


# -- systemd -----------------------------------------------------------------------------------

_SANDBOX = """\
# The whole system is read-only for it, but for what it writes into (a `-`: if that is there).
ProtectSystem=strict
ProtectHome=read-only
{writable}
{tmp}PrivateDevices=yes
ProtectClock=yes
ProtectControlGroups=yes
ProtectHostname=yes
ProtectKernelLogs=yes
ProtectKernelModules=yes
ProtectKernelTunables=yes
ProtectProc=invisible
RemoveIPC=yes
CapabilityBoundingSet=
SystemCallFilter=@system-service
UMask=0027
"""
_MODEST = """\
NoNewPrivileges=yes
LockPersonality=yes
RestrictAddressFamilies=AF_UNIX AF_INET AF_INET6 AF_NETLINK
RestrictRealtime=yes
RestrictSUIDSGID=yes
SystemCallArchitectures=native
MemoryMax=1G
Nice=10
"""


def service(timetable: Timetable) -> str:
    """The unit that runs it; what it prints goes into the journal, which rotates by itself."""
    account = f"User={timetable.account}\n" if timetable.account else ""
    environment = "EnvironmentFile=-/etc/baotinh.env\n" if timetable.account else ""
    # A user's own manager has no targets of the network.
    network = "Wants=network-online.target\nAfter=network-online.target\n"
    longest = int((timetable.budget + GRACE).total_seconds())
    return (
        "# Written by `baotinh schedule`.\n"
        "[Unit]\n"
        "Description=baotinh visits the newspapers that are due\n"
        f"{network + _mounts(timetable) if timetable.account else ''}"
        "\n"
        "[Service]\n"
        "Type=oneshot\n"
        f"{account}{environment}"
        f"ExecStart={' '.join(map(_unit_word, timetable.command()))}\n"
        f"TimeoutStartSec={longest}\n"
        "# Stopped, it finishes what is under way and says so with 130.\n"
        "TimeoutStopSec=120\n"
        "SuccessExitStatus=130\n"
        f"{_sandbox(timetable) if timetable.account else ''}{_MODEST}"
    )


def _mounts(timetable: Timetable) -> str:
    """On a disk that is not there yet a new archive would be begun in the folder that it covers."""
    folders = " ".join(_path_word(str(folder)) for folder in timetable.folders())
    return f"RequiresMountsFor={folders}\n"


def _sandbox(timetable: Timetable) -> str:
    folders, metrics = timetable.folders(), timetable.metrics_folder()
    words = [*map(str, folders), *([f"-{metrics}"] if metrics else [])]
    used = (*folders, *filter(None, (metrics, timetable.config)))
    is_in_tmp = any(path.is_relative_to(tmp) for path in used for tmp in ("/tmp", "/var/tmp"))  # noqa: S108
    return _SANDBOX.format(
        writable="\n".join(f"ReadWritePaths={_path_word(word)}" for word in words),
        tmp="" if is_in_tmp else "PrivateTmp=yes\n",
    )


def timer(timetable: Timetable) -> str:
    """The unit that says when."""
    return (
        "# Written by `baotinh schedule`.\n"
        "[Unit]\n"
        "Description=when baotinh visits the newspapers\n"
        "\n"
        "[Timer]\n"
        f"OnCalendar={calendar(timetable.every)}\n"
        "# A run that was missed while the machine was off is made up for.\n"
        "Persistent=true\n"
        "\n"
        "[Install]\n"
        "WantedBy=timers.target\n"
    )


def calendar(every: timedelta) -> str:
    """The times in systemd's notation."""
    minutes, hours = _minutes_or_hours(every)
    if minutes:
        return f"*:0/{minutes}"
    if hours == 24:  # noqa: PLR2004
        return f"{DAILY_HOUR:02d}:{MINUTE:02d}"
    return f"{'*' if hours == 1 else f'0/{hours}'}:{MINUTE:02d}"


def _unit_word(word: str) -> str:
    """A word of a command, in which `$` begins a variable."""
    return _path_word(word.replace("$", "$$"))


def _path_word(word: str) -> str:
    escaped = word.replace("\\", "\\\\").replace('"', '\\"').replace("%", "%%")
    return f'"{escaped}"' if re.search(r"[\s'\"\\;]", word) else escaped
