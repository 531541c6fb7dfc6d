"""trafilatura's opinion of a text, where ours is not to be believed: an extra, never needed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipelines.reading import Block

if TYPE_CHECKING:
    from crawler.layouts.page import Page

HELPER = "trafilatura"
SOURCE = f"{HELPER}:body"


def trafilatura_blocks(page: Page) -> list[Block] | None:
    """The paragraphs that trafilatura finds, if any; None where it is not installed."""
    try:
        from trafilatura import bare_extraction  # noqa: PLC0415 - an extra (`baotinh[generic]`)
    except ImportError:
        return None
    found = bare_extraction(
        page.text, include_comments=False, include_tables=True, with_metadata=False
    )
    text = getattr(found, "text", None) if found is not None else None
    lines = [line.strip() for line in (text or "").splitlines()]
    return [Block(kind="paragraph", text=line) for line in lines if line]
