"""HTML entities in text that was parsed already: some pages escape twice, even three times.

Only what ends in a semicolon is an entity here: the parser has decoded the rest, and in an address
`?a=1&region=2` the letters `&reg` are no ®.
"""

from __future__ import annotations

import html
import re

# `&amp;amp;#7871;`: all the ampersands before one entity at once, however often it was escaped.
_ESCAPED_AMPERSANDS = re.compile(r"&(?:(?:amp|AMP|#0{0,4}38|#[xX]0{0,4}26);)+")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});")
_MOST_ROUNDS = 8  # an entity may be hidden in another; nobody does it deeper


def decode_entities(text: str) -> str:
    """`text` with named and numbered entities as letters, whether escaped once or many times."""
    for _ in range(_MOST_ROUNDS):
        if "&" not in text:
            return text
        decoded = _ESCAPED_AMPERSANDS.sub("&", text)
        decoded = _ENTITY.sub(lambda found: html.unescape(found[0]), decoded)
        if decoded == text:
            return text
        text = decoded
    return text
