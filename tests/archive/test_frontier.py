"""The frontier, runs and problems: what a killed crawl must find again."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from given import NOW, an_archive

from archive import frontier, problems, runs, sites
from archive.archive import Archive
from archive.errors import KindError, LockedError
from archive.frontier import Link
from archive.kinds import kind_of, make_room
from archive.lock import writer_lock
from archive.records import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LINKS = [Link(key=str(number), url=f"https://baocantho.com.vn/a{number}.html") for number in (1, 2)]


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[tuple[Archive, int]]:
    archive, run = an_archive(tmp_path)
    yield archive, run
    archive.close()


def discover(opened: tuple[Archive, int], run: int) -> frontier.Discovery:
    section = sites.sections_of(opened[0].connection, "baocantho")[0]
    return frontier.discover(opened[0].connection, "baocantho", section, LINKS, run_id=run, now=NOW)


def test_a_link_is_new_once(opened: tuple[Archive, int]) -> None:
    archive, run = opened
    assert discover(opened, run).new == tuple(LINKS)
    assert discover(opened, run + 1).new == ()
    assert frontier.queued(archive.connection, "baocantho") == LINKS


def test_links_settle_only_when_a_walk_comes_to_its_end(opened: tuple[Archive, int]) -> None:
    archive, run = opened
    assert discover(opened, run).settled == (False, False)
    # That run was killed before the list's end: the next one must not stop at these links.
    assert discover(opened, run + 1).settled == (False, False)
    sites.visited(archive.connection, 1, now=NOW, settled_run=run + 1)
    assert discover(opened, run + 2).settled == (True, True)


def test_a_page_that_cannot_be_had_is_given_up_after_some_runs(
    opened: tuple[Archive, int],
) -> None:
    archive, run = opened
    discover(opened, run)
    for _ in range(frontier.MAX_ATTEMPTS):
        assert Link(key="1", url=LINKS[0].url) in frontier.queued(archive.connection, "baocantho")
        frontier.failed(archive.connection, "baocantho", "1", final=False)
    frontier.failed(archive.connection, "baocantho", "2", final=True)
    assert frontier.queued(archive.connection, "baocantho") == []


def test_a_run_that_was_killed_is_marked_by_the_next(opened: tuple[Archive, int]) -> None:
    archive, _ = opened
    runs.start(archive.connection, "baocantho", mode="live", now=NOW, code_version="0")
    states = archive.connection.execute("SELECT state FROM runs ORDER BY id").fetchall()
    assert [row["state"] for row in states] == ["interrupted", "running"]


def test_a_problem_is_counted_by_runs_and_healed(opened: tuple[Archive, int]) -> None:
    archive, run = opened
    second = runs.start(archive.connection, "baocantho", mode="live", now=NOW, code_version="0")
    problem = Problem(site="baocantho", url="https://x/", kind="no_body", message="Không đọc được.")
    for number in (run, run, second):
        problems.report(archive.connection, [problem], run_id=number, now=NOW)
    rows = archive.connection.execute("SELECT times, resolved_at FROM problems").fetchall()
    assert [tuple(row) for row in rows] == [(2, None)]
    problems.resolve(archive.connection, site="baocantho", url="https://x/", still=(), now=NOW)
    assert archive.connection.execute("SELECT resolved_at FROM problems").fetchone()[0]
    problems.report(archive.connection, [problem], run_id=second, now=NOW)
    assert archive.connection.execute("SELECT resolved_at FROM problems").fetchone()[0] is None


def test_practice_is_moved_aside_and_life_is_not(tmp_path: Path) -> None:
    path = tmp_path / "archive.db"
    assert kind_of(path) is None
    for expected in ("archive.practice.db", "archive.practice-2.db"):
        Archive(path, kind="practice", now=NOW).close()
        moved = make_room(path, "live")
        assert moved is not None
        assert moved.name == expected
        assert moved.with_name(f"{moved.stem}.captures.db").exists()
        assert not path.exists()
        assert kind_of(moved) == "practice"
    Archive(path, kind="live", now=NOW).close()
    assert make_room(path, "live") is None
    with pytest.raises(KindError, match="live archive"):
        make_room(path, "practice")


def test_the_lock_names_its_holder_and_ends_with_it(tmp_path: Path) -> None:
    path = tmp_path / "archive.db"
    script = (
        "import sys, time; from datetime import datetime, UTC; from pathlib import Path\n"
        "from archive.lock import writer_lock\n"
        "with writer_lock(Path(sys.argv[1]), doing='crawl', now=datetime.now(UTC)):\n"
        "    print('held', flush=True); time.sleep(60)"
    )
    holder = subprocess.Popen([sys.executable, "-c", script, str(path)], stdout=subprocess.PIPE)
    assert holder.stdout is not None
    assert holder.stdout.readline() == b"held\n"
    with (
        pytest.raises(LockedError, match=f"process {holder.pid} .crawl"),
        writer_lock(path, doing="import", now=NOW),
    ):
        pass
    holder.kill()
    holder.wait()
    holder.stdout.close()
    with writer_lock(path, doing="import", now=NOW):
        pass
