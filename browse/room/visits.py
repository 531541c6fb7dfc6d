"""Each newspaper's last visits, and what part of the articles had each field, beside the usual."""

from __future__ import annotations

import json
from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING

from archive.health.judge import CLOSED

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    from archive.health.model import State

FIELDS = ("published_at", "lead", "byline", "section", "images")
LAST, USUAL = 10, 30
FEWEST = 3
"""Visits that must have brought articles before anything is usual."""
FALLEN = 0.5
"""Below this part of its usual share a field is worth a look, as `baotinh health` has it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fill:
    """The share of articles that had a field, 0 to 1, at the last visit that brought any.

    `usual` is the median of the visits before; None before there are enough.
    """

    share: float
    usual: float | None

    @property
    def fallen(self) -> bool:
        """Is it far below what it usually is?"""
        return self.usual is not None and self.share < FALLEN * self.usual


@dataclass(frozen=True, slots=True, kw_only=True)
class Visits:
    """A newspaper's visits: `last` are rows of `runs`, newest first; `fills` by field."""

    site: str
    name: str
    status: str
    last: tuple[sqlite3.Row, ...]
    fills: dict[str, Fill]

    @property
    def state(self) -> State:
        """How it is doing where nothing was ever noted, as `baotinh health` has it."""
        if self.status in CLOSED:
            return "closed"
        # A visit for known articles alone says nothing of the newspaper's day.
        told = any(run["state"] == "finished" and run["listings"] for run in self.last)
        return "ok" if told else "unvisited"


def visits(connection: sqlite3.Connection) -> list[Visits]:
    """Of every newspaper that was visited, the one visited last first."""
    rows = connection.execute(
        "SELECT * FROM (SELECT runs.*, name, status, row_number() OVER "
        "(PARTITION BY site ORDER BY runs.id DESC) AS place "
        "FROM runs JOIN sites USING (site) WHERE mode != 'reextract') WHERE place <= ? "
        "ORDER BY id DESC",
        [LAST + USUAL],
    ).fetchall()
    of: dict[str, list[sqlite3.Row]] = {}
    for row in rows:
        of.setdefault(row["site"], []).append(row)
    return [
        Visits(
            site=site,
            name=own[0]["name"],
            status=own[0]["status"],
            last=tuple(own[:LAST]),
            fills=fills(own),
        )
        for site, own in of.items()
    ]


def fills(runs: Sequence[sqlite3.Row]) -> dict[str, Fill]:
    """From runs with `fill` (JSON), newest first; empty where none has brought an article."""
    told = [json.loads(run["fill"]) for run in runs if run["fill"]]
    brought = [shares for shares in told if shares]
    if not brought:
        return {}
    newest, *before = brought
    return {
        name: Fill(
            share=newest.get(name, 0.0),
            usual=median(shares.get(name, 0.0) for shares in before[:USUAL])
            if len(before) >= FEWEST
            else None,
        )
        for name in FIELDS
    }
