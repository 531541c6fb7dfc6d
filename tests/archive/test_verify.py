"""Verification: silent on a sound archive, and every real damage is found, with its remedy."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from given import NOW, an_archive, an_article

from archive import articles, fulltext
from archive.errors import StorageError
from archive.paths import captures_path
from archive.records import CaptureRef
from archive.verify import verify

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from archive.archive import Archive

PAGES = [f"<html><body><p>Bài số {number} về lúa gạo.</p></body></html>" for number in range(4)]


def keep(archive: Archive, run: int, number: int, page: str, **changes: object) -> None:
    """Capture a page, and store the article that was read from it."""
    url = f"https://baocantho.com.vn/bai-a{number}.html"
    capture = archive.captures.record(
        site="baocantho",
        kind="article",
        url=url,
        final_url=url,
        redirects=[],
        status=200,
        headers=[],
        received_length=len(page),
        fetched_at=NOW,
        payload=page.encode(),
    )
    cited = CaptureRef(id=capture.id, sha256=capture.sha256, fetched_at=capture.fetched_at)
    articles.store(archive.connection, an_article(number, **changes), capture=cited, run_id=run)


OTHER_PAGE = (
    "UPDATE payloads SET (data, stored) = (SELECT data, stored FROM payloads WHERE rowid = 1) "
    "WHERE rowid = 2"
)


ID_OF_ANOTHER_TEXT = (
    "UPDATE article_versions SET cite_id = (SELECT cite_id FROM article_versions WHERE id = 1) "
    "WHERE article_id = 3"
)


ID_OF_ANOTHER_ARTICLE = (
    "DROP INDEX articles_cite_id; "
    "UPDATE articles SET cite_id = (SELECT cite_id FROM articles WHERE id = 1)"
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """An archive of three articles, one of them edited."""
    archive, run = an_archive(tmp_path)
    with archive:
        for number in (1, 2, 3):
            keep(archive, run, number, PAGES[number - 1], title=f"Bài {number} về lúa")
        keep(archive, run, 1, PAGES[3], title="Bài 1 về lúa gạo")
    return tmp_path / "archive.db"


def kinds(path: Path) -> set[str]:
    return {finding.kind for check in verify(path) for finding in check.findings}


def damage(path: Path, *statements: str) -> None:
    """Do to a file what no code of ours does: past references and triggers."""
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        triggers = db.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall()
        for (trigger,) in triggers:
            db.execute(f"DROP TRIGGER {trigger}")
        for statement in statements:
            db.executescript(statement)


def test_a_sound_archive_gives_no_finding_and_everything_was_looked_at(path: Path) -> None:
    checks = list(verify(path))
    assert [finding for check in checks for finding in check.findings] == []
    seen = {check.name: check.looked_at for check in checks}
    assert seen.pop("redactions") == 0  # none was taken out
    assert all(seen.values()), seen
    assert (seen["pages"], seen["versions"], seen["hashes"], seen["index"]) == (4, 3, 4, 3)
    assert seen["daily counts"] == 3


@pytest.mark.parametrize(
    ("statement", "kind"),
    [
        ("DELETE FROM article_versions WHERE article_id = 1 AND version = 1", "version_missing"),
        ("DELETE FROM article_versions WHERE article_id = 2", "no_version"),
        ("UPDATE articles SET version = 7 WHERE id = 1", "version_missing"),
        ("UPDATE articles SET lead = 'Khác.' WHERE id = 1", "text_differs"),
        ("UPDATE article_versions SET body = 'Khác.' WHERE version = 2", "hash_differs"),
        ("UPDATE articles SET capture_id = 99 WHERE id = 3", "capture_missing"),
        ("UPDATE article_versions SET capture_id = 1 WHERE article_id = 3", "capture_differs"),
        ("UPDATE articles SET site = 'khongco' WHERE id = 3", "orphan"),
        ("UPDATE articles SET body = 'Khác hẳn.' WHERE id = 2", "index_stale"),
        ("DELETE FROM images WHERE article_id = 2", "index_stale"),
        ("UPDATE articles SET published_day = '2026-03-09' WHERE id = 2", "counts_wrong"),
        ("UPDATE daily_totals SET articles = 7", "counts_wrong"),
        ("DELETE FROM daily_counts_by_section", "counts_wrong"),
        ("UPDATE articles SET cite_id = NULL WHERE id = 2", "id_damaged"),
        ("UPDATE articles SET cite_id = cite_id || '0' WHERE id = 2", "id_damaged"),
        ("UPDATE articles SET cite_id = upper(cite_id) WHERE id = 2", "id_damaged"),
        ("UPDATE article_versions SET cite_id = NULL WHERE id = 2", "id_damaged"),
        (ID_OF_ANOTHER_TEXT, "id_damaged"),
        (ID_OF_ANOTHER_ARTICLE, "id_damaged"),
    ],
)
def test_a_damaged_row_is_found(path: Path, statement: str, kind: str) -> None:
    damage(path, statement)
    assert kind in kinds(path)


@pytest.mark.parametrize(
    ("statement", "kind"),
    [
        ("UPDATE payloads SET data = zeroblob(stored) WHERE rowid = 2", "payload_damaged"),
        (OTHER_PAGE, "payload_damaged"),
        ("DELETE FROM captures WHERE id = 2", "capture_missing"),
        ("DELETE FROM payloads WHERE rowid = 3", "orphan"),
    ],
)
def test_a_damaged_page_is_found(path: Path, statement: str, kind: str) -> None:
    damage(captures_path(path), statement)
    assert kind in kinds(path)


def word_left_behind(db: sqlite3.Connection) -> None:
    db.execute("INSERT INTO articles_fts (rowid, title_f) VALUES (2, 'bo quen')")


def word_missing(db: sqlite3.Connection) -> None:
    row = db.execute("SELECT title, lead, body FROM articles WHERE id = 3").fetchone()
    strings = fulltext.indexed(*row)
    names = "title, lead, body, title_f, lead_f, body_f"
    db.execute(
        f"INSERT INTO articles_fts (articles_fts, rowid, {names}) "
        "VALUES ('delete', 3, ?, ?, ?, ?, ?, ?)",
        strings,
    )


def caption_left_behind(db: sqlite3.Connection) -> None:
    db.execute("INSERT INTO captions_fts (rowid, caption) VALUES (77, 'bỏ quên')")


@pytest.mark.parametrize("change", [word_left_behind, word_missing, caption_left_behind])
def test_an_index_that_does_not_fit_is_found_in_both_directions(
    path: Path, change: Callable[[sqlite3.Connection], None]
) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        change(db)
        # This is why: SQLite sees nothing of it.
        assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert kinds(path) == {"index_stale"}


def test_a_caption_that_was_never_indexed_is_found(path: Path) -> None:
    damage(
        path,
        "INSERT INTO images (article_id, position, url, caption) VALUES (3, 9, 'x', 'Chợ nổi')",
    )
    assert kinds(path) >= {"index_stale"}


def test_a_broken_file_is_a_finding_and_other_checks_go_on(path: Path) -> None:
    with closing(sqlite3.connect(path)) as db:
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        root = db.execute(
            "SELECT rootpage FROM sqlite_schema WHERE name = 'article_versions'"
        ).fetchone()[0]
        size = db.execute("PRAGMA page_size").fetchone()[0]
    with path.open("r+b") as file:
        file.seek((root - 1) * size)
        file.write(b"\x00" * size)
    checks = {check.name: check for check in verify(path)}
    assert checks["archive.db"].findings
    assert "unreadable" in {finding.kind for finding in checks["versions"].findings}
    assert checks["pages"].findings == []
    assert checks["pages"].looked_at == 4


def test_every_finding_says_what_to_do(path: Path) -> None:
    damage(path, "DELETE FROM article_versions", "UPDATE articles SET body = 'x', capture_id = 99")
    found = [finding for check in verify(path) for finding in check.findings]
    assert found
    assert all("baotinh " in finding.remedy or "backup" in finding.remedy for finding in found)


def test_it_sees_the_archive_as_it_was_while_somebody_writes(path: Path) -> None:
    checks = verify(path)
    first = next(checks)
    damage(path, "UPDATE articles SET body = 'Viết trong lúc đó.' WHERE id = 2")
    assert [f for check in (first, *checks) for f in check.findings] == []
    assert "index_stale" in kinds(path)


def test_without_the_pages_beside_it_the_message_says_so(path: Path) -> None:
    captures_path(path).unlink()
    with pytest.raises(StorageError, match="restore"):
        list(verify(path))
