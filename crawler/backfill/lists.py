"""The walk back through the lists of sections, page by page."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from archive import frontier
from crawler.backfill.walk import BackWalk
from crawler.walk import Walk

if TYPE_CHECKING:
    from collections.abc import Iterator

    import scrapy

    from archive.backfills import End
    from archive.frontier import Backfill as Way
    from crawler.newspaper import NewspaperSpider
    from crawler.walk import Step


class ListsWalk(BackWalk):
    """Walks each section's list until it ends, or shows only what is older than wanted.

    Args:
        spider: the newspaper.
    """

    way: ClassVar[Way] = "lists"

    def __init__(self, spider: NewspaperSpider) -> None:
        super().__init__(spider)
        self._last_pages: dict[str, tuple[tuple[str, ...], End | None]] = {}

    def first(self) -> Iterator[scrapy.Request]:
        """What an earlier run left, then the home page for its menu, or the lists at once."""
        spider = self.spider
        for link in frontier.left_by_backfill(spider.db, spider.name):
            yield spider.articles.request(link)
        if spider.sections:
            yield from self.lists()
        else:
            yield spider.home_page.request()

    def lists(self) -> Iterator[scrapy.Request]:
        """Ask each section for the page that was read last: it may have lost an article since."""
        lists = self.spider.lists
        for section in self.spider.section_rows:
            part = self.begin(section.path, lists.address(section))
            if part.ended is None:
                yield lists.request(part.position, Walk(section=section, back=True))

    def walked(self, walk: Walk, url: str, step: Step, found: int) -> None:
        """A page of a list was read, and what it showed is in the frontier."""
        ended: End | None = None
        if not step.next_page and not step.problem:
            ended = "since" if step.reached else "end"
        day = self.middle_day(walk.last_keys)
        self.move(walk.section.path, position=url, pages=1, links=found, day=day, ended=ended)
        if ended:
            self._last_pages[walk.section.path] = (step.walk.last_keys, ended)

    def following(self) -> list[scrapy.Request]:
        """Nothing more; but the days of the lists' last pages are known now."""
        for path, (keys, ended) in self._last_pages.items():
            self.move(path, day=self.middle_day(keys), ended=ended)
        self._last_pages.clear()
        return []

    def ended(self, walk: Walk) -> None:
        """A list has no further page."""
        self.move(walk.section.path, day=self.middle_day(walk.last_keys), ended="end")
