"""Which newspapers a crawl visits now: where there is something to do, and nothing against it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from archive import (
    backfills,
    frontier,
    hosts,
    rechecks,
    requests,
    section_visits,
    sites,
    way_visits,
    ways,
)
from archive.times import VIETNAM
from crawler.allowance import refusal
from crawler.visits.ways import SOURCES

if TYPE_CHECKING:
    import sqlite3
    from datetime import datetime

    from crawler.newspaper import NewspaperSpider
    from crawler.session import Session


def is_due(connection: sqlite3.Connection, cls: type[NewspaperSpider], now: datetime) -> bool:
    """Is there anything to do: a list or feed to read, a page to fetch or to look at again?"""
    return (
        bool(way_visits.due(connection, cls.name, now=now))
        or _first_way_is_due(connection, cls, now)
        or _is_queued(connection, cls.name)
        or bool(rechecks.due(connection, cls.name, now=now, limit=1))
    )


def _first_way_is_due(
    connection: sqlite3.Connection, cls: type[NewspaperSpider], now: datetime
) -> bool:
    """Is the first way that works, or that was never tried, to be gone?

    A way without anything that works has a time, too (`crawler.visits.pace.plan`).
    """
    waits = {source for source, _ in way_visits.not_due(connection, cls.name, now=now)}
    for way in cls.ways:
        if way == "lists":
            return _a_list_is_due(connection, cls, now)
        if SOURCES[way] not in waits:
            return True
        if ways.working(connection, cls.name, SOURCES[way]):
            return False
    return False


def _a_list_is_due(
    connection: sqlite3.Connection, cls: type[NewspaperSpider], now: datetime
) -> bool:
    known = set(cls.sections) or {each.path for each in sites.sections_of(connection, cls.name)}
    return not known or not known <= section_visits.not_due(connection, cls.name, now=now)


def _is_queued(connection: sqlite3.Connection, site: str) -> bool:
    return bool(frontier.queued(connection, site))


def not_now(session: Session, cls: type[NewspaperSpider]) -> str | None:
    """Why the keeper's own settings forbid to ask a newspaper now; None where they do not."""
    now = session.clock.now()
    sent = requests.sent(session.archive.connection, cls.name, now=now)
    why = refusal(session.configuration.rules_of(cls.name), now=now, sent=sent)
    return f"{cls.name}: {why}" if why else None


def leave_alone_still(session: Session, *, only_asked: bool) -> None:
    """Close the gates of servers whose time is not over; `only_asked`: if they named it."""
    left = hosts.left_alone(session.archive.connection, now=session.clock.now())
    for each in left.values():
        if each.asked or not only_asked:
            until = f"{each.until.astimezone(VIETNAM):%Y-%m-%d %H:%M}"
            reason = f"{each.reason}; it is left alone until {until}"
            session.gates.close(f"//{each.host}", reason, kind=each.kind)


def left_alone(session: Session, cls: type[NewspaperSpider]) -> str | None:
    """Why the server of a newspaper's home is left alone, and until when; None where it is not."""
    refused = session.gates.closed(f"//{urlsplit(cls.home).netloc}")
    return f"{cls.name}: {refused}" if refused else None


def unfinished_backfill(
    connection: sqlite3.Connection, cls: type[NewspaperSpider]
) -> dict[str, Any] | None:
    """The spider's arguments for going on with a backfill that the keeper began; None without."""
    begun = backfills.parts(connection, cls.name)
    left = [part for part in begun if part.ended is None]
    if not left and frontier.waiting(connection, cls.name):
        left = begun  # every list is read, and not every article
    if not left:
        return None
    part = left[0]
    template = {"template": part.part, "from_id": part.position} if part.way == "ids" else {}
    return {"backfill": part.way, "since": part.since, **template}
