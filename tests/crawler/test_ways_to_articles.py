"""Articles are found in the way that works: lists, feeds, sitemaps, as the facts order them."""

from __future__ import annotations

import gzip
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
    Visit = Callable[..., Crawled]

TODAY = "2026-03-08T09:00:00+07:00"
IN_A_MONTH = "2026-04-09T09:00:00+07:00"
XML = "application/xml"


@pytest.fixture
def visit(forks: Forks, paper: Paper, archive: Path) -> Visit:
    """Crawl the newspaper with these facts, and forget what it was asked before."""

    def run(*, now: str = TODAY, **facts: object) -> Crawled:
        paper.seen.clear()
        env = {"LOOPBACK_NOW": now, "LOOPBACK_FACTS": json.dumps(facts)}
        return forks.start(archive, {"giay": paper.home}, "crawl", "giay", env=env).wait()

    return run


def paths(paper: Paper) -> list[str]:
    return [request.path for request in paper.seen]


def rss(paper: Paper, *numbers: int) -> str:
    items = "".join(
        f"<item><title>Bài {n}</title><link><![CDATA[ {paper.home}{article_path(n)[1:]} ]]></link>"
        "</item>"
        for n in numbers
    )
    return f'<?xml version="1.0"?><rss version="2.0"><channel>{items}</channel></rss>'


def atom(*numbers: int) -> str:
    entries = "".join(
        f'<entry><link rel="replies" href="/binh-luan/{n}"/><link href="{article_path(n)}"/>'
        "</entry>"
        for n in numbers
    )
    return f'<feed xmlns="http://www.w3.org/2005/Atom">{entries}</feed>'


def sitemap(root: str, *entries: str) -> str:
    return (
        f'<{root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" '
        f'xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">{"".join(entries)}</{root}>'
    )


def test_feeds_are_asked_where_lists_fail_and_what_worked_comes_first_the_next_time(
    paper: Paper, visit: Visit, sql: Sql
) -> None:
    facts = {"feeds": ["/rss/cu.rss", "/rss/moi.rss"]}
    paper.page("/giay/", "không có trang này", status=404)
    paper.page("/rss/moi.rss", rss(paper, 1, 2), content_type=XML)
    paper.page("/", '<link rel="alternate" type="application/rss+xml" href="/tin.atom">')
    paper.page("/tin.atom", atom(3), content_type=XML)
    done = visit(**facts)
    assert done.code == Exit.PROBLEMS  # the list is still a problem
    assert sql("SELECT native_id FROM articles ORDER BY 1") == [("1",), ("2",), ("3",)]
    ways = sql("SELECT way, address, works, links FROM ways ORDER BY address")
    assert [(way, str(address).rpartition("/")[2], *rest) for way, address, *rest in ways] == [
        ("feed", "cu.rss", 0, 0),
        ("feed", "moi.rss", 1, 2),
        ("feed", "tin.atom", 1, 1),
    ]

    visit(**facts)
    asked = paths(paper)
    assert asked[-2:] == ["/rss/moi.rss", "/tin.atom"]
    assert not {"/", "/rss/cu.rss"} & set(asked)

    visit(now=IN_A_MONTH, **facts)
    assert "/rss/cu.rss" in paths(paper)


def test_what_the_facts_prefer_is_tried_first_and_the_rest_only_if_that_fails(
    paper: Paper, visit: Visit, sql: Sql
) -> None:
    facts = {"ways": ["feeds", "lists", "sitemaps"], "feeds": ["/tin.rss"]}
    paper.page("/tin.rss", rss(paper, 1), content_type=XML)
    done = visit(**facts)
    assert done.code == Exit.OK, done.err
    assert "/giay/" not in paths(paper)
    assert sql("SELECT state, listings, new FROM runs") == [("finished", 1, 1)]

    paper.page("/tin.rss", "không có", status=404)
    visit(**facts)
    asked = paths(paper)
    assert asked.index("/tin.rss") < asked.index("/giay/")
    assert "/sitemap.xml" not in asked
    assert sql("SELECT count(*) FROM articles") == [(3,)]


def test_sitemaps_are_read_by_month_whatever_they_are_called_and_the_index_is_remembered(
    paper: Paper, visit: Visit, sql: Sql
) -> None:
    """robots.txt names an index that calls itself a list of pages; its months are gzipped."""
    robots = f"User-agent: *\nDisallow:\nSitemap: {paper.home}so-do.xml\n"
    paper.page("/robots.txt", robots, content_type="text/plain")
    paper.page("/giay/", "<p>Không có gì ở đây.</p>")
    index = [f"<loc><![CDATA[{paper.home}so-do-2026-{month}.xml.gz]]></loc>" for month in (1, 2, 3)]
    months = (f"<url>{loc}</url>" for loc in index)
    paper.page("/so-do.xml", sitemap("urlset", *months), content_type=XML)
    day = "<news:publication_date>2026-03-07T06:00:00+07:00</news:publication_date>"
    news = f"<news:news><news:title>Bài 1</news:title>{day}</news:news>"
    entries = (
        f"<url><loc>{article_path(1)}</loc>{news}</url>",
        f"<url><loc>{article_path(2)}</loc><lastmod>2026-01-02</lastmod></url>",
        "<url><loc>https://bao-khac.vn/bai-a9.html</loc></url>",
    )
    packed = gzip.compress(sitemap("urlset", *entries).encode())
    paper.page("/so-do-2026-3.xml.gz", packed, content_type="application/gzip")
    paper.page("/so-do-2026-2.xml.gz", b"\x1f\x8bxx", content_type="application/gzip")
    visit()
    assert "/so-do-2026-1.xml.gz" not in paths(paper)  # two months are enough for a daily crawl
    assert article_path(2) not in paths(paper)  # of January: left to a backfill
    assert sql("SELECT native_id FROM articles") == [("1",)]
    assert sql("SELECT way, works, links FROM ways") == [("sitemap", 1, 1)]
    assert sql("SELECT address LIKE '%/so-do.xml' FROM ways") == [(1,)]
    assert ("unreadable_list",) in sql("SELECT kind FROM problems")

    months = (f"<sitemap>{loc}</sitemap>" for loc in (index[0].replace("-1.", "-04."), *index))
    paper.page("/so-do.xml", sitemap("sitemapindex", *months), content_type=XML)
    april = sitemap("urlset", f"<url><loc>{article_path(3)}</loc></url>")
    paper.page("/so-do-2026-04.xml.gz", april, content_type=XML)  # not gzipped after all
    visit(now=IN_A_MONTH)
    assert sql("SELECT native_id FROM articles ORDER BY 1") == [("1",), ("3",)]


def test_a_newspaper_that_is_well_is_asked_for_its_lists_only(paper: Paper, visit: Visit) -> None:
    visit(feeds=["/tin.rss"])
    articles = [article_path(number) for number in (1, 2, 3)]
    assert paths(paper) == ["/robots.txt", "/giay/", *articles]
