"""What cron mails of a newspaper that is ill: it is said once, and silence means well or told."""

from __future__ import annotations

import json
import sqlite3
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest
from loopback import article_path

from cli.exit_codes import Exit

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from forking import Forks
    from loopback import Crawled, Paper

    Cron = Callable[..., Crawled]
    Sql = Callable[[str], list[tuple[object, ...]]]

DOMAINS = [f"bao-{name}.invalid" for name in ("giay", "vai", "lua")]
WEEK = [f"2026-03-0{day}" for day in range(3, 9)]


@pytest.fixture
def cron(forks: Forks, paper: Paper, archive: Path) -> Cron:
    """What cron runs, at a moment in Vietnam; `resolved` are the names that a name server knows."""
    port = urlsplit(paper.home).port
    homes = {domain.split(".")[0][4:]: f"http://{domain}:{port}/" for domain in DOMAINS}
    for name in homes:
        paper.listing(f"/{name}/", [1, 2, 3])

    def run(at: str, *resolved: str, papers: int = 1, **more: str) -> Crawled:
        paper.seen.clear()
        known = json.dumps(dict.fromkeys(resolved, "127.0.0.1"))
        env = {"LOOPBACK_NOW": f"{at}+07:00", "LOOPBACK_NAMES": known, **more}
        told = dict(list(homes.items())[:papers])
        return forks.start(archive, told, "crawl", "--all", "--quiet", env=env).wait()

    return run


def test_a_domain_that_is_gone_is_told_once_and_when_it_is_back(cron: Cron, sql: Sql) -> None:
    domain = DOMAINS[0]
    assert cron("2026-03-02T07:00", domain).out == ""
    first = cron("2026-03-02T12:00")
    assert first.code == Exit.PROBLEMS
    said = first.out.splitlines()
    assert said[0] == (
        "baotinh crawl: PROBLEMS (exit code 3). 1 of 1 newspapers need a hand; 0 new articles. "
        "(2026-03-02 12:00)"
    )
    assert [line.partition(": The")[0] for line in said[1:-1]] == ["giay: dns"]
    for day in WEEK:
        later = cron(f"{day}T12:00")
        assert (later.code, later.out, later.err) == (Exit.PROBLEMS, "", "")
    assert cron("2026-03-09T12:00").out.splitlines()[-1] == "What to do about it: baotinh health"
    assert cron("2026-03-10T12:00").out == ""
    assert cron("2026-03-11T12:00", domain).out == ""  # once may be chance
    back = cron("2026-03-12T12:00", domain)
    assert (back.code, back.out.splitlines()[1]) == (Exit.OK, "baotinh: giay is well again")
    assert "dns" in cron("2026-03-13T12:00").out
    assert sql("SELECT count(*) FROM alarm_deliveries") == [(0,)]


def test_a_newspaper_that_comes_and_goes_is_not_told_each_time(cron: Cron) -> None:
    domain = DOMAINS[0]
    assert cron("2026-03-02T07:00").out != ""
    assert cron("2026-03-02T12:00").out == ""  # certain now, and told before
    for day in WEEK[:4]:
        assert cron(f"{day}T07:00", domain).out == ""
        gone = cron(f"{day}T12:00")
        assert (gone.code, gone.out) == (Exit.PROBLEMS, "")


def test_where_alarms_have_a_way_of_their_own_cron_mails_the_first_sight_only(
    cron: Cron, sql: Sql
) -> None:
    closed = {"BAOTINH_ALARMS_WEBHOOK_URL": "http://127.0.0.1:9/"}
    assert "giay: dns" in cron("2026-03-02T07:00", **closed).out
    told = cron("2026-03-02T12:00", **closed)
    assert told.out == ""
    assert "webhook" in told.err  # an alarm was made, and nobody takes it
    assert sql("SELECT kind FROM alarms") == [("alarm",)]


def test_a_page_that_cannot_be_read_is_told_once_and_the_next_one_too(
    cron: Cron, paper: Paper
) -> None:
    domain = DOMAINS[0]
    paper.page(article_path(2), "<html><body><p>Trang trắng</p></body></html>")
    assert "giay: " in cron("2026-03-02T07:00", domain).out
    paper.page(article_path(4), "<html><body><p>Trang trắng</p></body></html>")
    paper.listing("/giay/", [4, 1, 2, 3])
    second = cron("2026-03-02T09:00", domain).out
    assert article_path(4) in second
    assert article_path(2) not in second


def test_what_a_killed_crawl_met_has_been_told_to_nobody(cron: Cron, archive: Path) -> None:
    assert "dns" in cron("2026-03-02T07:00").out
    with sqlite3.connect(archive) as db:
        db.execute("UPDATE runs SET finished_at = NULL, state = 'running'")
    assert "dns" in cron("2026-03-02T12:00").out


def test_a_dead_network_is_one_thing_and_not_one_of_each_newspaper(cron: Cron) -> None:
    done = cron("2026-03-02T07:00", papers=3)
    assert done.code == Exit.PROBLEMS
    assert done.out.count("could not be reached, all at once") == 1
    assert "dns" not in done.out
    assert cron("2026-03-02T12:00", papers=3).out == ""
