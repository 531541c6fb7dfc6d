"""Did you mean: what to search instead of a query that found nothing.

No list of words is kept for it: the index itself is asked which neighbours of a word it has, a
few hundred look-ups of some microseconds. Neighbours are one slip of a finger away (tuyne →
tuyen), or a space (danang → da nang).
"""

from __future__ import annotations

import re
import string
from typing import TYPE_CHECKING

from archive.search.match import is_exact
from archive.search.tree import terms
from archive.spelling import fold

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

    from archive.search.tree import Query

_ENOUGH = 200
"""Articles beyond this number do not make a word a better guess."""

_LONGEST, _MOST_WORDS = 20, 5
_WORD = re.compile(r"[a-z]+", re.ASCII)


def instead(connection: sqlite3.Connection, query: Query) -> tuple[str, ...]:
    """Queries to try in place of one that found nothing; whether they find is for the caller."""
    if is_exact(query):
        return (_without_accents(query),)
    corrected = _corrected(connection, query)
    return () if corrected is None else (corrected,)


def _without_accents(query: Query) -> str:
    text = query.text
    for start, end in _spans(query):
        text = text[:start] + _same_length(text[start:end]) + text[end:]
    return text


def _same_length(text: str) -> str:
    folded = fold(text)
    return folded if len(folded) == len(text) else text


def _spans(query: Query) -> list[tuple[int, int]]:
    found = {(t.start, t.end) for part in (query.words, query.captions) for t in terms(part)}
    return sorted(found, reverse=True)


def _corrected(connection: sqlite3.Connection, query: Query) -> str | None:
    """The query with each word that no article has replaced; None if any has no neighbour."""
    text, corrected = query.text, 0
    for start, end in _spans(query):
        for match in reversed(list(re.finditer(r"\w+", text[start:end]))):
            word = match[0].lower()
            if _count(connection, word):
                continue
            better = _neighbour(connection, word) if corrected < _MOST_WORDS else None
            if better is None:
                return None
            corrected += 1
            at = start + match.start()
            text = text[:at] + better + text[at + len(word) :]
    return text if corrected else None


def _neighbour(connection: sqlite3.Connection, word: str) -> str | None:
    if not _WORD.fullmatch(word) or not 2 < len(word) <= _LONGEST:  # noqa: PLR2004
        return None
    counted = {other: _count(connection, other) for other in _near(word)}
    best = max(counted, key=lambda other: (counted[other], other), default=None)
    return best if best is not None and counted[best] else None


def _count(connection: sqlite3.Connection, words: str) -> int:
    row = connection.execute(
        "SELECT count(*) FROM (SELECT 1 FROM articles_fts WHERE articles_fts MATCH ? "
        f"LIMIT {_ENOUGH})",
        [f'{{title_f lead_f body_f}} : "{words}"'],
    ).fetchone()
    return int(row[0])


def _near(word: str) -> Iterator[str]:
    """Each word that is one slip away: a letter less, more, another, two swapped, a space."""
    halves = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    for left, right in halves:
        if right:
            yield left + right[1:]
        if len(right) > 1:
            yield left + right[1] + right[0] + right[2:]
        if len(left) > 1 and len(right) > 1:
            yield f"{left} {right}"
        for letter in string.ascii_lowercase:
            yield left + letter + right
            if right:
                yield left + letter + right[1:]
