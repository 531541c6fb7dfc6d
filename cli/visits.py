"""Runs the spiders of a crawl in one process: each host has its own pace, and none waits."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from scrapy.crawler import AsyncCrawlerProcess

from crawler.due import unfinished_backfill
from crawler.logs import write_json

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from scrapy.crawler import Crawler
    from scrapy.settings import Settings

    from cli.progress import CrawlProgress
    from crawler.newspaper import NewspaperSpider
    from crawler.session import Session


class Visits:
    """The visits of a crawl.

    Args:
        session: the archive and the gates that all share.
        settings: Scrapy's.
        arguments: of each spider.
        progress: shows what they do.
    """

    def __init__(
        self,
        session: Session,
        settings: Settings,
        arguments: Mapping[str, Any],
        progress: CrawlProgress,
    ) -> None:
        self._session = session
        if settings.getbool("LOG_JSON"):
            write_json(settings)
        self._process = AsyncCrawlerProcess(settings)
        self._arguments = arguments
        self._progress = progress
        self._crawlers: list[Crawler] = []

    def make(
        self, chosen: Sequence[type[NewspaperSpider]], *, with_backfills: bool = False
    ) -> bool:
        """Visit newspapers, all at once; says whether a signal ended it.

        `with_backfills`: whoever is done goes on with the backfill that the keeper began for it,
        if there is one: whatever time is left serves that.

        Raises:
            ArchiveError: the archive could not be written; what came before that is stored.
        """
        if not chosen:
            return False
        with self._progress:
            for cls in chosen:
                self._start(cls, self._arguments, then_backfill=with_backfills)
            self._process.start()
        if self._session.broken:
            raise self._session.broken[0]
        return any(_ended(crawler) == "shutdown" for crawler in self._crawlers)

    def _start(
        self, cls: type[NewspaperSpider], arguments: Mapping[str, Any], *, then_backfill: bool
    ) -> None:
        crawler = self._process.create_crawler(cls)
        self._crawlers.append(crawler)
        self._progress.watch(crawler)
        task = self._process.crawl(crawler, **arguments)
        if then_backfill:
            task.add_done_callback(lambda _: self._go_on(cls, crawler))

    def _go_on(self, cls: type[NewspaperSpider], crawler: Crawler) -> None:
        """After a visit that came to its end by itself: a backfill that was begun."""
        left_alone = self._session.gates.closed(cls.home)
        arguments = unfinished_backfill(self._session.archive.connection, cls)
        if arguments is not None and _ended(crawler) == "finished" and not left_alone:
            self._start(cls, arguments, then_backfill=False)


def _ended(crawler: Crawler) -> str | None:
    reason = crawler.stats.get_value("finish_reason") if crawler.stats else None
    return None if reason is None else str(reason)
