"""Look a query up in the archive: hits with snippets in the letters that were printed."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from archive import info
from archive.errors import QueryError
from archive.search.match import ARTICLES, is_exact, ranked
from archive.search.parse import parse
from archive.search.statement import BROAD, CLOSE, FEW, OPEN, count, few, hits, select
from archive.search.suggest import instead

if TYPE_CHECKING:
    from collections.abc import Iterator

    from archive.search.narrow import Filters
    from archive.search.statement import Selection, Sort, Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """An article that matches. `snippet` carries its highlights; see `pieces`."""

    id: int
    site: str
    name: str
    province: str
    url: str
    title: str
    published_at: str | None
    section: str | None
    snippet: str

    def pieces(self) -> Iterator[tuple[str, bool]]:
        """The snippet in pieces: text, and whether it is highlighted."""
        for index, part in enumerate(self.snippet.split(OPEN)):
            marked, _, rest = part.partition(CLOSE) if index else ("", "", part)
            if marked:
                yield marked, True
            if rest:
                yield rest, False

    def highlighted(self, before: str, after: str) -> str:
        """The snippet with its highlights between `before` and `after`."""
        return "".join(f"{before}{text}{after}" if hit else text for text, hit in self.pieces())


@dataclass(frozen=True, slots=True, kw_only=True)
class Results:
    """The first hits of a search, and how many there are in all.

    Where `total_is_exact` is false there are more than `total`. `suggestions` are queries that
    find something where this one found nothing; `notes` say what else a person should know.
    """

    query: str
    total: int
    hits: tuple[Hit, ...]
    practice: bool
    total_is_exact: bool = True
    sort: Sort = "best"
    suggestions: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


def to_fts(query: str) -> str:
    """The FTS5 expression for the words of a query, to find and to rank with.

    Filters and captions are no part of it; see `select` for all of a query.

    Raises:
        QueryError: nothing to look for, or it cannot be understood.
    """
    read = parse(query)
    if read.words is None or not read.words.wanted:
        raise QueryError('There is no word to look for. Type one, such as: "đồng bằng" or can tho')
    return ranked(read.words, ARTICLES, exact=is_exact(read))


def search(
    connection: sqlite3.Connection,
    query: str,
    *,
    filters: Filters | None = None,
    limit: int = 10,
    offset: int = 0,
    sort: Sort | None = None,
) -> Results:
    """Search the archive.

    Args:
        connection: the archive.
        query: in the language that `docs/search.md` describes.
        filters: what narrows the search besides.
        limit: most hits to give.
        offset: hits to pass over, for the pages that follow.
        sort: "best" or "newest" first; None is the best, but the newest where there are more
            than `BROAD` hits or no word to judge by.

    Raises:
        QueryError: the query cannot be understood; its message says what to write instead.
    """
    selection = _selected(connection, query, filters)
    total = _total(connection, selection, query)
    order = sort or _usual(selection, total)
    statement = hits(selection, sort=order, broad=total > BROAD, limit=limit, offset=offset)
    found = tuple(_hit(row) for row in _rows(connection, statement, query))
    return Results(
        query=query,
        total=min(total, BROAD),
        total_is_exact=total <= BROAD,
        hits=found,
        practice=info.is_practice(connection),
        sort=order,
        suggestions=() if total else _suggestions(connection, selection, filters),
        notes=selection.notes,
    )


def explain(
    connection: sqlite3.Connection,
    query: str,
    *,
    filters: Filters | None = None,
    limit: int = 10,
    offset: int = 0,
    sort: Sort | None = None,
) -> Statement:
    """The statement that `search` runs for its hits; `.runnable` has the values in place.

    Raises:
        QueryError: the query cannot be understood.
    """
    selection = _selected(connection, query, filters)
    total = _total(connection, selection, query)
    order = sort or _usual(selection, total)
    return hits(selection, sort=order, broad=total > BROAD, limit=limit, offset=offset)


def _selected(connection: sqlite3.Connection, query: str, filters: Filters | None) -> Selection:
    """What is selected, and whether the filters alone leave so few that they come first."""
    selection = select(connection, query, filters)
    if selection.match is None or not selection.indexed:
        return selection
    left = int(_rows(connection, few(selection), query)[0][0])
    return replace(selection, few=left <= FEW)


def _usual(selection: Selection, total: int) -> Sort:
    return "newest" if total > BROAD or selection.match is None else "best"


def _total(connection: sqlite3.Connection, selection: Selection, query: str) -> int:
    return int(_rows(connection, count(selection), query)[0][0])


def _rows(
    connection: sqlite3.Connection, statement: Statement, query: str
) -> list[sqlite3.Row | tuple[int, ...]]:
    try:
        return connection.execute(statement.sql, statement.values).fetchall()
    except sqlite3.OperationalError as error:
        for table, what in (("captions_fts", "index of captions"), ("stor", "stories")):
            if f"no such table: {table}" in str(error):
                raise QueryError(
                    f"This archive has no {what} yet: it was written by an older baotinh. "
                    "The next crawl makes them."
                ) from error
        # A limit of SQLite that no query of a person comes near; a bug of ours would be here too.
        if "fts5" not in str(error):
            raise
        raise QueryError(
            f"This query is too long to be searched ({error}): {query[:60]!r}. Make it shorter."
        ) from error


def _hit(row: sqlite3.Row | tuple[int, ...]) -> Hit:
    names = Hit.__dataclass_fields__
    values = dict(zip(names, row, strict=True))
    return Hit(**{**values, "snippet": " ".join(str(values["snippet"]).split())})


def _suggestions(
    connection: sqlite3.Connection, selection: Selection, filters: Filters | None
) -> tuple[str, ...]:
    """Only what finds something: a guess that finds nothing would be a second disappointment."""
    return tuple(
        text
        for text in instead(connection, selection.query)
        if text != selection.query.text
        and _total(connection, _selected(connection, text, filters), text)
    )
