"""Servers that refuse us, or ask for a rest, are left alone beyond the end of a run."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from given import an_archive

from archive import hosts, requests

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator
    from pathlib import Path

HOUR = timedelta(hours=1)
NOW = datetime.fromisoformat("2026-03-02T23:30+07:00")


@pytest.fixture
def db(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    archive, _ = an_archive(tmp_path)
    yield archive.connection
    archive.close()


@pytest.mark.parametrize(
    ("times", "kind", "asked", "hours"),
    [
        (1, "blocked", None, 0.5),
        (2, "blocked", None, 1),
        (5, "blocked", None, 8),
        (90, "blocked", None, 24),
        (90, "dns", None, 4),  # it may be our own network: not a day for that
        (1, "blocked", 6 * HOUR, 6),
        (3, "blocked", timedelta(0), 0),
        (1, "blocked", timedelta(days=4000), 7 * 24),
        (1, "blocked", -HOUR, 0),
    ],
)
def test_patience_grows_unless_the_server_names_a_time(
    times: int, kind: str, asked: timedelta | None, hours: float
) -> None:
    assert hosts.patience(times, kind=kind, asked=asked) == hours * HOUR


def test_a_refusal_is_kept_until_its_time_and_grows_until_the_server_is_well(
    db: sqlite3.Connection,
) -> None:
    def refuse() -> hosts.LeftAlone:
        return hosts.leave_alone(
            db, "bao.example", kind="blocked", reason="answered 403", asked=None, now=NOW
        )

    assert refuse().until == NOW + HOUR / 2
    assert set(hosts.left_alone(db, now=NOW)) == {"bao.example"}
    assert hosts.left_alone(db, now=NOW + HOUR / 2) == {}
    assert (refuse().until, refuse().times) == (NOW + HOUR, 3)
    hosts.well(db, "bao.example")
    assert hosts.left_alone(db, now=NOW) == {}
    assert refuse().times == 1


def test_requests_are_counted_by_the_days_of_vietnam(db: sqlite3.Connection) -> None:
    site = db.execute("SELECT site FROM sites").fetchone()["site"]
    requests.count(db, site, now=NOW)
    requests.count(db, site, now=NOW)
    assert requests.sent(db, site, now=NOW) == 2
    assert requests.sent(db, site, now=NOW + HOUR) == 0
