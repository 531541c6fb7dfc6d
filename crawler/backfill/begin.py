"""The walk back that a spider's arguments ask for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crawler.backfill.choice import chosen_way
from crawler.backfill.ids import IdsWalk
from crawler.backfill.lists import ListsWalk
from crawler.backfill.sitemaps import SitemapsWalk

if TYPE_CHECKING:
    from crawler.backfill.walk import BackWalk
    from crawler.newspaper import NewspaperSpider


def walk_of(
    spider: NewspaperSpider, way: str, template: str | None, from_id: str | int | None
) -> BackWalk:
    """A walk by `lists`, `sitemaps`, `ids`, or as the facts suggest (`auto`).

    Raises:
        ValueError: there is no such way, or ids are wanted without an address for them.
    """
    if way == "auto":
        way = chosen_way(type(spider)).way
    if way == "ids":
        return IdsWalk(spider, template or "", int(from_id) if from_id else None)
    if way == "lists":
        return ListsWalk(spider)
    if way == "sitemaps":
        return SitemapsWalk(spider)
    raise ValueError(f"backfill is auto, lists, sitemaps or ids, not {way!r}")
