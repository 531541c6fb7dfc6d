"""Việt Long's CMS: `pTitle`, `pHead`, `pBody`, `pAuthor`; addresses end with `-{id}.htm`.

Facts: the shape of addresses from many stored pages; selectors of a public crawler on Phú Thọ
(2026) and of another on Hà Tĩnh (2019). Unknown: paging (what the page itself offers is taken),
the element of the date today, and where Thanh Hóa's text stands.
Oddities: some pages (vhds.baothanhhoa.vn, Phú Thọ's `/print/`, probably Thanh Hóa) hold the text
as a base64 blob that the page's script turns into letters. It is not ours to defeat: such a page
gives its lead only, and its `body_source` says so. Related items repeat the newspaper's marker
before their leads. Templates leave `{title} {publish} {head}` in the page.
"""

from __future__ import annotations

import re
from base64 import b64decode
from dataclasses import replace
from typing import TYPE_CHECKING

from crawler.layouts.layout import Layout, Selectors

if TYPE_CHECKING:
    from crawler.layouts.page import Page
    from pipelines.reading import Block, Reading

LEAD_ONLY = "lead_only:obfuscated"
"""The `body_source` of a page whose text is there, but not for us to read."""

# Not a picture (`data:image/png;base64,…`); a text of any length is longer than 300 letters.
_BLOB = re.compile(r"(?<!base64,)(?<![\w+/=-])[A-Za-z0-9+/]{300,}={0,2}")
_PLACEHOLDER = re.compile(r"\s*(?:\{(?:title|publish|head)\}\s*)+")
_READABLE_WORDS = 30  # a text that short beside a blob is the blob's label, or its first line


def lead_only(page: Page, reading: Reading) -> Reading:
    """Take the text away where it is obfuscated: what else the page shows is not this article."""
    blocks = tuple(block for block in reading.blocks if not _PLACEHOLDER.fullmatch(block.text))
    reading = replace(reading, blocks=blocks)
    own = (reading.body_source or "").startswith("css:")
    words = sum(len(block.text.split()) for block in blocks if not _holds_blob(block))
    if not any(map(_is_text, _BLOB.findall(page.text))) or (own and words >= _READABLE_WORDS):
        return reading
    return replace(reading, blocks=(), body_source=LEAD_ONLY)


def _holds_blob(block: Block) -> bool:
    return _BLOB.search(block.text) is not None


def _is_text(blob: str) -> bool:
    """Are these the bytes of a text, and not of a picture or a font?"""
    whole = blob.rstrip("=")
    try:
        text = b64decode(whole + "=" * (-len(whole) % 4)).decode("utf-8")
    except ValueError:
        return False
    return not any(letter < " " and not letter.isspace() for letter in text)


LAYOUT = Layout(
    name="vietlong",
    # New: /slug-123.htm; old: /section/slug/123.htm. /print/{hash}/123.htm is a copy for printers.
    article_path=re.compile(r"^/(?!print/)(?:[a-z0-9-]+/[^/]+/|[^/]+-)(?P<id>\d+)\.htm$"),
    links=("a[href$='.htm']",),
    fields=Selectors(
        title=("h1.pTitle",),
        lead=("p.pHead", "div.article__sapo", ".sapo_detail"),
        body=("#dcontent", "#main-detail"),
        date=(".date_news span",),
        byline=("p.pAuthor",),
        caption=("p.pCaption", ".iCaption", ".pBody.pCenter > i"),
        exclude=("h1.pTitle", "p.pHead", "p.pAuthor", ".sapo_detail", ".drelated"),
    ),
    revise=lead_only,
)
