"""Was it the keeper's own network? Newspapers do not all fail at once."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from archive.health.causes import OF_NETWORK, class_of
from archive.health.model import Finding, Health

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence
    from datetime import datetime

FEWEST = 3
"""Newspapers that must fail together before the network is suspected."""
SHARE = 0.8


@dataclass(frozen=True, slots=True, kw_only=True)
class Ended:
    """How a run of a crawl ended."""

    run_id: int
    site: str
    unreached: bool
    """No list could be read, and for a reason that a dead network gives."""


def ended(connection: sqlite3.Connection, *, after: int) -> list[Ended]:
    """The visits with numbers above `after` that say anything: the runs of a crawl."""
    rows = connection.execute(
        "SELECT id, site, state, failures FROM runs WHERE id > ? AND mode = 'live' "
        "AND NOT backfill AND state IN ('finished', 'blocked', 'failed') "
        "AND NOT (state = 'finished' AND listings = 0) ORDER BY id",
        [after],
    ).fetchall()
    return [
        Ended(
            run_id=row["id"],
            site=row["site"],
            unreached=row["state"] == "failed"
            and class_of(json.loads(row["failures"] or "{}")) in OF_NETWORK,
        )
        for row in rows
    ]


def is_outage(runs: Sequence[Ended], *, known: bool) -> bool:
    """Did nearly all newspapers of a crawl fail as in an outage? `known`: one is going on."""
    sites = {run.site for run in runs}
    unreached = {run.site for run in runs if run.unreached}
    if known:
        return bool(sites) and sites == unreached
    return len(unreached) >= FEWEST and len(unreached) >= SHARE * len(sites)


def network(runs: Sequence[Ended], *, outage: bool, now: datetime) -> Health:
    """The health of the keeper's own network, after a crawl."""
    if not outage:
        return Health(state="ok", findings=(), last_visit=now)
    count = len({run.site for run in runs if run.unreached})
    finding = Finding(
        kind="network",
        cause="network",
        state="broken",
        since=now,
        message=f"{count} newspapers could not be reached, all at once",
        remedy="It is most likely this machine's own network or its name server: try "
        "`getent hosts baocantho.com.vn`. Nothing is lost: the next run goes on.",
    )
    return Health(state="broken", findings=(finding,), last_visit=now)
