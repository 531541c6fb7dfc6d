"""The frontier: every link that a list has shown, and what became of it.

It lives in the archive, so that a crawl that was killed at any moment goes on where it was.
A link counts as *settled* in a section only if a walk that came to its end has seen it there:
otherwise a run that was killed between the first and the second page of a list would leave
links on the second page that no later run, meeting only known links on the first, would find.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from archive.database import transaction
from archive.redactions import stubs
from archive.times import stamp

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Collection, Sequence
    from datetime import datetime

    from archive.sites import Section

State = Literal["queued", "done", "refused", "failed", "outside"]
Backfill = Literal["lists", "sitemaps", "ids"]
"""The walk back through the years that found a link; what it found, it fetches itself."""

MAX_ATTEMPTS = 5
"""After so many runs in which a page could not be had, it is given up (state `failed`)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A link to an article: its key (native id, or canonical address) and where to fetch it."""

    key: str
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Discovery:
    """What a page of a list held: links never seen before, and which are settled there."""

    new: tuple[Link, ...]
    settled: tuple[bool, ...]


def discover(
    connection: sqlite3.Connection,
    site: str,
    section: Section,
    links: Sequence[Link],
    *,
    run_id: int,
    now: datetime,
    backfill: Backfill | None = None,
) -> Discovery:
    """Write the links of one page of a list down, in one transaction.

    A link that a walk back has found and not fetched yet is new to a daily crawl, which fetches
    it: nobody knows when that walk goes on.

    Returns:
        The new ones in their order, those that were taken out on request excepted, and for each
        link whether it was settled before.
    """
    new, settled = [], []
    with transaction(connection):
        for link in links:
            if _add(connection, site, link, run_id=run_id, now=now, backfill=backfill):
                new.append(link)
            seen_by = _seen_in_section(connection, site, link.key, section.id, run_id)
            settled.append(section.settled_run is not None and seen_by <= section.settled_run)
    return Discovery(new=tuple(new), settled=tuple(settled))


def know(
    connection: sqlite3.Connection, site: str, link: Link, *, run_id: int, now: datetime
) -> None:
    """Write down a link that no list has shown (an imported page), unless it is known."""
    with transaction(connection):
        _add(connection, site, link, run_id=run_id, now=now)


def add(
    connection: sqlite3.Connection,
    site: str,
    links: Sequence[Link],
    *,
    run_id: int,
    now: datetime,
    backfill: Backfill | None = None,
) -> tuple[Link, ...]:
    """Write down links that no list has shown (of a feed, a sitemap, or guessed by their id).

    Returns:
        Those never seen before, in their order.
    """
    with transaction(connection):
        return tuple(
            link
            for link in links
            if _add(connection, site, link, run_id=run_id, now=now, backfill=backfill)
        )


def _add(
    connection: sqlite3.Connection,
    site: str,
    link: Link,
    *,
    run_id: int,
    now: datetime,
    backfill: Backfill | None = None,
) -> bool:
    cursor = connection.execute(
        "INSERT INTO frontier (site, key, url, state, found_run, found_at, backfill) "
        "VALUES (?, ?, ?, 'queued', ?, ?, ?) ON CONFLICT DO UPDATE SET backfill = NULL "
        "WHERE state = 'queued' AND backfill IS NOT NULL AND excluded.backfill IS NULL",
        [site, link.key, link.url, run_id, stamp(now), backfill],
    )
    if cursor.rowcount == 1 and stubs.is_barred(connection, site, link.key):
        settle(connection, site, link.key, "done")  # an address of it that was not known so far
        return False
    return cursor.rowcount == 1


def _seen_in_section(
    connection: sqlite3.Connection, site: str, key: str, section_id: int, run_id: int
) -> int:
    """The run that first saw the link in this section (this one, if none did before)."""
    row = connection.execute(
        "SELECT run_id FROM frontier_sections WHERE site = ? AND key = ? AND section_id = ?",
        [site, key, section_id],
    ).fetchone()
    if row is not None:
        return int(row["run_id"])
    connection.execute(
        "INSERT INTO frontier_sections (site, key, section_id, run_id) VALUES (?, ?, ?, ?)",
        [site, key, section_id, run_id],
    )
    connection.execute(  # an article that is stored already belongs to this section too
        "INSERT OR IGNORE INTO article_sections (article_id, section_id) "
        "SELECT id, ? FROM articles WHERE site = ? AND (native_id = ? OR url = ?)",
        [section_id, site, key, key],
    )
    return run_id


def queued(connection: sqlite3.Connection, site: str) -> list[Link]:
    """What daily crawls found and never fetched, oldest first."""
    return _links(
        connection,
        "SELECT key, url FROM frontier WHERE site = ? AND state = 'queued' AND backfill IS NULL "
        "ORDER BY found_run, key",
        [site],
    )


def left_by_backfill(
    connection: sqlite3.Connection, site: str, *, most: int | None = None
) -> list[Link]:
    """What walks back through the years found and have not fetched yet, oldest first."""
    return _links(
        connection,
        "SELECT key, url FROM frontier WHERE site = ? AND state = 'queued' "
        "AND backfill IS NOT NULL ORDER BY found_run, key LIMIT coalesce(?, -1)",
        [site, most],
    )


def waiting(connection: sqlite3.Connection, site: str) -> int:
    """How many links walks back through the years found and have not fetched yet."""
    counted = (
        "SELECT count(*) FROM frontier WHERE site = ? AND state = 'queued' AND backfill IS NOT NULL"
    )
    return int(connection.execute(counted, [site]).fetchone()[0])


def states_of(connection: sqlite3.Connection, site: str, keys: Collection[str]) -> dict[str, State]:
    """What became of these links; one that is not in the frontier is not in the answer."""
    marks = ", ".join("?" * len(keys))
    rows = connection.execute(
        f"SELECT key, state FROM frontier WHERE site = ? AND key IN ({marks})", [site, *keys]
    ).fetchall()
    return {row["key"]: row["state"] for row in rows}


def outside(connection: sqlite3.Connection, site: str, since: str, until: str) -> list[Link]:
    """What an earlier run left out for its date, and lies between two days (YYYY-MM-DD)."""
    return _links(
        connection,
        "SELECT key, url FROM frontier WHERE site = ? AND state = 'outside' "
        "AND published_day BETWEEN ? AND ? ORDER BY found_run, key",
        [site, since, until],
    )


def days_of(connection: sqlite3.Connection, site: str, keys: Sequence[str]) -> list[str]:
    """The days of publication of these links, as far as they are known (YYYY-MM-DD)."""
    marks = ", ".join("?" * len(keys))
    rows = connection.execute(
        "SELECT published_day FROM frontier WHERE site = ? AND published_day IS NOT NULL "
        f"AND key IN ({marks})",
        [site, *keys],
    ).fetchall()
    return [str(row["published_day"]) for row in rows]


def _links(connection: sqlite3.Connection, query: str, values: Sequence[object]) -> list[Link]:
    return [Link(**dict(row)) for row in connection.execute(query, values).fetchall()]


def forget_guess(connection: sqlite3.Connection, site: str, key: str) -> bool:
    """Strike out an id that turned out to be no article; False where nobody had guessed it."""
    with transaction(connection):
        cursor = connection.execute(
            "DELETE FROM frontier WHERE site = ? AND key = ? AND state = 'queued' "
            "AND backfill = 'ids'",
            [site, key],
        )
    return cursor.rowcount == 1


def settle(
    connection: sqlite3.Connection,
    site: str,
    key: str,
    state: State,
    *,
    published_day: str | None = None,
) -> None:
    """Write down what became of a link; called inside the transaction that stores the page."""
    with transaction(connection):
        connection.execute(
            "UPDATE frontier SET state = ?, published_day = coalesce(?, published_day) "
            "WHERE site = ? AND key = ?",
            [state, published_day, site, key],
        )


def place(connection: sqlite3.Connection, site: str, key: str, article_id: int) -> None:
    """Give a stored article the sections in whose lists its link was seen."""
    connection.execute(
        "INSERT OR IGNORE INTO article_sections (article_id, section_id) "
        "SELECT ?, section_id FROM frontier_sections WHERE site = ? AND key = ?",
        [article_id, site, key],
    )


def failed(connection: sqlite3.Connection, site: str, key: str, *, final: bool) -> None:
    """A page could not be had: it stays queued for later runs, unless that is final."""
    with transaction(connection):
        connection.execute(
            "UPDATE frontier SET attempts = attempts + 1, "
            "state = CASE WHEN ? OR attempts + 1 >= ? THEN 'failed' ELSE state END "
            "WHERE site = ? AND key = ?",
            [final, MAX_ATTEMPTS, site, key],
        )
