"""Newspapers that were crawled, redesigned, and crawled again: into a real archive."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from itemadapter import ItemAdapter
from redesign import OK, after_the_redesign, pages_of, read_by_shape

from archive import runs, sites
from archive.rechecks import Plan
from archive.runs import Counts
from cli.extraction import draft
from crawler.doctoring.alarm import raise_alarm, raise_alarm_of_lists
from crawler.doctoring.diagnosis import examine
from crawler.facts import link_of, site_of
from crawler.layouts.links import source_of
from crawler.layouts.page import Page
from crawler.reading import draft_of
from crawler.registry import newspapers
from pipelines.steps import read
from pipelines.steps.places import register_provinces
from pipelines.steps.store import keep
from samples.addresses import article_url

if TYPE_CHECKING:
    from archive.archive import Archive
    from archive.captures import Capture
    from crawler.doctoring.diagnosis import Diagnosis
    from crawler.layouts.layout import Layout
    from crawler.newspaper import NewspaperSpider
    from samples import markup
    from samples.source import Article, Edition

OLD_PAGES = 4


@dataclass(frozen=True, kw_only=True)
class Patient:
    """A newspaper of one layout, its redesigned edition, and what the doctor says of it."""

    newspaper: type[NewspaperSpider]
    edition: Edition
    pages: dict[str, markup.Page]
    diagnosis: Diagnosis

    @property
    def layout(self) -> Layout:
        """The layout of before the redesign."""
        return self.newspaper.layouts[0]

    @property
    def articles(self) -> tuple[Article, ...]:
        """The articles that were printed in the new dress."""
        return self.edition.articles


def newspaper_of(edition: Edition, name: str, layouts: tuple[Layout, ...]) -> type[NewspaperSpider]:
    """The edition's newspaper with these layouts and under a name of its own."""
    known = newspapers()[edition.newspaper.key]
    facts = {"__doc__": known.__doc__, "name": name, "layouts": layouts}
    return type(known.__name__, (known,), facts)


def layout_of(edition: Edition) -> Layout:
    """The layout of the newspaper that reads this edition: of a family, or of an era."""
    known = newspapers()[edition.newspaper.key]
    url = article_url(edition.articles[0])
    page = next(page for page in pages_of(edition) if page.url == url)
    name = draft(url, page.text.encode(), page.fetched_at).reading.layout
    return next(one for one in known.layouts if one.name == name)


def admitted(archive: Archive, edition: Edition) -> Patient:
    """Crawl an edition, let it be redesigned, crawl it again, and ask the doctor."""
    layout = replace(layout_of(edition), valid_until=None)
    name = edition.newspaper.edition.replace("-", "_")
    newspaper = newspaper_of(edition, name, (layout,))
    old = replace(edition, articles=read_by_shape(edition)[:OLD_PAGES])
    old_urls = {article_url(article) for article in old.articles}
    new = after_the_redesign(edition)
    register_provinces(archive.connection)
    sites.register(archive.connection, site_of(newspaper), {})
    first = [page for page in pages_of(edition) if page.url in old_urls or _is_list(page, edition)]
    visit(archive, newspaper, edition, first)
    second = pages_of(new, layout)
    visit(archive, newspaper, new, second)
    return Patient(
        newspaper=newspaper,
        edition=new,
        pages={page.url: page for page in second},
        diagnosis=examine(newspaper, archive.captures, most=60),
    )


def _is_list(page: markup.Page, edition: Edition) -> bool:
    return page.url not in {article_url(article) for article in edition.articles}


def visit(
    archive: Archive, newspaper: type[NewspaperSpider], edition: Edition, pages: list[markup.Page]
) -> None:
    """What a crawl does with these pages, without a network: captures, articles, the alarm."""
    connection, now = archive.connection, pages[-1].fetched_at
    run = runs.start(connection, newspaper.name, mode="replay", now=now, code_version="test")
    by_layout: list[int] = []
    by_others: list[int] = []
    articles = {article_url(article) for article in edition.articles}
    for page in pages:
        if page.status != OK or page.url.endswith("robots.txt") or page.url == newspaper.home:
            continue
        capture = _captured(archive, newspaper, page, article=page.url in articles)
        if page.url in articles:
            _store(archive, newspaper, capture, page, run)
            continue
        listing = newspaper.layouts[0].listing(Page(page.url, page.text))
        if listing.links and not listing.source.endswith(":api"):
            first = listing.source == source_of(newspaper.layouts[0].links)
            (by_layout if first else by_others).append(capture.id)
    raise_alarm(connection, newspaper, run_id=run, now=now)
    raise_alarm_of_lists(
        connection,
        archive.captures,
        newspaper,
        by_layout=by_layout,
        by_others=by_others,
        run_id=run,
        now=now,
    )
    runs.finish(connection, run, state="finished", counts=Counts(), now=now)


def _captured(
    archive: Archive, newspaper: type[NewspaperSpider], page: markup.Page, *, article: bool
) -> Capture:
    payload = page.text.encode()
    return archive.captures.record(
        site=newspaper.name,
        kind="article" if article else "listing",
        url=page.url,
        status=page.status,
        headers=[("Content-Type", page.content_type)],
        payload=payload,
        received_length=len(payload),
        fetched_at=page.fetched_at,
    )


def _store(
    archive: Archive,
    newspaper: type[NewspaperSpider],
    capture: Capture,
    page: markup.Page,
    run: int,
) -> None:
    link = link_of(newspaper, page.url)
    assert link is not None, page.url
    item = draft_of(newspaper, link, capture, page.text.encode())
    item.run_id = run
    keep(archive.connection, ItemAdapter(read(item)), Plan())


def reading(newspaper: type[NewspaperSpider], page: markup.Page, capture: Capture) -> Any:
    """A page as this newspaper's layouts read it."""
    link = link_of(newspaper, page.url)
    assert link is not None
    return read(draft_of(newspaper, link, capture, page.text.encode()))
