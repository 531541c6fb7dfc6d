"""Which addresses are those of an article that was taken out on request."""

from __future__ import annotations

from typing import TYPE_CHECKING

from archive.redactions import stubs
from crawler.facts import canonical_of, link_of
from crawler.registry import newspapers
from pipelines.urls import canonical_url

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable

    from archive.frontier import Link
    from archive.redactions import Redaction


def link_at(site: str, url: str) -> Link | None:
    """The link for an address that a newspaper was asked for; None if it is no article's."""
    newspaper = newspapers().get(site)
    return link_of(newspaper, url) if newspaper else None


def is_redacted(connection: sqlite3.Connection, site: str, url: str) -> bool:
    """Was the article at an address taken out?"""
    link = link_at(site, url)
    return link is not None and stubs.is_barred(connection, site, link.key)


def owner(connection: sqlite3.Connection, redaction: Redaction) -> Callable[[str, str], bool]:
    """A test whether an address, asked for by a newspaper, is one of the article's."""
    newspaper = newspapers().get(redaction.site)
    had = frozenset(stubs.addresses_of(connection, redaction))

    def owns(site: str, url: str) -> bool:
        if site != redaction.site:
            return False
        if newspaper is None:
            return canonical_url(url) in had
        link = link_of(newspaper, url)
        return canonical_of(newspaper, url) in had or bool(link and link.key == redaction.key)

    return owns
