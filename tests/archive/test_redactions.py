"""Taking an article out: it leaves every table and the index, is barred, and can be put back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from given import NOW, a_capture, an_article
from taken_out import SECRETS, TITLE, URL, a_full_archive, found_packed, found_raw

from archive import articles, frontier, references, stories
from archive import redactions as taking_out
from archive.errors import StorageError
from archive.frontier import Link
from archive.paths import captures_path
from archive.redactions import stubs
from archive.search.find import search
from archive.verify import verify

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator
    from pathlib import Path

    from archive.archive import Archive


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    archive, _ = a_full_archive(tmp_path)
    with archive:
        yield archive


def redact(archive: Archive, number: int = 1) -> taking_out.Redaction:
    redaction = taking_out.redact(archive, number, reason="Người được nhắc tên xin gỡ", now=NOW)
    assert taking_out.scrub(archive)
    return redaction


def contents(connection: sqlite3.Connection) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table that is ours, but the crawler's notebook."""
    tables = connection.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '%fts%' "
        "AND name NOT LIKE 'sqlite%' AND name NOT IN ('frontier', 'problems')"
    ).fetchall()
    return {
        name: sorted((tuple(row) for row in connection.execute(f"SELECT * FROM {name}")), key=repr)
        for (name,) in tables
    }


def test_nothing_of_it_is_left_in_any_table_index_or_page_of_the_file(
    archive: Archive, tmp_path: Path
) -> None:
    assert found_raw(tmp_path, SECRETS[0])  # it is found where it is
    redact(archive)
    for text in (TITLE, *SECRETS):
        held = [name for name in found_raw(tmp_path, text) if "captures" not in name]
        assert held == [], text
    for word in ("Ngò", "ngo", "vàm"):
        assert search(archive.connection, word).total == 0, word


def test_a_stub_without_words_stays(archive: Archive) -> None:
    redaction = redact(archive)
    assert stubs.all_of(archive.connection) == [redaction]
    assert (redaction.url, redaction.published_day, redaction.reason) == (
        URL,
        "2026-03-02",
        "Người được nhắc tên xin gỡ",
    )
    columns = {row[1] for row in archive.connection.execute("PRAGMA table_info(redactions)")}
    assert not columns & {"title", "lead", "body"}


def test_it_stays_sealed_with_the_captures(archive: Archive) -> None:
    redact(archive)
    assert "seal" in found_packed(captures_path(archive.path), SECRETS[0])


def test_it_is_never_queued_again_by_any_list(archive: Archive) -> None:
    redact(archive)
    again, other = Link(key="1", url=URL), Link(key="99", url="https://baocantho.com.vn/x-a99.html")
    new = frontier.add(archive.connection, "baocantho", [again, other], run_id=1, now=NOW)
    assert new == (other,)
    assert frontier.queued(archive.connection, "baocantho") == [other]


def test_a_link_that_waits_is_not_fetched_any_more(archive: Archive) -> None:
    frontier.know(archive.connection, "baocantho", Link(key="1", url=URL), run_id=1, now=NOW)
    redact(archive)
    assert frontier.queued(archive.connection, "baocantho") == []


def test_no_other_article_is_given_its_number(archive: Archive) -> None:
    redact(archive, 12)
    articles.store(archive.connection, an_article(50), capture=a_capture(50), run_id=1)
    assert archive.connection.execute("SELECT max(id) FROM articles").fetchone()[0] == 13


def test_it_comes_back_as_it_was(archive: Archive) -> None:
    before = contents(archive.connection)
    found = search(archive.connection, "Ngò").total
    taking_out.undo(archive, redact(archive))
    assert contents(archive.connection) == before
    assert search(archive.connection, "Ngò").total == found == 1
    assert archive.captures.sealed(1) is None


def test_the_archive_is_sound_afterwards_and_after_it_came_back(archive: Archive) -> None:
    redaction = redact(archive)
    assert [each.findings for each in verify(archive.path) if each.findings] == []
    taking_out.undo(archive, redaction)
    assert [each.findings for each in verify(archive.path) if each.findings] == []


def test_an_article_that_came_back_is_found_by_verify(archive: Archive) -> None:
    redact(archive)
    archive.connection.execute("UPDATE article_urls SET canonical = ? WHERE article_id = 2", [URL])
    kinds = [finding.kind for each in verify(archive.path) for finding in each.findings]
    assert kinds == ["redacted_is_back"]


def test_every_column_that_names_an_article_refers_to_articles(archive: Archive) -> None:
    """Removal finds rows by their foreign keys: a column without one would be passed over."""
    tables = archive.connection.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'"
    ).fetchall()
    named = {
        table
        for (table,) in tables
        for row in archive.connection.execute(f"PRAGMA table_info({table})")
        if row[1] == "article_id"
    }
    reached = {rows.table for rows in references.of_articles(archive.connection, "id = 1")}
    assert named - reached == {"story_bands"}  # written and emptied by archive.stories alone


def test_it_leaves_its_story_which_goes_on_without_it_and_joins_it_again(tmp_path: Path) -> None:
    archive, run = a_full_archive(tmp_path)
    wire = "\n\n".join(
        f"Đoạn {number}: nước lũ về sớm, bà con miền Tây gặt lúa chạy lũ ngày đêm ở ấp {number}."
        for number in range(12)
    )
    with archive:
        for number in (41, 42, 43):
            printed = an_article(number, title=f"Tin {number}", lead=None, body=wire)
            articles.store(archive.connection, printed, capture=a_capture(number), run_id=run)
        stories.settle(archive.connection)
        told = "SELECT id, reference_id, articles FROM stories"
        (before,) = archive.connection.execute(told).fetchall()
        assert before["articles"] == 3
        redaction = redact(archive, before["reference_id"])
        (without,) = archive.connection.execute(told).fetchall()
        assert (without["articles"], without["reference_id"]) == (2, before["reference_id"] + 1)
        banded = "SELECT count(*) FROM story_bands WHERE article_id = ?"
        assert archive.connection.execute(banded, [redaction.id]).fetchone()[0] == 0
        taking_out.undo(archive, redaction)
        (after,) = archive.connection.execute(told).fetchall()
        assert tuple(after) == tuple(before)


def test_rows_that_refer_to_it_through_another_table_leave_too(archive: Archive) -> None:
    connection = archive.connection
    connection.execute("CREATE TABLE notes (id INTEGER PRIMARY KEY, a REFERENCES articles)")
    connection.execute("CREATE TABLE remarks (note REFERENCES notes (id), data BLOB)")
    connection.execute("INSERT INTO notes VALUES (5, 1), (6, 2)")
    connection.execute("INSERT INTO remarks VALUES (5, x'00ff'), (6, x'01')")
    redaction = redact(archive)
    assert connection.execute("SELECT note FROM remarks").fetchall()[0][0] == 6
    taking_out.undo(archive, redaction)
    back = connection.execute("SELECT data FROM remarks WHERE note = 5").fetchone()
    assert back[0] == b"\x00\xff"


@pytest.mark.parametrize("number", [0, 77])
def test_what_is_not_there_is_named(archive: Archive, number: int) -> None:
    with pytest.raises(StorageError, match=rf"no article {number}"):
        taking_out.redact(archive, number, reason="thử", now=NOW)


def test_without_its_seal_it_is_told_why_it_cannot_come_back(archive: Archive) -> None:
    redaction = redact(archive)
    archive.captures.break_seal(1)
    with pytest.raises(StorageError, match=r"seal .* restore both"):
        taking_out.undo(archive, redaction)
    assert stubs.all_of(archive.connection) == [redaction]
