"""The machine fails a crawl: no room, nothing may be written, somebody else holds the archive."""

from __future__ import annotations

import sqlite3
import subprocess
import threading
from base64 import b64encode
from contextlib import closing, contextmanager
from random import Random
from typing import TYPE_CHECKING

import pytest
from loopback import article_html, article_path, baotinh, crawl, listing_html
from werkzeug import Request, Response

from archive.verify import verify
from cli.exit_codes import Exit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from forking import Forks
    from loopback import Crawled, Paper

NUMBERS = range(1, 41)
PATIENCE = {"LOOPBACK_BUSY_MS": "300"}


@pytest.fixture
def heavy(paper: Paper) -> Paper:
    """A newspaper of forty articles that cannot be packed: two megabytes in each file."""
    random = Random(1)  # noqa: S311 - the same in every run
    paper.page("/giay/", listing_html(list(NUMBERS)))
    for number in NUMBERS:
        text = b64encode(random.randbytes(30_000)).decode()
        paper.page(article_path(number), article_html(number, sentence=text))
    return paper


@pytest.fixture
def visit(forks: Forks, paper: Paper, archive: Path) -> Callable[..., Crawled]:
    def run(*arguments: str, env: dict[str, str] | None = None) -> Crawled:
        command = arguments or ("crawl", "giay")
        return forks.start(archive, {"giay": paper.home}, *command, env=env).wait()

    return run


@contextmanager
def small_disk(
    folder: Path, size: str, need: Callable[[str], str]
) -> Iterator[Callable[..., None]]:
    """A file system in memory at `folder`; gives a function that mounts it with other options."""
    mount, umount = need("mount"), need("umount")
    folder.mkdir()
    made = subprocess.run([mount, "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder)],
                          capture_output=True, check=False)  # fmt: skip
    if made.returncode:
        pytest.skip("needs the right to mount a file system")
    try:
        yield lambda options: subprocess.run(
            [mount, "-o", f"remount,{options}", str(folder)], check=True
        )
    finally:
        subprocess.run([umount, str(folder)], check=True)


def assert_sound(archive: Path, articles: int) -> None:
    """Nothing is lost, doubled or damaged."""
    assert [found for check in verify(archive) for found in check.findings] == []
    with closing(sqlite3.connect(archive)) as connection:
        counts = "SELECT count(*), count(DISTINCT native_id) FROM articles"
        assert connection.execute(counts).fetchall() == [(articles, articles)]


def captured(archive: Path) -> int:
    with closing(sqlite3.connect(archive.with_name("archive.captures.db"))) as connection:
        return int(connection.execute(
            "SELECT count(*) FROM captures WHERE kind = 'article'").fetchone()[0])  # fmt: skip


def test_a_full_disk_ends_the_crawl_and_the_next_one_goes_on(
    heavy: Paper, forks: Forks, tmp_path: Path, need: Callable[[str], str]
) -> None:
    disk = tmp_path / "disk"
    archive = disk / "archive.db"
    with small_disk(disk, "5m", need) as remount:
        full = forks.start(archive, {"giay": heavy.home}, "crawl", "giay").wait()
        assert full.code == Exit.STORAGE, full.err
        assert "full" in full.err
        assert "Traceback" not in full.err
        kept, asked = captured(archive), sum("-a" in seen.path for seen in heavy.seen)
        assert 0 < kept <= asked <= kept + 2 < len(NUMBERS)  # it asks for nothing it cannot keep
        remount("size=64m")
        done = forks.start(archive, {"giay": heavy.home}, "crawl", "giay").wait()
        assert done.code == Exit.OK, done.out + done.err
        assert_sound(archive, len(NUMBERS))
        assert captured(archive) == len(NUMBERS)


def test_an_archive_on_a_medium_that_cannot_be_written_is_read_and_not_crawled_into(
    paper: Paper, forks: Forks, tmp_path: Path, need: Callable[[str], str]
) -> None:
    disk = tmp_path / "disk"
    archive, homes = disk / "archive.db", {"giay": paper.home}
    with small_disk(disk, "64m", need) as remount:
        assert forks.start(archive, homes, "crawl", "giay").wait().code == Exit.OK
        remount("ro")
        refused = forks.start(archive, homes, "crawl", "giay").wait()
        assert refused.code == Exit.STORAGE
        assert "Check the folder" in refused.err
        found = forks.start(archive, homes, "search", "thu hoạch").wait()
        assert found.code == Exit.OK, found.err
        assert "Hợp tác xã số 1" in found.out
        remount("rw")
        assert forks.start(archive, homes, "crawl", "giay").wait().code == Exit.OK
        assert_sound(archive, 3)


def locked_while(
    paper: Paper, archive: Path, number: int, *, seconds: float | None = None
) -> sqlite3.Connection:
    """Lets another program take the archive's lock when an article is asked for, and hold it."""
    holder = sqlite3.connect(archive, isolation_level=None, check_same_thread=False)

    def answer(_: Request) -> Response:
        if not holder.in_transaction:
            holder.execute("BEGIN IMMEDIATE")
            if seconds is not None:
                threading.Timer(seconds, lambda: holder.execute("ROLLBACK")).start()
        return Response(article_html(number), content_type="text/html; charset=utf-8")

    paper.serve(article_path(number), answer)
    return holder


def test_a_lock_that_is_held_too_long_ends_the_crawl_and_loses_nothing(
    paper: Paper, visit: Callable[..., Crawled], archive: Path
) -> None:
    paper.listing("/giay/", [1])
    assert visit().code == Exit.OK
    paper.listing("/giay/", [3, 2, 1])
    with closing(locked_while(paper, archive, 2)) as holder:
        refused = visit(env=PATIENCE)
        assert refused.code == Exit.LOCKED, refused.err
        assert "locked" in refused.err
        assert "Traceback" not in refused.err
        at_once = visit(env=PATIENCE)
        assert at_once.code == Exit.LOCKED, at_once.err
        holder.execute("ROLLBACK")
    paper.article(2)
    assert visit().code == Exit.OK
    assert_sound(archive, 3)


def test_a_lock_that_is_held_for_a_while_is_waited_for(
    paper: Paper, visit: Callable[..., Crawled], archive: Path
) -> None:
    paper.listing("/giay/", [1])
    visit()
    paper.listing("/giay/", [3, 2, 1])
    with closing(locked_while(paper, archive, 2, seconds=1)):
        assert visit().code == Exit.OK
    assert_sound(archive, 3)


def test_a_reader_that_pins_the_log_costs_nothing_but_room_and_gives_it_back(
    heavy: Paper, visit: Callable[..., Crawled], archive: Path
) -> None:
    heavy.listing("/giay/", [1])
    visit()
    log = archive.with_name("archive.db-wal")
    heavy.page("/giay/", listing_html(list(NUMBERS)))
    with closing(sqlite3.connect(archive, isolation_level=None)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM articles").fetchone()
        assert visit().code == Exit.OK
        assert log.stat().st_size > 1 << 20
        assert reader.execute("SELECT count(*) FROM articles").fetchone() == (1,)
        reader.execute("COMMIT")
        assert visit().code == Exit.OK  # the reader is there, as a reading room is, and idle
        assert log.stat().st_size == 0
    assert_sound(archive, len(NUMBERS))


def test_of_two_crawls_at_once_one_works_and_the_other_says_who_does(
    paper: Paper, forks: Forks, archive: Path
) -> None:
    asked, may_answer = threading.Event(), threading.Event()

    def wait(_: Request) -> Response:
        asked.set()
        assert may_answer.wait(60)
        return Response(article_html(1), content_type="text/html; charset=utf-8")

    paper.serve(article_path(1), wait)
    first = forks.start(archive, {"giay": paper.home}, "crawl", "giay")
    assert asked.wait(60)
    second = crawl(archive, {"giay": paper.home})
    assert second.code == Exit.LOCKED
    assert f"process {first.pid} (crawl, since " in second.err
    assert baotinh(archive, {}, "sites").code == Exit.OK  # whoever reads need not wait
    may_answer.set()
    assert first.wait().code == Exit.OK
    assert_sound(archive, 3)
