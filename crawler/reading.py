"""From a capture to a draft: which layout reads it, and what the draft begins with."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from archive.times import VIETNAM
from crawler.facts import canonical_of, layout_of, link_of, native_id_of
from crawler.items import ArticleDraft
from crawler.layouts import unknown
from crawler.layouts.page import Page, path_of
from pipelines.notes import Note

if TYPE_CHECKING:
    from datetime import date

    from lxml.html import HtmlElement

    from archive.captures import Capture
    from archive.frontier import Link
    from crawler.newspaper import NewspaperSpider
    from pipelines.reading import Reading, Value


CUT = Note(
    kind="page_cut",
    field="body",
    message="The page has more letters or tags than any page of a newspaper: only its beginning "
    "was read. The capture has all of it.",
)


def draft_of(
    newspaper: type[NewspaperSpider], link: Link, capture: Capture, payload: bytes
) -> ArticleDraft:
    """Read an article's page with the layout that was valid when it was fetched."""
    on = capture.fetched_at.astimezone(VIETNAM).date()
    headers = {name.casefold(): value for name, value in capture.headers}
    page = Page.from_bytes(capture.final_url, payload, headers.get("content-type"))
    reading = _read(newspaper, link.url, on, page)
    return ArticleDraft(
        site=newspaper.name,
        key=link.key,
        native_id=native_id_of(newspaper, link.url),
        url=canonical_of(newspaper, link.url),
        fetched_at=capture.fetched_at,
        reading=replace(reading, sections=named(reading.sections, newspaper.sections)),
        capture_id=capture.id,
        capture_sha256=capture.sha256,
        other_urls=_other_urls(newspaper, link, capture, page),
        noarchive=forbids_archiving(capture),
        notes=[CUT] if page.is_cut else [],
    )


def forbids_archiving(capture: Capture) -> bool:
    """Does a header of the answer say `noarchive`? It may be sent several times.

    Web archives rename headers (`X-Archive-Orig-…`): theirs count as those of the newspaper.
    """
    return any(
        name.casefold().endswith("x-robots-tag") and "noarchive" in value.casefold()
        for name, value in capture.headers
    )


def _read(newspaper: type[NewspaperSpider], url: str, on: date, page: Page) -> Reading:
    """Read a page with the layout of its day; where that finds no text, with one that does.

    When a newspaper put on a new dress nobody knows to the day, and some dresses were of one season
    only: a layout that finds its own element of the text knows the page.
    """
    layout = layout_of(newspaper, url, on) or unknown.LAYOUT
    reading = layout.article(page)
    if _is_own(reading):
        return reading
    others = (other for other in newspaper.layouts if other is not layout and other.match(url))
    for other in others:
        again = other.article(Page(page.url, page.text))  # a layout may have changed the tree
        if _is_own(again):
            return again
    return reading


def _is_own(reading: Reading) -> bool:
    return bool(reading.blocks) and (reading.body_source or "").startswith("css:")


def _other_urls(
    newspaper: type[NewspaperSpider], link: Link, capture: Capture, page: Page
) -> tuple[str, ...]:
    """Where else the page stands: where it was redirected to, and what it calls canonical.

    A canonical link is trusted where it leads to an article of this newspaper with the same id:
    some sites print the home page's address, or another article's, on every page.
    """
    said = [
        page.join(element.get("href") or "")
        for element in page.root.iter("link")
        if _canonical(element)
    ]
    found = [url for url in (capture.final_url, *said) if _is_same(newspaper, link, url)]
    own = canonical_of(newspaper, link.url)
    addresses = (canonical_of(newspaper, url) for url in found)
    return tuple(dict.fromkeys(url for url in addresses if url != own))


def _canonical(element: HtmlElement) -> bool:
    return "canonical" in (element.get("rel") or "").casefold().split()


def _is_same(newspaper: type[NewspaperSpider], link: Link, url: str) -> bool:
    """The same native id; where addresses have none, the same last part of the path."""
    other = link_of(newspaper, url) if on_hosts_of(newspaper, url) else None
    if other is None or other.key == link.key:
        return other is not None
    names = {path_of(key).rstrip("/").rpartition("/")[2] for key in (other.key, link.key)}
    return other.key.startswith("https:") and len(names) == 1


def on_hosts_of(newspaper: type[NewspaperSpider], url: str) -> bool:
    """Does an address stand on one of the newspaper's hosts?"""
    host = (urlsplit(url).hostname or "").casefold()
    return any(host in (known, f"www.{known}", f"m.{known}") for known in newspaper.hosts)


def named(values: tuple[Value, ...], sections: dict[str, str]) -> tuple[Value, ...]:
    """A page's words for its section, in the newspaper's own spelling where we know it.

    Pages dress a name in capitals (`AN NINH - PHÁP LUẬT`); the table says which letters are
    capitals in truth, so that one section has one name.
    """
    known = {_bare(name): name for name in sections.values()}
    return tuple(replace(value, raw=known.get(_bare(value.raw), value.raw)) for value in values)


def _bare(name: str) -> str:
    return " ".join(name.strip(" >›»\n\r\t\xa0").casefold().split())
