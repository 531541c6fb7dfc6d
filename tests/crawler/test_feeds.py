"""Feeds and sitemaps of the wild, read as bytes."""

from __future__ import annotations

import gzip

import pytest

from crawler.feeds import (
    Entry,
    UnreadableSitemapError,
    announced_feeds,
    feed_links,
    may_hold,
    month_of,
    newest_first,
    read_sitemap,
)
from crawler.layouts.page import Page

HOST = "https://baothu.example"
SPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'


def sitemap(*entries: str, root: str = "urlset") -> bytes:
    return f'<?xml version="1.0"?><{root} {SPACE}>{"".join(entries)}</{root}>'.encode()


def entry(url: str, more: str = "", tag: str = "url") -> str:
    return f"<{tag}><loc>{url}</loc>{more}</{tag}>"


@pytest.mark.parametrize(
    ("feed", "links"),
    [
        ("<rss><channel><item><link>/a-a1.html</link></item></channel></rss>", ["/a-a1.html"]),
        ("<rss><channel><item><link>\n<![CDATA[/a-a1.html]]> </link></item></channel></rss>",
         ["/a-a1.html"]),
        ("\ufeff\n<rss><channel><item><title>A & B</title><link>/a-a1.html</link></item>",
         ["/a-a1.html"]),  # a mark, a bare ampersand, and no end
        (('<feed xmlns="http://www.w3.org/2005/Atom"><link href="/"/><entry>'
         '<link rel="self" href="/x"/><link href="/a-a1.html"/></entry></feed>'), ["/a-a1.html"]),
        (('<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" '
         'xmlns="http://purl.org/rss/1.0/"><item><link>/a-a1.html</link></item></rdf:RDF>'),
         ["/a-a1.html"]),
        (("<rss><channel><item><link>/b</link></item><item><link>/b</link></item>"
         "<item/></channel></rss>"), ["/b"]),
        ("<rss><channel/></rss>", []),
    ],
    ids=["rss", "cdata", "broken", "atom", "rdf", "twice", "empty"],
)  # fmt: skip
def test_the_articles_of_a_feed_are_read_in_its_order(feed: str, links: list[str]) -> None:
    assert feed_links(f"{HOST}/tin.rss", feed.encode()) == [HOST + link for link in links]


@pytest.mark.parametrize(
    "payload",
    [b"", b"  ", b"<html><body>404</body></html>", b"{}", b"\x1f\x8b", b"\x1f\x8b\x08broken",
     b"\x00\xff\xfe", "Không có trang này".encode()],
)  # fmt: skip
def test_what_is_neither_feed_nor_sitemap_is_said_to_be_none(payload: bytes) -> None:
    for read in (feed_links, read_sitemap):
        with pytest.raises(UnreadableSitemapError, match=HOST):
            read(f"{HOST}/x", payload)


def test_days_are_those_of_change_or_of_publication() -> None:
    news = (
        "<n:news xmlns:n='news'><n:publication_date>2026-03-01T05:00Z</n:publication_date></n:news>"
    )
    found = read_sitemap(
        HOST,
        sitemap(
            entry("/a", "<lastmod>2026-03-02T10:00:00+07:00</lastmod>"),
            entry("/b", news),
            entry("/c", "<lastmod>hôm qua</lastmod>"),
            "<url/>",
        ),
    )
    assert [(each.url, each.day) for each in found.pages] == [
        (f"{HOST}/a", "2026-03-02"),
        (f"{HOST}/b", "2026-03-01"),
        (f"{HOST}/c", None),
    ]


@pytest.mark.parametrize("root", ["urlset", "sitemapindex"])
@pytest.mark.parametrize("tag", ["url", "sitemap"])
def test_an_address_says_what_it_leads_to_where_the_root_is_wrong(root: str, tag: str) -> None:
    urls = [
        f"{HOST}/s-2026-1.xml",
        f"{HOST}/s.xml.gz?x=1",
        f"{HOST}/sitemap-tin",
        f"{HOST}/a-a1.html",
    ]
    payload = gzip.compress(
        sitemap(*[entry(f"<![CDATA[ {url} ]]>", tag=tag) for url in urls], root=root)
    )
    found = read_sitemap(HOST, payload, lambda url: "-a1" in url)
    assert [each.url for each in found.sitemaps] == urls[:3]
    assert [each.url for each in found.pages] == urls[3:]


@pytest.mark.parametrize(
    ("name", "month"),
    [
        ("sitemap-2026-03.xml", "2026-03"), ("sitemap-2026-3.xml.gz", "2026-03"),
        ("sitemaps/2026/12/7.xml", "2026-12"), ("s-202512.xml", "2025-12"),
        ("s-20251231.xml", "2025-12"), ("s-2026-03-1.xml", "2026-03"), ("sitemap-2019.xml", None),
        ("sitemap.xml", None), ("s-2026-13.xml", None), ("s?yyyy=2026&mm=03", None),
        ("bai-viet-199812345.xml", None),
    ],
)  # fmt: skip
def test_the_month_stands_in_the_address(name: str, month: str | None) -> None:
    assert month_of(Entry(url=f"{HOST}/{name}", day=None)) == month


@pytest.mark.parametrize(
    ("name", "day", "may"),
    [
        ("s-2015-01.xml", None, True), ("s-2014-12.xml", None, False),
        ("s-2014-12.xml", "2026-01-01", False), ("s-2027-01.xml", None, False),
        ("s-7.xml", None, True), ("s-7.xml", "2014-12-31", False), ("s-7.xml", "2015-01-15", True),
    ],
)  # fmt: skip
def test_a_sitemap_is_passed_by_only_if_it_cannot_hold_the_days(
    name: str, day: str | None, may: bool
) -> None:
    found = Entry(url=f"{HOST}/{name}", day=day)
    assert may_hold(found, "2015-01-15", "2026-03-08") is may


def test_the_newest_month_comes_first() -> None:
    names = ["s-2025-12.xml", "s-2026-2.xml", "s-2019-07.xml"]
    found = newest_first(tuple(Entry(url=f"{HOST}/{name}", day=None) for name in names))
    assert [each.url.rpartition("/")[2] for each in found] == [names[1], names[0], names[2]]


def test_a_page_names_its_feeds_in_its_head_or_links_to_them() -> None:
    html = """<head><link rel="alternate" type="application/RSS+xml" href="/tin.rss">
    <link rel="alternate" type="application/json" href="/x.json"><link type="application/atom+xml">
    </head><a href="/rss/thoi-su.rss">RSS</a><a href="/rss/thoi-su.rss">RSS</a>
    <a href="/feed/">Feed</a><a href="/rss-la-gi.html">RSS là gì</a>"""
    page = Page.from_bytes(f"{HOST}/", html.encode(), None)
    assert announced_feeds(page) == [f"{HOST}/tin.rss", f"{HOST}/rss/thoi-su.rss", f"{HOST}/feed/"]
