"""How the articles of a search are spread: by newspaper, province, section and time."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from archive.search import Filters, select
from archive.search.days import first_day, last_day
from archive.trends.wanted import COUNTED

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Mapping

    from archive.search.selection import Selection

MONTHS = 36
"""A search whose articles span more months than this is shown by years."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """One value of a facet: what the filter takes, how it is called, how many articles have it."""

    value: str
    name: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Bin:
    """A bar of the histogram: a month or a year, its first and its last day."""

    label: str
    since: str
    until: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Facets:
    """The counts beside a search; each facet with the most first, bins in order without a hole."""

    sites: tuple[Value, ...]
    provinces: tuple[Value, ...]
    sections: tuple[Value, ...]
    bins: tuple[Bin, ...]

    @property
    def bars(self) -> list[tuple[str, int]]:
        """The bins as `show.heights` takes them."""
        return [(each.label, each.count) for each in self.bins]


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """Articles that have a newspaper, a month (YYYY-MM) and a section in common."""

    site: str
    month: str | None
    section: str | None
    count: int


def facets(
    connection: sqlite3.Connection, query: str, filters: Filters, *, sections: bool
) -> Facets:
    """Count what a search finds.

    Args:
        connection: the archive.
        query: in the language of `docs/search.md`.
        filters: what narrows it besides.
        sections: whether sections are counted, too: of very many articles they double the time.

    Raises:
        QueryError: the query cannot be understood.
    """
    selection = select(connection, query, filters)
    section = "articles.section" if sections else "NULL"
    by_days = not sections and _by_days(selection, filters)
    source, number = (_DAYS, "sum(number)") if by_days else (selection.articles, "count(*)")
    rows = connection.execute(
        f"SELECT articles.site AS site, substr(articles.published_day, 1, 7) AS month, "
        f"{section} AS section, {number} AS count FROM {source} "
        f"WHERE {selection.condition} GROUP BY 1, 2, 3",
        selection.values,
    ).fetchall()
    papers = connection.execute("SELECT site, name, province FROM sites").fetchall()
    return summed(
        [Counted(**dict(row)) for row in rows],
        names={row["site"]: row["name"] for row in papers},
        provinces={row["site"]: row["province"] for row in papers},
    )


_DAYS = "(SELECT site, day AS published_day, articles AS number FROM daily_counts) AS articles"
_DATING = frozenset({"since", "until", "on"})


def _by_days(selection: Selection, filters: Filters) -> bool:
    """Do the daily counts answer it? They know newspapers and days, and no article without one."""
    words = selection.query.words or selection.query.captions
    asked = {each.key for each in (*selection.query.filters, *filters.each())}
    return words is None and asked <= COUNTED and bool(asked & _DATING)


def summed(
    counted: Iterable[Counted], *, names: Mapping[str, str], provinces: Mapping[str, str]
) -> Facets:
    """The facets of counts; `names` and `provinces` are those of the newspapers."""
    by_site: Counter[str] = Counter()
    by_province: Counter[str] = Counter()
    by_section: Counter[str] = Counter()
    by_month: Counter[str] = Counter()
    for each in counted:
        by_site[each.site] += each.count
        by_province[provinces[each.site]] += each.count
        if each.section is not None:
            by_section[each.section] += each.count
        if each.month is not None:
            by_month[each.month] += each.count
    return Facets(
        sites=_values(by_site, names),
        provinces=_values(by_province, {}),
        sections=_values(by_section, {}),
        bins=bins(by_month),
    )


def _values(counts: Counter[str], names: Mapping[str, str]) -> tuple[Value, ...]:
    found = (
        Value(value=value, name=names.get(value, value), count=count)
        for value, count in counts.items()
    )
    return tuple(sorted(found, key=lambda each: (-each.count, each.name)))


def bins(by_month: Mapping[str, int]) -> tuple[Bin, ...]:
    """The bars of a histogram, months or years, the empty ones between others included."""
    if not by_month:
        return ()
    first, last = (_number(month) for month in (min(by_month), max(by_month)))
    if last - first < MONTHS:
        months = [f"{number // 12:04}-{number % 12 + 1:02}" for number in range(first, last + 1)]
        return tuple(_bin(f"{int(m[5:])}/{m[:4]}", m, by_month.get(m, 0)) for m in months)
    years: Counter[str] = Counter()
    for month, count in by_month.items():
        years[month[:4]] += count
    return tuple(
        _bin(f"{year:04}", f"{year:04}", years[f"{year:04}"])
        for year in range(first // 12, last // 12 + 1)
    )


def _number(month: str) -> int:
    return int(month[:4]) * 12 + int(month[5:7]) - 1


def _bin(label: str, span: str, count: int) -> Bin:
    return Bin(label=label, since=first_day(span), until=last_day(span), count=count)
