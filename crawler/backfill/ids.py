"""The walk back through ids: for newspapers whose lists end early and that have no sitemaps."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar
from urllib.parse import urljoin

from archive import frontier
from archive.database import transaction
from crawler.backfill.walk import BATCH, BackWalk

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

    import scrapy

    from archive.backfills import End, Part
    from archive.frontier import Backfill as Way
    from archive.frontier import Link
    from crawler.newspaper import NewspaperSpider


class IdsWalk(BackWalk):
    """Asks for one id after the other, downwards, in batches that stand in the frontier first.

    So a killed run loses nothing: what of its batch was not answered is asked for by the next. An
    id without an article leaves no trace there.

    Args:
        spider: the newspaper.
        template: the address of an article with `{id}` in the place of its id.
        from_id: the id to begin at; None for the highest that the archive has.
    """

    way: ClassVar[Way] = "ids"

    def __init__(self, spider: NewspaperSpider, template: str, from_id: int | None) -> None:
        super().__init__(spider)
        if "{id}" not in template:
            raise ValueError("a backfill by ids wants a template: an address with {id} in it")
        self._template = urljoin(spider.home, template)
        self._from_id = from_id
        self._keys: set[str] | None = None  # of the batch that was asked for last
        self._misses = 0

    def first(self) -> Iterator[scrapy.Request]:
        """Nothing: `more` asks for one batch after the other.

        Raises:
            ValueError: there is no article of this newspaper to begin below.
        """
        newest = self._from_id or highest_id(self.spider.db, self.spider.name)
        if newest is None:
            raise ValueError("the archive has no article of this newspaper: say --from-id")
        self.begin(self._template, str(newest))
        yield from ()

    def following(self) -> list[scrapy.Request]:
        """The next batch in which an id is unknown."""
        self._look_back()
        while (part := self._part()).ended is None:
            if requests := self._next_ids(int(part.position)):
                return requests
            self._look_back()
        return []

    def _part(self) -> Part:
        # `begin` again, which changes nothing: it gives the row.
        return self.begin(self._template, "0")

    def _next_ids(self, top: int) -> list[scrapy.Request]:
        bottom = max(top - BATCH, 0)
        links = [link for number in range(top, bottom, -1) if (link := self._link(number))]
        self._keys = {link.key for link in links}
        spider = self.spider
        with transaction(spider.db):
            new = frontier.add(
                spider.db,
                spider.name,
                links,
                run_id=spider.run_id,
                now=spider.now(),
                backfill=self.way,
            )
            self.move(self._template, position=str(bottom), pages=top - bottom)
        return self._next_batch() if new else []

    def _link(self, number: int) -> Link | None:
        return self.spider.link_of(self._template.replace("{id}", str(number)))

    def _look_back(self) -> None:
        """See what became of the batch before: does the walk end here?"""
        if self._keys is None:
            return
        found = frontier.states_of(self.spider.db, self.spider.name, self._keys)
        self._misses = 0 if found else self._misses + BATCH
        day = self.middle_day(self._keys)
        self.move(self._template, links=len(found), day=day, ended=self._end(day))
        self._keys = None

    def _end(self, day: str | None) -> End | None:
        if day is not None and day < self.since:
            return "since"
        most = self.spider.crawler.settings.getint("BACKFILL_MISSES")
        if self._misses >= most or int(self._part().position) <= 0:
            return "end"
        return None


def highest_id(connection: sqlite3.Connection, site: str) -> int | None:
    """The highest id of a newspaper's articles in the archive; None where none is a number."""
    row = connection.execute(
        "SELECT max(CAST(native_id AS INTEGER)) AS highest FROM articles "
        "WHERE site = ? AND native_id NOT GLOB '*[^0-9]*' AND native_id != ''",
        [site],
    ).fetchone()
    return None if row["highest"] is None else int(row["highest"])
