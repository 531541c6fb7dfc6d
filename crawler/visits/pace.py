"""How often a newspaper's lists, feeds and sitemaps are read: by how often something is new."""

from __future__ import annotations

from typing import TYPE_CHECKING

from archive import way_visits, ways
from archive.intervals import Bounds

if TYPE_CHECKING:
    from collections.abc import Mapping

    from archive.way_visits import Source
    from crawler.newspaper import NewspaperSpider


def bounds_of(spider: NewspaperSpider) -> Bounds | None:
    """The keeper's bounds of a newspaper's intervals; None in a replay, which plans nothing."""
    if spider.house.warc_index is not None:
        return None
    rules = spider.house.configuration.rules_of(spider.name)
    return Bounds(least=rules.interval_least, most=rules.interval_most)


def not_due(spider: NewspaperSpider, source: Source) -> set[str]:
    """The addresses that a scheduled visit leaves out; a visit by name reads all."""
    if not spider.only_due:
        return set()
    found = way_visits.not_due(spider.db, spider.name, now=spider.now())
    return {address for way, address in found if way == source}


def plan(spider: NewspaperSpider, source: Source, new: Mapping[str, int], *, vain: bool) -> None:
    """Say when each address that was read, with as many `new` links, is read again.

    `vain`: nothing works on this way, and it is the home page (or robots.txt) that may name
    addresses some day; it has its time as if it had been read.
    """
    bounds, db, site = bounds_of(spider), spider.db, spider.name
    if bounds is None:
        return
    working = set(ways.working(db, site, source))
    read = {address: count for address, count in new.items() if address in working}
    if not working and vain:
        read = {spider.home: 0}
    for address, count in read.items():
        what = (source, address)
        way_visits.read(db, site, what, new=count, bounds=bounds, now=spider.now())
    way_visits.keep_only(db, site, source, working or {spider.home})
