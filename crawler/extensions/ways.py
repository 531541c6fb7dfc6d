"""Goes on when a spider has nothing left to do: other ways, or a backfill's next part."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from scrapy import signals
from scrapy.exceptions import DontCloseSpider

if TYPE_CHECKING:
    from scrapy.crawler import Crawler

    from crawler.newspaper import NewspaperSpider


class WaysExtension:
    """Asks the spider for more whenever all requests have been answered.

    Args:
        crawler: the crawler of the newspaper.
    """

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler
        crawler.signals.connect(self.idle, signal=signals.spider_idle)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Made by Scrapy."""
        return cls(crawler)

    def idle(self, spider: NewspaperSpider) -> None:
        """Ask for what comes next.

        Raises:
            DontCloseSpider: there is something.
        """
        part = spider.backfill or spider.ways_to_try
        requests = part.more()
        spider.going_on = bool(requests)
        for request in requests:
            self._crawler.engine.crawl(request)
        if requests:
            raise DontCloseSpider
