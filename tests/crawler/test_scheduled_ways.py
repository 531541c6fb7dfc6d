"""`baotinh crawl --all` of newspapers that are found by feeds and sitemaps: each has its time."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from loopback import article_path

from cli.exit_codes import Exit

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from forking import Forks
    from loopback import Crawled, Paper

    Sql = Callable[[str], list[tuple[object, ...]]]
    Scheduled = Callable[..., Crawled]

XML = "application/xml"


@pytest.fixture
def scheduled(forks: Forks, paper: Paper, archive: Path) -> Scheduled:
    """Crawl all with these facts at a time of 2 March 2026, and forget what was asked before."""

    def run(at: str, **facts: object) -> Crawled:
        paper.seen.clear()
        env = {"LOOPBACK_NOW": f"2026-03-02T{at}+07:00", "LOOPBACK_FACTS": json.dumps(facts)}
        job = forks.start(archive, {"giay": paper.home}, "crawl", "--all", "--quiet", env=env)
        return job.wait()

    return run


def asked(paper: Paper) -> list[str]:
    """The lists, feeds and sitemaps that were asked for."""
    paths = [request.path for request in paper.seen]
    return [path for path in paths if path != "/robots.txt" and "-a" not in path]


def feed(paper: Paper, path: str, *numbers: int) -> None:
    for number in numbers:
        paper.article(number)
    items = "".join(f"<item><link>{article_path(n)}</link></item>" for n in numbers)
    paper.page(path, f'<rss version="2.0"><channel>{items}</channel></rss>', content_type=XML)


def test_each_feed_is_read_at_its_own_pace(paper: Paper, scheduled: Scheduled, sql: Sql) -> None:
    facts = {"ways": ["feeds", "lists"], "feeds": ["/nhanh.rss", "/cham.rss"]}
    feed(paper, "/nhanh.rss", 11, 12)
    feed(paper, "/cham.rss", 31)
    paper.page("/", "<p>Trang chủ</p>")
    assert scheduled("07:00", **facts).code == Exit.OK
    assert asked(paper) == ["/nhanh.rss", "/cham.rss", "/"]
    for at in ("07:30", "07:59"):
        assert scheduled(at, **facts).code == Exit.OK
        assert paper.seen == []
    feed(paper, "/nhanh.rss", *range(11, 19))
    scheduled("08:00", **facts)
    assert asked(paper) == ["/nhanh.rss", "/cham.rss"]
    times = sql("SELECT new, interval_seconds FROM way_visits ORDER BY address DESC")
    assert times == [(6, 1800), (0, 5400)]
    scheduled("08:29", **facts)
    assert asked(paper) == []
    scheduled("08:30", **facts)
    assert asked(paper) == ["/nhanh.rss"]  # and no list in place of the other feed
    scheduled("09:30", **facts)
    assert asked(paper) == ["/nhanh.rss", "/cham.rss"]
    assert sql("SELECT count(*) FROM articles") == [(9,)]


def test_where_lists_fail_feeds_keep_a_pace_of_their_own(
    paper: Paper, scheduled: Scheduled, sql: Sql
) -> None:
    facts = {"feeds": ["/tin.rss"]}
    paper.page("/giay/", "không có trang này", status=404)
    feed(paper, "/tin.rss", 11)
    scheduled("07:00", **facts)
    assert asked(paper) == ["/giay/", "/tin.rss", "/"]
    feed(paper, "/tin.rss", *range(11, 15))
    scheduled("08:00", **facts)
    assert asked(paper) == ["/giay/", "/tin.rss"]
    assert sql("SELECT interval_seconds FROM section_visits") == [(5400,)]
    scheduled("08:40", **facts)  # the list is not due; without the feed's time nobody would look
    assert asked(paper) == ["/tin.rss"]


def test_a_newspaper_without_any_way_that_works_is_not_asked_at_every_run(
    paper: Paper, scheduled: Scheduled, sql: Sql
) -> None:
    facts = {"ways": ["sitemaps", "feeds"], "feeds": ["/tin.rss"]}
    paper.page("/", "<p>Trang chủ</p>")
    assert scheduled("07:00", **facts).code == Exit.PROBLEMS
    assert asked(paper) == ["/", "/sitemap.xml", "/tin.rss", "/"]
    scheduled("07:30", **facts)
    assert asked(paper) == []
    scheduled("08:00", **facts)
    assert "/tin.rss" not in asked(paper)  # in vain; next month again
    assert sql("SELECT way, interval_seconds FROM way_visits ORDER BY way") == [
        ("feed", 5400),
        ("sitemap", 5400),
    ]


def test_a_feed_whose_server_is_ill_once_is_not_given_up(
    paper: Paper, scheduled: Scheduled, sql: Sql
) -> None:
    facts = {"ways": ["feeds"], "feeds": ["/tin.rss"]}
    feed(paper, "/tin.rss", 11)
    scheduled("07:00", **facts)
    paper.page("/tin.rss", "bảo trì", status=500)
    scheduled("08:00", **facts)
    assert sql("SELECT works FROM ways") == [(1,)]
    feed(paper, "/tin.rss", 11, 12)
    scheduled("09:30", **facts)
    assert sql("SELECT count(*) FROM articles") == [(2,)]
