"""The one place that knows the list of newspapers: whatever is defined in `crawler.spiders`."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from inspect import getmembers, isclass
from pkgutil import iter_modules
from urllib.parse import urlsplit

from crawler import spiders
from crawler.facts import ENDED
from crawler.newspaper import NewspaperSpider


@cache
def newspapers() -> dict[str, type[NewspaperSpider]]:
    """Every newspaper by its name, in the order of names."""
    found = {}
    for module in iter_modules(spiders.__path__):
        members = getmembers(import_module(f"{spiders.__name__}.{module.name}"), isclass)
        for _, cls in members:
            if issubclass(cls, NewspaperSpider) and cls is not NewspaperSpider:
                found[cls.name] = cls
    return dict(sorted(found.items()))


def crawled_by_default() -> dict[str, type[NewspaperSpider]]:
    """Those that `--all` visits: alive, as far as anybody knows."""
    alive = ("live", "live_unverified")
    return {name: cls for name, cls in newspapers().items() if cls.status in alive}


def refusal(cls: type[NewspaperSpider]) -> str | None:
    """Why a newspaper is not crawled, and what to do instead; None for one that is."""
    if cls.status not in ENDED:
        return None
    how = {"merged": "was merged", "closed": "has closed", "frozen": "prints nothing new"}
    successor = newspapers()[str(cls.successor)]
    return (
        f"{cls.name}: {cls.title} {how[cls.status]}; {successor.title} ({successor.name}) goes on. "
        "Its old pages come in from web archives: baotinh import FILE.warc.gz"
    )


def newspaper_of(url: str) -> type[NewspaperSpider] | None:
    """The newspaper on whose host an address stands; None for a stranger's."""
    host = (urlsplit(url).hostname or "").casefold()
    for cls in newspapers().values():
        if any(host in (known, f"www.{known}", f"m.{known}") for known in cls.hosts):
            return cls
    return None
