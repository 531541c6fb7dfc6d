"""Who printed a story first, as far as the dates can tell: never guessed."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


@dataclass(frozen=True, slots=True, kw_only=True)
class Printing:
    """What must be known of an article to tell who was first; see the columns of `articles`."""

    article_id: int
    site: str
    published_at: str | None
    precision: str | None
    source: str | None

    @property
    def span(self) -> tuple[str, str] | None:
        """The earliest and the latest minute in which it may have been published."""
        if self.published_at is None:
            return None
        if self.precision == "month":
            return f"{self.published_at[:7]}-01T00:00", f"{self.published_at[:7]}-31T23:59"
        if self.precision == "day":
            return f"{self.published_at[:10]}T00:00", f"{self.published_at[:10]}T23:59"
        return self.published_at[:16], self.published_at[:16]


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """Places in time: one more than the printings that were surely earlier; None without a date.

    `first` is the one printing that all dated ones surely follow, if there is such a one;
    `reference` is it, or of the earliest the one with the lowest number.
    """

    positions: dict[int, int | None]
    first: int | None
    reference: int

    def is_first(self, article_id: int) -> int | None:
        """1 the first, 0 surely a later one, None where the dates do not tell."""
        position = self.positions[article_id]
        if position is None:
            return None
        if position > 1:
            return 0
        return 1 if article_id == self.first else None


def order(printings: Sequence[Printing]) -> Order:
    """The order in time of the printings of a story (there is at least one)."""
    ends = sorted(each.span[1] for each in printings if each.span)
    positions = {
        each.article_id: 1 + bisect_left(ends, each.span[0]) if each.span else None
        for each in printings
    }
    earliest = [number for number, position in positions.items() if position == 1]
    return Order(
        positions=positions,
        first=earliest[0] if len(earliest) == 1 else None,
        reference=min(earliest or positions),
    )


def source_of(sources: Iterable[str | None]) -> str | None:
    """The source that most bylines name; None where none does, or as many name another."""
    most = Counter(source for source in sources if source).most_common(2)
    if not most or (len(most) > 1 and most[0][1] == most[1][1]):
        return None
    return most[0][0]
