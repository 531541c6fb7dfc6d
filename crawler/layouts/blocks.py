"""From the element that holds an article's text to its blocks, in the order of the page.

Provincial papers write paragraphs as `<p>`, as bare `<div>`, or as text between `<br>`; they set
pictures in figures, in tables, or in a paragraph of their own with the caption in the next. The
walk below does not need to know which: it collects text until a block begins or ends.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, cast

from crawler.layouts.page import css, text_of, xpath
from pipelines.reading import Block

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lxml.html import HtmlElement

    from crawler.layouts.page import Page
    from pipelines.reading import BlockKind

_SILENT = {
    *("script", "style", "noscript", "template", "link", "meta", "ins", "nav", "iframe", "embed"),
    *("form", "button", "select", "textarea", "input", "svg", "audio", "video", "object"),
}
_BREAKING = {
    *("p", "div", "section", "article", "main", "header", "footer", "aside", "center", "address"),
    *("h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "hr", "figure", "figcaption"),
    *("ul", "ol", "li", "dl", "dt", "dd"),
    *("table", "caption", "thead", "tbody", "tr", "td", "th"),
}
_KINDS: dict[str, BlockKind] = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "heading"),
    **dict.fromkeys(("li", "dt", "dd"), "item"),
    "blockquote": "quote",
    "figcaption": "caption",
}
_ALIGN = re.compile(r"text-align\s*:\s*(left|right|center|justify)")
_ENDS_SENTENCE = re.compile(r"[.!?…:;”\"]\s*$")
_LAZY = ("data-src", "data-original", "data-lazy-src", "data-srcset", "src")
_CAPTION_CLASS = re.compile(r"\b(?:image_desc|caption|pcaption|icaption|photocms_caption|note)\b")

Align = Literal["left", "right", "center", "justify"]


def read_blocks(page: Page, container: HtmlElement, exclude: Iterable[str] = ()) -> list[Block]:
    """The blocks of a container, without the elements that the `exclude` selectors find."""
    silent = {element for selector in exclude for element in css(container, selector)}
    walk = _Walk(page, silent)
    walk.element(container)
    walk.flush()
    return walk.blocks


class _Walk:
    """The state of one walk: the text collected since the last block began."""

    def __init__(self, page: Page, silent: set[HtmlElement]) -> None:
        self.page = page
        self.silent = silent
        self.blocks: list[Block] = []
        self._pieces: list[tuple[str, bool, bool]] = []  # text, bold, italic
        self._kinds: list[BlockKind] = ["paragraph"]
        self._aligns: list[Align | None] = [None]
        self._strong = self._em = 0

    def element(self, element: HtmlElement) -> None:
        """Walk an element and all below it."""
        if not isinstance(element.tag, str) or element in self.silent or element.tag in _SILENT:
            return
        if element.tag == "img":
            self._image(element)
        elif element.tag == "br":
            self._break()
        elif element.tag == "table" and self._is_data(element):
            self._rows(element)
        elif element.tag in _BREAKING:
            self._block(element)
        else:
            self._inline(element)

    def _children(self, element: HtmlElement) -> None:
        self._text(element.text)
        for child in element:
            self.element(child)
            self._text(child.tail)

    def _inline(self, element: HtmlElement) -> None:
        style = element.get("style") or ""
        strong = element.tag in ("b", "strong") or "font-weight:bold" in style.replace(" ", "")
        em = element.tag in ("i", "em") or "font-style:italic" in style.replace(" ", "")
        self._strong += strong
        self._em += em
        self._children(element)
        self._strong -= strong
        self._em -= em

    def _block(self, element: HtmlElement) -> None:
        self.flush()
        self._kinds.append(self._kind(element))
        self._aligns.append(_align(element) or self._aligns[-1])
        self._inline(element)
        self.flush()
        self._kinds.pop()
        self._aligns.pop()

    def _kind(self, element: HtmlElement) -> BlockKind:
        if _CAPTION_CLASS.search((element.get("class") or "").casefold()):
            return "caption"
        inherited = self._kinds[-1]
        return _KINDS.get(str(element.tag), inherited)

    def _text(self, text: str | None) -> None:
        if text:
            self._pieces.append((text, self._strong > 0, self._em > 0))

    def _break(self) -> None:
        # A line break ends a paragraph after a full sentence; elsewhere it is only a space.
        if _ENDS_SENTENCE.search("".join(text for text, _, _ in self._pieces)):
            self.flush()
        else:
            self._text("\n")

    def _image(self, element: HtmlElement) -> None:
        url = _address(element)
        if url is None:
            return
        # A picture inside a running paragraph does not end it: its block comes first.
        self.blocks.append(Block(kind="image", url=self.page.join(url)))

    def _is_data(self, table: HtmlElement) -> bool:
        """Is it a table of data, not one that only sets a picture or the page?"""
        if css(table, "img, p p, div div, table table"):
            return False
        return any(len(css(row, "td, th")) > 1 for row in css(table, "tr"))

    def _rows(self, table: HtmlElement) -> None:
        self.flush()
        for row in css(table, "tr"):
            cells = [" ".join(text_of(cell).split()) for cell in xpath(row, "td | th")]
            if any(cells):
                self.blocks.append(Block(kind="row", text=" | ".join(cells)))

    def flush(self) -> None:
        """End the block whose text was being collected."""
        pieces, self._pieces = self._pieces, []
        text = "".join(piece for piece, _, _ in pieces)
        if not text.strip():
            return
        letters = [piece for piece in pieces if any(map(str.isalnum, piece[0]))]
        self.blocks.append(
            Block(
                kind=self._kinds[-1],
                text=text,
                align=self._aligns[-1],
                strong=bool(letters) and all(strong for _, strong, _ in letters),
                em=bool(letters) and all(em for _, _, em in letters),
            )
        )


def _align(element: HtmlElement) -> Align | None:
    match = _ALIGN.search((element.get("style") or "").casefold())
    value = match[1] if match else (element.get("align") or "").casefold()
    if element.tag == "center":
        value = "center"
    return cast("Align", value) if value in ("left", "right", "center", "justify") else None


def _address(image: HtmlElement) -> str | None:
    """The address of a picture, past the placeholder of a lazy loader."""
    for attribute in _LAZY:
        value = (image.get(attribute) or "").strip()
        if value and not value.startswith("data:"):
            return value.split()[0]
    return None
