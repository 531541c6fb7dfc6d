"""What the keeper has been told already, so that a scheduled crawl says nothing twice."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Self

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping

    from archive.health.events import Event

_ILL = ("broken", "blocked")


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """As it was before a crawl.

    `problems`: the numbers of those that are open and stood in the report of a crawl; `causes`: the
    same as pairs of newspaper and kind. `ill`: the newspapers (None: the keeper's network) of which
    an alarm was made that is not over: it is over when they were well twice.
    """

    problems: frozenset[int] = frozenset()
    causes: frozenset[tuple[str | None, str]] = frozenset()
    ill: frozenset[str | None] = frozenset()

    @classmethod
    def of(cls, connection: sqlite3.Connection) -> Self:
        """Read it from the archive, before a crawl begins."""
        # A run without an end was killed, and nobody has read its report.
        rows = connection.execute(
            "SELECT problems.id, problems.site, kind FROM problems "
            "JOIN runs ON runs.id = run_id AND finished_at IS NOT NULL WHERE resolved_at IS NULL"
        ).fetchall()
        alarms = connection.execute(
            "SELECT site, to_state FROM health_events WHERE id IN "
            "(SELECT max(id) FROM health_events WHERE told GROUP BY site)"
        ).fetchall()
        return cls(
            problems=frozenset(row["id"] for row in rows),
            causes=frozenset((row["site"], row["kind"]) for row in rows),
            ill=frozenset(row["site"] for row in alarms if row["to_state"] in _ILL),
        )

    def is_news(self, problem: Mapping[str, Any]) -> bool:
        """Is a problem of a crawl to be told: a row of `problems`, with its run's `outage`?"""
        if problem["id"] in self.problems or problem["site"] in self.ill:
            return False
        return not (problem["outage"] and None in self.ill)

    def has_told(self, event: Event) -> bool:
        """Has a report said that, as a problem of the same class? None says that all is well."""
        return not event.is_well and (event.site, event.cause) in self.causes
