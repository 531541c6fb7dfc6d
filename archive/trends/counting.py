"""The two counts of a trend: what the archive has in each slot, and what has the words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from archive.search.selection import has_cards
from archive.trends.slots import KEY, in_time

if TYPE_CHECKING:
    import sqlite3

    from archive.trends.slots import By
    from archive.trends.wanted import Wanted

_MARK = "\ue000"  # a private-use letter, which no cleaned text contains
_TEXTS = ("title", "lead", "body", "title_f", "lead_f", "body_f")
_FROM_TOTALS = """(SELECT day AS published_day, articles AS number, words, month_only
        FROM daily_totals) AS articles"""
_FROM_COUNTS = """(SELECT site, day AS published_day, articles AS number, words, month_only
        FROM daily_counts) AS articles"""
_FROM_ARTICLES = """(SELECT *, 1 AS number, published_precision IS 'month' AS month_only
        FROM articles WHERE published_day IS NOT NULL) AS articles"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Archived:
    """What the archive has in a slot: articles, words, days with any; and the span of its days.

    An article of which only the month is known makes no day.
    """

    articles: int
    words: int
    days: int
    month_only: int
    first: str
    last: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What has the words in a slot: articles, and occurrences in them."""

    articles: int
    occurrences: int


def archived(connection: sqlite3.Connection, wanted: Wanted, by: By) -> dict[str, Archived]:
    """What the archive has in each slot, the words aside; slots with nothing are not there."""
    days = "count(DISTINCT CASE WHEN number > month_only THEN articles.published_day END)"
    if not wanted.by_counts:
        source = _FROM_ARTICLES
    elif in_time(by) and wanted.everywhere:
        source, days = _FROM_TOTALS, _DAYS_OF_ROWS
    else:
        source = _FROM_COUNTS
        days = _DAYS_OF_ROWS if by == "site" else days
    rows = connection.execute(
        f"SELECT {KEY[by]}, sum(number), sum(words), {days}, "
        "sum(month_only), min(articles.published_day), max(articles.published_day) "
        f"FROM {source} {_sites(by)} {_where(wanted.conditions)} GROUP BY 1",
        wanted.values,
    ).fetchall()
    names = Archived.__dataclass_fields__
    return {row[0]: Archived(**dict(zip(names, tuple(row)[1:], strict=True))) for row in rows}


_DAYS_OF_ROWS = "sum(number > month_only)"
"""Days with any article, where no day has two rows in a slot."""


def found(
    connection: sqlite3.Connection, wanted: Wanted, by: By, *, occurrences: bool = True
) -> dict[str, Found]:
    """How many articles of each slot have the words, and how often (0 where not asked for).

    Occurrences are counted by FTS5 itself: highlight() puts a mark before each, so that what
    counts is what a search finds, with or without accents. The text of a folded column is the
    original, of the same length.
    """
    where = _where(("articles_fts MATCH :match", _DATED, *wanted.conditions))
    articles = "articles INDEXED BY articles_card" if has_cards(connection) else "articles"
    source = (
        f"FROM articles_fts CROSS JOIN {articles} ON articles.id = articles_fts.rowid "
        f"{_sites(by)} {where}"
    )
    # An auxiliary function cannot stand in an aggregate, and SQLite 3.37 makes one of the two
    # queries even where the inner one is to be materialized; one with a limit it leaves alone.
    statement = (
        f"SELECT slot, count(*), sum(number) FROM (SELECT {KEY[by]} AS slot, "
        f"{_occurrences(wanted)} AS number {source} LIMIT -1) GROUP BY slot"
        if occurrences
        else f"SELECT {KEY[by]}, count(*), 0 {source} GROUP BY 1"
    )
    rows = connection.execute(
        statement, {**wanted.values, "match": wanted.match, "mark": _MARK}
    ).fetchall()
    return {slot: Found(articles=articles, occurrences=number) for slot, articles, number in rows}


def _sites(by: By) -> str:
    return "CROSS JOIN sites ON sites.site = articles.site" if by == "province" else ""


def places(connection: sqlite3.Connection, by: By) -> list[str]:
    """Every newspaper, or every province that has one; also those of which nothing is archived."""
    column = "site" if by == "site" else "province"
    rows = connection.execute(f"SELECT DISTINCT {column} FROM sites").fetchall()
    return [slot for (slot,) in rows]


def undated(connection: sqlite3.Connection, wanted: Wanted) -> int:
    """Articles with the words whose day is not known: they stand in no slot."""
    conditions = ("articles_fts MATCH :match", "articles.published_day IS NULL", *wanted.conditions)
    (number,) = connection.execute(
        "SELECT count(*) FROM articles CROSS JOIN articles_fts ON articles_fts.rowid = articles.id "
        + _where(conditions),
        {**wanted.values, "match": wanted.match},
    ).fetchone()
    return int(number)


_DATED = "articles.published_day IS NOT NULL"


def _occurrences(wanted: Wanted) -> str:
    return " + ".join(
        f"length(highlight(articles_fts, {column}, :mark, '')) - length(articles_fts.{name})"
        for column, name in ((each, _TEXTS[each]) for each in wanted.columns)
    )


def _where(conditions: tuple[str, ...]) -> str:
    return f"WHERE {' AND '.join(conditions)}" if conditions else ""
