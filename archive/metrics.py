"""What Prometheus may know of an archive, in its text format."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Literal, get_args

from archive.health.model import State

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Mapping

Labels = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Metric:
    """A metric with its samples: labels, and a value."""

    name: str
    kind: Literal["gauge", "counter"]
    about: str
    samples: tuple[tuple[Labels, float], ...]


def metrics(
    connection: sqlite3.Connection, *, sizes: Mapping[str, int], now: datetime
) -> list[Metric]:
    """All metrics of an archive; `sizes` are the bytes of its files, by their names."""
    return [
        _gauge("last_crawl_timestamp_seconds", "End of the last crawl.", (((), now.timestamp()),)),
        _gauge(
            "archive_bytes",
            "Size of the archive's files.",
            tuple(((("file", name),), size) for name, size in sizes.items()),
        ),
        _gauge("network_down", "1 while no newspaper can be reached.", _network(connection)),
        _gauge("alarms_waiting", "Messages that wait to be sent.", _waiting(connection)),
        _states(connection),
        *_of_newspapers(connection),
    ]


_OF_NEWSPAPERS: tuple[tuple[str, Literal["gauge", "counter"], str, str], ...] = (
    (
        "newspaper_articles",
        "gauge",
        "Articles in the archive.",
        "SELECT site, count(*) FROM articles GROUP BY site",
    ),
    (
        "newspaper_last_new_timestamp_seconds",
        "gauge",
        "When the newest article was first seen.",
        "SELECT site, max(first_seen_at) FROM articles GROUP BY site",
    ),
    (
        "newspaper_last_visit_timestamp_seconds",
        "gauge",
        "Begin of the last visit.",
        "SELECT site, max(started_at) FROM runs WHERE mode = 'live' GROUP BY site",
    ),
    (
        "newspaper_new_articles_total",
        "counter",
        "Articles that visits have added.",
        "SELECT site, sum(new) FROM runs GROUP BY site",
    ),
    (
        "newspaper_changed_articles_total",
        "counter",
        "Edits that visits have seen.",
        "SELECT site, sum(changed) FROM runs GROUP BY site",
    ),
    (
        "newspaper_requests_total",
        "counter",
        "Requests that were sent.",
        "SELECT site, sum(requests) FROM runs GROUP BY site",
    ),
    (
        "newspaper_queued_links",
        "gauge",
        "Articles that were found and are not fetched yet.",
        "SELECT site, count(*) FROM frontier WHERE state = 'queued' GROUP BY site",
    ),
    (
        "newspaper_open_problems",
        "gauge",
        "Rows of the table problems that are not healed.",
        "SELECT site, count(*) FROM problems WHERE resolved_at IS NULL GROUP BY site",
    ),
)
"""Name, kind, meaning, and the statement that counts; a newspaper without a row has none, or 0."""


def _of_newspapers(connection: sqlite3.Connection) -> Iterator[Metric]:
    names = [row[0] for row in connection.execute("SELECT site FROM sites ORDER BY site")]
    for name, kind, about, statement in _OF_NEWSPAPERS:
        found = {row[0]: _number(row[1]) for row in connection.execute(statement)}
        if not name.endswith("timestamp_seconds"):  # what never was has no time
            found = {site: found.get(site, 0) for site in names}
        samples = tuple(((("newspaper", site),), value) for site, value in sorted(found.items()))
        yield Metric(name=f"baotinh_{name}", kind=kind, about=about, samples=samples)


def _number(value: float | str) -> float:
    return datetime.fromisoformat(value).timestamp() if isinstance(value, str) else value


def _states(connection: sqlite3.Connection) -> Metric:
    rows = connection.execute(
        "SELECT site, coalesce((SELECT to_state FROM health_events WHERE site = sites.site "
        "ORDER BY id DESC LIMIT 1), 'ok') AS state FROM sites "
        "WHERE site IN (SELECT site FROM runs) ORDER BY site"
    ).fetchall()
    samples = tuple(
        ((("newspaper", row["site"]), ("state", state)), float(row["state"] == state))
        for row in rows
        for state in get_args(State)
        if state != "unvisited"
    )
    return _gauge("newspaper_state", "1 for the state that a newspaper is in.", samples)


def _network(connection: sqlite3.Connection) -> tuple[tuple[Labels, float], ...]:
    row = connection.execute(
        "SELECT to_state FROM health_events WHERE site IS NULL ORDER BY id DESC LIMIT 1"
    ).fetchone()
    return (((), float(row is not None and row["to_state"] != "ok")),)


def _waiting(connection: sqlite3.Connection) -> tuple[tuple[Labels, float], ...]:
    row = connection.execute("SELECT count(*) FROM alarm_deliveries WHERE sent_at IS NULL")
    return (((), row.fetchone()[0]),)


def _gauge(name: str, about: str, samples: tuple[tuple[Labels, float], ...]) -> Metric:
    return Metric(name=f"baotinh_{name}", kind="gauge", about=about, samples=samples)


def text(found: list[Metric]) -> str:
    """Metrics in the text format of Prometheus. Labels are names of ours: nothing to escape."""
    lines = []
    for metric in found:
        lines += [f"# HELP {metric.name} {metric.about}", f"# TYPE {metric.name} {metric.kind}"]
        lines += [f"{metric.name}{_braced(labels)} {value}" for labels, value in metric.samples]
    return "\n".join(lines) + "\n"


def _braced(labels: Labels) -> str:
    inner = ",".join(f'{name}="{value}"' for name, value in labels)
    return f"{{{inner}}}" if inner else ""
