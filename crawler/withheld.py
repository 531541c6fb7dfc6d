"""Which captures are not handed on: what was taken out, and what asks not to be archived."""

from __future__ import annotations

from typing import TYPE_CHECKING

from archive.redactions import stubs
from archive.redactions.quoting import quotes_of
from crawler.reading import forbids_archiving
from crawler.redacted import link_at

if TYPE_CHECKING:
    import sqlite3

    from archive.captures import Capture, Captures
    from archive.frontier import Link


class Withheld:
    """Judges captures, one by one.

    Args:
        connection: the archive.
        captures: its captures, with the seals of what was taken out.
        noarchive: withhold what asks not to be archived, too.
    """

    def __init__(
        self, connection: sqlite3.Connection, captures: Captures, *, noarchive: bool
    ) -> None:
        self._connection = connection
        self._captures = captures
        self._noarchive = noarchive
        sealed = [each for each in stubs.all_of(connection) if each.state == "sealed"]
        self._quotes = [quotes_of(connection, captures, each) for each in sealed]

    def reason(self, capture: Capture) -> str | None:
        """Why a capture is not handed on (`redacted`, `noarchive`); None if it is."""
        link = link_at(capture.site, capture.url)
        if link is not None and stubs.is_barred(self._connection, capture.site, link.key):
            return "redacted"
        if self._quotes and self._quotes_something(capture):
            return "redacted"
        if self._noarchive and (forbids_archiving(capture) or self._asks(capture.site, link)):
            return "noarchive"
        return None

    def _quotes_something(self, capture: Capture) -> bool:
        page = self._captures.payload(capture.sha256)
        listing = capture.kind != "article"
        return any(
            each.quoted_in(page) or (listing and each.linked_in(page)) for each in self._quotes
        )

    def _asks(self, site: str, link: Link | None) -> bool:
        """Does the newest page of the article ask for it?"""
        if link is None:
            return False
        row = self._connection.execute(
            "SELECT 1 FROM articles "
            "WHERE noarchive = 1 AND site = ? AND (native_id = ? OR url = ?)",
            [site, link.key, link.key],
        ).fetchone()
        return row is not None
