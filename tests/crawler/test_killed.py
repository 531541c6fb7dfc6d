"""Killed at any moment (SIGKILL), and run again: as if nothing had been.

The moments are counted in bytes that a command has written, not in seconds: how far an undisturbed
run came at most is measured once, and a seeded share of that is waited for. Removal and migrations
are killed at their statements, in `tests/archive`. `make soak` kills each command fifty times.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import sqlite3
from contextlib import closing, suppress
from dataclasses import dataclass, field
from random import Random
from time import sleep
from typing import TYPE_CHECKING

import pytest
from years import SECTIONS, Years

from archive.backup import all_of, damaged
from archive.verify import verify
from cli.exit_codes import Exit

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from forking import Forks
    from loopback import Crawled

SIZE = 20
ENV = {
    "LOOPBACK_NOW": "2026-03-08T09:00:00+07:00",
    "LOOPBACK_FACTS": json.dumps({"sections": SECTIONS}),
    "BAOTINH_CONTACT": "toasoan@giay.vn",
}
WRONG_TITLE = {**ENV, "LOOPBACK_TITLE": ".titlecate h1 a"}  # the section's name, not the headline


@dataclass
class Bench:
    """A newspaper, its archive as an undisturbed crawl leaves it, and room to break things."""

    forks: Forks
    paper: Years
    folder: Path
    before: dict[str, Path | None] = field(default_factory=dict)
    reach: dict[str, int] = field(default_factory=dict)

    @property
    def whole(self) -> Path:
        """The archive of a crawl that nobody disturbed."""
        return self.folder / "whole" / "archive.db"

    def prepare(self) -> None:
        """Crawl the newspaper, once well and once with a layout that takes the wrong titles."""
        misread = self.folder / "misread" / "archive.db"
        for archive, env in ((self.whole, ENV), (misread, WRONG_TITLE)):
            archive.parent.mkdir()
            done = self.run(archive, "crawl", "giay", env=env)
            assert done.code == Exit.OK, done.err
        warc = self.folder / "giay.warc.gz"
        assert self.run(self.whole, "captures", "export", str(warc)).code == Exit.OK
        self.before = {
            "crawl": None,
            "import": None,
            "reextract": misread.parent,
            "backup": self.whole.parent,
        }

    def command(self, kind: str, archive: Path) -> tuple[str, ...]:
        """The command that is killed."""
        return {
            "crawl": ("crawl", "giay"),
            "import": ("import", str(self.folder / "giay.warc.gz")),
            "reextract": ("reextract",),
            "backup": ("backup", str(archive.parent / "backups")),
        }[kind]

    def fresh(self, kind: str, name: str) -> Path:
        """An archive as it is before the command."""
        folder, source = self.folder / name, self.before[kind]
        shutil.rmtree(folder, ignore_errors=True)
        if source is None:
            folder.mkdir()
        else:
            shutil.copytree(source, folder)
        return folder / "archive.db"

    def run(self, archive: Path, *command: str, env: dict[str, str] | None = None) -> Crawled:
        """Run a command to its end."""
        homes = {"giay": self.paper.home}
        return self.forks.start(archive, homes, *command, env=env or ENV).wait()

    def measure(self, kind: str) -> int:
        """How many bytes an undisturbed run of the command adds to the folder at most."""
        if kind not in self.reach:
            archive = self.fresh(kind, "measured")
            begin = size(archive.parent)
            running = self.forks.start(
                archive, {"giay": self.paper.home}, *self.command(kind, archive), env=ENV
            )
            most = begin
            while os.path.exists(f"/proc/{running.pid}/exe"):  # noqa: PTH110 - a zombie has none
                most = max(most, size(archive.parent))
                sleep(0.001)
            assert running.wait().code == Exit.OK
            self.reach[kind] = most - begin
        return self.reach[kind]

    def kill(self, kind: str, archive: Path, chance: Random) -> bool:
        """Kill the command somewhere on its way; False where it was done before that."""
        wanted = size(archive.parent) + int(self.measure(kind) * chance.random())
        running = self.forks.start(
            archive, {"giay": self.paper.home}, *self.command(kind, archive), env=ENV
        )
        while (
            os.path.exists(f"/proc/{running.pid}/exe")  # noqa: PTH110
            and size(archive.parent) <= wanted
        ):
            sleep(0.001)
        sleep(chance.uniform(0, 0.01))
        with suppress(ProcessLookupError):
            os.kill(running.pid, signal.SIGKILL)
        return running.wait().code == -signal.SIGKILL


def size(folder: Path) -> int:
    """Bytes of all files below a folder; they come and go meanwhile."""
    total = 0
    for root, _, names in os.walk(folder):
        for name in names:
            try:
                total += os.stat(os.path.join(root, name)).st_size  # noqa: PTH116, PTH118
            except FileNotFoundError:
                continue
    return total


@pytest.fixture(scope="module")
def bench(forks: Forks, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bench]:
    with Years(SIZE) as paper:
        found = Bench(forks=forks, paper=paper, folder=tmp_path_factory.mktemp("bench"))
        found.prepare()
        yield found


def rows(path: Path, statement: str, *, of: str) -> list[tuple[object, ...]]:
    """What a statement finds; nothing where its table was not made yet."""
    if not path.exists():
        return []
    with closing(sqlite3.connect(path)) as connection:
        known = connection.execute("SELECT 1 FROM sqlite_schema WHERE name = ?", [of]).fetchone()
        return connection.execute(statement).fetchall() if known else []


def articles(archive: Path) -> list[tuple[object, ...]]:
    """What a reader would miss or see twice."""
    return rows(
        archive,
        "SELECT native_id, title, body, published_at FROM articles ORDER BY 1",
        of="articles",
    )


def pages(archive: Path) -> list[tuple[object, ...]]:
    """The captures of articles."""
    return rows(
        archive.with_name("archive.captures.db"),
        "SELECT url, sha256 FROM captures WHERE kind = 'article' ORDER BY 1",
        of="captures",
    )


def findings(archive: Path) -> list[object]:
    return [found for check in verify(archive) for found in check.findings]


def is_begun(archive: Path) -> bool:
    """Have both files their tables?"""
    beside = archive.with_name("archive.captures.db")
    asked = "SELECT count(*) FROM sqlite_schema"
    return bool(rows(archive, asked, of="articles") and rows(beside, asked, of="captures"))


@pytest.mark.parametrize("kind", ["crawl", "import", "reextract", "backup"])
@pytest.mark.parametrize(
    "kills", [pytest.param(5, id="few"), pytest.param(50, id="full", marks=pytest.mark.soak)]
)
def test_killed_at_any_moment_it_is_sound_and_the_next_run_finishes_the_work(
    bench: Bench, kind: str, kills: int
) -> None:
    chance, hit = Random(f"{kind} {kills}"), 0  # noqa: S311 - the same in every run
    for _ in range(kills):
        archive = bench.fresh(kind, "killed")
        hit += bench.kill(kind, archive, chance)
        if is_begun(archive):
            assert findings(archive) == []
        had, kept = articles(archive), pages(archive)
        done = bench.run(archive, *bench.command(kind, archive))
        assert done.code == Exit.OK, done.out + done.err
        assert findings(archive) == []
        assert articles(archive) == articles(bench.whole)
        assert pages(archive) == pages(bench.whole)
        assert set(kept) <= set(pages(archive))
        assert {row[0] for row in had} <= {row[0] for row in articles(archive)}
        if kind == "reextract":
            versions = "SELECT DISTINCT max(version) FROM article_versions GROUP BY article_id"
            assert rows(archive, versions, of="article_versions") == [(2,)]
        if kind == "backup":
            made = all_of(archive.parent / "backups")
            assert made
            assert [name for backup in made for name in damaged(backup)] == []
    assert hit >= kills * 2 // 3  # most were killed, and not done before
    print(f"{kind}: killed at {hit} points of {kills}")  # noqa: T201 - `make soak` shows it
