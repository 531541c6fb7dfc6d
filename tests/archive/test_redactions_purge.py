"""Erasing an article: no file holds a word of it, in whatever form, packed or not."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from given import NOW, an_article
from taken_out import (
    BODY,
    LEAD,
    SECRETS,
    TITLE,
    URL,
    a_full_archive,
    captured,
    found_packed,
    found_raw,
    owns,
    page,
)

from archive import articles
from archive import redactions as taking_out
from archive.errors import StorageError
from archive.paths import captures_path
from archive.redactions import stubs
from archive.verify import verify

if TYPE_CHECKING:
    from pathlib import Path

    from archive.archive import Archive


def purge(archive: Archive, *, reason: str = "xin gỡ") -> taking_out.Purged:
    here = stubs.of_addresses(archive.connection, [URL])
    redaction = here or taking_out.redact(archive, 1, reason=reason, now=NOW)
    return taking_out.purge(archive, redaction, owns=owns, now=NOW)


def nothing_is_left(folder: Path) -> None:
    for text in (TITLE, LEAD, *BODY.split("\n\n"), *SECRETS):
        assert found_raw(folder, text) == [], text
        assert found_packed(folder / "archive.captures.db", text) == [], text


def sound(path: Path) -> bool:
    return not any(check.findings for check in verify(path))


def test_no_file_holds_it_raw_or_packed(tmp_path: Path) -> None:
    archive, _ = a_full_archive(tmp_path)
    with archive:
        assert found_packed(captures_path(archive.path), SECRETS[0])  # it is found where it is
        done = purge(archive)
        assert done.complete
        nothing_is_left(tmp_path)  # while it is open, with -wal and -shm
    nothing_is_left(tmp_path)
    assert sound(tmp_path / "archive.db")


def test_it_tells_what_it_erased(tmp_path: Path) -> None:
    archive, _ = a_full_archive(tmp_path)
    with archive:
        done = purge(archive)
        assert (done.erased.pages, done.erased.listings, done.erased.blacked_out) == (2, 1, 4)
        assert done.erased.dictionaries == 2  # of its pages, which it founded, and of the lists
        assert done.erased.repacked > 0
        assert stubs.all_of(archive.connection) == [done.redaction]
        assert done.redaction.state == "purged"


def test_pages_of_others_are_black_there_and_the_same_elsewhere(tmp_path: Path) -> None:
    archive, _ = a_full_archive(tmp_path)
    with archive:
        row = archive.connection.execute("SELECT capture_id, title FROM articles WHERE id = 3")
        number, title = row.fetchone()
        before = archive.captures.payload(archive.captures.get(number).sha256).decode()
        purge(archive)
        capture = archive.captures.get(number)
        after = archive.captures.payload(capture.sha256).decode()
        black = " ".join("█" * len(word) for word in TITLE.split())
        assert after == before.replace(TITLE, black)
        assert title in after
        assert not capture.is_set_aside


def test_a_purged_article_cannot_come_back_and_stays_barred(tmp_path: Path) -> None:
    archive, _ = a_full_archive(tmp_path)
    with archive:
        done = purge(archive)
        with pytest.raises(StorageError, match="was purged on 2026-03-08"):
            taking_out.undo(archive, done.redaction)
        assert stubs.is_barred(archive.connection, "baocantho", "1")


def test_twice_is_once(tmp_path: Path) -> None:
    archive, _ = a_full_archive(tmp_path)
    with archive:
        purge(archive)
        again = purge(archive)
        assert (again.erased.pages, again.erased.listings, again.erased.dictionaries) == (0, 0, 0)
    assert sound(tmp_path / "archive.db")


def test_what_another_article_says_too_stays_its_own_and_is_told(tmp_path: Path) -> None:
    archive, run = a_full_archive(tmp_path)
    with archive:
        seen = page(f"<h1>Tin tổng hợp trong tuần qua</h1>{BODY}")
        ref = captured(archive, 30, seen)
        other = an_article(30, title="Tin tổng hợp trong tuần qua", lead=None, body=BODY)
        articles.store(archive.connection, other, capture=ref, run_id=run)
        number = archive.connection.execute("SELECT max(id) FROM articles").fetchone()[0]
        done = purge(archive)
        assert done.shared_with == (number,)
        assert archive.captures.payload(ref.sha256) == seen


def test_while_another_program_reads_it_is_not_complete_and_then_it_is(tmp_path: Path) -> None:
    archive, _ = a_full_archive(tmp_path)
    with archive:
        archive.connection.execute("PRAGMA busy_timeout = 50")
        with closing(sqlite3.connect(archive.path)) as reader:
            reader.execute("BEGIN")
            reader.execute("SELECT count(*) FROM articles").fetchone()
            assert not purge(archive).complete
            kinds = [f.kind for check in verify(archive.path) for f in check.findings]
            assert kinds == ["purge_unfinished"]
        assert purge(archive).complete
        nothing_is_left(tmp_path)


def test_what_earlier_updates_left_in_free_pages_is_gone_too(tmp_path: Path) -> None:
    """Texts that were replaced long before, by a program that does not write over freed room."""
    archive, _ = a_full_archive(tmp_path)
    with archive:
        archive.connection.execute("PRAGMA secure_delete = OFF")
        archive.connection.execute("UPDATE articles SET source = ? WHERE id = 1", [LEAD * 300])
        archive.connection.execute("UPDATE articles SET source = NULL WHERE id = 1")
        archive.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        assert b"".join(f.read_bytes() for f in tmp_path.iterdir()).count(LEAD.encode()) > 9
        purge(archive)
    nothing_is_left(tmp_path)
