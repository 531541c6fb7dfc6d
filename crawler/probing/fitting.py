"""How well a page fits a layout: what the layout looks for, and what of it is there.

A pure function of the page and the known families. What many families share says little: a class
counts by how few families use it (`weights`), an address by how few have its shape (`addresses`).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from crawler.layouts.layout import UnreadableListError
from crawler.layouts.page import Page, path_of, text_of
from crawler.layouts.paging import offered_next_page
from crawler.probing.addresses import said_by
from crawler.probing.weights import FIELDS, telling

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml.html import HtmlElement

    from crawler.layouts.layout import Layout
    from crawler.probing.addresses import Addresses
    from crawler.probing.kinds import Kind

_LISTS = 2.0
_API = 4.0
_PAGING = 1.0
_ADDRESS = 2.0
_LIST_ADDRESS = 1.5
_LINKS = 2.0
_NOTHING = -1.5
_NOTHING_AT_HOME = -0.5  # home pages are built otherwise than lists
_TELLS = 0.15  # a selector that says less is everybody's
_LEADS_NOWHERE = 0.5  # a list's element whose links are no addresses of the family's articles
_LESS_TRUSTED = 0.95  # of each selector after the first
_WORDS = 20  # a text has more


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A selector of a layout on a page. `field` is one of `FIELDS`, or `list`."""

    field: str
    selector: str
    count: int
    telling: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Something that speaks for a layout (points above zero), or against it.

    `what` is a field of the layout (its `detail` the selector), `address`, `links`, `api`,
    `paging` or `missing`.
    """

    what: str
    detail: str
    points: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Fit:
    """How a page fits a layout: `points` add up the `reasons`; `hits` has every selector of it.

    `place` is where the layout is defined, `module:NAME`.
    """

    family: str
    place: str
    layout: Layout
    points: float
    reasons: tuple[Reason, ...]
    hits: tuple[Hit, ...]

    @property
    def by_markup(self) -> bool:
        """Does the page's markup speak for it, and not the shape of addresses alone?"""
        own = (each.points for each in self.reasons if each.what in ("body", "list", "api"))
        return max(own, default=0.0) >= _TELLS


def reasons_of(
    page: Page, layout: Layout, kind: Kind, addresses: Addresses, lists: tuple[str, ...]
) -> tuple[tuple[Reason, ...], tuple[Hit, ...]]:
    """Hold a page against one layout.

    Args:
        page: the page; it is left as it is.
        layout: without its hosts.
        kind: what the page was taken for.
        addresses: those of the page.
        lists: the selectors of the family's lists, which an era without its own may share.

    Returns:
        What speaks for and against it, and every selector with the number of its elements.
    """
    own = layout.prepare(Page(page.url, page.text)) if layout.prepare else page
    hits = (*_field_hits(own, layout), *_list_hits(own, layout))
    reasons = [*_of_hits(hits), *_of_list(own, layout), *_of_addresses(layout, kind, addresses)]
    if not any(each.what == "api" for each in reasons):
        reasons += _missing(layout, kind, hits, lists)
    return tuple(reasons), hits


def _field_hits(page: Page, layout: Layout) -> Iterator[Hit]:
    for field in FIELDS:
        for number, selector in enumerate(getattr(layout.fields, field)):
            found = page.css(selector)
            if field == "body":
                found = [each for each in found if len(text_of(each).split()) > _WORDS]
            weight = telling(selector) * _LESS_TRUSTED**number
            yield Hit(field=field, selector=selector, count=len(found), telling=weight)


def _list_hits(page: Page, layout: Layout) -> Iterator[Hit]:
    for selector in (*layout.links, *layout.other_links):
        found = page.css(selector)
        leading = sum(_leads_to_article(page, layout, element) for element in found)
        weight = telling(selector) * (1.0 if leading else _LEADS_NOWHERE)
        yield Hit(field="list", selector=selector, count=leading or len(found), telling=weight)


def _leads_to_article(page: Page, layout: Layout, element: HtmlElement) -> bool:
    href = element.get("href") or ""
    return bool(href) and layout.match(page.join(href)) is not None


def _of_hits(hits: Iterable[Hit]) -> Iterator[Reason]:
    """The most telling selector of each field that finds anything."""
    best: dict[str, Hit] = {}
    for hit in hits:
        if hit.count and (hit.field not in best or hit.telling > best[hit.field].telling):
            best[hit.field] = hit
    for field, hit in best.items():
        weight = FIELDS.get(field, _LISTS)
        yield Reason(what=field, detail=hit.selector, points=weight * hit.telling)


def _of_list(page: Page, layout: Layout) -> Iterator[Reason]:
    try:
        found = layout.read_list(page) if layout.read_list else None
        more = layout.next_page(page) if layout.next_page is not offered_next_page else None
    except UnreadableListError:
        return
    if found is not None:
        yield Reason(what="api", detail=f"{len(found)} articles in an answer of it", points=_API)
    if more:
        yield Reason(what="paging", detail=more, points=_PAGING)


def _of_addresses(layout: Layout, kind: Kind, addresses: Addresses) -> Iterator[Reason]:
    if kind in ("article", "unclear"):
        number, weight = said_by(addresses.own, layout)
        if number:
            yield Reason(what="address", detail="an article's", points=_ADDRESS * weight)
    lists = layout.list_path
    if kind != "article" and lists and any(lists.search(path_of(url)) for url in addresses.own):
        yield Reason(what="address", detail="a list's", points=_LIST_ADDRESS)
    number, weight = said_by(addresses.links, layout)
    if number:
        detail = f"{number} of {len(addresses.links)} links"
        yield Reason(what="links", detail=detail, points=_LINKS * weight)


def _missing(
    layout: Layout, kind: Kind, hits: tuple[Hit, ...], lists: tuple[str, ...]
) -> Iterator[Reason]:
    """What the layout states of such a page, where none of it is there."""
    no_text = _is_missing("body", layout.fields.body, hits)
    no_list = _is_missing("list", layout.links or lists, hits)
    if kind == "article" and no_text:
        yield Reason(what="missing", detail="the text", points=_NOTHING)
    elif kind in ("list", "home") and no_list:
        points = _NOTHING if kind == "list" else _NOTHING_AT_HOME
        yield Reason(what="missing", detail="the list", points=points)
    elif kind == "unclear" and no_text and no_list:
        yield Reason(what="missing", detail="text and list", points=_NOTHING)


def _is_missing(field: str, stated: tuple[str, ...], hits: tuple[Hit, ...]) -> bool:
    """Are selectors stated, and do none say anything that not every page would say?"""
    found = max((hit.telling for hit in hits if hit.field == field and hit.count), default=0.0)
    return found < min(max(map(telling, stated), default=0.0), _TELLS)
