"""Looks at known articles again, once everything new has been fetched."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from scrapy import signals
from scrapy.exceptions import DontCloseSpider

from archive import articles, rechecks
from archive.decide import Absent
from archive.records import Problem
from crawler.session import session
from pipelines.steps.store import plan_of

if TYPE_CHECKING:
    from scrapy.crawler import Crawler

    from crawler.newspaper import NewspaperSpider
    from crawler.visits.rechecks import Vanished

MANY = 10
"""From so many looks on, a run in which most articles are absent is taken for the host's fault."""


class RechecksExtension:
    """Asks for what is due when the spider has nothing else to do, and judges what is absent.

    Absences are judged together, when the last answer is in: a domain that fails as a whole must
    never be taken for thousands of deletions. A run that is stopped before judges nothing; the
    articles stay due.

    Args:
        crawler: the crawler of the newspaper.
    """

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler
        self._session = session(crawler.settings)
        self._asked = False
        crawler.signals.connect(self.idle, signal=signals.spider_idle)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Made by Scrapy."""
        return cls(crawler)

    def idle(self, spider: NewspaperSpider) -> None:
        """First time: ask for what is due. Afterwards: judge what was not there.

        Raises:
            DontCloseSpider: there are rechecks to be made.
        """
        if spider.going_on:
            return
        if not self._asked:
            self._asked = True
            wanted = self._due(spider)
            for due in wanted:
                self._crawler.engine.crawl(spider.rechecks.request(due))
            if wanted:
                raise DontCloseSpider
        self._judge(spider)

    def _due(self, spider: NewspaperSpider) -> list[rechecks.Due]:
        # WARC files do not change between two looks; a host whose lists fail is not asked more.
        read = spider.lists.answered or spider.ways_to_try.found
        lists_fail = spider.lists.asked and not read
        if self._session.warc_index is not None or spider.backfill or lists_fail:
            return []
        settings = self._crawler.settings
        limit = int(settings.getfloat("RECHECK_SHARE") * settings.getint("REQUESTS_PER_RUN"))
        return rechecks.due(
            self._session.archive.connection,
            spider.name,
            now=self._session.clock.now(),
            limit=limit,
        )

    def _judge(self, spider: NewspaperSpider) -> None:
        absent, spider.rechecks.absent = spider.rechecks.absent, []
        stats = self._crawler.stats
        looks = stats.get_value("archive/rechecked", 0)
        host_answers = len(absent) < MANY or len(absent) * 2 <= looks
        if not host_answers:
            self._tell(spider, len(absent), looks)
        for vanished in absent:
            self._write_down(vanished, host_answers=host_answers)

    def _write_down(self, vanished: Vanished, *, host_answers: bool) -> None:
        connection = self._session.archive.connection
        at = vanished.capture.fetched_at
        decision = articles.absent(
            connection,
            vanished.article_id,
            Absent(answer=vanished.answer, at=at, host_answers=host_answers),
            capture_id=vanished.capture.id,
        )
        if decision.action == "missing":
            rechecks.plan_absent(connection, vanished.article_id, looked_at=at)
        elif decision.action == "gone":
            plan = plan_of(self._crawler.settings)
            rechecks.plan_next(connection, vanished.article_id, plan, looked_at=at)
        self._crawler.stats.inc_value(f"archive/{decision.action}")

    def _tell(self, spider: NewspaperSpider, absent: int, looks: int) -> None:
        spider.report_problem(
            Problem(
                site=spider.name,
                url=spider.home,
                kind="mass_absence",
                message=f"{absent} of {looks} known articles were not where they had been. That "
                "is taken for a fault or a redesign of the site, not for deletions: look at some "
                "of these addresses in a browser. The articles stay due.",
            )
        )
