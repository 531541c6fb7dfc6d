"""A newspaper that is not among ours yet: its class as it would be, made of what a probe saw."""

from __future__ import annotations

from dataclasses import dataclass, field
from importlib import import_module
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from crawler.layouts import unknown
from crawler.newspaper import NewspaperSpider
from crawler.sections import sections_on

if TYPE_CHECKING:
    from crawler.layouts.layout import Layout
    from crawler.layouts.page import Page
    from crawler.probing.ranking import Ranking

UNKNOWN = f"{unknown.__name__}:LAYOUT"


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What a newspaper's class states, as far as a probe or the keeper can tell.

    `place` is its layout as `module:NAME`. `evidence` and `unknown` are sentences for the
    docstring. `articles` are addresses that were seen.
    """

    name: str
    class_name: str
    title: str
    province: str
    province_old: str
    hosts: tuple[str, ...]
    home: str
    place: str
    evidence: str
    unknown: str
    kind: str = "newspaper"
    lead_markers: tuple[str, ...] = ()
    sections: dict[str, str] = field(default_factory=dict)
    articles: tuple[str, ...] = ()

    @property
    def layout(self) -> Layout:
        """Its layout, whole."""
        return layout_at(self.place)


def layout_at(place: str) -> Layout:
    """The layout that stands at `module:NAME`."""
    module, _, name = place.partition(":")
    found: Layout = getattr(import_module(module), name)
    return found


def place_for(ranking: Ranking) -> str:
    """Where the layout stands that reads a stranger's pages: the family's, or the generic one.

    An era that is bound to another newspaper's hosts cannot be a stranger's.
    """
    if ranking.verdict == "none":
        return UNKNOWN
    place = ranking.best.place
    return UNKNOWN if layout_at(place).hosts else place


def as_newspaper(facts: Facts) -> type[NewspaperSpider]:
    """The class that these facts make; it stands in no module, and no registry knows it.

    Raises:
        crawler.facts.FactError: a fact contradicts another.
    """
    stated = {
        "__doc__": f"{facts.title}.\n\nEvidence: {facts.evidence}.",
        "__module__": __name__,
        "name": facts.name,
        "title": facts.title,
        "province": facts.province,
        "province_old": facts.province_old,
        "hosts": facts.hosts,
        "home": facts.home,
        "status": "live_unverified",
        "kind": facts.kind,
        "layouts": (facts.layout,),
        "lead_markers": facts.lead_markers,
        "sections": facts.sections,
    }
    return type(facts.class_name, (NewspaperSpider,), stated)


def sections_of(page: Page, home: str, place: str) -> dict[str, str]:
    """The sections in the menu of a stranger's home page, by the rules of a crawl."""
    host = (urlsplit(home).hostname or "").casefold()
    facts = Facts(
        name="stranger",
        class_name="Stranger",
        title="a stranger",
        province="",
        province_old="",
        hosts=(host,),
        home=home,
        place=place,
        evidence="its menu",
        unknown="all else",
    )
    return sections_on(page, as_newspaper(facts))
