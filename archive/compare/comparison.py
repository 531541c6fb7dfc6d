"""Two parts of the archive side by side: the terms that set each apart from the other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from archive import info
from archive.compare.keyness import log_likelihood, log_ratio
from archive.compare.sides import Side, Sided, sided
from archive.compare.terms import LENGTHS
from archive.errors import QueryError

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator

    from archive.compare.terms import Terms
    from archive.search.narrow import Filters

MOST = 10_000
"""Articles that are read of each side, unless more are asked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """A term that sets one side apart.

    Attributes:
        term: one syllable, or two.
        side: "a" or "b", the one that has more of it.
        a: occurrences in A; `a_articles`: articles of A that have it. The same for `b`.
        a_per_million: occurrences in A per million terms of as many syllables.
        g2: log-likelihood: how surely (15.13 is one chance in 10,000).
        log_ratio: how strongly; 1 is twice as frequent in A, -1 in B.
    """

    term: str
    side: str
    a: int
    b: int
    a_articles: int
    b_articles: int
    a_per_million: float
    b_per_million: float
    g2: float
    log_ratio: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Two sides, and the terms of each that the other has less of, the surest first."""

    a: Side
    b: Side
    keys_a: tuple[Key, ...]
    keys_b: tuple[Key, ...]
    practice: bool
    notes: tuple[str, ...]


def compare(  # noqa: PLR0913 - what may be asked of a comparison
    connection: sqlite3.Connection,
    a: str,
    b: str,
    *,
    filters: Filters | None = None,
    lengths: tuple[int, ...] = LENGTHS,
    least: int = 5,
    least_articles: int = 2,
    limit: int = 20,
    most: int = MOST,
) -> Comparison:
    """What sets two parts of the archive apart.

    Args:
        connection: the archive.
        a: one part: a newspaper's short name, a province, or a query of `docs/search.md`.
        b: the other.
        filters: what narrows both.
        lengths: syllables that the terms have.
        least: occurrences, on both sides together, that a term must have.
        least_articles: articles of its side that must have it: one article's hobby is no key.
        limit: most terms of each side.
        most: most articles of each side to read, spread evenly; the same ones each time.

    Raises:
        QueryError: a part cannot be understood, or has no article.
    """
    sides = [sided(connection, given, filters, most=most) for given in (a, b)]
    notes = tuple(dict.fromkeys(note for each in sides for note in each.notes))
    for each in sides:
        if not each.side.articles:
            hint = "A part is a newspaper's short name, a province, or a search."
            raise QueryError(
                " ".join((f"There is no article for {each.side.given}.", *notes, hint))
            )
    found = sorted(
        _keys(sides[0].terms, sides[1].terms, lengths, least, least_articles),
        key=lambda key: (-key.g2, key.term),
    )
    return Comparison(
        a=sides[0].side,
        b=sides[1].side,
        keys_a=_of("a", found, limit),
        keys_b=_of("b", found, limit),
        practice=info.is_practice(connection),
        notes=(*notes, *_doubts(*sides)),
    )


def _of(which: str, keys: Iterable[Key], limit: int) -> tuple[Key, ...]:
    return tuple([key for key in keys if key.side == which][:limit])


def _keys(
    a: Terms, b: Terms, lengths: tuple[int, ...], least: int, least_articles: int
) -> Iterator[Key]:
    for length in lengths:
        ours, theirs = a.occurrences[length], b.occurrences[length]
        sizes = a.total(length), b.total(length)
        for term in ours.keys() | theirs.keys():
            if ours[term] + theirs[term] < least:
                continue
            key = _key(term, a, b, length, sizes)
            if (key.a_articles if key.side == "a" else key.b_articles) >= least_articles:
                yield key


def _key(term: str, a: Terms, b: Terms, length: int, sizes: tuple[int, int]) -> Key:
    ours, theirs = a.occurrences[length][term], b.occurrences[length][term]
    ratio = log_ratio(ours, theirs, *sizes)
    return Key(
        term=term,
        side="a" if ratio > 0 else "b",
        a=ours,
        b=theirs,
        a_articles=a.articles[length][term],
        b_articles=b.articles[length][term],
        a_per_million=ours / max(sizes[0], 1) * 1_000_000,
        b_per_million=theirs / max(sizes[1], 1) * 1_000_000,
        g2=log_likelihood(ours, theirs, *sizes),
        log_ratio=ratio,
    )


def _doubts(a: Sided, b: Sided) -> Iterator[str]:
    for each in (a.side, b.side):
        if each.read < each.articles:
            yield (
                f"{each.given}: {each.read:,} of {each.articles:,} articles were read, spread "
                "evenly; --most reads more."
            )
    if both := len(a.ids & b.ids):
        yield (
            f"{both:,} articles stand on both sides, and set neither apart: narrow one of them, "
            "such as with NOT."
        )
