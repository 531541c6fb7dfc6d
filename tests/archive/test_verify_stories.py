"""Verification finds stories that are not what the articles say, and nothing else."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from given import an_archive
from story_given import store, with_papers
from story_texts import BRIDGE, RICE, body

from archive import stories
from archive.database import connect
from archive.verify import verify

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """An archive with a story of three printings, and one article that waits to be compared."""
    archive, _run = an_archive(tmp_path)
    with archive:
        db = archive.connection
        with_papers(db)
        for number, text in ((1, RICE), (2, RICE[:-1]), (3, RICE), (4, BRIDGE)):
            store(db, number, text)
        stories.settle(db)
        store(db, 5, BRIDGE)
    return tmp_path / "archive.db"


def found(path: Path) -> set[str]:
    (check,) = [check for check in verify(path) if check.name == "stories"]
    assert check.looked_at == 5
    assert {finding.kind for finding in check.findings} <= {"stories_stale"}
    return {f"{finding.where}: {finding.what}" for finding in check.findings}


def test_what_waits_is_no_finding_and_the_archive_is_only_read(path: Path) -> None:
    assert found(path) == set()
    with closing(connect(path, readonly=True)) as db:
        assert stories.waiting(db) == 1


def test_an_archive_from_before_there_were_stories_is_sound(path: Path) -> None:
    with closing(connect(path)) as db:
        for table in ("story_articles", "stories", "story_queue", "story_texts", "story_bands"):
            db.execute(f"DROP TABLE {table}")
    (check,) = [check for check in verify(path) if check.name == "stories"]
    assert (check.looked_at, check.findings) == (0, [])


@pytest.mark.parametrize(
    ("damage", "where"),
    [
        ("UPDATE stories SET newspapers = 9", "stories of id 1: is not what the articles say"),
        (
            "UPDATE story_articles SET kept = 0.5 WHERE article_id = 3",
            "story_articles of article_id 3: is not what the articles say",
        ),
        (
            "DELETE FROM story_articles WHERE article_id = 3",
            "story_articles of article_id 3: is missing: the articles say that it should be there",
        ),
        (
            "INSERT INTO story_bands VALUES (1, 4)",
            "story_bands of article_id 4: should not be there, by what the articles say",
        ),
        ("DELETE FROM story_bands WHERE article_id = 2", None),
        (f"UPDATE articles SET body = '{body(BRIDGE)}' WHERE id = 2", None),
    ],
)
def test_damage_is_found_and_a_comparison_anew_mends_it(
    path: Path, damage: str, where: str | None
) -> None:
    with closing(connect(path)) as db:
        db.execute("DROP TRIGGER story_queue_changed")  # past all that would mend it by itself
        db.execute(damage)
    told = found(path)
    assert told
    if where:
        assert told == {where}
    with closing(connect(path)) as db:
        stories.rebuild(db)
    assert found(path) == set()
