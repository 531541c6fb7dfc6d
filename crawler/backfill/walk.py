"""What all walks back through a newspaper's years share: batches, positions, when to stop."""

from __future__ import annotations

from abc import ABC, abstractmethod
from statistics import median_low
from time import monotonic
from typing import TYPE_CHECKING, ClassVar

from archive import backfills, frontier

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    import scrapy

    from archive.backfills import Part
    from archive.frontier import Backfill as Way
    from crawler.items import ArticleDraft
    from crawler.newspaper import NewspaperSpider

BATCH = 200
"""So many articles, or ids, are asked for at a time: memory stays flat over years."""
FEW = 5
"""A batch of at least so many that fails as a whole is the host's failure, and ends the run."""


class BackWalk(ABC):
    """A walk back; the spider's `since` is the day wanted, without one all is.

    Args:
        spider: the newspaper.
    """

    way: ClassVar[Way]

    def __init__(self, spider: NewspaperSpider) -> None:
        self.spider = spider
        self.since = spider.since or backfills.EARLIEST
        self._batch: set[str] = set()
        self._failed: set[str] = set()
        self._gave_up = False
        self._clock = monotonic()

    def start(self) -> Iterator[scrapy.Request | ArticleDraft]:
        """First what a killed run had fetched and not read; then the walk's own first pages."""
        for link in frontier.left_by_backfill(self.spider.db, self.spider.name):
            if draft := self.spider.articles.known_page(link):
                yield draft
        yield from self.first()

    @abstractmethod
    def first(self) -> Iterator[scrapy.Request]:
        """What to ask for first."""

    def following(self) -> list[scrapy.Request]:
        """What to ask for when every article that was found has been fetched."""
        return []

    def more(self) -> list[scrapy.Request]:
        """What to ask for next, when all else has been answered."""
        self._take_stock()
        if self._gave_up or self.spider.house.gates.closed(self.spider.home):
            return []
        return self._next_batch() or self.following()

    def _take_stock(self) -> None:
        """What of the batch before is still queued has failed: it waits for the next run."""
        if not self._batch:
            return
        states = frontier.states_of(self.spider.db, self.spider.name, self._batch)
        failed = {key for key, state in states.items() if state == "queued"}
        self._gave_up = len(self._batch) >= FEW and failed == self._batch
        self._failed |= failed
        self._batch = set()

    def _next_batch(self) -> list[scrapy.Request]:
        most = BATCH + len(self._failed)
        queued = frontier.left_by_backfill(self.spider.db, self.spider.name, most=most)
        links = [link for link in queued if link.key not in self._failed][:BATCH]
        self._batch = {link.key for link in links}
        return [self.spider.articles.request(link) for link in links]

    def begin(self, part: str, position: str) -> Part:
        """Begin a part of the walk, or go on with it."""
        spider = self.spider
        return backfills.begin(
            spider.db,
            spider.name,
            self.way,
            part,
            since=self.since,
            position=position,
            now=spider.now(),
        )

    def move(self, part: str, **came: object) -> None:
        """Note how far a part has come: the fields of `archive.backfills.Step`."""
        now = monotonic()
        seconds, self._clock = now - self._clock, now
        step = backfills.Step(**came, seconds=seconds)  # type: ignore[arg-type]
        spider = self.spider
        backfills.move(spider.db, spider.name, self.way, part, step, now=spider.now())

    def middle_day(self, keys: Collection[str]) -> str | None:
        """The middle one of these articles' days: one old article among new ones says nothing."""
        days = frontier.days_of(self.spider.db, self.spider.name, list(keys))
        return median_low(days) if days else None
