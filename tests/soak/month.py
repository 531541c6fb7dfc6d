"""A month (or a few days) of the keeper's life: what happens on which day, and what came of it."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    from world import Paper, World

ROOT = Path(__file__).parents[2]
VISITS = (6, 18)
"""Hours of a day at which cron crawls."""


@dataclass(frozen=True, kw_only=True)
class Incident:
    """A trouble of a newspaper on the days from `begin` to before `end`, and its alarm's class.

    `end` is None where it does not end.
    """

    paper: int
    what: str
    begin: int
    end: int | None
    cause: str


@dataclass(frozen=True, kw_only=True)
class Plan:
    """What happens in so many days. `killed`, `unplugged`: day and hour of a visit."""

    days: int
    papers: int
    secure: int
    incidents: tuple[Incident, ...]
    killed: tuple[int, int]
    unplugged: tuple[int, int]


@dataclass(frozen=True, kw_only=True)
class Ended:
    """How a command ended."""

    code: int
    out: str
    err: str


@dataclass(kw_only=True)
class Keeper:
    """The keeper's machine, for one archive."""

    process: subprocess.Popen[str]
    runs: list[Ended] = field(default_factory=list)
    pid: int = 0

    def run(self, now: datetime, *words: str) -> Ended:
        """Run `baotinh` at this time."""
        assert self.process.stdin
        command = {"now": now.isoformat(), "words": words}
        self.process.stdin.write(json.dumps(command) + "\n")
        self.process.stdin.flush()
        self.pid = self._line()["pid"]
        ended = Ended(**self._line())
        self.runs.append(ended)
        return ended

    def kill(self) -> None:
        """Cut the power of the command that is running."""
        os.kill(self.pid, signal.SIGKILL)

    def _line(self) -> dict[str, Any]:
        assert self.process.stdout
        line = self.process.stdout.readline()
        assert line, "the keeper's machine is dead"
        found: dict[str, Any] = json.loads(line)
        return found


@contextmanager
def a_keeper(world: World, archive: Path, delay: float = 0.0) -> Iterator[Keeper]:
    """A keeper of all newspapers of a world."""
    pairs = [f"{name}={home}" for name, home in world.homes.items()]
    script = Path(__file__).with_name("keeper.py")
    env = {
        **os.environ,
        "BAOTINH_ARCHIVE": str(archive),
        "SSL_CERT_FILE": str(world.certificates.authority),
        "PYTHONPATH": str(ROOT),
    }
    with subprocess.Popen(
        [sys.executable, str(script), str(delay), *pairs],
        cwd=ROOT, env=env, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
    ) as process:  # fmt: skip
        yield Keeper(process=process)
        assert process.stdin
        process.stdin.close()


def live(world: World, keeper: Keeper, plan: Plan, begin: datetime) -> None:
    """Let the days pass."""
    names = list(world.papers)
    for day in range(plan.days):
        for incident in plan.incidents:
            for when, begins in ((incident.begin, True), (incident.end, False)):
                if when == day:
                    world.trouble(names[incident.paper], incident.what, begins=begins)
        for hour in VISITS:
            world.now = begin.replace(hour=hour) + timedelta(days=day)
            world.unplugged = (day, hour) == plan.unplugged
            if (day, hour) == plan.killed:
                _cut_the_power(world, keeper)
            keeper.run(world.now, "crawl", "--all", "--quiet")


def _cut_the_power(world: World, keeper: Keeper) -> None:
    """A visit that is killed in its middle."""
    enough = 5 * len(world.papers) // 2
    count = 0

    def cut(_: Paper) -> None:
        nonlocal count
        count += 1
        if count == enough:
            keeper.kill()

    world.seen = cut
    ended = keeper.run(world.now, "crawl", "--all", "--quiet")
    world.seen = lambda _: None
    assert ended.code == -signal.SIGKILL, ended
