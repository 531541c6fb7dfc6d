"""Which way back through its years a newspaper's facts suggest."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from archive.frontier import Backfill as Way
    from crawler.newspaper import NewspaperSpider


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A way, and why it was chosen."""

    way: Way
    reason: str


def chosen_way(newspaper: type[NewspaperSpider]) -> Choice:
    """Sitemaps where the facts name them or lists do not lead far back, else lists.

    Ids are never chosen: only a person can say what the address of an id looks like.
    """
    if newspaper.sitemaps:
        return Choice(way="sitemaps", reason="its facts name sitemaps")
    if not newspaper.layouts[0].deep_lists:
        return Choice(way="sitemaps", reason="its lists show only the newest articles")
    return Choice(way="lists", reason="its facts name no sitemap")
