"""What a trend counts: the words of a query, apart from the filters that narrow both sides."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from archive.errors import QueryError
from archive.said import Said
from archive.search.days import first_day, last_day
from archive.search.match import ARTICLES, expression, is_exact
from archive.search.narrow import Filters, narrow
from archive.search.parse import parse
from archive.search.tree import Term, Words, terms

if TYPE_CHECKING:
    import sqlite3

    from archive.search.tree import Filter, Query

COUNTED = frozenset({"site", "province", "since", "until", "on"})
"""Filters that the daily counts can answer; the others need a look at the articles."""

NO_WORD = 'There is no word to count. Type one, such as: "chuyển đổi số"'
_PLACES = frozenset({"site", "province"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Words to count, and the condition on `articles` that holds for what they are measured by.

    Attributes:
        match: the FTS5 expression of the words.
        columns: numbers of the index's columns in which occurrences are counted.
        conditions: of the filters alone, with their `values`.
        by_counts: whether the daily counts can answer the conditions.
        since: the first day asked for (YYYY-MM-DD), where there is one.
        until: the last day asked for.
        everywhere: whether all newspapers are asked for.
        notes: what a person should know.
    """

    match: str
    columns: tuple[int, ...]
    conditions: tuple[str, ...]
    values: dict[str, str | int]
    by_counts: bool
    since: str | None
    until: str | None
    everywhere: bool
    notes: tuple[str, ...]


def wanted(connection: sqlite3.Connection, query: str, filters: Filters) -> Wanted:
    """Take a query apart.

    Raises:
        QueryError: there is no word to count, or the query cannot be understood.
    """
    read = parse(query)
    if read.captions is not None:
        raise QueryError(Said("A trend counts headlines, leads and bodies; take caption: away."))
    if read.words is None or not read.words.wanted:
        raise QueryError(Said(NO_WORD))
    exact = is_exact(read)
    outside = filters.each()
    narrowed = narrow(connection, read.filters, outside)
    asked = {each.key for each in (*read.filters, *outside)}
    since, until = _asked((*read.filters, *outside))
    # The index has each text twice: as spelled, then folded. Each occurrence is counted in one.
    count = len(ARTICLES.columns)
    columns = range(count) if exact else range(count, 2 * count)
    return Wanted(
        match=expression(_as_phrase(read, read.words), ARTICLES, exact=exact),
        columns=tuple(columns),
        conditions=narrowed.conditions,
        values=narrowed.values,
        by_counts=asked <= COUNTED,
        since=since,
        until=until,
        everywhere=not asked & _PLACES,
        notes=narrowed.notes,
    )


def as_search(query: str) -> str:
    """The query with which a search finds the articles that a trend counts.

    Raises:
        QueryError: the query cannot be understood.
    """
    read = parse(query)
    if read.words is None or (phrase := _as_phrase(read, read.words)) is read.words:
        return read.text
    words = " ".join(each.text for each in terms(phrase))
    filters = (f'{"-" if each.negated else ""}{each.key}:"{each.value}"' for each in read.filters)
    return " ".join((f'"{words}"', *filters))


def _as_phrase(query: Query, words: Words) -> Words:
    """Words and nothing else are a phrase: who asks for the trend of a term means the term.

    Where some stand in quotes, these are the phrases, and what stands beside them is not of them.
    """
    found = list(terms(words))
    plain = not words.unwanted and all(
        len(group) == 1
        and isinstance(group[0], Term)
        and not group[0].field
        and not group[0].prefix
        for group in words.wanted
    )
    if not plain or any(query.text[each.start - 1 : each.start] == '"' for each in found):
        return words
    return Words(wanted=((Term(text=" ".join(each.text for each in found)),),))


def _asked(filters: tuple[Filter, ...]) -> tuple[str | None, str | None]:
    """The span of days that the filters leave, as far as they say; `on` twice means either."""
    plain = [each for each in filters if not each.negated]
    on = [each.value for each in plain if each.key == "on"]
    since = [first_day(each.value) for each in plain if each.key == "since"]
    until = [last_day(each.value) for each in plain if each.key == "until"]
    since += [min(map(first_day, on))] if on else []
    until += [max(map(last_day, on))] if on else []
    return max(since, default=None), min(until, default=None)
