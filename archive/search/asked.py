"""A search that was understood and measured: how many there are, and in which order they come."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from archive.errors import QueryError
from archive.said import Said
from archive.search.place import place_of
from archive.search.plan import reach, walks
from archive.search.selection import select
from archive.search.statement import BROAD, FEW, count, few, first_hits

if TYPE_CHECKING:
    from archive.search.narrow import Filters
    from archive.search.place import Place
    from archive.search.plan import Reach
    from archive.search.selection import Selection
    from archive.search.statement import Sort, Statement

_NOT_YET = {
    table: f"This archive has no {what} yet: it was written by an older baotinh. "
    "The next crawl makes them."
    for table, what in (("captions_fts", "index of captions"), ("stor", "stories"))
}
"""By the beginnings of the tables' names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A search before its hits are looked up.

    `total` is one more than `BROAD` where there are more. `reached` is None until it is needed.
    """

    query: str
    selection: Selection
    total: int
    sort: Sort
    after: Place | None
    reached: Reach | None


def ask(
    connection: sqlite3.Connection,
    query: str,
    filters: Filters | None,
    *,
    sort: Sort | None,
    after: str | None,
) -> Asked:
    """Understand a search and count what it finds.

    Raises:
        QueryError: it cannot be understood, or `after` is a place in another order.
    """
    place = None if after is None else place_of(after)
    selection = selected(connection, query, filters)
    reached = None
    if selection.match is not None and not selection.conditions:
        total, reached = _reach(connection, selection, query)
    else:
        total = total_of(connection, selection, query)
    order: Sort = "newest" if total > BROAD else "best"
    if selection.match is None:
        order = "newest"
    elif sort is not None or place is not None:
        order = sort or (place.sort if place is not None else order)
    if place is not None and place.sort != order:
        raise QueryError(
            Said(
                "{after} is a place among the {place}, and this search gives the {order} first. "
                "Leave the sort away, or begin anew without a place.",
                after=after,
                place=place.sort,
                order=order,
            )
        )
    return Asked(
        query=query, selection=selection, total=total, sort=order, after=place, reached=reached
    )


def _reach(connection: sqlite3.Connection, selection: Selection, query: str) -> tuple[int, Reach]:
    """How many articles have the words (one more than `BROAD` at most), and how far they reach."""
    counted, last, articles = rows(connection, first_hits(selection), query)[0]
    reached = reach(counted=counted, last=last or 0, articles=articles or 0, bound=BROAD)
    return counted, reached


def walk_is_sooner(connection: sqlite3.Connection, asked: Asked, wanted: int) -> bool:
    """Are the newest found sooner by going back in time?"""
    selection = asked.selection
    if asked.total <= BROAD or selection.match is None or selection.query.words is None:
        return asked.total > BROAD
    reached = asked.reached or _reach(connection, selection, asked.query)[1]
    return walks(reached, selection.query.words, wanted=wanted)


def selected(connection: sqlite3.Connection, query: str, filters: Filters | None) -> Selection:
    """What is selected, and whether the filters alone leave so few that they come first."""
    selection = select(connection, query, filters)
    if selection.match is None or not selection.indexed:
        return selection
    left = int(rows(connection, few(selection), query)[0][0])
    return replace(selection, few=left <= FEW)


def total_of(connection: sqlite3.Connection, selection: Selection, query: str) -> int:
    """How many there are; one more than `BROAD` where there are more."""
    return int(rows(connection, count(selection), query)[0][0])


def rows(
    connection: sqlite3.Connection, statement: Statement, query: str
) -> list[sqlite3.Row | tuple[int, ...]]:
    """The rows of a statement.

    Raises:
        QueryError: the archive lacks a table that is asked for, or FTS5 a longer breath.
    """
    try:
        return connection.execute(statement.sql, statement.values).fetchall()
    except sqlite3.OperationalError as error:
        lacking = [table for table in _NOT_YET if f"no such table: {table}" in str(error)]
        if lacking:
            raise QueryError(Said(_NOT_YET[lacking[0]])) from error
        # A limit of SQLite that no query of a person comes near; a bug of ours would be here too.
        if "fts5" not in str(error):
            raise
        raise QueryError(
            Said(
                "This query is too long to be searched ({error}): {query!r}. Make it shorter.",
                error=error,
                query=query[:60],
            )
        ) from error
