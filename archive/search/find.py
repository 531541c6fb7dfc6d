"""Look a query up in the archive: hits with snippets in the letters that were printed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from archive import info
from archive.errors import QueryError
from archive.said import Said
from archive.search.asked import ask, rows, selected, total_of, walk_is_sooner
from archive.search.match import ARTICLES, is_exact, ranked
from archive.search.parse import parse
from archive.search.place import BEFORE_UNDATED, Place
from archive.search.selection import NO_WORD
from archive.search.statement import BROAD, CLOSE, OPEN, hits
from archive.search.suggest import instead

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

    from archive.search.asked import Asked
    from archive.search.narrow import Filters
    from archive.search.selection import Selection
    from archive.search.statement import Sort, Statement


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

    Where `total_is_exact` is false there are more than `total`. `next` is where the page that
    follows begins (None after the last): `search(…, after=results.next)`. `suggestions` are
    queries that find something where this one found nothing; `notes` say what else a person
    should know.
    """

    query: str
    total: int
    hits: tuple[Hit, ...]
    practice: bool
    total_is_exact: bool = True
    sort: Sort = "best"
    next: str | None = None
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
        raise QueryError(Said(NO_WORD))
    return ranked(read.words, ARTICLES, exact=is_exact(read))


def search(
    connection: sqlite3.Connection,
    query: str,
    *,
    filters: Filters | None = None,
    limit: int = 10,
    offset: int = 0,
    after: str | None = None,
    sort: Sort | None = None,
) -> Results:
    """Search the archive.

    Args:
        connection: the archive.
        query: in the language that `docs/search.md` describes.
        filters: what narrows the search besides.
        limit: most hits to give.
        offset: hits to pass over, for any of the pages that follow; not together with `after`.
        after: the `next` of a page: give the one that follows it, as soon as the first.
        sort: "best" or "newest" first; None is the best, but the newest where there are more
            than `BROAD` hits or no word to judge by.

    Raises:
        QueryError: the query cannot be understood; its message says what to write instead.
    """
    asked = ask(connection, query, filters, sort=sort, after=after)
    # One more than is shown: it tells whether a page follows.
    found = _page(connection, asked, limit=limit + 1, offset=offset)
    return Results(
        query=query,
        total=min(asked.total, BROAD),
        total_is_exact=asked.total <= BROAD,
        hits=tuple(found[:limit]),
        practice=info.is_practice(connection),
        sort=asked.sort,
        next=_place(asked, found[:limit], offset) if len(found) > limit else None,
        suggestions=() if asked.total else _suggestions(connection, asked.selection, filters),
        notes=asked.selection.notes,
    )


def explain(
    connection: sqlite3.Connection,
    query: str,
    *,
    filters: Filters | None = None,
    limit: int = 10,
    offset: int = 0,
    after: str | None = None,
    sort: Sort | None = None,
) -> Statement:
    """The statement that `search` runs for its hits; `.runnable` has the values in place.

    Behind the last dated hit of a page, `search` runs a second one for those without a date.

    Raises:
        QueryError: the query cannot be understood.
    """
    asked = ask(connection, query, filters, sort=sort, after=after)
    return _statement(connection, asked, limit=limit, offset=offset, after=asked.after)


def _page(connection: sqlite3.Connection, asked: Asked, *, limit: int, offset: int) -> list[Hit]:
    """Hits from a place on; behind the last that has a date come those without."""
    statement = _statement(connection, asked, limit=limit, offset=offset, after=asked.after)
    found = rows(connection, statement, asked.query)
    if asked.after is not None and asked.after.at is not None and len(found) < limit:
        missing = limit - len(found)
        statement = _statement(connection, asked, limit=missing, offset=0, after=BEFORE_UNDATED)
        found += rows(connection, statement, asked.query)
    return list(map(_hit, found))


def _place(asked: Asked, shown: list[Hit], offset: int) -> str:
    """The place behind the hits that are shown."""
    if asked.sort == "newest":
        return str(Place(at=shown[-1].published_at, id=shown[-1].id))
    before = 0 if asked.after is None else asked.after.passed or 0
    return str(Place(passed=before + offset + len(shown)))


def _statement(
    connection: sqlite3.Connection,
    asked: Asked,
    *,
    limit: int,
    offset: int,
    after: Place | None,
) -> Statement:
    walk = asked.sort == "newest" and walk_is_sooner(connection, asked, limit + offset)
    return hits(
        asked.selection, sort=asked.sort, walk=walk, limit=limit, offset=offset, after=after
    )


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
        and total_of(connection, selected(connection, text, filters), text)
    )
