"""The work of `baotinh probe`: a first visit, or a saved page, and what can be told of it."""

from __future__ import annotations

import shlex
import tempfile
from collections import Counter
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn
from urllib.parse import urljoin, urlsplit

import typer
from rich.markup import escape
from scrapy.crawler import AsyncCrawlerProcess

from archive.paths import default_archive
from archive.times import VIETNAM
from cli.addresses import as_url
from cli.config import configuration
from cli.console import err
from cli.crawling import house_settings
from cli.exit_codes import Exit
from cli.extraction import draft
from crawler.challenge import block_reason
from crawler.layouts.page import Page, path_of
from crawler.probing.claims import claimed, with_marker
from crawler.probing.dates import DateFound, dates_on
from crawler.probing.families import family_of
from crawler.probing.findings import (
    Robots,
    SeenFile,
    SeenPage,
    feed_seen,
    not_a_page,
    of_all,
    seen_pages,
    sitemap_seen,
)
from crawler.probing.stranger import Facts, as_newspaper
from crawler.probing.visit import ProbeSpider, Visited
from crawler.registry import newspaper_of, newspapers
from crawler.session import Session, close_session, open_session
from pipelines.steps import read

if TYPE_CHECKING:
    from collections.abc import Sequence

    from crawler.items import ArticleDraft
    from crawler.newspaper import NewspaperSpider
    from crawler.probing.ranking import Ranking

NOWHERE = "https://unknown.invalid/"
"""The address of a saved page that says nothing of its own."""
_EXITS = {
    "dns": Exit.NOT_FOUND,
    "gone": Exit.NOT_FOUND,
    "not_recorded": Exit.NOT_FOUND,
    "blocked": Exit.BLOCKED,
    "robots_forbidden": Exit.BLOCKED,
    "robots_unreachable": Exit.BLOCKED,
}
_SAVED = "Save the page in a browser and give it: baotinh probe URL --html FILE."
_HINTS = {
    "dns": "Check how the host is written.",
    "gone": "Give the address of a page that is there, or the bare host.",
    "not_recorded": "Give an address that they hold; `baotinh probe HOST` asks for its home page.",
    "blocked": f"Do not press it. {_SAVED}",
    "robots_forbidden": "This is obeyed. Ask the newspaper, or probe another of its pages.",
    "robots_unreachable": "Without its rules nothing is asked of it. Try again later.",
    "redirected_away": "Probe the host that it leads to.",
    "tls": "A host without HTTPS is given as http://HOST.",
    "refused": "A host without HTTPS is given as http://HOST.",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Probe:
    """Everything that was found. `known` is the newspaper whose host it is, if it is ours.

    `facts` are those of the class that a stranger would get, `again` the options that look at the
    same once more.
    """

    asked: str
    again: tuple[str, ...]
    robots: Robots | None
    pages: tuple[SeenPage, ...]
    failed: tuple[Visited, ...]
    feeds: tuple[SeenFile, ...]
    sitemaps: tuple[SeenFile, ...]
    ranking: Ranking
    article: ArticleDraft | None
    dates: tuple[DateFound, ...]
    facts: Facts
    known: type[NewspaperSpider] | None


def probe_file(address: str | None, file: Path) -> Probe:
    """Look at a saved page; nothing is fetched."""
    payload, now = file.read_bytes(), datetime.now(UTC)
    url = as_url(address) if address else _own_address(payload)
    if reason := block_reason(200, {}, payload):
        _end(Exit.BLOCKED, f"{file} is no page of a newspaper: it {reason}.")
    page = Page.from_bytes(url, payload)
    one = Visited(role="asked", url=url, payload=payload, at=now, status=200, page=page)
    return judged(url, [one], None, (f"--html {shlex.quote(str(file))}",))


def probe_site(address: str, replay: tuple[Path, ...]) -> Probe:
    """Visit a site politely, or WARC files in its place, into an archive that is thrown away."""
    url = as_url(address)
    with tempfile.TemporaryDirectory(prefix="baotinh-probe-") as folder:
        archive = Path(folder) / "archive.db"
        rules = configuration(default_archive(), None)  # the keeper's: whom to write to, pauses
        settings = house_settings(archive, replay, rules, verbose=False)
        settings.set("LOG_LEVEL", "CRITICAL", priority="cmdline")  # failures are told below
        delay = 0.0 if replay else settings.getfloat("DOWNLOAD_DELAY")
        session = open_session(archive, configuration=rules, replay=replay, delay=delay)
        try:
            spider = _visit(url, AsyncCrawlerProcess(settings))
            robots = _robots(spider.home, session, settings["USER_AGENT"])
        finally:
            close_session(session)
    again = tuple(f"--replay {shlex.quote(str(path))}" for path in replay)
    return judged(url, spider.visited, robots, again)


def _own_address(payload: bytes) -> str:
    page = Page.from_bytes(NOWHERE, payload)
    links = [element.get("href") or "" for element in page.css("link[rel='canonical']")]
    said = (page.join(url) for url in (*links, *page.metas.get("og:url", ())))
    return next((url for url in said if path_of(url) and url.startswith("http")), NOWHERE)


def _visit(url: str, process: AsyncCrawlerProcess) -> ProbeSpider:
    crawler = process.create_crawler(ProbeSpider)
    with err.status(f"Looking at {urlsplit(url).netloc}, one request at a time …"):
        process.crawl(crawler, url=url)
        process.start()
    spider = crawler.spider
    assert isinstance(spider, ProbeSpider)  # noqa: S101 - made above
    return spider


def _robots(home: str, session: Session, agent: str) -> Robots | None:
    url = urljoin(home, "/robots.txt")
    capture = session.archive.captures.latest(url)
    rules = session.robots.get(urlsplit(home).netloc)
    if capture is None or rules is None or not rules.done():
        return None
    text = session.archive.captures.payload(capture.sha256).decode("utf-8", "replace")
    found = capture.status == 200  # noqa: PLR2004
    delay = rules.result().crawl_delay(agent)
    return Robots(
        url=url,
        found=found,
        delay=float(delay) if delay else None,
        sitemaps=tuple(rules.result().sitemaps),
        text=text if found else "",
    )


def judged(
    url: str, visited: Sequence[Visited], robots: Robots | None, again: tuple[str, ...]
) -> Probe:
    """What a visit tells.

    Raises:
        typer.Exit: the page that was asked for was not had, or is none.
    """
    asked = next((one for one in visited if one.role == "asked"), None)
    if asked is None or asked.failure:
        _refuse(url, asked)
    elif what := not_a_page(asked.payload, asked.content_type):
        _end(Exit.PROBLEMS, f"{asked.url} is no page (HTML), but {what}.")
    used = Counter(family_of(cls.layouts[0]) or "" for cls in newspapers().values())
    pages = seen_pages(visited, used)
    ranking, known = of_all(pages), newspaper_of(pages[0].visited.url)
    facts = claimed(pages, ranking, datetime.now(VIETNAM).date())
    article = _article_of(pages)
    stored = _stored(article, known or as_newspaper(facts)) if article else None
    return Probe(
        asked=url,
        again=again,
        robots=robots,
        pages=tuple(pages),
        failed=tuple(one for one in visited if one.failure),
        feeds=tuple(feed_seen(one) for one in visited if one.role == "feed"),
        sitemaps=tuple(sitemap_seen(one) for one in visited if one.role == "sitemap"),
        ranking=ranking,
        article=stored,
        dates=tuple(_dates(article, stored)) if article and stored else (),
        facts=with_marker(facts, stored.lead_marker if stored else None),
        known=known,
    )


def _article_of(pages: Sequence[SeenPage]) -> SeenPage | None:
    """The page that is read as an article: the one that was asked for, if it may be one."""
    kinds = ("article", "unclear")
    return next((page for page in pages if page.ranking.kind in kinds), None)


def _stored(seen: SeenPage, newspaper: type[NewspaperSpider]) -> ArticleDraft:
    one = seen.visited
    return read(draft(one.url, one.payload, one.at, newspaper))


def _dates(seen: SeenPage, stored: ArticleDraft) -> list[DateFound]:
    one = seen.visited
    page = Page.from_bytes(one.url, one.payload, one.content_type)
    return dates_on(page, stored.reading, one.at)


def _refuse(url: str, asked: Visited | None) -> NoReturn:
    """Say why there is nothing to look at, and what to do, and end."""
    failure = asked.failure if asked else None
    kind, message = (failure.kind, failure.message) if failure else ("error", "No answer came.")
    hint = _HINTS.get(kind, "")
    _end(_EXITS.get(kind, Exit.PROBLEMS), f"{url}: {message} {hint}".rstrip())


def _end(code: Exit, message: str) -> NoReturn:
    err.print(f"[bold red]baotinh:[/] {escape(message)}")
    raise typer.Exit(code)
