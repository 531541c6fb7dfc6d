"""The weekly digest: what was archived, what broke, what healed, how the archive has grown."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

from archive.alarms import outbox
from archive.alarms.outbox import Message
from archive.times import VIETNAM, stamp

if TYPE_CHECKING:
    import sqlite3

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MOST = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Digest:
    """Figures from `since` (included) to `until`; pairs are a newspaper and a number or a cause."""

    since: datetime
    until: datetime
    new: int
    changed: int
    gone: int
    articles: int
    size: int
    grown: int | None
    newspapers: int
    busiest: tuple[tuple[str, int], ...]
    broke: tuple[tuple[str, str], ...]
    healed: tuple[str, ...]
    ill: tuple[tuple[str, str], ...]


def due_since(connection: sqlite3.Connection, *, weekday: str, now: datetime) -> datetime | None:
    """From when on a digest is due that tells of the time since; None where none is due.

    The first comes on the first such day after the first run.
    """
    today = now.astimezone(VIETNAM)
    day = today.date() - timedelta(days=(today.weekday() - WEEKDAYS.index(weekday)) % 7)
    before = outbox.last(connection, "digest")
    if before is not None:
        since = before.made_at
    else:
        first = connection.execute("SELECT min(started_at) FROM runs").fetchone()[0]
        if first is None:
            return None
        since = datetime.fromisoformat(first)
    return since if since < datetime.combine(day, time(), tzinfo=VIETNAM) else None


def digest(
    connection: sqlite3.Connection, *, since: datetime, until: datetime, size: int
) -> Digest:
    """Count what happened. `size`: bytes of the archive's files today."""
    span = [stamp(since), stamp(until)]
    sums = connection.execute(
        "SELECT coalesce(sum(new), 0), coalesce(sum(changed), 0), count(DISTINCT site) "
        "FROM runs WHERE started_at >= ? AND started_at < ? AND mode = 'live'",
        span,
    ).fetchone()
    busiest = connection.execute(
        "SELECT site, sum(new) AS found FROM runs WHERE started_at >= ? AND started_at < ? "
        "AND mode = 'live' GROUP BY site HAVING found > 0 ORDER BY found DESC, site LIMIT ?",
        [*span, _MOST],
    ).fetchall()
    gone = connection.execute(
        "SELECT count(*) FROM absences WHERE gone_at >= ? AND gone_at < ?", span
    ).fetchone()[0]
    before = outbox.last(connection, "digest")
    told = _told(connection, span)
    return Digest(
        since=since,
        until=until,
        new=sums[0],
        changed=sums[1],
        gone=gone,
        articles=connection.execute("SELECT count(*) FROM articles").fetchone()[0],
        size=size,
        grown=size - before.data["size"] if before else None,
        newspapers=sums[2],
        busiest=tuple((row["site"], row["found"]) for row in busiest),
        broke=tuple((who, cause) for who, state, cause in told if state != "ok"),
        healed=tuple(who for who, state, _ in told if state == "ok"),
        ill=_ill(connection, until=span[1]),
    )


def _told(connection: sqlite3.Connection, span: list[str]) -> list[tuple[str, str, str]]:
    """Whom alarms were made of, the state that they came to, and the cause."""
    rows = connection.execute(
        "SELECT coalesce(site, 'network') AS who, to_state, cause FROM health_events "
        "WHERE told AND at >= ? AND at < ? ORDER BY id",
        span,
    ).fetchall()
    return [(row["who"], row["to_state"], row["cause"]) for row in rows]


def _ill(connection: sqlite3.Connection, *, until: str) -> tuple[tuple[str, str], ...]:
    rows = connection.execute(
        "SELECT coalesce(site, 'network') AS who, cause FROM health_events WHERE id IN "
        "(SELECT max(id) FROM health_events WHERE at <= ? GROUP BY site) "
        "AND to_state IN ('watch', 'broken', 'blocked') AND confirmed ORDER BY who",
        [until],
    ).fetchall()
    return tuple((row["who"], row["cause"]) for row in rows)


def message(found: Digest) -> Message:
    """The digest as the keeper gets it."""
    since, until = (each.astimezone(VIETNAM) for each in (found.since, found.until))
    came = (
        f"From {since:%Y-%m-%d} to {until:%Y-%m-%d} {found.new} articles of {found.newspapers} "
        f"newspapers came into the archive; {found.changed} were edited, {found.gone} were taken "
        "down by their newspapers (their texts stay)."
    )
    lines = [
        came,
        f"It holds {found.articles} articles now, in {_megabytes(found.size)}{_grown(found)}.",
        "",
        _listed("Most came from", [f"{site} ({count})" for site, count in found.busiest]),
        _listed("What broke", [f"{site} ({cause})" for site, cause in found.broke]),
        _listed("What healed", list(found.healed)),
        _listed("What is not well now", [f"{site} ({cause})" for site, cause in found.ill]),
    ]
    if found.ill:
        lines += ["", "What to do about it: baotinh health"]
    ill = f", {len(found.ill)} not well" if found.ill else ", all is well"
    return Message(
        kind="digest",
        subject=f"baotinh: {found.new} new articles{ill}",
        body="\n".join(lines) + "\n",
        made_at=found.until,
        data={
            "since": stamp(found.since),
            "until": stamp(found.until),
            **{
                name: getattr(found, name)
                for name in ("new", "changed", "gone", "articles", "size", "newspapers")
            },
            **{name: getattr(found, name) for name in ("busiest", "broke", "healed", "ill")},
        },
    )


def _listed(what: str, names: list[str]) -> str:
    return f"{what}: {', '.join(names) or 'nothing'}."


def _megabytes(size: int) -> str:
    return f"{size / 1_000_000:.1f} MB"


def _grown(found: Digest) -> str:
    return "" if found.grown is None else f" ({_megabytes(found.grown)} more than last time)"
