"""Where a newspaper's sitemaps are."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from archive import ways

if TYPE_CHECKING:
    from crawler.newspaper import NewspaperSpider


def sitemap_addresses(spider: NewspaperSpider) -> list[str]:
    """What worked before and what the facts name; else robots.txt, else the usual place.

    What was tried in vain is left out until its time.
    """
    known = ways.working(spider.db, spider.name, "sitemap")
    stated = [urljoin(spider.home, path) for path in spider.sitemaps]
    found = [*known, *stated] or _named(spider) or [urljoin(spider.home, "/sitemap.xml")]
    vain = ways.failing(spider.db, spider.name, "sitemap", now=spider.now())
    return [url for url in dict.fromkeys(found) if url not in vain]


def _named(spider: NewspaperSpider) -> list[str]:
    rules = spider.house.robots.get(urlsplit(spider.home).netloc)
    return list(rules.result().sitemaps) if rules is not None and rules.done() else []


def knows_sitemaps(spider: NewspaperSpider) -> bool:
    """Can the addresses be told already, or only once robots.txt has been read?"""
    rules = spider.house.robots.get(urlsplit(spider.home).netloc)
    read = rules is not None and rules.done()
    return bool(read or spider.sitemaps or ways.working(spider.db, spider.name, "sitemap"))
