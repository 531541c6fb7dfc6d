"""What a page says, before anything is cleaned: the raw reading that a layout hands over.

A field may be printed in several places of a page (its own element, JSON-LD, meta tags, the
URL). A layout gives them all, the most trusted first, each with its `source`, such as
`css:span.pubdate`, `jsonld:datePublished`, `meta:og:title`, `url`. The pipelines take the first
that holds, and the archive records which it was.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

VERSE_BREAK = "\v"
"""What ends a line of a poem in a block's text; every other white space there is a space."""

BlockKind = Literal["paragraph", "heading", "item", "quote", "row", "image", "caption"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """A raw text of the page, and where it stood."""

    raw: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A piece of the body, in the order of the page.

    `strong` and `em` are set where the whole text is bold or italic; `url` is a picture's
    address, and `text` is empty for a picture.
    """

    kind: BlockKind
    text: str = ""
    align: Literal["left", "right", "center", "justify"] | None = None
    strong: bool = False
    em: bool = False
    url: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """All that a layout could read of an article's page. Empty tuples: it says nothing.

    `asked` names the helper that was asked for the text, whether its text was taken or not.
    """

    layout: str
    titles: tuple[Value, ...] = ()
    leads: tuple[Value, ...] = ()
    descriptions: tuple[Value, ...] = ()
    blocks: tuple[Block, ...] = ()
    body_source: str | None = None
    asked: str | None = None
    published: tuple[Value, ...] = ()
    modified: tuple[Value, ...] = ()
    bylines: tuple[Value, ...] = ()
    sections: tuple[Value, ...] = ()
    tags: tuple[Value, ...] = ()
    robots: tuple[str, ...] = field(default=())
