"""What is not handed on, and why: the one place that decides it and counts it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """A reason to withhold articles.

    Attributes:
        name: as messages and manifests have it.
        kept: condition on `articles` that holds for those that may be handed on.
        sites: query that gives the newspaper of each article withheld, a row each; `{scope}` stands
            for the condition on `articles` that was asked for.
        option: the option that hands them on nevertheless; None where nothing does.
        table: a table that older archives lack; None where they all have what is asked.
    """

    name: str
    kept: str
    sites: str
    option: str | None = None
    table: str | None = None


REASONS = (
    Reason(
        name="noarchive",
        kept="articles.noarchive = 0",
        sites="SELECT site FROM articles WHERE articles.noarchive = 1 AND ({scope})",
        option="--include-noarchive",
    ),
    # Nothing is left of these that could be asked for: all of them are counted.
    Reason(name="redacted", kept="true", sites="SELECT site FROM redactions", table="redactions"),
)
"""All reasons. A new one is one more entry here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Withheld:
    """How many articles of a newspaper were withheld, and why."""

    site: str
    reason: str
    articles: int


def reasons(*, include_noarchive: bool) -> tuple[Reason, ...]:
    """The reasons that hold for an export."""
    lifted = {"noarchive"} if include_noarchive else set()
    return tuple(reason for reason in REASONS if reason.name not in lifted)


def option_against(reason: str) -> str | None:
    """The option that lifts a reason, by its name."""
    return next(each.option for each in REASONS if each.name == reason)


def count(
    connection: sqlite3.Connection,
    holding: tuple[Reason, ...],
    *,
    scope: str,
    values: dict[str, str | int],
) -> tuple[Withheld, ...]:
    """How many articles each reason withholds from what was asked for, by newspaper."""
    return tuple(
        Withheld(site=site, reason=reason.name, articles=number)
        for reason in holding
        if reason.table is None or _has(connection, reason.table)
        for site, number in connection.execute(
            f"SELECT site, count(*) FROM ({reason.sites.format(scope=scope)}) "
            "GROUP BY site ORDER BY site",
            values,
        )
    )


def _has(connection: sqlite3.Connection, table: str) -> bool:
    found = connection.execute("SELECT 1 FROM sqlite_schema WHERE name = ?", [table]).fetchone()
    return found is not None
