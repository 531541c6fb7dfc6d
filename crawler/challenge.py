"""Recognising answers that block us: refusals by status, and challenge pages by their marks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_LONGEST_CHALLENGE = 60_000  # bytes; an article's page that quotes such a phrase is longer
_CHALLENGES = (
    ("Cloudflare", rb"cf[-_]chl|challenge-platform|<title>Just a moment|Attention Required! \| Cl"),
    ("Incapsula", rb"_Incapsula_Resource|Incapsula incident ID"),
    ("Sucuri", rb"sucuri_cloudproxy|Sucuri WebSite Firewall"),
    ("Akamai", rb"<title>Access Denied</title>"),
    ("a cookie challenge", rb"document\.cookie\s*=\s*['\"](?:D1N|__test|vDDoS)"),
    ("vDDoS", rb"vDDoS"),
    ("a browser check", rb"Checking your browser before|enable JavaScript and cookies to continue"),
)
_PATTERNS = tuple((name, re.compile(pattern, re.IGNORECASE)) for name, pattern in _CHALLENGES)


def block_reason(status: int, headers: Mapping[bytes | str, object], body: bytes) -> str | None:
    """Why an answer is a refusal and not a page; None for a page (or an ordinary error)."""
    if status == 429:  # noqa: PLR2004
        wait = headers.get("Retry-After")
        after = f", Retry-After {wait.decode('latin-1')}" if isinstance(wait, bytes) else ""
        return f"answered 429 Too Many Requests{after}"
    if headers.get("Cf-Mitigated"):
        return "answered with a challenge page of Cloudflare"
    if len(body) <= _LONGEST_CHALLENGE:
        for name, pattern in _PATTERNS:
            if pattern.search(body):
                return f"answered with a challenge page of {name}"
    return "answered 403 Forbidden" if status == 403 else None  # noqa: PLR2004
