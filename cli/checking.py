"""The work of `baotinh check`: a little crawl into an archive of its own, and its judgement."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from scrapy.crawler import AsyncCrawlerProcess

from archive.times import VIETNAM
from cli.crawling import house_settings
from cli.naming import refuse_unknown
from cli.progress import CrawlProgress
from crawler import verified
from crawler.checking import Finding, findings, holds
from crawler.registry import newspapers
from crawler.session import Session, close_session, open_session

if TYPE_CHECKING:
    from crawler.newspaper import NewspaperSpider


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What a check found. `evidence` is the sentence for `verified`; `written` where it stands.

    `reached`: the newspaper's server gave an answer, whatever it was.
    """

    findings: list[Finding]
    holds: bool
    evidence: str
    written: Path | None
    reached: bool


def look(name: str, replay: tuple[Path, ...], articles: int) -> Seen:
    """Crawl a little of a newspaper into a temporary archive, and judge it."""
    refuse_unknown([name], newspapers())
    newspaper = newspapers()[name]
    with tempfile.TemporaryDirectory(prefix="baotinh-check-") as folder:
        archive = Path(folder) / "archive.db"
        settings = house_settings(archive, replay, verbose=False)
        delay = 0.0 if replay else settings.getfloat("DOWNLOAD_DELAY")
        session = open_session(archive, replay=replay, delay=delay)
        try:
            _crawl(newspaper, AsyncCrawlerProcess(settings), articles)
            return _judge(newspaper, session, live=not replay)
        finally:
            close_session(session)


def _crawl(newspaper: type[NewspaperSpider], process: AsyncCrawlerProcess, articles: int) -> None:
    with CrawlProgress() as progress:
        crawler = process.create_crawler(newspaper)
        progress.watch(crawler)
        process.crawl(crawler, max_pages=1, max_articles=articles)
        process.start()


def _judge(newspaper: type[NewspaperSpider], session: Session, *, live: bool) -> Seen:
    connection = session.archive.connection
    found = findings(newspaper, connection, session.archive.captures, replay=not live)
    count = connection.execute("SELECT count(*) FROM articles").fetchone()[0]
    lists = sum(finding.what.startswith("list ") and finding.holds is True for finding in found)
    today = session.clock.now().astimezone(VIETNAM).date()
    evidence = f"{today} baotinh check: {lists} lists, {count} articles"
    well = holds(found)
    return Seen(
        findings=found,
        holds=well,
        evidence=evidence,
        reached=any(session.archive.captures.find(site=newspaper.name)),
        written=_written(newspaper, evidence) if well and live else None,
    )


def _written(newspaper: type[NewspaperSpider], evidence: str) -> Path | None:
    try:
        return verified.write(newspaper, evidence)
    except (OSError, LookupError):  # an installed package: the keeper is told what to put there
        return None
