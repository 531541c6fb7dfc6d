"""Look a query up in the index: hits with snippets in the letters that were printed."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from typing import TYPE_CHECKING

from archive import info
from archive.errors import QueryError
from archive.search.query import to_fts

if TYPE_CHECKING:
    from collections.abc import Iterator

WEIGHTS = (10.0, 4.0, 1.0, 10.0, 4.0, 1.0)
"""How much a hit counts: title over lead over body, exact columns first, then folded."""

_OPEN, _CLOSE = "\ue000", "\ue001"  # private-use letters, which no cleaned text contains
_SNIPPET_TOKENS = 28


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """What narrows a search; days are Vietnam's (YYYY-MM-DD), both ends included."""

    site: str | None = None
    province: str | None = None
    since: str | None = None
    until: str | None = None


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
        for index, part in enumerate(self.snippet.split(_OPEN)):
            marked, _, rest = part.partition(_CLOSE) if index else ("", "", part)
            if marked:
                yield marked, True
            if rest:
                yield rest, False

    def highlighted(self, before: str, after: str) -> str:
        """The snippet with its highlights between `before` and `after`."""
        return "".join(f"{before}{text}{after}" if hit else text for text, hit in self.pieces())


@dataclass(frozen=True, slots=True, kw_only=True)
class Results:
    """The first hits of a search, and how many there are in all."""

    query: str
    total: int
    hits: tuple[Hit, ...]
    practice: bool


def search(
    connection: sqlite3.Connection,
    query: str,
    *,
    filters: Filters | None = None,
    limit: int = 10,
) -> Results:
    """Search the archive, best hits first.

    Raises:
        QueryError: the query cannot be understood; its message tells a person why.
    """
    expression = to_fts(query)
    conditions, values = _conditions(filters or Filters())
    source = (
        "FROM articles_fts JOIN articles ON articles.id = articles_fts.rowid "
        f"JOIN sites USING (site) WHERE articles_fts MATCH ?{conditions}"
    )
    try:
        total = connection.execute(f"SELECT count(*) {source}", [expression, *values]).fetchone()[0]
        rows = connection.execute(
            "SELECT articles.id, site, sites.name, sites.province, articles.url, articles.title, "
            "published_at, section, "
            f"snippet(articles_fts, -1, '{_OPEN}', '{_CLOSE}', '…', {_SNIPPET_TOKENS}) AS snippet "
            f"{source} ORDER BY bm25(articles_fts, {', '.join(map(str, WEIGHTS))}), "
            "published_at DESC, articles.id LIMIT ?",
            [expression, *values, limit],
        ).fetchall()
    except sqlite3.OperationalError as error:
        raise QueryError(f"This query cannot be searched: {query!r} ({error})") from error
    hits = tuple(Hit(**{**dict(row), "snippet": _one_line(row["snippet"])}) for row in rows)
    return Results(query=query, total=total, hits=hits, practice=info.is_practice(connection))


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _conditions(filters: Filters) -> tuple[str, list[str]]:
    conditions, values = "", []
    for condition, value in (
        (" AND articles.site = ?", filters.site),
        (" AND ? IN (sites.province, sites.province_old)", filters.province),
        (" AND articles.published_day >= ?", filters.since),
        (" AND articles.published_day <= ?", filters.until),
    ):
        if value is not None:
            conditions += condition
            values.append(value)
    return conditions, values
