"""Changes in how newspapers are doing, written down once each: the table `health_events`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

from archive.health.model import GRAVITY, State
from archive.times import stamp

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable
    from datetime import datetime

    from archive.health.model import Finding, Health

_UNMENTIONED = ("ok", "closed", "unvisited")
"""States of a newspaper that was never heard of, which are no news."""
_FIELDS = {
    "dates_missing": "published_at",
    "lead_missing": "lead",
    "byline_missing": "byline",
    "section_missing": "section",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What is known of a newspaper: its last event, and the last that an alarm was made of.

    The latter is `ok` where the keeper knows of nothing.
    """

    state: State = "ok"
    cause: str = ""
    confirmed: bool = True
    capture_id: int | None = None
    told_state: State = "ok"
    told_cause: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """A change; see the columns of `health_events`. `site` is None for the keeper's own network."""

    site: str | None
    at: datetime
    from_state: State
    to_state: State
    cause: str
    confirmed: bool
    message: str
    remedy: str
    told: bool
    capture_id: int | None = None
    selector: str | None = None

    @property
    def is_well(self) -> bool:
        """Is all well again (or of no interest any more)?"""
        return self.to_state in _UNMENTIONED


def change(site: str | None, known: Known, found: Health, *, now: datetime) -> Event | None:
    """What has changed since the last event, or None: a pure decision, alarm included.

    An alarm is made when something is confirmed and the keeper knows of nothing, or of something
    less grave with another cause; and when all is well of which they knew.
    """
    gravest = found.gravest
    cause = gravest.cause if gravest else ""
    confirmed = gravest.confirmed if gravest else True
    same_state = found.state == known.state or {found.state, known.state} <= set(_UNMENTIONED)
    if same_state and (cause, confirmed) == (known.cause, known.confirmed):
        return None
    return Event(
        site=site,
        at=now,
        from_state=known.state,
        to_state=found.state,
        cause=cause,
        confirmed=confirmed,
        message=gravest.message if gravest else "",
        remedy=gravest.remedy if gravest else "",
        told=_is_told(known, found.state, gravest),
        capture_id=known.capture_id if cause == known.cause else None,  # the first stays
    )


def _is_told(known: Known, state: State, gravest: Finding | None) -> bool:
    if gravest is None:
        return known.told_state != "ok"
    if not gravest.confirmed:
        return False
    if known.told_state == "ok":
        return True
    return GRAVITY[state] > GRAVITY[known.told_state] and gravest.cause != known.told_cause


def known(connection: sqlite3.Connection, site: str | None) -> Known:
    """What the archive knows of a newspaper (None: of the keeper's network)."""
    last = connection.execute(
        "SELECT to_state, cause, confirmed, capture_id FROM health_events WHERE site IS ? "
        "ORDER BY id DESC LIMIT 1",
        [site],
    ).fetchone()
    if last is None:
        return Known()
    told = connection.execute(
        "SELECT to_state, cause FROM health_events WHERE site IS ? AND told "
        "ORDER BY id DESC LIMIT 1",
        [site],
    ).fetchone()
    is_told = told is not None and told["to_state"] not in _UNMENTIONED
    return Known(
        state=cast("State", last["to_state"]),
        cause=last["cause"],
        confirmed=bool(last["confirmed"]),
        capture_id=last["capture_id"],
        told_state=cast("State", told["to_state"]) if is_told else "ok",
        told_cause=told["cause"] if is_told else "",
    )


def write(connection: sqlite3.Connection, event: Event) -> int:
    """Write a change down; returns its number. Called in a transaction with the alarm's."""
    cursor = connection.execute(
        "INSERT INTO health_events (site, at, from_state, to_state, cause, confirmed, message, "
        "remedy, capture_id, selector, told) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            event.site,
            stamp(event.at),
            event.from_state,
            event.to_state,
            event.cause,
            int(event.confirmed),
            event.message,
            event.remedy,
            event.capture_id,
            event.selector,
            int(event.told),
        ],
    )
    return int(cursor.lastrowid or 0)


def latest(
    connection: sqlite3.Connection, *, names: Iterable[str], most: int = 100
) -> list[dict[str, Any]]:
    """The last changes of these newspapers and of the network, as their rows, the newest first."""
    wanted = list(names)
    marks = ", ".join("?" * len(wanted))
    rows = connection.execute(
        f"SELECT * FROM health_events WHERE site IS NULL OR site IN ({marks}) "
        "ORDER BY id DESC LIMIT ?",
        [*wanted, most],
    ).fetchall()
    return [dict(row) for row in rows]


def first_bad_capture(
    connection: sqlite3.Connection, site: str, cause: str, *, since: datetime
) -> int | None:
    """The first page since then that shows what is wrong; None where there is no page of it."""
    row = connection.execute(
        "SELECT min(capture_id) FROM problems WHERE site = ? AND kind = ? "
        "AND resolved_at IS NULL AND last_seen_at >= ?",
        [site, cause, stamp(since)],
    ).fetchone()
    if row[0] is not None:
        return int(row[0])
    return _first_article(connection, site, cause, since=since)


def _first_article(
    connection: sqlite3.Connection, site: str, cause: str, *, since: datetime
) -> int | None:
    conditions = {name: f"{column} IS NULL" for name, column in _FIELDS.items()}
    conditions["generic_readings"] = "fields ->> 'body' LIKE 'generic:%'"
    conditions["asked_readings"] = "fields ->> 'asked' IS NOT NULL"
    if cause not in conditions:
        return None
    row = connection.execute(
        f"SELECT min(capture_id) FROM articles WHERE site = ? AND first_seen_at >= ? "
        f"AND {conditions[cause]}",
        [site, stamp(since)],
    ).fetchone()
    return None if row[0] is None else int(row[0])
