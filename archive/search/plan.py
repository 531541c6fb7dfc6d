"""Which way leads to the newest hits sooner: through all hits, or back in time.

All hits: each is looked up in `articles_card` and the newest are kept. Back in time: the newest
article is looked up in the full-text index, then the one before it, until there are enough.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from archive.search.tree import Near, Term, Words, terms

if TYPE_CHECKING:
    from archive.search.tree import Node

LOOK = 50
"""What a look into the full-text index for one article costs for each syllable: 23 µs, where to
read a hit of one syllable with its card takes half a microsecond, which is 1 here."""

SIDE_BY_SIDE = 6
"""What each syllable more adds to a hit: many articles have all of them, but not as is asked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """How many `hits` the words alone have among so many `articles`; may be an estimate."""

    hits: float
    articles: int


def reach(*, counted: int, last: int, articles: int, bound: int) -> Reach:
    """Judge how far words reach by their first hits, which come in the order of numbers.

    Args:
        counted: hits up to the article `last`; all of them where they are no more than `bound`.
        last: number of the article where counting ended.
        articles: the highest number of an article.
        bound: where counting was to end.
    """
    if counted <= bound:
        return Reach(hits=counted, articles=articles)
    return Reach(hits=counted * articles / last, articles=articles)


def walks(reached: Reach, words: Words, *, wanted: int) -> bool:
    """Is it sooner to go back in time until `wanted` hits are found?"""
    if any(term.prefix for term in terms(words)):
        return False  # each look would gather all words that begin so
    count = syllables(words)
    looks = wanted * reached.articles / max(reached.hits, 1)
    return looks * LOOK * count < reached.hits * (1 + SIDE_BY_SIDE * (count - 1))


def syllables(node: Node) -> int:
    """How many syllables are looked up, those to leave out as well."""
    if isinstance(node, Term):
        return len(node.text.split())
    if isinstance(node, Near):
        return sum(map(syllables, node.terms))
    return sum(syllables(each) for group in (*node.wanted, node.unwanted) for each in group)
