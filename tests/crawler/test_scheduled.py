"""`baotinh crawl --all`, as cron runs it: what is due, within its time, and nobody is hurried."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import UTC, datetime
from itertools import pairwise
from time import sleep
from typing import TYPE_CHECKING

import pytest
from loopback import ROOT, SCRIPT, Paper, article_path, baotinh
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from archive import backfills, sites
from archive.archive import Archive
from archive.sites import Site
from cli.exit_codes import Exit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from loopback import Crawled

    Sql = Callable[[str], list[tuple[object, ...]]]


@pytest.fixture
def other() -> Iterator[Paper]:
    """A newspaper on another host, with a list of one article at /baoin/."""
    with HTTPServer(host="127.0.0.2") as server:
        found = Paper(server)
        found.listing("/baoin/", [9])
        found.article(9)
        yield found


def scheduled(
    archive: Path,
    homes: dict[str, str],
    *arguments: str,
    at: str | None = None,
    hour: Path | None = None,
) -> Crawled:
    """Crawl all; `at` is the time in Vietnam on 2 March 2026, or a day and a time.

    An hour passes for the gates as soon as the file `hour` is there.
    """
    env = {"LOOPBACK_HOUR": str(hour)} if hour else {}
    if at is not None:
        env["LOOPBACK_NOW"] = f"{at if 'T' in at else '2026-03-02T' + at}+07:00"
    return baotinh(archive, homes, "crawl", "--all", *arguments, env=env)


def paths(paper: Paper) -> list[str]:
    """What was asked for since the last call."""
    found = [request.path for request in paper.seen]
    paper.seen.clear()
    return found


def test_only_what_is_due_is_asked_for_and_known_articles_only_at_their_times(
    paper: Paper, archive: Path, sql: Sql
) -> None:
    homes = {"giay": paper.home}
    scheduled(archive, homes, at="07:20")
    assert len(paths(paper)) == 5
    done = scheduled(archive, homes, at="08:00")
    assert (done.code, paths(paper)) == (Exit.OK, [])
    assert "Nothing is due" in done.out
    # An hour after its publication the list and the articles are due; what is known is not fetched
    # because a list shows it, and the server is asked whether it has changed.
    paper.listing("/giay/", [4, 1, 2, 3])
    paper.article(4)
    scheduled(archive, homes, at="08:25")
    articles = [article_path(number) for number in (4, 1, 2, 3)]
    assert paths(paper) == ["/robots.txt", "/giay/", *articles]
    assert sql("SELECT rechecked, new FROM runs ORDER BY id DESC LIMIT 1") == [(3, 1)]
    # One new article where two are wanted: the list may wait for longer than before.
    assert sql("SELECT new, interval_seconds FROM section_visits") == [(1, 5400)]
    # A visit by name, and one that is told so, read what is not due; nothing known is fetched.
    scheduled(archive, homes, "--ignore-due", at="08:30")
    assert paths(paper) == ["/robots.txt", "/giay/"]


def test_when_the_time_is_up_all_that_was_asked_for_is_stored_and_the_rest_waits(
    paper: Paper, archive: Path, sql: Sql
) -> None:
    numbers = list(range(1, 41))
    paper.listing("/giay/", numbers)
    for number in numbers:
        paper.article(number)
    over, fine = archive.with_name("over"), paper.pages[article_path(3)]

    def while_it_is_under_way(request: Request) -> Response:
        over.touch()  # the gates' clock jumps
        return fine(request)

    paper.serve(article_path(3), while_it_is_under_way)
    done = scheduled(archive, {"giay": paper.home}, "--for", "50m", "--quiet", hour=over)
    assert (done.code, done.out, done.err) == (Exit.OK, "", "")
    first = [path for path in paths(paper) if "-a" in path]
    assert first == [article_path(number) for number in (1, 2, 3)]
    assert sql("SELECT count(*) FROM articles") == [(3,)]
    assert sql("SELECT count(*) FROM frontier WHERE state = 'queued'") == [(37,)]
    assert sql("SELECT state FROM runs") == [("finished",)]
    assert sql("SELECT count(*) FROM problems") == [(0,)]
    scheduled(archive, {"giay": paper.home})
    assert sql("SELECT count(*), count(DISTINCT native_id) FROM articles") == [(40, 40)]
    second = [path for path in paths(paper) if "-a" in path]
    assert sorted(first + second) == sorted(map(article_path, numbers))


def test_a_crawl_that_is_stopped_finishes_what_is_under_way_and_says_so(
    paper: Paper, archive: Path, sql: Sql
) -> None:
    numbers = list(range(1, 21))
    paper.listing("/giay/", numbers)
    for number in numbers:
        paper.article(number)
    fine = paper.pages[article_path(3)]
    crawl: list[subprocess.Popen[str]] = []

    def while_it_is_under_way(request: Request) -> Response:
        crawl[0].terminate()
        sleep(2)
        return fine(request)

    paper.serve(article_path(3), while_it_is_under_way)
    words = ["0.02", f"giay={paper.home}", "--", "crawl", "--all", "--quiet"]
    crawl.append(
        subprocess.Popen(
            [sys.executable, str(SCRIPT), *words],
            cwd=ROOT,
            env={**os.environ, "BAOTINH_ARCHIVE": str(archive)},
            stdout=subprocess.PIPE,
            text=True,
        )
    )
    out, _ = crawl[0].communicate(timeout=120)
    assert crawl[0].returncode == Exit.INTERRUPTED
    assert out.startswith("baotinh crawl: INTERRUPTED (exit code 130).")
    asked = [path for path in paths(paper) if "-a" in path]
    assert asked == [article_path(number) for number in (1, 2, 3)]
    assert sql("SELECT count(*) FROM articles") == [(3,)]
    assert sql("SELECT count(*) FROM frontier WHERE state = 'queued'") == [(17,)]
    assert sql("SELECT state, problems FROM runs") == [("interrupted", 0)]


def test_a_server_that_asks_for_a_rest_gets_it_within_a_run_and_beyond_it(
    paper: Paper, archive: Path, sql: Sql
) -> None:
    answers = iter(
        [
            Response("Bảo trì", 503, headers={"Retry-After": "2"}),
            Response("Chậm lại", 429, headers={"Retry-After": "7200"}),
        ]
    )
    paper.serve(article_path(1), lambda _: next(answers))
    done = scheduled(archive, {"giay": paper.home}, "--quiet", at="07:20")
    assert done.code == Exit.BLOCKED
    assert done.err == ""
    assert done.out.splitlines()[0] == (
        "baotinh crawl: BLOCKED (exit code 4). 1 of 1 newspapers need a hand; 2 new articles. "
        "(2026-03-02 07:20)"
    )
    assert paper.seen[3].began - paper.seen[2].ended >= 2  # what the server asked for
    numbers = (1, 2, 3, 1)
    assert paths(paper) == ["/robots.txt", "/giay/", *map(article_path, numbers)]
    assert sql("SELECT host, asked, until FROM hosts_left_alone") == [
        (paper.home.split("/")[2], 1, "2026-03-02T09:20:00+07:00")
    ]
    # Before its time nobody asks, neither cron nor the keeper; cron says nothing twice.
    done = scheduled(archive, {"giay": paper.home}, "--quiet", at="09:19")
    assert (done.code, done.out, done.err) == (Exit.OK, "", "")
    done = baotinh(
        archive, {"giay": paper.home}, "crawl", "giay",
        env={"LOOPBACK_NOW": "2026-03-02T09:19+07:00"},
    )  # fmt: skip
    assert done.code == Exit.BLOCKED
    assert "it is left alone until 2026-03-02 09:20" in done.err
    assert paths(paper) == []
    paper.article(1)
    scheduled(archive, {"giay": paper.home}, at="09:20")
    assert sql("SELECT count(*) FROM articles") == [(3,)]
    assert sql("SELECT count(*) FROM hosts_left_alone") == [(0,)]


def test_hours_pauses_and_a_ceiling_of_requests_a_day_hold_over_all_runs(
    paper: Paper, other: Paper, archive: Path, sql: Sql
) -> None:
    archive.with_name("baotinh.toml").write_text(
        "[crawl]\ncontact = 'thu-thu@thu-vien.example'\n"
        "[sites.giay]\nmax_requests_a_day = 3\n"
        "[sites.baoin]\nnight_hours = '22:00-05:00'\ndelay = 1\n"
    )
    homes = {"giay": paper.home, "baoin": other.home}
    done = scheduled(archive, homes, "--quiet", at="12:00")
    assert (done.code, done.out) == (Exit.OK, "")
    assert paths(paper) == ["/robots.txt", "/giay/", article_path(1)]
    scheduled(archive, homes, at="22:00")
    assert paths(paper) == []
    assert all("contact: thu-thu@thu-vien.example" in r.headers["User-Agent"] for r in other.seen)
    assert min(b.began - a.ended for a, b in pairwise(other.seen)) >= 1  # what the keeper set
    assert paths(other) == ["/robots.txt", "/baoin/", article_path(9)]
    scheduled(archive, homes, at="2026-03-03T12:00")
    assert paths(paper) == ["/robots.txt", article_path(2), article_path(3)]
    assert sql("SELECT site, day, requests FROM requests_by_day ORDER BY site, day") == [
        ("baoin", "2026-03-02", 3),
        ("giay", "2026-03-02", 3),
        ("giay", "2026-03-03", 3),
    ]
    assert sql("SELECT count(*) FROM problems") == [(0,)]


def test_in_the_time_that_is_left_a_backfill_that_was_begun_goes_on(
    paper: Paper, archive: Path, sql: Sql
) -> None:
    for page in range(1, 8):  # a first visit reads five pages of a list
        path = "/giay/" if page == 1 else f"/giay?p={page}"
        paper.listing(path, [100 - page], f"/giay?p={page + 1}" if page < 7 else None)
        paper.article(100 - page)
    now = datetime.now(UTC)
    with Archive(archive, kind="live", now=now) as made:
        facts = Site(
            site="giay", name="Báo giay", province="Cần Thơ", province_old="Cần Thơ",
            home=paper.home, family="a_id_fck", status="live",
        )  # fmt: skip
        sites.register(made.connection, facts, {"/giay/": "Giay"})
        backfills.begin(
            made.connection, "giay", "lists", "/giay/",
            since="2020-01-01", position=f"{paper.home}giay/", now=now,
        )  # fmt: skip
    done = scheduled(archive, {"giay": paper.home}, "--for", "50m")
    assert done.code == Exit.OK, done.out
    assert [path for path in paths(paper) if "-a" in path] == [
        article_path(100 - page) for page in range(1, 8)
    ]
    assert sql("SELECT ended FROM backfills") == [("end",)]
    assert sql("SELECT new FROM runs ORDER BY id") == [(5,), (2,)]


def test_no_host_waits_for_another(paper: Paper, other: Paper, archive: Path, sql: Sql) -> None:
    other.listing("/baoin/", list(range(11, 31)))
    for number in range(11, 31):
        other.article(number)

    fine = paper.pages["/giay/"]

    def when_the_other_has_been_asked(request: Request) -> Response:
        for _ in range(600):
            if len(other.seen) >= 10:
                break
            sleep(0.05)
        return fine(request)

    paper.serve("/giay/", when_the_other_has_been_asked)
    done = scheduled(archive, {"giay": paper.home, "baoin": other.home})
    assert done.code == Exit.OK, done.out
    assert sql("SELECT site, count(*) FROM articles GROUP BY site") == [("baoin", 20), ("giay", 3)]
    slow = next(request for request in paper.seen if request.path == "/giay/")
    assert sum(request.ended < slow.ended for request in other.seen) >= 10
