"""Stories of a process that was killed, of an older archive, of articles that are deleted."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from given import NOW, an_archive, an_article
from story_given import SHOWN, groups, store, with_papers
from story_texts import BRIDGE, RICE, body

from archive import articles, info, stories
from archive.archive import Archive
from archive.database import connect
from archive.records import CaptureRef

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable


@pytest.fixture
def db(db: sqlite3.Connection) -> sqlite3.Connection:
    return with_papers(db)


KILLED = """
import os, signal, sys
sys.path.insert(0, sys.argv[2])
from story_texts import RICE, body
from given import an_archive, an_article, a_capture
from archive import articles
from pathlib import Path
archive, run = an_archive(Path(sys.argv[1]))
for number in (1, 2):
    article = an_article(number, body=body(RICE))
    articles.store(archive.connection, article, capture=a_capture(number), run_id=run)
os.kill(os.getpid(), signal.SIGKILL)
"""


def test_what_a_killed_process_left_is_settled_by_the_next(tmp_path: Path) -> None:
    here = str(Path(__file__).parent)
    done = subprocess.run(
        [sys.executable, "-c", KILLED, str(tmp_path), here],
        check=False,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
        timeout=60,
    )
    assert done.returncode == -signal.SIGKILL
    with closing(connect(tmp_path / "archive.db", readonly=True)) as left:
        assert (stories.waiting(left), groups(left)) == (2, set())
    with Archive(tmp_path / "archive.db", kind="live", now=NOW) as archive:
        assert (stories.waiting(archive.connection), groups(archive.connection)) == (
            0,
            {frozenset({1, 2})},
        )


@pytest.mark.parametrize(
    "as_if",
    [
        pytest.param(lambda db: info.put(db, "story_rules", "0.0"), id="written by other rules"),
        pytest.param(
            lambda db: db.execute("DELETE FROM archive_info WHERE key = 'story_rules'"),
            id="migrated from before there were stories",
        ),
    ],
)
def test_stories_of_an_older_archive_are_made_when_it_is_opened(
    tmp_path: Path, as_if: Callable[[sqlite3.Connection], object]
) -> None:
    archive, run = an_archive(tmp_path)
    with archive:
        for number in (1, 2):
            page = CaptureRef(id=number, sha256=f"{number:064x}", fetched_at=NOW)
            article = an_article(number, body=body(RICE))
            articles.store(archive.connection, article, capture=page, run_id=run)
        archive.connection.execute("DELETE FROM story_queue")
        as_if(archive.connection)
    with Archive(tmp_path / "archive.db", kind="live", now=NOW) as again:
        assert again.compared == 2
        assert groups(again.connection) == {frozenset({1, 2})}


def test_articles_that_are_to_be_deleted_leave_their_stories(db: sqlite3.Connection) -> None:
    text = [*RICE, *BRIDGE]
    for number, part in ((1, text[:8]), (2, text[2:10]), (3, text[4:12]), (4, text[:8])):
        store(db, number, part)
    stories.settle(db)
    (gone,) = db.execute("SELECT id FROM articles WHERE native_id = '2'").fetchone()
    stories.forget(db, [gone])
    assert groups(db) == {frozenset({1, 4})}
    for table in SHOWN[1:]:
        left = db.execute(f"SELECT count(*) FROM {table} WHERE article_id = ?", [gone])
        assert left.fetchone()[0] == 0
