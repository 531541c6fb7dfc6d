"""One address for one page: what differs without meaning anything is taken away."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, quote, unquote_to_bytes, urlencode, urlsplit, urlunsplit

if TYPE_CHECKING:
    from collections.abc import Collection
    from urllib.parse import SplitResult

# `amp;`: an `&amp;` of the page's source that somebody copied as it stood.
_TRACKING = re.compile(
    r"^(?:amp;)?(?:utm_\w+|fbclid|gclid|zarsrc|zalo\w*|gidzl|_gl|mibextid|ref|share|amp)$",
    re.IGNORECASE,
)
_SAFE = "/:@!$&'()*+,;=~-._"
_SLASH = re.compile("%2f", re.IGNORECASE)


def canonical_url(url: str, hosts: Collection[str] = ()) -> str:
    """The canonical form of an address; canonical of canonical is itself.

    https, the newspaper's first host for any of its `hosts` (`www.`, `m.` and old names), no
    tracking parameters, no fragment, percent-encoding in one form. Paths keep their case: hex and
    nano ids are case-sensitive. What is no address of the web comes back as it is.
    """
    url = url.strip()
    try:
        parts = urlsplit(url)
        host, port = (parts.hostname or "").rstrip("."), parts.port
    except ValueError:  # "http://[abc", a port that is no number
        return url
    if not host or parts.scheme not in ("http", "https", ""):
        return url
    if any(host in (known, f"www.{known}", f"m.{known}") for known in hosts):
        host = next(iter(hosts))
    if ":" in host:
        host = f"[{host}]"  # IPv6
    netloc = host if port in (None, 80, 443) else f"{host}:{port}"
    return urlunsplit(("https", netloc, _path(parts), _query(parts), ""))


def _path(parts: SplitResult) -> str:
    # An encoded slash is no slash: it stays encoded.
    pieces = (quote(unquote_to_bytes(piece), safe=_SAFE) for piece in _SLASH.split(parts.path))
    return "%2F".join(pieces) or "/"


def _query(parts: SplitResult) -> str:
    pairs = parse_qsl(parts.query, keep_blank_values=True, errors="surrogateescape")
    kept = [(name, value) for name, value in pairs if not _TRACKING.match(name)]
    return urlencode(kept, errors="surrogateescape")
