"""The steps of an article: in the order of its pages, and each told as whose it is."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from given import NOW, an_archive, an_article

from archive import articles
from archive.history import steps, versions_of
from archive.records import CaptureRef

if TYPE_CHECKING:
    from pathlib import Path

    from archive.history import Step, Version


def chain_of(folder: Path, *readings: tuple[int, str]) -> list[Version]:
    """The versions that come of reading captures, each fetched on the day of its number."""
    archive, run = an_archive(folder)
    with archive:
        for number, title in readings:
            capture = CaptureRef(
                id=number, sha256=f"{number:064x}", fetched_at=NOW + timedelta(days=number)
            )
            article = an_article(1, title=title)
            articles.store(archive.connection, article, capture=capture, run_id=run)
        chain = versions_of(archive.connection, 1)
    assert len(chain) == len(readings)
    return chain


def told(found: list[Step]) -> list[tuple[int, int, str]]:
    return [(step.old.version, step.new.version, step.by) for step in found]


@pytest.mark.parametrize(
    ("readings", "expected"),
    [
        ([(1, "Giá lúa")], []),
        (
            [(1, "Giá lúa"), (2, "Giá gạo"), (3, "Giá dưa")],
            [(1, 2, "newspaper"), (2, 3, "newspaper")],
        ),
        ([(1, "Giá lúa"), (1, "Giá lúa tăng")], [(1, 2, "reread")]),
        (
            [(1, "Giá lúa"), (1, "Giá lúa tăng"), (2, "Giá gạo tăng")],
            [(1, 2, "reread"), (2, 3, "newspaper")],
        ),
        # `baotinh reextract` after an edit: each page is read anew, the old one first.
        (
            [(1, "Giá lúa"), (2, "Giá gạo"), (1, "Giá lúa tăng"), (2, "Giá gạo tăng")],
            [(1, 3, "reread"), (1, 2, "newspaper"), (2, 4, "reread")],
        ),
        # A WARC file of before comes in: what the newspaper did is told forwards.
        ([(5, "Giá gạo"), (2, "Giá lúa")], [(2, 1, "newspaper")]),
        (
            [(5, "Giá gạo"), (2, "Giá lúa"), (3, "Giá dưa"), (5, "Giá gạo tăng")],
            [(2, 3, "newspaper"), (3, 1, "newspaper"), (1, 4, "reread")],
        ),
    ],
    ids=["one", "edits", "reread", "reread, edited", "all reread", "older", "older, reread"],
)
def test_each_step_says_whose_it_is(
    tmp_path: Path, readings: list[tuple[int, str]], expected: list[tuple[int, int, str]]
) -> None:
    assert told(steps(chain_of(tmp_path, *readings))) == expected


def test_a_newspapers_step_has_nothing_of_ours_in_it(tmp_path: Path) -> None:
    """Else the better reading of all pages would look like an edit, or hide one."""
    chain = chain_of(
        tmp_path, (1, "Giá lúa"), (2, "Giá gạo"), (1, "Giá lúa tăng"), (2, "Giá gạo tăng")
    )
    for step in steps(chain):
        (changed,) = (change for change in step.fields["title"] if change.op != "equal")
        expected = ("lúa", "gạo") if step.by == "newspaper" else ("", " tăng")
        assert (changed.old, changed.new) == expected
        assert step.rereads == ()


def test_two_versions_that_differ_by_both_say_what_is_ours(tmp_path: Path) -> None:
    chain = chain_of(tmp_path, (1, "Giá lúa"), (1, "Giá lúa tăng"), (2, "Giá gạo tăng"))
    (whole,) = steps(chain, first=1)
    assert (whole.new.version, whole.by, whole.rereads) == (3, "newspaper", (2,))
    (back,) = steps(chain, first=3, last=1)
    assert (back.by, back.rereads) == ("newspaper", (2,))
    (theirs,) = steps(chain, first=2)
    assert (theirs.by, theirs.rereads) == ("newspaper", ())


def test_versions_of_one_page_differ_by_us_alone_however_far_apart(tmp_path: Path) -> None:
    chain = chain_of(tmp_path, (1, "Giá lúa"), (1, "Giá lúa tăng"), (1, "Giá lúa tăng nhẹ"))
    (whole,) = steps(chain, first=1, last=3)
    assert (whole.by, whole.rereads) == ("reread", ())
    (same,) = steps(chain, first=2, last=2)
    assert same.fields == {}


def test_only_fields_that_differ_are_told_and_captions_stand_a_line_each(tmp_path: Path) -> None:
    archive, run = an_archive(tmp_path)
    with archive:
        for number, body in ((1, "Một đoạn."), (2, "Một đoạn.\n\nHai đoạn.")):
            capture = CaptureRef(id=number, sha256=str(number), fetched_at=NOW)
            article = an_article(1, body=body, byline=None if number == 1 else "Thu Hà")
            articles.store(archive.connection, article, capture=capture, run_id=run)
        chain = versions_of(archive.connection, 1)
    (step,) = steps(chain)
    assert list(step.fields) == ["body", "byline"]
    assert [change.op for change in step.fields["byline"]] == ["insert"]
    assert chain[0].captions == "Ghe dưa hấu."


def test_a_version_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(KeyError, match="9"):
        steps(chain_of(tmp_path, (1, "Giá lúa")), last=9)
