"""What is asked for, and which articles that are: chosen once, in an order of their own."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from archive.exporting import withheld
from archive.search import Filters, select

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Sequence

    from archive.exporting.withheld import Withheld

_KEYS = {
    "year": "CAST(substr(articles.published_day, 1, 4) AS INTEGER)",
    "province": "(SELECT province FROM sites WHERE sites.site = articles.site)",
}
"""What an export can be divided by."""
BY_DAY = "articles.published_day, articles.site, articles.url"
BY_NEWSPAPER = "articles.site, articles.url"


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What somebody wants: which articles, and in which form.

    Attributes:
        format: name of the format.
        query: words and filters in the language of `baotinh search`; None for all.
        filters: what narrows it besides.
        include_noarchive: hand on articles whose page asks not to be archived in public.
        segment: add the texts divided into words.
    """

    format: str
    query: str | None = None
    filters: Filters = Filters()  # noqa: RUF009 - it is frozen
    include_noarchive: bool = False
    segment: bool = False

    def plain(self) -> dict[str, Any]:
        """The same as JSON; what was not asked for is left out."""
        narrowed = {name: value for name, value in asdict(self.filters).items() if value}
        return {
            "format": self.format,
            "query": self.query,
            "filters": narrowed,
            "include_noarchive": self.include_noarchive,
            "segment": self.segment,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """Articles that belong together (of one year, say): positions `first` to `last`."""

    keys: dict[str, str | int | None]
    first: int
    last: int


class Chosen:
    """The articles that a request is about, numbered in a temporary table `chosen`.

    They are chosen within the reader's transaction, so that whatever a crawl writes meanwhile, the
    whole export shows the archive of one moment. The table lies on the disk, millions or not.

    Args:
        connection: the archive, in a transaction.
        request: what is asked for.
        by: keys by which the articles are ordered first: year, province.
        order: by what they are ordered then.

    Raises:
        QueryError: the query cannot be understood.
    """

    def __init__(
        self,
        connection: sqlite3.Connection,
        request: Request,
        by: Sequence[str] = (),
        order: str = BY_DAY,
    ) -> None:
        self.connection = connection
        self.by = tuple(by)
        scope, values, self.notes = _scope(connection, request)
        holding = withheld.reasons(include_noarchive=request.include_noarchive)
        self.withheld: tuple[Withheld, ...] = withheld.count(
            connection, holding, scope=scope, values=values
        )
        kept = " AND ".join((f"({scope})", *(reason.kept for reason in holding)))
        names = "".join(f", {key}" for key in self.by)
        keys = "".join(f", {_KEYS[key]} AS {key}" for key in self.by)
        connection.execute("DROP TABLE IF EXISTS temp.chosen")
        connection.execute(
            "CREATE TEMP TABLE chosen "
            f"(position INTEGER PRIMARY KEY, id INTEGER NOT NULL UNIQUE{names})"
        )
        connection.execute(
            f"INSERT INTO chosen (id{names}) SELECT articles.id{keys} FROM articles "
            f"WHERE {kept} ORDER BY {', '.join((*self.by, order))}",
            values,
        )
        self.count = int(connection.execute("SELECT count(*) FROM chosen").fetchone()[0])

    @property
    def whole(self) -> Slot:
        """All of them in one slot."""
        return Slot(keys={}, first=1, last=self.count)

    def ids(self, first: int = 1, last: int | None = None) -> Iterator[int]:
        """The articles' numbers from one position to another, both included."""
        rows = self.connection.execute(
            "SELECT id FROM chosen WHERE position BETWEEN ? AND ? ORDER BY position",
            [first, self.count if last is None else last],
        )
        return (row[0] for row in rows)

    def slots(self, most: int) -> Iterator[Slot]:
        """The articles of each key, in order; more than `most` are several slots."""
        keys = "".join(f"{key}, " for key in self.by)
        group = f"GROUP BY {', '.join(self.by)}" if self.by else ""
        rows = self.connection.execute(
            f"SELECT {keys}min(position), max(position) FROM chosen {group} ORDER BY min(position)"
        ).fetchall()
        for *values, first, last in map(tuple, rows):
            for start in range(first, last + 1, most) if first is not None else ():
                yield Slot(
                    keys=dict(zip(self.by, values, strict=True)),
                    first=start,
                    last=min(start + most - 1, last),
                )


def _scope(
    connection: sqlite3.Connection, request: Request
) -> tuple[str, dict[str, str | int], tuple[str, ...]]:
    """The condition on `articles` with its values, and what a person should know of it."""
    if request.query is None and not request.filters.each():
        return "1", {}, ()
    selection = select(connection, request.query or "", request.filters)
    return selection.condition, selection.values, selection.notes
