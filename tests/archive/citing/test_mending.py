"""Damaged permanent ids: made anew where what is left tells which they were, and else left."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from given import a_capture, an_archive, an_article

from archive import articles
from archive.citing import ids
from archive.citing.mending import mend
from archive.verify import citing
from archive.verify.model import Check

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator
    from pathlib import Path

ALL = (
    "SELECT articles.id, articles.cite_id, article_versions.id, article_versions.cite_id "
    "FROM articles JOIN article_versions ON articles.id = article_id ORDER BY 1, 3"
)
WRONG_LETTER = "bt:zzzzzzzzzz0"
IDS_OF_ANOTHER = (
    "UPDATE article_versions SET cite_id = (SELECT cite_id FROM article_versions "
    "WHERE article_id = 2) WHERE article_id = 1"
)


@pytest.fixture
def db(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    """Three articles, the first of them edited."""
    archive, run = an_archive(tmp_path)
    for page, (number, title) in enumerate([(1, "Một"), (2, "Hai"), (3, "Ba"), (1, "Một, sửa")]):
        article = an_article(number, title=title)
        articles.store(archive.connection, article, capture=a_capture(page), run_id=run)
    yield archive.connection
    archive.close()


def found(db: sqlite3.Connection) -> list[str]:
    check = Check(name="ids", about="ids")
    citing.check_ids(check, db)
    return [finding.where for finding in check.findings]


def all_ids(db: sqlite3.Connection) -> list[tuple[object, ...]]:
    return [tuple(row) for row in db.execute(ALL)]


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE articles SET cite_id = NULL WHERE id = 1",
        f"UPDATE articles SET cite_id = '{WRONG_LETTER}' WHERE id = 1",
        "UPDATE article_versions SET cite_id = NULL",
        "UPDATE article_versions SET cite_id = cite_id || 'x' WHERE article_id = 1",
        "UPDATE articles SET cite_id = NULL; UPDATE article_versions SET cite_id = NULL",
        # Texts of one article with the other's ids, well formed as they are.
        IDS_OF_ANOTHER,
    ],
)
def test_what_can_be_told_is_as_it_was(db: sqlite3.Connection, damage: str) -> None:
    before = all_ids(db)
    assert found(db) == []
    db.executescript(damage)
    assert found(db)
    assert mend(db) > 0
    assert all_ids(db) == before
    assert found(db) == []
    assert mend(db) == 0


def test_the_texts_tell_an_id_that_today_would_be_given_otherwise(db: sqlite3.Connection) -> None:
    """Of a pair that collided the later has a letter more, and keeps it when the first is gone."""
    longer = ids.article_id("baocantho", "3", "", length=ids.LENGTH + 1)
    db.execute("UPDATE articles SET cite_id = ? WHERE id = 3", [longer])
    (content_hash,) = db.execute("SELECT content_hash FROM articles WHERE id = 3").fetchone()
    text = ids.text_id(longer, content_hash)
    db.execute("UPDATE article_versions SET cite_id = ? WHERE article_id = 3", [text])
    assert found(db) == []
    db.execute("UPDATE articles SET cite_id = NULL WHERE id = 3")
    mend(db)
    assert db.execute("SELECT cite_id FROM articles WHERE id = 3").fetchone()[0] == longer


def test_what_nothing_tells_stays_for_a_backup(db: sqlite3.Connection) -> None:
    """The article has an id that was never given, and so has its text: which was it?"""
    strange = [ids.article_id("baolaocai", number, "") for number in ("8", "9")]
    db.execute("UPDATE articles SET cite_id = ? WHERE id = 2", strange[:1])
    db.execute(
        "UPDATE article_versions SET cite_id = ? WHERE article_id = 2",
        [ids.text_id(strange[1], "x")],
    )
    before = all_ids(db)
    assert mend(db) == 0
    assert all_ids(db) == before
    assert found(db)
