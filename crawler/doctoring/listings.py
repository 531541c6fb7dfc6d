"""The lists of a newspaper held against the selectors for their links."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from crawler.doctoring.fates import FEWEST_LISTS, fate_of
from crawler.doctoring.findings import Finding, Tally
from crawler.doctoring.looks import OK, page_of
from crawler.layouts.links import GENERIC, source_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    from archive.captures import Capture, Captures
    from crawler.doctoring.fates import Fate
    from crawler.doctoring.findings import Status
    from crawler.layouts.page import Page
    from crawler.newspaper import NewspaperSpider


class _Seen(NamedTuple):
    at: datetime
    page: Page
    source: str


def links_finding(
    newspaper: type[NewspaperSpider], captures: Captures, most: int
) -> tuple[Finding | None, list[Page]]:
    """How the layout does on the links of the last lists, and the lists on which it fails.

    None where the layout states no selectors, or no list of HTML was captured. What counts are its
    first selectors; its others only where those have never found anything.
    """
    layout = newspaper.layouts[0]
    seen = list(_seen(newspaper, captures, most))
    if not layout.links or not seen:
        return None, []
    own = source_of(layout.links)
    known = any(one.source == own for one in seen)
    fate = fate_of([one.source == own if known else one.source != GENERIC for one in seen])
    first = len(seen) - fate.since
    since = seen[first:]
    return (
        Finding(
            field="links",
            status=_status(fate),
            fate=fate,
            last_hit=seen[first - 1].at if first else None,
            first_miss=since[0].at if since else None,
            tallies=_tallies(layout.links + layout.other_links, seen[:first], since),
            sources=tuple(Counter(one.source for one in since).most_common()),
        ),
        [one.page for one in since],
    )


def _seen(newspaper: type[NewspaperSpider], captures: Captures, most: int) -> Iterator[_Seen]:
    """The last lists that show any articles, oldest first; lists that an API gives are no pages."""
    layout = newspaper.layouts[0]
    for capture in reversed(captures.newest(newspaper.name, "listing", limit=most)):
        if page := list_page(newspaper, captures, capture):
            listing = layout.listing(page)
            if listing.links and not listing.source.endswith(":api"):
                yield _Seen(capture.fetched_at, page, listing.source)


def list_page(
    newspaper: type[NewspaperSpider], captures: Captures, capture: Capture
) -> Page | None:
    """The page of a section's list; None for the home page, feeds, sitemaps and what failed."""
    if capture.status != OK or capture.is_set_aside or capture.url == newspaper.home:
        return None
    payload = captures.payload(capture.sha256)
    if payload.lstrip().startswith((b"<?xml", b"<rss", b"<feed", b"<urlset", b"<sitemapindex")):
        return None
    return page_of(capture, payload)


def _status(fate: Fate) -> Status:
    if fate.hits:
        return "dead" if fate.is_dead(FEWEST_LISTS) else "well"
    return "never" if fate.since >= FEWEST_LISTS else "well"


def _tallies(
    selectors: Sequence[str], before: Sequence[_Seen], since: Sequence[_Seen]
) -> tuple[Tally, ...]:
    """The selectors that found anything at all."""
    found = (
        Tally(
            selector=selector,
            before=sum(bool(one.page.css(selector)) for one in before),
            since=sum(bool(one.page.css(selector)) for one in since),
        )
        for selector in selectors
    )
    return tuple(one for one in found if one.before or one.since)
