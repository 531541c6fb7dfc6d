"""What a page says for machines: which vocabularies it uses, and what of them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from crawler.feeds import announced_feeds
from crawler.layouts.structured import jsonld_objects, kinds_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crawler.layouts.page import Page

_GRAPH = ("og:", "article:", "twitter:")


@dataclass(frozen=True, slots=True, kw_only=True)
class Structured:
    """The structured data of a page.

    `jsonld`: the types of its objects, with `broken` scripts that are no JSON. `graph`: Open Graph
    and the like, first value each. `microdata`: types and properties with their number. `feeds`:
    the addresses of feeds that it announces or links to.
    """

    jsonld: tuple[str, ...]
    broken: int
    graph: dict[str, str]
    microdata: dict[str, int]
    canonical: str | None
    generator: str | None
    robots: str | None
    feeds: tuple[str, ...]


def structured_data(page: Page) -> Structured:
    """Everything on a page that is meant for machines."""
    objects, broken = jsonld_objects(page)
    names = page.metas
    return Structured(
        jsonld=tuple(
            dict.fromkeys(kind for one in objects for kind in kinds_of(one.get("@type")) if kind)
        ),
        broken=broken,
        graph={name: said[0] for name, said in names.items() if name.startswith(_GRAPH)},
        microdata=dict(Counter(_microdata(page))),
        canonical=next(_canonical(page), None),
        generator=next(iter(names.get("generator", ())), None),
        robots=next(iter(names.get("robots", ())), None),
        feeds=tuple(announced_feeds(page)),
    )


def _microdata(page: Page) -> Iterator[str]:
    for element in page.css("[itemtype], [itemprop]"):
        if kind := (element.get("itemtype") or "").rstrip("/").rpartition("/")[2]:
            yield kind
        yield from (element.get("itemprop") or "").split()


def _canonical(page: Page) -> Iterator[str]:
    for element in page.root.iter("link"):
        if "canonical" in (element.get("rel") or "").casefold().split():
            yield page.join(element.get("href") or "")
