"""The home page: its menu, where the facts know no sections."""

from __future__ import annotations

from typing import TYPE_CHECKING

import scrapy

from archive import sites
from crawler import facts, failures
from crawler.backfill.lists import ListsWalk
from crawler.sections import sections_on
from crawler.visits.answers import READ_STATUSES, failure_of, page_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scrapy.http import Response

    from crawler.newspaper import NewspaperSpider

_NO_SECTIONS = failures.Failure(
    kind="no_sections",
    message="The facts know no sections of this newspaper, and no menu was found on "
    "its home page: state them in the spider (`sections = {path: name}`).",
)


class Home:
    """The home page of a visit.

    Args:
        spider: the newspaper.
    """

    def __init__(self, spider: NewspaperSpider) -> None:
        self._spider = spider

    def request(self) -> scrapy.Request:
        """Ask for the home page."""
        self._spider.lists.asked = True
        return scrapy.Request(
            self._spider.home,
            callback=self.parse,
            errback=self._spider.lists.on_failure,
            dont_filter=True,
            meta={"kind": "listing", "handle_httpstatus_list": READ_STATUSES},
        )

    def parse(self, response: Response) -> Iterator[scrapy.Request]:
        """Take the sections from the menu, and walk their lists."""
        spider = self._spider
        failure = failure_of(response)
        found = {} if failure else sections_on(page_of(response), type(spider))
        if not failure and not found:
            failure = _NO_SECTIONS
        if failure:
            spider.lists.failed += 1
            spider.report(failure, response.url, capture=response.meta["capture"])
            return
        spider.healed(response.url)
        spider.section_rows = sites.register(spider.db, facts.site_of(type(spider)), found)
        if isinstance(spider.backfill, ListsWalk):
            yield from spider.backfill.lists()
        else:
            yield from spider.lists.first_pages()
