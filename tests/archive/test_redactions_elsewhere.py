"""Copies of what was taken out: told, purged where they are backups, and never brought back."""

from __future__ import annotations

import os
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from given import NOW
from taken_out import SECRETS, URL, a_full_archive, found_packed, found_raw, owns

from archive import backup, copies, publish
from archive import redactions as taking_out
from archive.archive import Archive
from archive.errors import StorageError
from archive.redactions import carry, elsewhere, stubs
from archive.verify import verify

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable
    from pathlib import Path

    from archive.redactions import Redaction

LATER = NOW + timedelta(days=1)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """An archive with two backups of one state, and a published file."""
    archive, _ = a_full_archive(tmp_path)
    archive.close()
    for minute in (0, 1):
        backup.make(archive.path, tmp_path / "b", now=NOW + timedelta(minutes=minute))
    publish.publish(archive.path, tmp_path / "public.db", now=NOW)
    return archive.path


def take_out(path: Path, *, purge: bool) -> Redaction:
    with Archive(path, kind="live", now=NOW) as archive:
        redaction = taking_out.redact(archive, 1, reason="xin gỡ", now=NOW)
        if purge:
            redaction = taking_out.purge(archive, redaction, owns=owns, now=NOW).redaction
    return redaction


def held(path: Path, redaction: Redaction) -> list[tuple[str, str, bool]]:
    places = copies.known(path)
    found = elsewhere.holding(places, redaction, [URL])
    return [(copy.kind, copy.path.name, copy.certain) for copy in found]


def purge_backups(path: Path, redaction: Redaction) -> list[str]:
    done = elsewhere.purge_backups(path, redaction, [URL], owns=owns, now=LATER)
    return [each.folder.name for each in done]


def test_copies_that_hold_it_are_told(path: Path, tmp_path: Path) -> None:
    redaction = take_out(path, purge=True)
    assert held(path, redaction) == [
        ("backup", "2026-03-08T090000", True),
        ("backup", "2026-03-08T090100", True),
        ("database", "public.db", True),
    ]
    publish.publish(path, tmp_path / "public.db", now=LATER)
    assert [kind for kind, _, _ in held(path, redaction)] == ["backup", "backup"]


def test_an_export_is_told_by_its_age(path: Path, tmp_path: Path) -> None:
    redaction = take_out(path, purge=True)
    for name, seconds in (("old", -60), ("new", 60)):
        folder = tmp_path / "exports" / name
        folder.mkdir(parents=True)
        (folder / "manifest.json").write_text("{}")
        at = NOW.timestamp() + seconds
        os.utime(folder / "manifest.json", (at, at))
    found = elsewhere.holding([tmp_path / "exports"], redaction, [URL])
    assert [(copy.kind, copy.path.name, copy.certain) for copy in found] == [
        ("export", "old", False)
    ]


def test_backups_are_purged_checked_and_whole(path: Path, tmp_path: Path) -> None:
    redaction = take_out(path, purge=True)
    assert purge_backups(tmp_path / "b", redaction) == ["2026-03-08T090000", "2026-03-08T090100"]
    for folder in (tmp_path / "b").iterdir():
        assert backup.damaged(backup.read(folder)) == []
        for text in SECRETS:
            assert found_raw(folder, text) == []
            assert found_packed(folder / "archive.captures.db", text) == []
        assert not any(check.findings for check in verify(folder / "archive.db"))
    assert backup.read(tmp_path / "b" / "2026-03-08T090000").articles == 11
    assert held(path, redaction) == [("database", "public.db", True)]
    assert purge_backups(tmp_path / "b", redaction) == []


def test_one_backup_can_be_named(path: Path, tmp_path: Path) -> None:
    redaction = take_out(path, purge=True)
    one = tmp_path / "b" / "2026-03-08T090100"
    assert purge_backups(one, redaction) == [one.name]
    assert [name for _, name, _ in held(path, redaction)] == ["2026-03-08T090000", "public.db"]


def test_backups_that_share_their_room_share_it_afterwards(path: Path, tmp_path: Path) -> None:
    purge_backups(tmp_path / "b", take_out(path, purge=True))
    first, second = sorted((tmp_path / "b").iterdir())
    for name in backup.FILES:
        assert (first / name).stat().st_ino == (second / name).stat().st_ino


def test_a_backup_that_seals_it_holds_it_too(path: Path, tmp_path: Path) -> None:
    redaction = take_out(path, purge=False)
    backup.make(path, tmp_path / "b", now=LATER)
    names = [name for kind, name, _ in held(path, redaction) if kind == "backup"]
    assert names == ["2026-03-08T090000", "2026-03-08T090100", "2026-03-09T090000"]


@pytest.mark.parametrize("moved", ["aside", "back"])
def test_a_purge_of_backups_that_was_killed_is_finished(
    path: Path, tmp_path: Path, moved: str
) -> None:
    """Killed between the two renames, or after them, or with a copy half made."""
    redaction = take_out(path, purge=True)
    one = tmp_path / "b" / "2026-03-08T090000"
    (tmp_path / "b" / f".{one.name}.purging").mkdir()
    aside = one.with_name(f".{one.name}.before-purge")
    if moved == "aside":
        one.rename(aside)
    else:
        aside.mkdir()
    assert len(purge_backups(tmp_path / "b", redaction)) == 2
    assert sorted(each.name for each in (tmp_path / "b").iterdir()) == [
        "2026-03-08T090000",
        "2026-03-08T090100",
    ]


def test_a_damaged_backup_is_not_touched(path: Path, tmp_path: Path) -> None:
    redaction = take_out(path, purge=True)
    file = tmp_path / "b" / "2026-03-08T090000" / "archive.db"
    file.write_bytes(file.read_bytes()[:-4096])
    with pytest.raises(StorageError, match=r"archive\.db .* not purged\. Delete"):
        purge_backups(tmp_path / "b", redaction)


def owner(connection: sqlite3.Connection, redaction: Redaction) -> Callable[[str, str], bool]:
    assert stubs.addresses_of(connection, redaction) is not None
    return owns


@pytest.mark.parametrize("purge", [False, True])
def test_a_restore_takes_out_again_what_was_taken_out_since(
    path: Path, tmp_path: Path, purge: bool
) -> None:
    redaction = take_out(path, purge=purge)
    taken_out = carry.carried(path)
    backup.restore(backup.all_of(tmp_path / "b")[0], path, now=LATER)
    assert carry.carry_over(path, taken_out, owner=owner, now=LATER) == 1
    with Archive(path, kind="live", now=NOW) as archive:
        (again,) = stubs.all_of(archive.connection)
        assert (again.state, again.reason) == (redaction.state, "xin gỡ")
        assert again.redacted_at == redaction.redacted_at
        assert archive.connection.execute("SELECT count(*) FROM articles").fetchone()[0] == 11
    if purge:
        assert found_packed(path.with_name("archive.captures.db"), SECRETS[0]) == []


def test_into_another_archive_nothing_is_carried(path: Path, tmp_path: Path) -> None:
    take_out(path, purge=False)
    taken_out = carry.carried(path)
    (tmp_path / "other").mkdir()
    other, _ = a_full_archive(tmp_path / "other")
    other.close()
    assert carry.carry_over(other.path, taken_out, owner=owner, now=LATER) == 0
    assert carry.carried(other.path).redactions == ()


def test_an_article_that_the_older_state_did_not_have_yet_is_barred(
    path: Path, tmp_path: Path
) -> None:
    with Archive(path, kind="live", now=NOW) as archive:
        taking_out.redact(archive, 12, reason="xin gỡ", now=NOW)
    taken_out = carry.carried(path)
    backup.restore(backup.all_of(tmp_path / "b")[0], path, now=LATER)
    with Archive(path, kind="live", now=NOW) as archive:
        archive.connection.execute("PRAGMA foreign_keys = OFF")
        for rows in ("article_versions", "article_urls", "contributors", "images", "tags"):
            archive.connection.execute(f"DELETE FROM {rows} WHERE article_id = 12")
        archive.connection.execute("DELETE FROM articles WHERE id = 12")
    assert carry.carry_over(path, taken_out, owner=owner, now=LATER) == 1
    with Archive(path, kind="live", now=NOW) as archive:
        assert stubs.is_barred(archive.connection, "baocantho", "12")


def test_where_copies_lie_is_remembered_once_each(path: Path, tmp_path: Path) -> None:
    assert copies.known(path) == [tmp_path / "b", tmp_path / "public.db"]
    assert copies.known(tmp_path / "other.db") == []


def test_backups_that_died_long_ago_are_cleared_away(path: Path, tmp_path: Path) -> None:
    old, young = (tmp_path / "b" / f".{name}.unfinished" for name in ("old", "young"))
    for folder, days in ((old, 2), (young, 0)):
        folder.mkdir()
        at = (LATER - timedelta(days=days)).timestamp()
        os.utime(folder, (at, at))
    backup.make(path, tmp_path / "b", now=LATER)
    assert (old.exists(), young.exists()) == (False, True)
