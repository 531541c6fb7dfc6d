"""One address for one page: what differs without meaning anything is taken away."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, quote, unquote, urlencode, urlsplit, urlunsplit

if TYPE_CHECKING:
    from collections.abc import Collection

_TRACKING = re.compile(
    r"^(?:utm_\w+|fbclid|gclid|zarsrc|zalo\w*|gidzl|_gl|mibextid|ref|share|amp)$", re.IGNORECASE
)
_SAFE = "/:@!$&'()*+,;=~-._"


def canonical_url(url: str, hosts: Collection[str] = ()) -> str:
    """The canonical form of an address; canonical of canonical is itself.

    https, the newspaper's first host for any of its `hosts` (`www.`, `m.` and old names), no
    tracking parameters, no fragment, percent-encoding in one form. Paths keep their case: hex and
    nano ids are case-sensitive.
    """
    parts = urlsplit(url.strip())
    host = (parts.hostname or "").casefold().rstrip(".")
    port = f":{parts.port}" if parts.port not in (None, 80, 443) else ""
    if any(host in (known, f"www.{known}", f"m.{known}") for known in hosts):
        host = next(iter(hosts))
    query = [
        (k, v) for k, v in parse_qsl(parts.query, keep_blank_values=True) if not _TRACKING.match(k)
    ]
    path = quote(unquote(parts.path), safe=_SAFE) or "/"
    scheme = "https" if parts.scheme in ("http", "https", "") else parts.scheme
    return urlunsplit((scheme, host + port, path, urlencode(query), ""))
