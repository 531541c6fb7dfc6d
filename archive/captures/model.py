"""A capture, what is counted about captures, and what can go wrong with them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, get_args

from archive.errors import StorageError

if TYPE_CHECKING:
    from datetime import datetime

CaptureKind = Literal["article", "listing", "robots", "other"]
TLS_NOTE, SCRIPT_NOTE, REDACTED_NOTE = "tls:", "script:", "redacted:"
"""How the note of a page begins that came over a connection nobody could verify, or through a
browser, or in which words of an article that was purged were blacked out. Any other note says that
it is no page of the newspaper."""
_OF_PAGES = (TLS_NOTE, SCRIPT_NOTE, REDACTED_NOTE)
KINDS: tuple[str, ...] = get_args(CaptureKind)


class CaptureError(StorageError):
    """A capture cannot be written, found or read; the message says what to do next."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Capture:
    """One answer of a server. Its payload is asked for by its digest."""

    id: int
    site: str
    kind: str
    url: str
    """The address that was asked for."""
    final_url: str
    """The address that answered, after redirects."""
    redirects: tuple[str, ...]
    """The addresses passed on the way."""
    status: int
    """304 means: the server said that the known payload, `sha256`, still holds."""
    headers: tuple[tuple[str, str], ...]
    """As received; names may repeat."""
    received_length: int
    """Bytes of the body as they came over the wire, before decoding."""
    fetched_at: datetime
    """To the second, at +07:00."""
    sha256: str
    """Digest of the decoded payload, in lower-case hex."""
    note: str | None
    """What a reader must know: that it is a block page, or why TLS was lax."""

    @property
    def is_set_aside(self) -> bool:
        """Is it kept, but no page of the newspaper: a block page, a challenge?"""
        return bool(self.note) and not str(self.note).startswith(_OF_PAGES)


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteStats:
    """What one newspaper takes in the file of captures."""

    captures: int = 0
    payloads: int = 0
    """Payloads that this newspaper was the first to bring."""
    decoded: int = 0
    """Bytes of these payloads, decoded."""
    stored: int = 0
    """Bytes that they take, compressed, their dictionaries included."""
    dictionaries: int = 0
