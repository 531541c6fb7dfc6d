"""One spelling of a date line for the grammar: NFC, lower case, plain dashes, single spaces."""

from __future__ import annotations

import html
import re
import unicodedata

# A date line is short. Where a teaser is glued to it ('30/01/2023Theo Sở …'), its head is enough.
LONGEST_LINE = 200
_LONGEST_RAW = 2000

_ODD = re.compile(
    "[\u00ad\u200b-\u200f\u2010-\u2015\u2018\u2019\u2032\u2044\u2060\u2212\u2215\ufeffð]"
)
_PLAIN = str.maketrans(
    dict.fromkeys("\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff")
    | dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-")
    | dict.fromkeys("\u2018\u2019\u2032", "'")
    | dict.fromkeys("\u2044\u2215", "/")
    | {"ð": "đ"},
)


def normalise(raw: str) -> str:
    """Fold what printing varies and the meaning does not.

    NFKC turns full-width digits into plain ones and composes decomposed letters (its result is
    NFC too); the raw line is kept elsewhere, so nothing is lost by it.
    """
    text = raw if len(raw) <= _LONGEST_RAW else raw.strip()[:_LONGEST_RAW]
    text = html.unescape(text) if "&" in text else text
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text).lower()
        if _ODD.search(text):
            text = text.translate(_PLAIN)
    else:
        text = text.lower()
    text = " ".join(text.split())
    return text if len(text) <= LONGEST_LINE else text[:LONGEST_LINE].rsplit(" ", 1)[0]
