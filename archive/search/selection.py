"""Which articles a search is about: its words for FTS5, and its filters as conditions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from archive.errors import QueryError
from archive.said import Said
from archive.search.match import ARTICLES, CAPTIONS, any_of, expression, is_exact, ranked
from archive.search.narrow import Filters, narrow
from archive.search.parse import parse

if TYPE_CHECKING:
    import sqlite3

    from archive.search.match import Index
    from archive.search.tree import Query, Words

NO_WORD = 'There is no word to look for. Type one, such as: "đồng bằng" or can tho'


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """Which articles a search is about, before they are counted, ordered or shown.

    `match` and `caption` are FTS5 expressions (None where no word of that index is wanted).
    The rest says how the articles are found soonest: `indexed`, `numbered` and `one_site` as in
    `Narrowed`, `few` where the filters alone leave no more than `FEW`, `carded` where the archive
    has the index `articles_card` (not if an older baotinh wrote it).
    """

    query: Query
    match: str | None
    caption: str | None
    conditions: tuple[str, ...]
    values: dict[str, str | int]
    notes: tuple[str, ...]
    indexed: bool
    one_site: bool
    numbered: bool
    carded: bool
    few: bool = False

    @property
    def articles(self) -> str:
        """The table, to look articles up by number: what filters ask for, without the texts."""
        return "articles INDEXED BY articles_card" if self.carded else "articles"

    @property
    def condition(self) -> str:
        """All as one condition on `articles`, for a WHERE of one's own; it takes `values`."""
        parts = list(self.conditions)
        if self.match is not None:
            parts.insert(
                0,
                "articles.id IN (SELECT rowid FROM articles_fts "
                "WHERE articles_fts MATCH :find_match)",
            )
        return " AND ".join(parts)


def select(connection: sqlite3.Connection, query: str, filters: Filters | None = None) -> Selection:
    """What a query and filters select.

    Raises:
        QueryError: the query cannot be understood; its message says what to write instead.
    """
    read = parse(query)
    narrowed = narrow(connection, read.filters, (filters or Filters()).each())
    if read.words is None and read.captions is None and not narrowed.conditions:
        raise QueryError(Said(NO_WORD))
    exact = is_exact(read)
    values = dict(narrowed.values)
    conditions = list(narrowed.conditions)
    match = _wanted(read.words, ARTICLES, exact=exact)
    caption = _wanted(read.captions, CAPTIONS, exact=exact)
    if read.words is not None and match is not None:
        values["find_match"] = match
        values["find_ranked"] = ranked(read.words, ARTICLES, exact=exact)
    if caption is not None:
        values["find_caption"] = caption
        conditions.append(_within(CAPTIONS, "find_caption"))
    for words, index, name in (
        (read.words, ARTICLES, "find_without"),
        (read.captions, CAPTIONS, "find_without_caption"),
    ):
        if words is not None and not words.wanted:
            values[name] = any_of(words.unwanted, index, exact=exact)
            conditions.append("NOT " + _within(index, name))
    return Selection(
        query=read,
        match=match,
        caption=caption,
        conditions=tuple(conditions),
        values=values,
        notes=narrowed.notes,
        indexed=narrowed.indexed or caption is not None,
        one_site=narrowed.one_site,
        numbered=narrowed.numbered or caption is not None,
        carded=has_cards(connection),
    )


def has_cards(connection: sqlite3.Connection) -> bool:
    """Has the archive the index `articles_card`? Not if an older baotinh wrote it."""
    found = connection.execute(
        "SELECT 1 FROM sqlite_schema WHERE type = 'index' AND name = 'articles_card'"
    )
    return found.fetchone() is not None


def _wanted(words: Words | None, index: Index, *, exact: bool) -> str | None:
    return expression(words, index, exact=exact) if words is not None and words.wanted else None


def _within(index: Index, name: str) -> str:
    return f"(articles.id IN (SELECT rowid FROM {index.name} WHERE {index.name} MATCH :{name}))"
