"""A redaction that is killed at any statement is finished by doing it again."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from given import NOW
from killing import killed, points, statements
from taken_out import SECRETS, URL, a_full_archive, found_packed, found_raw, owns

from archive import redactions as taking_out
from archive.archive import Archive
from archive.redactions import stubs
from archive.verify import verify

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

KILLS = 20


def redact(folder: Path) -> None:
    """As the command does it: an article that is out already is not taken out again."""
    with Archive(folder / "archive.db", kind="live", now=NOW) as archive:
        if stubs.of_addresses(archive.connection, [URL]) is None:
            taking_out.redact(archive, 1, reason="xin gỡ", now=NOW)
        taking_out.scrub(archive)


def purge(folder: Path) -> None:
    redact(folder)
    with Archive(folder / "archive.db", kind="live", now=NOW) as archive:
        redaction = stubs.of_addresses(archive.connection, [URL])
        assert redaction is not None
        taking_out.purge(archive, redaction, owns=owns, now=NOW)


def undo(folder: Path) -> None:
    with Archive(folder / "archive.db", kind="live", now=NOW) as archive:
        redaction = stubs.of_addresses(archive.connection, [URL])
        if redaction is not None:
            taking_out.undo(archive, redaction)


@pytest.fixture
def pristine(tmp_path: Path) -> Path:
    folder = tmp_path / "pristine"
    folder.mkdir()
    archive, _ = a_full_archive(folder)
    archive.close()
    return folder


def problems_of(folder: Path) -> list[str]:
    found = [each for check in verify(folder / "archive.db") for each in check.findings]
    return [each.kind for each in found if each.kind != "purge_unfinished"]


def articles_in(folder: Path) -> list[int]:
    with Archive(folder / "archive.db", kind="live", now=NOW) as archive:
        return [row[0] for row in archive.connection.execute("SELECT id FROM articles ORDER BY 1")]


def copied(pristine: Path, name: str) -> Path:
    return shutil.copytree(pristine, pristine.with_name(name))


@pytest.mark.parametrize(("work", "seed"), [(redact, 1), (purge, 2)], ids=["redact", "purge"])
def test_it_is_whole_after_each_kill_and_complete_when_done_again(
    pristine: Path, work: Callable[[Path], None], seed: int
) -> None:
    last = statements(lambda: work(copied(pristine, "undisturbed")))
    for point in points(last, KILLS, seed=seed):
        folder = copied(pristine, f"killed-{point}")
        assert killed(lambda here=folder: work(here), at=point)
        assert problems_of(folder) == [], point
        assert articles_in(folder) in ([*range(1, 13)], [*range(2, 13)]), point  # wholly, or not
        work(folder)
        assert problems_of(folder) == [], point
        assert articles_in(folder) == [*range(2, 13)], point
        for text in SECRETS:
            held = [name for name in found_raw(folder, text) if "captures" not in name]
            assert held == [], point
        if work is purge:
            assert found_packed(folder / "archive.captures.db", SECRETS[0]) == [], point
        shutil.rmtree(folder)


def test_putting_back_is_whole_after_each_kill(pristine: Path) -> None:
    redact(pristine)
    last = statements(lambda: undo(copied(pristine, "undisturbed")))
    for point in points(last, KILLS // 2, seed=3):
        folder = copied(pristine, f"killed-{point}")
        assert killed(lambda here=folder: undo(here), at=point)
        assert problems_of(folder) == [], point
        undo(folder)
        assert problems_of(folder) == [], point
        assert articles_in(folder) == [*range(1, 13)], point
        shutil.rmtree(folder)
