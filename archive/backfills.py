"""How far the walks back through a newspaper's years have come.

A position is committed only after what was found up to it stands in the frontier: whoever is
killed in between reads one page twice, and misses none.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Literal

from archive.database import transaction
from archive.times import stamp

if TYPE_CHECKING:
    import sqlite3
    from datetime import datetime

Way = Literal["lists", "sitemaps", "ids"]

LEAST_DAYS = 30
"""Fewer days walked back say nothing about how long the rest will take."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One walk back: see the columns of `backfills`; `first_day` is where it set out from."""

    way: Way
    part: str
    since: str
    position: str
    pages: int
    reached_day: str | None
    ended: str | None
    began_at: str
    seconds: float


def parts(connection: sqlite3.Connection, site: str, way: Way | None = None) -> list[Part]:
    """The walks of a newspaper that were begun, in the order of their names."""
    rows = connection.execute(
        "SELECT way, part, since, position, pages, reached_day, ended, began_at, seconds "
        "FROM backfills WHERE site = ? AND way = coalesce(?, way) ORDER BY way, part",
        [site, way],
    ).fetchall()
    return [Part(**dict(row)) for row in rows]


def begin(
    connection: sqlite3.Connection,
    site: str,
    way: Way,
    part: str,
    *,
    since: str,
    position: str,
    now: datetime,
) -> Part:
    """Begin a walk, or go on with it; one that ended goes on if older days are wanted now."""
    at = stamp(now)
    with transaction(connection):
        connection.execute(
            "INSERT INTO backfills "
            "(site, way, part, since, position, pages, began_at, moved_at, seconds) "
            "VALUES (?, ?, ?, ?, ?, 0, ?, ?, 0) ON CONFLICT DO UPDATE SET "
            "ended = iif(excluded.since < since AND ended = 'since', NULL, ended), "
            "since = min(since, excluded.since)",
            [site, way, part, since, position, at, at],
        )
    return next(each for each in parts(connection, site, way) if each.part == part)


def move(  # noqa: PLR0913 - a row
    connection: sqlite3.Connection,
    site: str,
    way: Way,
    part: str,
    *,
    position: str | None,
    pages: int = 1,
    reached_day: str | None = None,
    ended: str | None = None,
    seconds: float = 0.0,
    now: datetime,
) -> None:
    """Note that a walk came further, or to its end; `position` None leaves it where it is."""
    with transaction(connection):
        connection.execute(
            "UPDATE backfills SET position = coalesce(?, position), pages = pages + ?, "
            "reached_day = min(coalesce(reached_day, ?), coalesce(?, reached_day)), "
            "ended = ?, seconds = seconds + ?, moved_at = ? "
            "WHERE site = ? AND way = ? AND part = ?",
            [
                position,
                pages,
                reached_day,
                reached_day,
                ended,
                seconds,
                stamp(now),
                site,
                way,
                part,
            ],
        )


def restart(connection: sqlite3.Connection, site: str) -> None:
    """Forget how far the walks of a newspaper have come; what they brought stays."""
    with transaction(connection):
        connection.execute("DELETE FROM backfills WHERE site = ?", [site])


def time_left(part: Part) -> timedelta | None:
    """Crawling time that a walk still needs if the days before are as full as those walked.

    None while too little has been walked to say. Earlier years had fewer articles, as a rule, so
    this is rather too much than too little; where the newspaper began later than the day wanted,
    it ends earlier.
    """
    if part.ended is not None:
        return timedelta(0)
    if part.reached_day is None:
        return None
    reached = date.fromisoformat(part.reached_day)
    walked = (date.fromisoformat(part.began_at[:10]) - reached).days
    left = max((reached - date.fromisoformat(part.since)).days, 0)
    if walked < LEAST_DAYS:
        return None
    return timedelta(seconds=part.seconds * left / walked)
