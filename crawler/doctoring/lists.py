"""Selectors for the links of a list that the layout's own find no more."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from crawler.doctoring.candidates import LOOKED_AT, MOST, Candidate
from crawler.doctoring.paths import cost, selectors_of
from crawler.layouts.links import GENERIC, own_links, read_links
from crawler.layouts.page import path_of

if TYPE_CHECKING:
    import re
    from collections.abc import Sequence

    from lxml.html import HtmlElement

    from crawler.layouts.page import Page

_ALIKE = 0.8  # F1 over the links of one list
_GAIN = 0.02  # of the mean F1, for which another selector is worth having
_EVERYWHERE = 0.6  # of the lists: a link that so many show belongs to none of them
_SEVERAL = 3


def ranked_links(pages: Sequence[Page], article_path: re.Pattern[str]) -> list[Candidate]:
    """Selectors for the links of these lists, the best first: together they find most of them."""
    everywhere = _everywhere(pages, article_path)
    wanted = [_wanted(page, article_path, everywhere) for page in pages]
    selectors: set[str] = set()
    for anchors in wanted[:: max(1, len(wanted) // LOOKED_AT)]:
        for anchor in anchors.values():
            selectors.update(each for each in selectors_of(anchor) if each != "a")
    found = {
        each: [_links(page, (each,), article_path) for page in pages]
        for each in _worth_judging(pages, selectors)
    }
    return [
        _judged(selector, pages, found[selector], wanted) for selector in _together(found, wanted)
    ]


def _worth_judging(pages: Sequence[Page], selectors: set[str]) -> list[str]:
    """Those that are the plainest of all that find the same elements."""
    plainest: dict[tuple[tuple[HtmlElement, ...], ...], str] = {}
    for selector in sorted(selectors, key=lambda each: (cost(each), each)):
        plainest.setdefault(tuple(tuple(page.css(selector)) for page in pages), selector)
    return list(plainest.values())


def _anchors(page: Page, article_path: re.Pattern[str]) -> dict[str, HtmlElement]:
    """The articles that a page links outside of the boxes of other lists, with their links."""
    anchors = [
        anchor
        for anchor in page.css("a[href]")
        if article_path.search(path_of(page.join(anchor.get("href") or "")))
    ]
    return {page.join(one.get("href") or ""): one for one in own_links(page, anchors)}


def _everywhere(pages: Sequence[Page], article_path: re.Pattern[str]) -> frozenset[str]:
    if len(pages) < _SEVERAL:
        return frozenset()
    counts = Counter(link for page in pages for link in _anchors(page, article_path))
    return frozenset(link for link, count in counts.items() if count > _EVERYWHERE * len(pages))


def _wanted(
    page: Page, article_path: re.Pattern[str], everywhere: frozenset[str]
) -> dict[str, HtmlElement]:
    anchors = _anchors(page, article_path)
    own = {link: anchor for link, anchor in anchors.items() if link not in everywhere}
    return own or anchors


def _links(page: Page, selectors: tuple[str, ...], article_path: re.Pattern[str]) -> frozenset[str]:
    links, source = read_links(page, selectors, article_path)
    return frozenset() if source == GENERIC else frozenset(links)


def _together(
    found: dict[str, list[frozenset[str]]], wanted: Sequence[dict[str, HtmlElement]]
) -> list[str]:
    """The best selector, and those that add to it."""
    taken: list[str] = []
    links: list[frozenset[str]] = [frozenset()] * len(wanted)
    best = 0.0
    while len(taken) < MOST:
        scores = {
            each: _mean([one | own for one, own in zip(links, lists, strict=True)], wanted)
            for each, lists in found.items()
        }
        selector = min(
            scores, key=lambda each: (-round(scores[each], 2), cost(each), each), default=None
        )
        if selector is None or scores[selector] < best + _GAIN:
            break
        best = scores[selector]
        links = [one | own for one, own in zip(links, found[selector], strict=True)]
        taken.append(selector)
    return taken


def _mean(links: Sequence[frozenset[str]], wanted: Sequence[dict[str, HtmlElement]]) -> float:
    scores = [_f1(one, frozenset(those)) for one, those in zip(links, wanted, strict=True) if those]
    return sum(scores) / max(1, len(scores))


def _f1(one: frozenset[str], other: frozenset[str]) -> float:
    return 2 * len(one & other) / max(1, len(one) + len(other))


def _judged(
    selector: str,
    pages: Sequence[Page],
    links: Sequence[frozenset[str]],
    wanted: Sequence[dict[str, HtmlElement]],
) -> Candidate:
    scores = [_f1(one, frozenset(those)) for one, those in zip(links, wanted, strict=True)]
    right = frozenset(number for number, score in enumerate(scores) if score >= _ALIKE)
    return Candidate(
        selector=selector,
        right=right,
        wrong=sum(bool(one) for one in links) - len(right),
        confirmed=0,
        told=0,
        alone=sum(len(page.css(selector)) == 1 for page in pages),
    )
