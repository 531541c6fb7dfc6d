"""What a newspaper's class must state, checked when the class is defined and not when it runs."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from archive.frontier import Link
from archive.sites import Site
from crawler.layouts.page import path_of
from pipelines.urls import canonical_url

if TYPE_CHECKING:
    from crawler.layouts.layout import Layout
    from crawler.newspaper import NewspaperSpider

ENDED = ("merged", "closed", "frozen")
"""States in which a newspaper prints nothing new: it is read from captures, never crawled."""
STATUSES = ("live", "live_unverified", "unknown", "merged", "frozen", "closed")
WAYS = ("lists", "feeds", "sitemaps")
KINDS = ("newspaper", "station")
_NAME = re.compile(r"[a-z][a-z0-9_]*")


class FactError(TypeError):
    """A newspaper's class states a fact wrongly, or not at all."""


def check(cls: type[NewspaperSpider]) -> None:
    """Check the facts of a newspaper.

    Raises:
        FactError: it names the class, the fact, and what is expected.
    """
    for fact in ("name", "title", "province", "province_old", "hosts", "home", "layouts"):
        _demand(cls, hasattr(cls, fact), fact, "is missing")
    _demand(
        cls, bool(_NAME.fullmatch(cls.name or "")), "name", "is lower-case letters, digits and _"
    )
    for fact in (
        "hosts",
        "layouts",
        "deny",
        "lead_markers",
        "other_names",
        "ways",
        "feeds",
        "sitemaps",
    ):  # ("x") is no tuple: a comma is easily forgotten
        _demand(cls, isinstance(getattr(cls, fact), tuple), fact, "is a tuple")
    _demand(cls, bool((cls.__doc__ or "").strip()), "docstring", "states where the facts are from")
    _demand(cls, urlsplit(cls.home).hostname in cls.hosts, "home", "is on one of the hosts")
    _demand(cls, cls.status in STATUSES, "status", f"is one of {', '.join(STATUSES)}")
    _demand(
        cls,
        set(cls.lax_tls) <= set(cls.hosts) and all(map(str.strip, cls.lax_tls.values())),
        "lax_tls",
        "gives a reason for each of some hosts",
    )
    known_ways = bool(cls.ways) and set(cls.ways) <= set(WAYS)
    _demand(
        cls, known_ways, "ways", f"names some of {', '.join(WAYS)}, the first to be tried first"
    )
    _demand(cls, bool(cls.layouts), "layouts", "has the layout of today first")
    _demand(cls, cls.kind in KINDS, "kind", f"is one of {', '.join(KINDS)}")
    ended = cls.status in ENDED
    _demand(cls, bool(cls.successor) == ended, "successor", "says who goes on, if it has ended")
    for path, section in cls.sections.items():
        _demand(cls, path.startswith("/"), "sections", f"maps paths to names; {path!r} is no path")
        _demand(cls, bool(section.strip()), "sections", f"gives {path!r} no name")


def _demand(cls: type[NewspaperSpider], holds: bool, fact: str, expected: str) -> None:
    if not holds:
        raise FactError(f"{cls.__module__}.{cls.__name__}: `{fact}` {expected}")


def day(text: str | None) -> str | None:
    """A day as YYYY-MM-DD; None stays None.

    Raises:
        ValueError: it is no day.
    """
    return None if not text else date.fromisoformat(text).isoformat()


def is_denied(path: str, prefixes: tuple[str, ...]) -> bool:
    """Does a path lie below one of these? Whole segments count: `/video` is not `/video-hay-…`."""
    return any(re.match(re.escape(prefix) + r"(?:[/.]|$)", path) for prefix in prefixes)


def layout_of(cls: type[NewspaperSpider], url: str, on: date) -> Layout | None:
    """The layout that reads an article's page of that day, of those that know its address.

    An old layout goes before today's for the days in which it was valid: after a redesign the
    addresses may have stayed the same. An old address that is still served after the redesign
    of its days is read by today's layout.
    """
    knowing = [layout for layout in cls.layouts if layout.match(url)]
    valid = [layout for layout in knowing if on <= (layout.valid_until or date.max)]
    found = min(valid, key=lambda layout: layout.valid_until or date.max, default=None)
    return found or (cls.layouts[0] if knowing else None)


def link_of(cls: type[NewspaperSpider], url: str) -> Link | None:
    """The link for an article's address: keyed by the native id, else by the canonical address.

    The address of a section's list is no article, whatever its shape.
    """
    if path_of(url).rstrip("/") in {path.rstrip("/") for path in cls.sections}:
        return None
    if not any(layout.match(url) for layout in cls.layouts):
        return None
    return Link(key=native_id_of(cls, url) or canonical_of(cls, url), url=url)


def canonical_of(cls: type[NewspaperSpider], url: str) -> str:
    """The canonical form of an address of a newspaper: on its first host, as a rule.

    An address of an era that lived on other hosts stays on those: on today's it never existed.
    """
    eras = (layout.hosts for layout in cls.layouts if layout.hosts and layout.match(url))
    return canonical_url(url, next(eras, cls.hosts))


def native_id_of(cls: type[NewspaperSpider], url: str) -> str | None:
    """The newspaper's own id of an article: by its address alone, whenever it was fetched."""
    knowing = (layout for layout in cls.layouts if layout.match(url))
    layout = next(knowing, None)
    return layout.native_id(url) if layout else None


def site_of(newspaper: type[NewspaperSpider]) -> Site:
    """The row of a newspaper in the archive."""
    return Site(
        site=newspaper.name,
        name=newspaper.title,
        province=newspaper.province,
        province_old=newspaper.province_old,
        home=newspaper.home,
        family=newspaper.layouts[0].name,
        status=newspaper.status,
    )
