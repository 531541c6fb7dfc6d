"""The simulated month: the archive holds what was printed, and the keeper is told the truth, once.

A short one runs with the tests; `make soak` runs the month in full, of 78 newspapers or of as many
as BAOTINH_SOAK says.
"""

from __future__ import annotations

import json
import os
import re
import sqlite3
from collections import Counter
from contextlib import closing
from datetime import datetime, timedelta
from signal import SIGKILL
from typing import TYPE_CHECKING, Any

import pytest
from letterbox import a_free_port, mail_server
from month import VISITS, Incident, Plan, a_keeper, live
from world import a_world

from archive.times import VIETNAM
from cli.exit_codes import Exit

if TYPE_CHECKING:
    from pathlib import Path

    from letterbox import Letterbox
    from pytest_httpserver import HTTPServer
    from texts import Printed
    from world import World

BEGIN = datetime(2026, 3, 2, tzinfo=VIETNAM)  # a Monday

SHORT = Plan(
    days=10,
    papers=6,
    secure=3,
    incidents=(
        Incident(paper=0, what="redesigned", begin=3, end=7, cause="selector_dead"),
        Incident(paper=1, what="blocking", begin=3, end=5, cause="blocked"),
        Incident(paper=2, what="lost", begin=5, end=None, cause="parked_domain"),
        Incident(paper=3, what="expired", begin=4, end=6, cause="tls"),
        Incident(paper=4, what="scripted", begin=5, end=7, cause="empty_listing"),
    ),
    killed=(2, 6),
    unplugged=(8, 18),
)
FULL = Plan(
    days=30,
    papers=int(os.environ.get("BAOTINH_SOAK") or 78),
    secure=4,
    incidents=(
        Incident(paper=0, what="redesigned", begin=6, end=16, cause="selector_dead"),
        Incident(paper=1, what="scripted", begin=10, end=13, cause="empty_listing"),
        Incident(paper=2, what="blocking", begin=8, end=15, cause="blocked"),
        Incident(paper=3, what="lost", begin=17, end=None, cause="parked_domain"),
        Incident(paper=4, what="expired", begin=20, end=23, cause="tls"),
    ),
    killed=(14, 6),
    unplugged=(26, 18),
)


def configure(archive: Path, port: int, ping: str) -> None:
    file = archive.with_name("baotinh.toml")
    file.touch(mode=0o600)  # it has a secret
    file.write_text(
        "[crawl]\ncontact = 'thu-thu@thu-vien.example'\ninterval_most = '11h'\n"
        f"[alarms]\nsmtp_host = '127.0.0.1'\nsmtp_port = {port}\n"
        "mail_to = ['thu-thu@thu-vien.example']\n"
        f"ping_url = '{ping}'\n"
        f"[metrics]\ntextfile = '{archive.with_name('baotinh.prom')}'\n"
    )


@pytest.mark.parametrize(
    "plan",
    [
        pytest.param(SHORT, id="ten days"),
        pytest.param(
            FULL,
            id="the month",
            marks=pytest.mark.soak,
        ),
    ],
)
def test_the_month(plan: Plan, tmp_path: Path, httpserver: HTTPServer) -> None:
    httpserver.expect_request(re.compile("/ping")).respond_with_data("OK")
    archive = tmp_path / "archive.db"
    port = a_free_port()
    configure(archive, port, httpserver.url_for("/ping"))
    with (
        mail_server(port) as box,
        a_world(plan.papers, plan.days, BEGIN, tmp_path, plan.secure) as world,
        a_keeper(world, archive) as keeper,
    ):
        live(world, keeper, plan, BEGIN)
        last = world.now
        verified = keeper.run(last, "verify")
        log = keeper.run(last + timedelta(hours=12), "crawl", "--all", "--quiet", "--log-json")
    with closing(sqlite3.connect(archive)) as connection:
        connection.row_factory = sqlite3.Row
        each_incident_raised_one_alarm_of_its_class(connection, plan, list(world.papers))
        the_digest_tells_it_truly(connection)
        every_message_came_once(connection, box)
        every_page_that_was_read_had_its_date(connection)
        the_archive_holds_what_was_printed(connection, world, plan, last)
    assert verified.code == Exit.OK, verified.out
    every_line_is_an_object(log.err)
    each_run_was_pinged([request.path for request, _ in httpserver.log], runs=2 * plan.days + 1)
    expected = {Exit.OK, Exit.PROBLEMS, Exit.BLOCKED, -SIGKILL}
    assert {run.code for run in keeper.runs} <= expected


def told(connection: sqlite3.Connection, kind: str) -> list[dict[str, Any]]:
    rows = connection.execute("SELECT data FROM alarms WHERE kind = ? ORDER BY id", [kind])
    return [json.loads(row["data"]) for row in rows]


def each_incident_raised_one_alarm_of_its_class(
    connection: sqlite3.Connection, plan: Plan, names: list[str]
) -> None:
    expected = {(names[each.paper], each.cause) for each in plan.incidents} | {(None, "network")}
    alarms = [event for data in told(connection, "alarm") for event in data["events"]]
    assert Counter((one["site"], one["cause"]) for one in alarms) == Counter(expected)
    healed = [event["site"] for data in told(connection, "healed") for event in data["events"]]
    over = [names[each.paper] for each in plan.incidents if each.end is not None]
    assert Counter(healed) == Counter([*over, None])
    for incident in plan.incidents:  # on the day on which it began, by the visit at its evening
        at = next(one["at"] for one in alarms if one["site"] == names[incident.paper])
        assert datetime.fromisoformat(at).date() == (BEGIN + timedelta(days=incident.begin)).date()


def the_digest_tells_it_truly(connection: sqlite3.Connection) -> None:
    for data in told(connection, "digest"):
        span = (data["since"], data["until"])
        runs = connection.execute(
            "SELECT sum(new) FROM runs WHERE started_at >= ? AND started_at < ?", span
        ).fetchone()
        assert data["new"] == runs[0] > 0
        events = [
            event
            for alarm in told(connection, "alarm")
            for event in alarm["events"]
            if span[0] <= event["at"] < span[1]
        ]
        assert sorted(map(tuple, data["broke"])) == sorted(
            (one["site"] or "network", one["cause"]) for one in events
        )
    assert told(connection, "digest")


def every_message_came_once(connection: sqlite3.Connection, box: Letterbox) -> None:
    made = [row["subject"] for row in connection.execute("SELECT subject FROM alarms ORDER BY id")]
    assert [letter["Subject"] for letter in box.letters] == made


def every_page_that_was_read_had_its_date(connection: sqlite3.Connection) -> None:
    """A page that was looked at again and had not changed is not read, and lacks nothing."""
    shares = connection.execute(
        "SELECT DISTINCT fill ->> 'published_at' FROM runs WHERE pages_read > 0"
    ).fetchall()
    assert [tuple(row) for row in shares] == [(1.0,)]
    looked = (
        "SELECT count(*) FROM runs WHERE unchanged > 0 AND pages_read < new + changed + unchanged"
    )
    assert connection.execute(looked).fetchone()[0] > 0


def the_archive_holds_what_was_printed(
    connection: sqlite3.Connection, world: World, plan: Plan, last: datetime
) -> None:
    """Every article, each of its texts and no other, and those that were taken down as well."""
    names = list(world.papers)
    ill = {names[each.paper]: each for each in plan.incidents}
    for name, paper in world.papers.items():
        until = last
        if name in ill and ill[name].end is None:  # nobody can have what was printed after that
            until = BEGIN + timedelta(days=ill[name].begin - 1, hours=VISITS[-1])
        rows = connection.execute("SELECT * FROM articles WHERE site = ?", [name]).fetchall()
        kept = {row["native_id"]: row for row in rows}
        printed = {str(one.number): one for one in paper.printed.values() if one.at <= until}
        missed = printed.keys() - kept.keys()
        # What came and went while we were refused was never seen.
        assert all(name in ill and printed[each].taken_down_at for each in missed), (name, missed)
        assert kept.keys() <= printed.keys()
        for number, row in kept.items():
            it_is_as_printed(connection, row, printed[number], last, undisturbed=name not in ill)


def it_is_as_printed(
    connection: sqlite3.Connection,
    row: sqlite3.Row,
    one: Printed,
    last: datetime,
    *,
    undisturbed: bool,
) -> None:
    """An article; `undisturbed`: nothing kept us from looking at it in time."""
    moments = [at for at in (one.at, one.edited_at) if at and at <= last]
    texts = {" ".join([one.lead, *one.paragraphs_at(at)]) for at in moments}
    versions = connection.execute(
        "SELECT lead, body FROM article_versions WHERE article_id = ?", [row["id"]]
    ).fetchall()
    seen = {" ".join(f"{each['lead'] or ''} {each['body']}".split()) for each in versions}
    assert seen <= texts, (row["site"], one.number)
    assert (row["title"], row["published_at"]) == (one.title, one.at.isoformat())
    if undisturbed:
        assert seen == texts, (row["site"], one.number)
        looked = one.taken_down_at and one.at + timedelta(days=8) <= last
        missing = connection.execute(
            "SELECT count(*) FROM absences WHERE article_id = ?", [row["id"]]
        ).fetchone()[0]
        assert missing == 1 or not looked, (row["site"], one.number)
        assert not missing or one.taken_down_at, (row["site"], one.number)


def each_run_was_pinged(pings: list[str], *, runs: int) -> None:
    """Its start and its end; the run that was killed had no end, and none of them failed."""
    assert Counter(pings) == {"/ping/start": runs + 1, "/ping": runs}


def every_line_is_an_object(log: str) -> None:
    lines = [json.loads(line) for line in log.splitlines()]
    assert {"run", "newspaper", "url"} <= set().union(*lines)
