"""Where a page of hits ends, so that the next one begins there and need not count up to it.

As text (`--after`, `next`) the place after a hit of the newest is its time and number, such as
`2026-03-02T05:30:00+07:00.1234`, without a time `.1234`; among the best it is how many came before,
such as `40`: all of them are weighed for each page in any case.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from archive.errors import QueryError
from archive.said import Said

if TYPE_CHECKING:
    from archive.search.statement import Sort

_FORM = re.compile(r"(?P<passed>\d{1,9})|(?P<at>[^.]*)\.(?P<id>\d{1,18})", re.ASCII)

DATED = (
    "articles.published_day <= :find_after_day",
    """(articles.published_day, articles.published_at, articles.id)
            < (:find_after_day, :find_after_at, :find_after_id)""",
)
"""Conditions for what follows a dated article, without those of no date, which come last."""

UNDATED = ("articles.published_day IS NULL", "articles.id < :find_after_id")
"""Conditions for what follows an article without a date."""

LAST_ID = 2**63 - 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """After `passed` of the best; or else after the article `id` of the newest, printed `at`."""

    passed: int | None = None
    at: str | None = None
    id: int = LAST_ID

    @property
    def sort(self) -> Sort:
        """The order in which this is a place."""
        return "newest" if self.passed is None else "best"

    @property
    def conditions(self) -> tuple[str, ...]:
        """What follows in time; empty among the best. They take `values`."""
        if self.passed is not None:
            return ()
        return UNDATED if self.at is None else DATED

    @property
    def values(self) -> dict[str, str | int]:
        """The values of `conditions`."""
        if self.passed is not None:
            return {}
        if self.at is None:
            return {"find_after_id": self.id}
        return {
            "find_after_day": self.at[:10],
            "find_after_at": self.at,
            "find_after_id": self.id,
        }

    def __str__(self) -> str:
        """As `place_of` takes it."""
        return f"{self.at or ''}.{self.id}" if self.passed is None else str(self.passed)


BEFORE_UNDATED = Place()
"""Where those without a date begin."""


def place_of(text: str) -> Place:
    """The place that a text names.

    Raises:
        QueryError: it names none.
    """
    found = _FORM.fullmatch(text)
    if found is not None and found["passed"]:
        return Place(passed=int(found["passed"]))
    if found is None or (found["at"] and not _is_time(found["at"])):
        raise QueryError(
            Said(
                "{text!r} is no place in a list of hits. Take it from the end of a page as it is "
                "printed there (after --after; in JSON: next).",
                text=text[:60],
            )
        )
    return Place(at=found["at"] or None, id=int(found["id"]))


def _is_time(text: str) -> bool:
    try:
        return datetime.fromisoformat(text).tzinfo is not None
    except ValueError:
        return False
