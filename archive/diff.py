"""What a newspaper changed between two versions of an article, word by word.

Paragraphs are aligned first, and words only within paragraphs that were replaced: that is what a
reader wants to see, and it keeps long articles fast.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Sequence

Op = Literal["equal", "delete", "insert", "replace"]
FIELDS = ("title", "lead", "body", "captions", "byline")
"""The fields that make an article's text, in the order of a page."""
_PIECES = re.compile(r"\s+|\d+(?:[.,/:-]\d+)+|\w+|[^\w\s]")  # 7.500 and 18:30 are one word
_ALIKE = 0.3  # paragraphs that share less of their words are two, not one that was edited


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A stretch of text: `old` is empty in an insertion, `new` in a deletion."""

    op: Op
    old: str
    new: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """A text of an article, with where it came from. `captions` are one text, a line each."""

    version: int
    reason: str
    seen_at: str
    capture_id: int
    title: str
    lead: str
    body: str
    captions: str
    byline: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """From one version to another: for each field that differs, all of it as stretches.

    `by` says whose change it is: the `newspaper`'s, or ours (`reread`: the same page, read by
    better code).
    """

    old: Version
    new: Version
    by: Literal["newspaper", "reread"]
    fields: dict[str, list[Change]]


def steps(
    chain: Sequence[Version], *, first: int | None = None, last: int | None = None
) -> list[Step]:
    """The steps of a chain of versions, or the one from version `first` to version `last`.

    With only one of the two, the other is the chain's own first or last version.

    Raises:
        KeyError: the chain has no version of that number.
    """
    if first is None and last is None:
        return [_step(old, new) for old, new in pairwise(chain)]
    by_number = {version.version: version for version in chain}
    old = by_number[chain[0].version if first is None else first]
    new = by_number[chain[-1].version if last is None else last]
    return [_step(old, new)]


def versions_of(connection: sqlite3.Connection, article_id: int) -> list[Version]:
    """All versions of an article, the first one first; empty if there is no such article."""
    rows = connection.execute(
        "SELECT version, reason, seen_at, capture_id, title, coalesce(lead, '') AS lead, body, "
        "captions, coalesce(byline, '') AS byline FROM article_versions "
        "WHERE article_id = ? ORDER BY version",
        [article_id],
    ).fetchall()
    return [
        Version(**{**dict(row), "captions": "\n".join(json.loads(row["captions"]))}) for row in rows
    ]


def _step(old: Version, new: Version) -> Step:
    pairs = {name: (getattr(old, name), getattr(new, name)) for name in FIELDS}
    return Step(
        old=old,
        new=new,
        # Between versions further apart anything may have happened; then it counts as theirs.
        by="reread" if new.reason == "reread" and new.version - old.version == 1 else "newspaper",
        fields={name: changes(*pair) for name, pair in pairs.items() if pair[0] != pair[1]},
    )


def changes(old: str, new: str) -> list[Change]:
    """The stretches of two texts in order: old sides joined are `old`, new ones `new`."""
    return _joined(_by_paragraph(_lines(old), _lines(new)))


def _lines(text: str) -> list[str]:
    return text.splitlines(keepends=True)


def _by_paragraph(old: list[str], new: list[str]) -> Iterator[Change]:
    for op, i, j, k, m in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if op != "replace":
            yield Change(op=op, old="".join(old[i:j]), new="".join(new[k:m]))
        else:
            yield from _replaced(old[i:j], new[k:m])


def _replaced(old: list[str], new: list[str]) -> Iterator[Change]:
    """Paragraphs put in place of others: edited ones word by word, the rest as they are."""
    if len(old) == len(new):
        for one, other in zip(old, new, strict=True):
            yield from _by_word(one, other)
    else:
        yield from _by_word("".join(old), "".join(new))


def _by_word(old: str, new: str) -> Iterator[Change]:
    before, after = _PIECES.findall(old), _PIECES.findall(new)
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    if old and new and matcher.quick_ratio() < _ALIKE:
        yield Change(op="replace", old=old, new=new)
        return
    for op, i, j, k, m in matcher.get_opcodes():
        yield Change(op=op, old="".join(before[i:j]), new="".join(after[k:m]))


def _joined(stretches: Iterator[Change]) -> list[Change]:
    """Neighbours of one kind as one; a lone space between two changes belongs to them."""
    found: list[Change] = []
    for each in stretches:
        found.append(each)
        while (merged := _merged(found)) is not None:
            found[-len(merged[0]) :] = [merged[1]]
    return found


def _merged(found: list[Change]) -> tuple[list[Change], Change] | None:
    last, before = found[-1], found[-2:-1]
    if before and (last.op == "equal") == (before[0].op == "equal"):
        return _one([before[0], last])
    # "ba [ ] ba": two words changed in a row are one change.
    if len(found) > 2 and last.op != "equal" != found[-3].op and not found[-2].old.strip(" "):  # noqa: PLR2004
        return _one(found[-3:])
    return None


def _one(parts: list[Change]) -> tuple[list[Change], Change]:
    old, new = ("".join(part.old for part in parts), "".join(part.new for part in parts))
    op: Op = "equal" if parts[0].op == "equal" else "replace" if old and new else "delete"
    return parts, Change(op="insert" if op == "delete" and new else op, old=old, new=new)
