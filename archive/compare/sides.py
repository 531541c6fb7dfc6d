"""The two sides of a comparison: which articles, and their terms."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from archive.compare.terms import count
from archive.search import names, select

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

    from archive.compare.terms import Terms
    from archive.search.narrow import Filters

_SPREAD = "(articles.id * 2654435761) % 4294967296"
"""An order in which neighbours are far apart (Knuth's multiplicative hashing), always the same."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """Articles that are compared.

    Attributes:
        given: what was typed.
        query: how it was understood.
        articles: how many there are.
        read: how many of them were read; fewer, where there are too many.
        words: syllables in those that were read.
    """

    given: str
    query: str
    articles: int
    read: int
    words: int


def understood(connection: sqlite3.Connection, given: str) -> str:
    """A newspaper's short name or a province's name stands for its articles; else it is a query."""
    name = given.strip()
    if connection.execute("SELECT 1 FROM sites WHERE site = ?", [name.casefold()]).fetchone():
        return f"site:{name.casefold()}"
    if '"' not in name and ":" not in name and names.newspapers_of(connection, name):
        return f'province:"{name}"'
    return given


@dataclass(frozen=True, slots=True, kw_only=True)
class Sided:
    """A side with the terms of its articles, their numbers, and what a person should know."""

    side: Side
    terms: Terms
    ids: frozenset[int]
    notes: tuple[str, ...]


def sided(
    connection: sqlite3.Connection, given: str, filters: Filters | None, *, most: int
) -> Sided:
    """Read a side.

    Raises:
        QueryError: the query cannot be understood.
    """
    query = understood(connection, given)
    selection = select(connection, query, filters)
    where = f"WHERE {selection.condition}"
    (articles,) = connection.execute(
        f"SELECT count(*) FROM articles {where}", selection.values
    ).fetchone()
    ids = _chosen(connection, where, {**selection.values, "most": most})
    terms = count(_texts(connection, ids))
    found = Side(
        given=given, query=query, articles=articles, read=terms.texts, words=terms.total(1)
    )
    return Sided(side=found, terms=terms, ids=frozenset(ids), notes=selection.notes)


def _chosen(connection: sqlite3.Connection, where: str, values: dict[str, str | int]) -> list[int]:
    rows = connection.execute(
        f"SELECT id FROM articles {where} ORDER BY {_SPREAD} LIMIT :most", values
    ).fetchall()
    return sorted(number for (number,) in rows)


def _texts(connection: sqlite3.Connection, ids: list[int]) -> Iterator[str]:
    """The texts one after the other, in the order in which they lie in the file."""
    rows = connection.execute(
        "SELECT title || char(10) || coalesce(lead || char(10), '') || body "
        "FROM json_each(?) CROSS JOIN articles ON articles.id = value",
        [json.dumps(ids)],
    )
    for (text,) in rows:
        yield text
