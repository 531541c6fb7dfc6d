"""The facts that a probe can claim of a stranger: each is what a page said, and no more."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from crawler.probing.names import class_name, province_of, spider_name, title_of
from crawler.probing.stranger import UNKNOWN, Facts, place_for, sections_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from crawler.layouts.layout import Layout
    from crawler.layouts.page import Page
    from crawler.probing.findings import SeenPage
    from crawler.probing.ranking import Ranking

_EXAMPLES = 3
_LONGEST_MARKER = 16  # letters; `(CTO) -` is one, a sentence is none


def claimed(pages: Sequence[SeenPage], ranking: Ranking, today: date) -> Facts:
    """What these pages say of their newspaper; `province` is empty where they tell none."""
    urls = [page.visited.url for page in pages]
    home_url = urljoin(urls[0], "/")
    host = (urlsplit(home_url).hostname or "").casefold()
    home = _home(pages)
    title = title_of(home) or title_of(_page(pages[0])) or f"Báo {spider_name(host)}"
    province, old = province_of([title, host.replace(".", " ")]) or ("", "")
    place = place_for(ranking)
    facts = Facts(
        name=spider_name(host),
        class_name=class_name(title),
        title=title,
        province=province,
        province_old=old,
        hosts=(host, host.removeprefix("www.")) if host.startswith("www.") else (host,),
        home=home_url,
        place=place,
        evidence=_evidence(ranking, place, urls, today),
        unknown="paging; whether these are all sections, and all hosts",
        sections=sections_of(home, home_url, place),
    )
    return replace(facts, articles=tuple(dict.fromkeys(_articles(pages, facts.layout)))[:_EXAMPLES])


def with_marker(facts: Facts, marker: str | None) -> Facts:
    """The facts with the mark that an article set before its lead."""
    is_mark = marker is not None and any(map(str.isalpha, marker)) and len(marker) < _LONGEST_MARKER
    return replace(facts, lead_markers=(marker,)) if is_mark and marker else facts


def _home(pages: Sequence[SeenPage]) -> Page:
    homes = [each for each in pages if "home" in (each.visited.role, each.ranking.kind)]
    return _page((homes or list(pages))[0])


def _page(seen: SeenPage) -> Page:
    page = seen.visited.page
    if page is None:  # seen pages are those that could be read
        raise ValueError(f"{seen.visited.url} was not read.")
    return page


def _articles(pages: Sequence[SeenPage], layout: Layout) -> Iterator[str]:
    """Addresses of articles: of the pages that are some, then of those that the lists show."""
    own = [each.visited.url for each in pages if each.ranking.kind in ("article", "unclear")]
    lists = [each for each in pages if each.ranking.kind in ("list", "home")]
    shown = [url for each in lists for url in layout.listing(_page(each)).links]
    host = urlsplit(pages[0].visited.url).netloc
    for url in (*own, *shown):
        if layout.match(url) and urlsplit(url).netloc == host:
            yield url


def _evidence(ranking: Ranking, place: str, urls: Sequence[str], today: date) -> str:
    seen = f"{len(urls)} page{'s' if len(urls) > 1 else ''}, such as {urls[-1]}"
    return f"a claim of `baotinh probe`, {today}: {told(ranking, place)}. Seen: {seen}"


def told(ranking: Ranking, place: str = "") -> str:
    """What the ranking says, in a sentence without its full stop."""
    first, second = ranking.fits[:2]
    if ranking.verdict == "none" or place == UNKNOWN:
        return "of no known family; read by structured data and the shape of the page"
    if ranking.verdict == "addresses":
        return f"its addresses have the shape of {first.family}'s, its markup is not known"
    how = "is" if ranking.verdict == "sure" else "is probably"
    points = f"{first.points:.1f} points, the next family has {second.points:.1f}"
    return f"the markup {how} that of {first.family} ({points})"
