"""The SQL of a search: how many, the best, the newest. Every statement runs in stock SQLite."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from archive.search.place import Place
    from archive.search.selection import Selection

EXACT_WEIGHTS = {"title": 10.0, "lead": 4.0, "body": 1.0}
"""How much a hit counts: title over lead over body."""

FOLDED_SHARE = 0.5
"""How much of that a hit counts that matches only without its accents."""

WEIGHTS = (
    *EXACT_WEIGHTS.values(),
    *(weight * FOLDED_SHARE for weight in EXACT_WEIGHTS.values()),
)
"""The same in the order of the index's columns, as bm25() takes them."""

BROAD = 10_000
"""More hits than this are not counted to the end, and come newest first."""

FEW = 10_000
"""When filters leave no more articles than this, their numbers are listed before words are found.

Looking each of them up in the index would be no help: bm25() counts a word anew for each look.
"""

Sort = Literal["best", "newest"]

OPEN, CLOSE = "\ue000", "\ue001"  # private-use letters, which no cleaned text contains
_SNIPPET = f"-1, '{OPEN}', '{CLOSE}', '…', 28"
_COLUMNS = """articles.id, articles.site, sites.name, sites.province, articles.url,
    articles.title, articles.published_at, articles.section"""
_PROBE = """EXISTS (SELECT 1 FROM articles_fts
        WHERE articles_fts MATCH :find_match AND articles_fts.rowid = articles.id)"""
# The day first: that is what indexes are in the order of.
_NEWEST = "articles.published_day DESC, articles.published_at DESC, articles.id DESC"
_PAGE = "LIMIT :find_limit OFFSET :find_offset"


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """A statement with named values (`:find_match`)."""

    sql: str
    values: dict[str, str | int]

    @property
    def runnable(self) -> str:
        """The statement with its values in place, for the `sqlite3` program and datasette.

        Highlights stand in [brackets] there: our own marks are letters that nobody can see.
        """

        def literal(found: re.Match[str]) -> str:
            value = self.values[found[1]]
            return str(value) if isinstance(value, int) else "'" + value.replace("'", "''") + "'"

        shown = self.sql.replace(OPEN, "[").replace(CLOSE, "]")
        return re.sub(r":(find_\w+)", literal, shown)


def few(selection: Selection) -> Statement:
    """How many articles the filters alone leave; counting ends at one above `FEW`."""
    return _counted(_table(selection), list(selection.conditions), selection, FEW)


def count(selection: Selection) -> Statement:
    """How many articles there are; counting ends at one above `BROAD`."""
    if selection.match is None:
        return _counted(_table(selection), list(selection.conditions), selection, BROAD)
    return _counted(*_found(selection, "find_match"), selection, BROAD)


def first_hits(selection: Selection) -> Statement:
    """How many articles have the words, the last of them, and the last of all, for `plan.reach`.

    Counting ends at one above `BROAD`, and filters do not count.
    """
    sql = f"""SELECT count(*), max(id), (SELECT max(id) FROM articles) FROM (
    SELECT rowid AS id FROM articles_fts WHERE articles_fts MATCH :find_match LIMIT {BROAD + 1}
)"""
    return Statement(sql=sql, values=selection.values)


def _table(selection: Selection) -> str:
    """The table alone: its cards where numbers are at hand, and else what SQLite prefers."""
    return selection.articles if selection.numbered else "articles"


def _counted(source: str, conditions: list[str], selection: Selection, most: int) -> Statement:
    where = _where(conditions)
    sql = (
        f"SELECT count(*) FROM (\n    SELECT 1 FROM {source}\n    {where}\n    LIMIT {most + 1}\n)"
    )
    return Statement(sql=sql, values=selection.values)


def _found(selection: Selection, match: str) -> tuple[str, list[str]]:
    """The index with the articles where they are needed, and the conditions."""
    words, conditions = f"articles_fts MATCH :{match}", list(selection.conditions)
    if not conditions:
        return "articles_fts", [words]
    if selection.few:
        # The plus keeps FTS5 from being asked once for each number.
        numbers = f"SELECT articles.id FROM {_table(selection)} {_where(conditions)}"
        return "articles_fts", [words, f"+articles_fts.rowid IN ({numbers})"]
    return _joined(selection), [words, *conditions]


def _joined(selection: Selection) -> str:
    """Words first: CROSS JOIN keeps the order of the two."""
    return f"articles_fts CROSS JOIN {selection.articles} ON articles.id = articles_fts.rowid"


def hits(
    selection: Selection,
    *,
    sort: Sort,
    walk: bool = False,
    limit: int = 10,
    offset: int = 0,
    after: Place | None = None,
) -> Statement:
    """The hits with their snippets.

    Args:
        selection: which articles.
        sort: the best first, or the newest.
        walk: whether the newest are found sooner by walking back in time.
        limit: most hits.
        offset: hits to pass over.
        after: begin behind this place, which is one of this order.
    """
    by_score = sort == "best" and selection.match is not None
    values = {**selection.values, "find_limit": limit, "find_offset": offset}
    if after is not None:
        # First, so that an index of days is entered there and not at the end of a filter.
        conditions = (*after.conditions, *selection.conditions)
        selection = replace(selection, conditions=conditions)
        values |= after.values
        values["find_offset"] = offset + (after.passed or 0)
    if by_score:
        chosen = _best(selection)
    elif walk or selection.match is None:
        chosen = _walk(selection, walk=walk)
    else:
        chosen = _newest(selection)
    return Statement(sql=_shown(selection, chosen, by_score=by_score), values=values)


def _best(selection: Selection) -> str:
    weights = ", ".join(map(str, WEIGHTS))
    source, conditions = _found(selection, "find_ranked")
    return f"""
    SELECT articles_fts.rowid AS id, bm25(articles_fts, {weights}) AS score
    FROM {source}
    {_where(conditions)}
    ORDER BY score, articles_fts.rowid DESC {_PAGE}"""


def _newest(selection: Selection) -> str:
    source, conditions = _found(selection, "find_match")
    if source == "articles_fts":
        source = _joined(selection)
    return f"""
    SELECT articles.id AS id, 0 AS score
    FROM {source}
    {_where(conditions)}
    ORDER BY {_NEWEST} {_PAGE}"""


def _walk(selection: Selection, *, walk: bool) -> str:
    """Back in time, article by article, until there are enough: soon, where there are many."""
    source = _table(selection)
    if walk:
        # SQLite would rather sort them all by a filter's index.
        source = f"articles INDEXED BY {_days(selection)}"
    conditions = [*selection.conditions, *([] if selection.match is None else [_PROBE])]
    return f"""
    SELECT articles.id AS id, 0 AS score
    FROM {source}
    {_where(conditions)}
    ORDER BY {_NEWEST} {_PAGE}"""


def _days(selection: Selection) -> str:
    return "articles_site_day" if selection.one_site else "articles_day"


def _where(conditions: list[str]) -> str:
    return "WHERE " + "\n        AND ".join(conditions) if conditions else ""


def _shown(selection: Selection, chosen: str, *, by_score: bool) -> str:
    """The chosen few with their snippets, which are costly: so they are made last."""
    if selection.match is not None:
        snippet = f"snippet(articles_fts, {_SNIPPET})"
        source = "\nCROSS JOIN articles_fts ON articles_fts.rowid = chosen.id"
        where = "\nWHERE articles_fts MATCH :find_ranked"
    elif selection.caption is not None:
        snippet = f"snippet(captions_fts, {_SNIPPET})"
        source = "\nCROSS JOIN captions_fts ON captions_fts.rowid = chosen.id"
        where = "\nWHERE captions_fts MATCH :find_caption"
    else:
        snippet = "substr(coalesce(articles.lead, articles.body), 1, 160)"
        source = where = ""
    return (
        f"WITH chosen AS MATERIALIZED ({chosen}\n)\n"
        f"SELECT {_COLUMNS},\n    {snippet} AS snippet\n"
        f"FROM chosen{source}\nCROSS JOIN articles ON articles.id = chosen.id\n"
        f"CROSS JOIN sites ON sites.site = articles.site{where}\n"
        f"ORDER BY {'chosen.score, articles.id DESC' if by_score else _NEWEST}"
    )
