"""The history of an article: its versions, and what each step from one to another changed.

Versions are numbered in the order in which the archive came to know them. That is not the order in
which the newspaper printed them: when all captures are read again, an old page gives its better
text after a newer page gave its own. So a step is told between two texts that were *read alike*,
or between two readings of the same page; only the first kind is the newspaper's.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, Literal

from archive.diff import changes

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Sequence

    from archive.diff import Change

FIELDS = ("title", "lead", "body", "captions", "byline")
"""The fields that make an article's text, in the order of a page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """A text of an article, with where it came from. `captions` are one text, a line each."""

    version: int
    reason: str
    seen_at: str
    capture_id: int
    capture_sha256: str
    title: str
    lead: str
    body: str
    captions: str
    byline: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """From one version to another: for each field that differs, all of it as stretches.

    `by` says whose change it is: the `newspaper`'s, or ours (`reread`: the same page, read by
    other code). Where two versions were chosen that differ in both, it is the newspaper's, and
    `rereads` has the numbers of the readings of ours that are in it.
    """

    old: Version
    new: Version
    by: Literal["newspaper", "reread"]
    rereads: tuple[int, ...] = ()
    fields: dict[str, list[Change]] = field(default_factory=dict)


def versions_of(connection: sqlite3.Connection, article_id: int) -> list[Version]:
    """All versions of an article, the first one first; empty if there is no such article."""
    rows = connection.execute(
        "SELECT version, reason, seen_at, capture_id, capture_sha256, title, "
        "coalesce(lead, '') AS lead, body, captions, coalesce(byline, '') AS byline "
        "FROM article_versions WHERE article_id = ? ORDER BY version",
        [article_id],
    ).fetchall()
    return [
        Version(**{**dict(row), "captions": "\n".join(json.loads(row["captions"]))}) for row in rows
    ]


def steps(
    chain: Sequence[Version], *, first: int | None = None, last: int | None = None
) -> list[Step]:
    """Every step of an article's versions, or the one from version `first` to version `last`.

    Steps are in the order in which the pages were fetched. With only one of `first` and `last`,
    the other is the chain's own first or last version.

    Raises:
        KeyError: the chain has no version of that number.
    """
    pages = _pages(chain)
    if first is None and last is None:
        pairs = [*_edits(pages), *_rereads(pages)]
        pairs.sort(key=lambda pair: (pair[1].seen_at, pair[1].version))
    else:
        by_number = {version.version: version for version in chain}
        old = by_number[chain[0].version if first is None else first]
        pairs = [(old, by_number[chain[-1].version if last is None else last])]
    return [_step(old, new, pages) for old, new in pairs]


def _pages(chain: Sequence[Version]) -> list[list[Version]]:
    """The versions page by page, each with our readings of it; pages in the order of fetching."""
    pages: list[list[Version]] = []
    for version in chain:
        same = [page for page in pages if page[0].capture_sha256 == version.capture_sha256]
        if version.reason != "reread" or not same:
            pages.append([version])
        else:  # a page that came back byte for byte was two pages: ours is the one of its capture
            own = (page for page in same if page[0].capture_id == version.capture_id)
            next(own, same[-1]).append(version)
    return sorted(pages, key=lambda page: (page[0].seen_at, page[0].version))


def _edits(pages: list[list[Version]]) -> Iterator[tuple[Version, Version]]:
    """One page and the next, both as they were read when the later known of them came in."""
    for old, new in pairwise(pages):
        known = max(old[0].version, new[0].version)
        yield _read_before(old, known), _read_before(new, known)


def _read_before(page: list[Version], number: int) -> Version:
    return max(
        (reading for reading in page if reading.version <= number), key=lambda each: each.version
    )


def _rereads(pages: list[list[Version]]) -> Iterator[tuple[Version, Version]]:
    return (pair for page in pages for pair in pairwise(page))


def _step(old: Version, new: Version, pages: list[list[Version]]) -> Step:
    texts = {name: (getattr(old, name), getattr(new, name)) for name in FIELDS}
    same_page = old.capture_sha256 == new.capture_sha256
    return Step(
        old=old,
        new=new,
        by="reread" if same_page else "newspaper",
        rereads=() if same_page else _rereads_within(old, new, pages),
        fields={name: changes(*pair) for name, pair in texts.items() if pair[0] != pair[1]},
    )


def _rereads_within(old: Version, new: Version, pages: list[list[Version]]) -> tuple[int, ...]:
    """Our readings of the two pages that came after one of the versions and not after both."""
    low, high = sorted((old.version, new.version))
    concerned = (page for page in pages if old in page or new in page)
    found = (reading.version for page in concerned for reading in page[1:])
    return tuple(sorted(number for number in found if low < number <= high))
