"""How lists go on where nobody has seen their paging: what the pages hint at, tried once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from archive import ways
from crawler.layouts.paging import offered_next_page, page_number, shows_pager
from crawler.layouts.pattern import hinted_page, is_general, page_by, pattern_of

if TYPE_CHECKING:
    from crawler.layouts.layout import Layout, Listing
    from crawler.layouts.page import Page
    from crawler.newspaper import NewspaperSpider
    from crawler.walk import Step, Walk


class Paging:
    """The guesses of a visit, and what came of them (table `ways`).

    Args:
        spider: the newspaper.
        layout: its layout; one with a paging of its own is left to it.

    While a pattern that has never worked is being tried in one section, the walks of the others
    wait for the outcome: a newspaper is asked for a page that may not exist once, not once for
    each section.
    """

    def __init__(self, spider: NewspaperSpider, layout: Layout) -> None:
        self._spider = spider
        self._is_unknown = layout.next_page is offered_next_page
        self._waiting: dict[str, list[Step]] = {}

    def onward(
        self, page: Page, listing: Listing, start: str, walk: Walk
    ) -> tuple[str | None, str | None]:
        """The next page's address, and the pattern by which it was guessed, if it was."""
        if listing.next_page or not self._is_unknown:
            return listing.next_page, None
        number = page_number(page.url) + 1
        hint = hinted_page(page, number)
        hinted = pattern_of(start, hint, number) if hint else None
        remembered = [] if shows_pager(page) else filter(is_general, self._working())
        spider = self._spider
        vain = ways.failing(spider.db, spider.name, "paging", now=spider.now())
        for pattern in (hinted, walk.guess, *remembered):
            if pattern and pattern not in vain:
                return page_by(pattern, start, number), pattern
        return None, None

    def has_to_wait(self, step: Step) -> bool:
        """Is the pattern of this step being tried in another section? Then it waits for that."""
        pattern = step.walk.guess
        if pattern is None or pattern in self._working():
            return False
        waits = pattern in self._waiting
        waiting = self._waiting.setdefault(pattern, [])
        if waits:
            waiting.append(step)
        return waits

    def answered(self, page: Page, start: str, walk: Walk, new: int) -> list[Step]:
        """Remember how a page was found that showed so many new articles, or none.

        Returns:
            The steps that waited for this.
        """
        if not self._is_unknown or not walk.pages:
            return []
        pattern = walk.guess
        if pattern is None and walk.pages == 1:
            pattern = pattern_of(start, page.url, page_number(page.url))
        # A pattern that works comes to its end too: an empty page speaks against a new one only.
        if pattern and (new or pattern not in self._working()):
            self._remember(pattern, new)
        return self._waiting.pop(pattern or "", [])

    def failed(self, walk: Walk) -> list[Step]:
        """A page that nothing had promised is not there.

        Returns:
            The steps that waited for this; their lists have ended, too.
        """
        pattern = walk.guess or ""
        if pattern not in self._working():
            self._remember(pattern, 0)
        return self._waiting.pop(pattern, [])

    def _working(self) -> list[str]:
        return ways.working(self._spider.db, self._spider.name, "paging")

    def _remember(self, pattern: str, links: int) -> None:
        spider = self._spider
        ways.tried(spider.db, spider.name, "paging", pattern, links=links, now=spider.now())
