"""What a query says: words to find, and what narrows them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A word or a phrase; `start` and `end` say where it stands in the query."""

    text: str
    field: str | None = None
    prefix: bool = False
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Near:
    """Words and phrases with at most `distance` words between them."""

    terms: tuple[Term, ...]
    distance: int
    field: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """All of `wanted` (each of them: any one of a few), and none of `unwanted`."""

    wanted: tuple[tuple[Node, ...], ...]
    unwanted: tuple[Node, ...] = ()


Node = Term | Near | Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """One thing that narrows a search, such as site:baocantho."""

    key: str
    value: str
    negated: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """A query that was understood; `text` is what was typed, with plain quotes."""

    text: str
    words: Words | None
    captions: Words | None
    filters: tuple[Filter, ...]


def terms(node: Node | None) -> Iterator[Term]:
    """Every word and phrase, those to leave out as well."""
    if isinstance(node, Term):
        yield node
    elif isinstance(node, Near):
        yield from node.terms
    elif node is not None:
        for group in (*node.wanted, node.unwanted):
            for each in group:
                yield from terms(each)
