"""`baotinh schedule`: what cron and systemd are told, tried with the real ones."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import time
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from archive.errors import LockedError
from archive.lock import writer_lock
from cli.exit_codes import Exit
from cli.schedule import closed_folder
from cli.timetable import BEGIN, Timetable, allowed, calendar, cron_file, cron_times, into_crontab

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Run = Callable[..., subprocess.CompletedProcess[str]]

CRON_D = Path("/etc/cron.d")
MINUTE = timedelta(minutes=1)


def a_timetable(**changes: object) -> Timetable:
    plain: dict[str, object] = {
        "program": ("/opt/baotinh/.venv/bin/baotinh",),
        "archive": Path("/var/lib/baotinh/archive.db"),
        "config": None,
        "account": "baotinh",
        "every": 60 * MINUTE,
    }
    return Timetable(**{**plain, **changes})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("minutes", "cron", "systemd"),
    [
        (1, "* * * * *", "*:0/1"),
        (15, "*/15 * * * *", "*:0/15"),
        (60, "7 * * * *", "*:07"),
        (120, "7 */2 * * *", "0/2:07"),
        (24 * 60, "7 3 * * *", "03:07"),
    ],
)
def test_both_are_told_the_same_times(
    need: Callable[[str], str], minutes: int, cron: str, systemd: str
) -> None:
    assert cron_times(minutes * MINUTE) == cron
    assert calendar(minutes * MINUTE) == systemd
    analyze = need("systemd-analyze")
    told = subprocess.run(
        [analyze, "calendar", systemd, "--iterations=2"], capture_output=True, text=True, check=True
    ).stdout
    stamps = [
        line.split(": ", 1)[1] for line in told.splitlines() if "elapse:" in line or "#2" in line
    ]
    first, second = (datetime.strptime(s[4:23], "%Y-%m-%d %H:%M:%S") for s in stamps)  # noqa: DTZ007
    assert second - first == minutes * MINUTE


@pytest.mark.parametrize("minutes", [0, 0.5, 7, 90, 5 * 60, 48 * 60])
def test_times_that_cron_cannot_say_are_refused(minutes: float) -> None:
    assert not allowed(minutes * MINUTE)


def test_a_line_of_cron_survives_blanks_and_percent_signs() -> None:
    line = cron_file(a_timetable(archive=Path("/kho báo/50%/archive.db"))).splitlines()[2]
    assert line == (
        "7 * * * * baotinh /opt/baotinh/.venv/bin/baotinh crawl --all --quiet --for 50m "
        "--archive '/kho báo/50\\%/archive.db' 2>&1 | tee -a '/kho báo/50\\%/archive.log'"
    )


def test_a_crontab_keeps_the_lines_of_others_and_has_ours_once() -> None:
    others = "MAILTO=toi\n5 4 * * * sao-luu"
    lines = cron_file(a_timetable(account=None))
    once = into_crontab(others, lines)
    assert once == f"{others}\n{lines}"
    assert into_crontab(once, lines) == once
    assert into_crontab(f"{once}@daily khac\n", lines).count(BEGIN) == 1


def test_a_program_that_other_accounts_cannot_reach_is_seen(tmp_path: Path) -> None:
    program = tmp_path / "closed" / "bin" / "baotinh"
    program.parent.mkdir(parents=True)
    tmp_path.chmod(0o755)
    outside = closed_folder(tmp_path)
    program.parent.parent.chmod(0o700)
    assert closed_folder(program) == (outside or program.parent.parent)
    program.parent.parent.chmod(0o755)
    assert closed_folder(program) == outside


def test_what_is_printed_is_for_the_keeper_to_read(baotinh: Run, tmp_path: Path) -> None:
    (tmp_path / "baotinh.toml").touch()
    done = baotinh("schedule", "--by", "cron", "--archive", str(tmp_path / "archive.db"))
    assert done.returncode == Exit.OK
    assert "/etc/cron.d/baotinh" in done.stdout
    assert f"--archive {tmp_path}/archive.db" in done.stdout
    assert "contact in baotinh.toml ([crawl])" in done.stderr
    done = baotinh("schedule", "--by", "cron", "--account", "khong-co-ai")
    assert "There is no account khong-co-ai" in done.stderr
    done = baotinh("schedule", "--every", "7m")
    assert done.returncode == Exit.USAGE
    assert "15m" in done.stderr


@pytest.mark.parametrize("options", [(), ("--user",)])
def test_systemd_accepts_the_units_and_finds_them_safe(
    need: Callable[[str], str], baotinh: Run, tmp_path: Path, options: tuple[str, ...]
) -> None:
    analyze = need("systemd-analyze")
    archive = tmp_path / "kho báo 50%" / "archive.db"
    common = ("--by", "systemd", "--install", "--root", str(tmp_path), "--archive", str(archive))
    done = baotinh("schedule", *common, "--every", "2h", *options)
    assert done.returncode == Exit.OK, done.stderr
    units = sorted(map(str, tmp_path.rglob("baotinh.*")))
    assert [Path(unit).name for unit in units] == ["baotinh.service", "baotinh.timer"]
    manager = "--user" if options else "--system"
    verified = subprocess.run(
        [analyze, "verify", manager, *units],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "XDG_RUNTIME_DIR": str(tmp_path)},  # where a user is not logged in
    )
    assert (verified.returncode, verified.stdout, verified.stderr) == (0, "", "")
    if not options:
        judged = [analyze, "security", "--offline=true", "--threshold=30", units[0]]
        assert subprocess.run(judged, capture_output=True, check=False).returncode == 0


@contextmanager
def cron_running(cron: str) -> Iterator[None]:
    """Debian's cron; where one runs already, that one."""
    daemon = subprocess.Popen([cron, "-f"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        yield
    finally:
        daemon.terminate()
        daemon.wait(timeout=30)


def test_the_cron_of_debian_crawls_and_says_nothing(
    need: Callable[[str], str], baotinh: Run, tmp_path: Path, root: Path
) -> None:
    cron = need("cron")
    if os.geteuid() != 0:
        pytest.skip("only root may write to /etc/cron.d")
    archive = tmp_path / "kho báo 50%" / "archive.db"
    archive.parent.mkdir()
    replay = root / "samples" / "baocantho.warc.gz"
    done = baotinh(
        "schedule", "--by", "cron", "--every", "1m", "--account", "root", "--install",
        "--root", str(tmp_path), "--archive", str(archive), "--", "--replay", str(replay),
    )  # fmt: skip
    assert done.returncode == Exit.OK, done.stderr
    job = CRON_D / f"baotinh-test-{os.getpid()}"
    written = (tmp_path / "etc/cron.d/baotinh").read_text()
    try:
        job.write_text(written)
        job.chmod(0o644)
        with cron_running(cron):
            wait_for(lambda: is_crawled(archive), seconds=240)
            job.unlink()
    finally:
        job.unlink(missing_ok=True)
    wait_for(lambda: is_free(archive), seconds=60)
    assert archive.with_suffix(".log").read_text() == ""


def wait_for(condition: Callable[[], bool], *, seconds: float) -> None:
    until = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < until, "cron has not done its work"
        time.sleep(0.5)


def is_crawled(archive: Path) -> bool:
    """Has a run ended that stored articles and left nothing in the frontier?"""
    if not archive.exists():
        return False
    connection = sqlite3.connect(f"{archive.as_uri()}?mode=ro", uri=True)
    try:
        row = connection.execute(
            "SELECT (SELECT count(*) FROM articles), "
            "(SELECT count(*) FROM frontier WHERE state = 'queued'), "
            "(SELECT count(*) FROM runs WHERE state = 'finished')"
        ).fetchone()
    except sqlite3.OperationalError:  # its tables are not there yet
        return False
    finally:
        connection.close()
    return bool(row[0] > 0 and row[1] == 0 and row[2] > 0)


def is_free(archive: Path) -> bool:
    """Has the job let go of the archive?"""
    try:
        with writer_lock(archive, doing="test", now=datetime.now(UTC)):
            return True
    except LockedError:
        return False
