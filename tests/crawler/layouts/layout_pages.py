"""What the tests of the layouts share: small pages of our own, and their blocks in short form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crawler.layouts.blocks import read_blocks
from crawler.layouts.page import Page

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipelines.reading import Block

URL = "https://baothu.example/kinh-te/bai-1.html"


def page_of(html: str, url: str = URL) -> Page:
    return Page(url, html)


def blocks_of(inner: str, exclude: Sequence[str] = ()) -> list[Block]:
    """The blocks of a container that holds this HTML."""
    page = page_of(f'<html><body><div id="c">{inner}</div></body></html>')
    (container,) = page.css("#c")
    return read_blocks(page, container, exclude)


def short(blocks: Sequence[Block]) -> list[tuple[str, str]]:
    """Kind and text (a picture's address) of each block, white space as single spaces."""
    return [(block.kind, block.url or " ".join(block.text.split())) for block in blocks]
