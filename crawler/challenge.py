"""Recognising answers that block us: refusals by status, and challenge pages by their marks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_LONGEST_CHALLENGE = 60_000  # bytes
# Bytes of text that a reader sees. An article that tells of such a page has more, and so has every
# page of a site into which Cloudflare sets its script (`challenge-platform`).
_MOST_WORDS = 1_500
_UNSEEN = re.compile(
    rb"<(script|style|noscript|svg)\b.*?</\1\s*>|<!--.*?-->|<[^>]*>", re.DOTALL | re.IGNORECASE
)
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
    if challenger := _challenger(body):
        return f"answered with a challenge page of {challenger}"
    return "answered 403 Forbidden" if status == 403 else None  # noqa: PLR2004


def _challenger(body: bytes) -> str | None:
    """Whose challenge a body is; None for a page that has something to read."""
    if len(body) > _LONGEST_CHALLENGE:
        return None
    name = next((name for name, pattern in _PATTERNS if pattern.search(body)), None)
    if name is None or len(b" ".join(_UNSEEN.sub(b" ", body).split())) > _MOST_WORDS:
        return None
    return name
