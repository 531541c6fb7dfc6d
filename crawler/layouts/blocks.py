"""From the element that holds an article's text to its blocks, in the order of the page.

Provincial papers write paragraphs as `<p>`, as bare `<div>`, or as text between `<br>`; they set
pictures in figures, in tables, or in a paragraph of their own with the caption in the next. The
walk below does not need to know which: it collects text until a block begins or ends.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from lxml import etree

from crawler.layouts.marks import Align, alignment, is_bold, is_italic, labels_caption
from crawler.layouts.page import css, text_of, xpath
from crawler.layouts.pictures import address
from crawler.layouts.verse import is_verse
from pipelines.reading import VERSE_BREAK, Block

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lxml.html import HtmlElement

    from crawler.layouts.page import Page
    from pipelines.reading import BlockKind

_SILENT = {
    *("script", "style", "noscript", "template", "link", "meta", "nav", "iframe", "embed"),
    *("form", "button", "select", "textarea", "input", "svg", "audio", "video", "object"),
}
_BREAKING = {
    *("p", "div", "section", "article", "main", "header", "footer", "aside", "center", "address"),
    *("h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "hr", "figure", "figcaption"),
    *("ul", "ol", "li", "dl", "dt", "dd", "details", "summary", "fieldset", "legend"),
    *("table", "caption", "thead", "tbody", "tfoot", "tr", "td", "th"),
}
_KINDS: dict[str, BlockKind] = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "heading"),
    **dict.fromkeys(("li", "dt", "dd"), "item"),
    "blockquote": "quote",
    "figcaption": "caption",
}
_RELATED = re.compile(r"relat|lien-?quan|tin-?khac|doc-?them|xem-?them", re.IGNORECASE)
_LABEL = 20  # letters; the box's own heading, such as "Tin liên quan"
_ENDS_SENTENCE = re.compile(r"[.!?…:;”\"]\s*$")


class _Frame(NamedTuple):
    """What holds for the text inside an open element.

    `ends`: its end ends a block; `parts`: it stands within a caption, and ends a line of it;
    `verse`: its lines are a poem's.
    """

    kind: BlockKind = "paragraph"
    align: Align | None = None
    strong: bool = False
    em: bool = False
    ends: bool = False
    parts: bool = False
    verse: bool = False


def read_blocks(page: Page, container: HtmlElement, exclude: Iterable[str] = ()) -> list[Block]:
    """The blocks of a container, without the elements that the `exclude` selectors find."""
    selector = ", ".join(exclude)
    silent = set(css(container, selector)) if selector else set()
    return _Walk(page, silent).through(container)


class _Walk:
    """The state of one walk: the open elements, and the text since the last block began."""

    def __init__(self, page: Page, silent: set[HtmlElement]) -> None:
        self.page = page
        self.silent = silent
        self.blocks: list[Block] = []
        self._pieces: list[tuple[str, bool, bool]] = []  # text, bold, italic
        self._frames = [_Frame()]
        self._broken = False  # a line break was the last thing met

    def through(self, container: HtmlElement) -> list[Block]:
        """Walk an element and all below it; pages nest deeper than Python's recursion goes."""
        events = etree.iterwalk(container, events=("start", "end", "comment", "pi"))
        unopened = None
        for event, element in events:
            if event == "start":
                if self._open(element):
                    continue
                unopened = element
                events.skip_subtree()
                continue
            if event == "end" and element is not unopened:
                self._close()
            if element is not container:
                self._text(element.tail)
        self._flush()
        return self.blocks

    def _open(self, element: HtmlElement) -> bool:
        """Begin an element; False where nothing below it is to be walked."""
        tag = str(element.tag)
        if tag in _SILENT or element in self.silent or _leads_elsewhere(element):
            return False
        if tag == "img":
            self._image(element)
        elif tag == "br":
            self._break()
        elif tag == "table" and _is_data(element):
            self._rows(element)
        else:
            self._enter(element, tag)
            self._text(element.text)
            return True
        return False

    def _enter(self, element: HtmlElement, tag: str) -> None:
        outer = self._frames[-1]
        kind, align = outer.kind, outer.align
        parts = tag in _BREAKING and kind == "caption"  # its paragraphs are one caption
        ends = tag in _BREAKING and not parts
        if parts:
            self._text("\n")
        elif ends:
            self._flush()
            kind = _kind(element, tag, outer.kind)
            align = alignment(element) or outer.align
        style = (element.get("style") or "").casefold()
        strong = outer.strong or is_bold(tag, style)
        em = outer.em or is_italic(tag, style)
        verse = outer.verse or (ends and is_verse(element, _BREAKING))
        self._frames.append(_Frame(kind, align, strong, em, ends, parts, verse))

    def _close(self) -> None:
        if self._frames[-1].ends:
            self._flush()
        elif self._frames[-1].parts:
            self._text("\n")
        self._frames.pop()

    def _text(self, text: str | None) -> None:
        if text:
            self._pieces.append((text, self._frames[-1].strong, self._frames[-1].em))
            self._broken = self._broken and text.isspace()

    def _break(self) -> None:
        """A line break ends a paragraph after a full sentence, and after another break.

        In a poem it ends a line, and two end a stanza.
        """
        frame = self._frames[-1]
        if frame.verse and not self._broken:
            self._text(VERSE_BREAK)
        elif (self._broken or self._ends_sentence()) and frame.kind != "caption":
            self._flush()
        else:
            self._text("\n")
        self._broken = True

    def _ends_sentence(self) -> bool:
        last = next((text for text, _, _ in reversed(self._pieces) if not text.isspace()), "")
        return _ENDS_SENTENCE.search(last) is not None

    def _image(self, element: HtmlElement) -> None:
        url = address(element)
        if url is None:
            return
        # A picture within a sentence does not end it: its block comes first.
        if self._frames[-1].kind == "caption" or self._ends_sentence():
            self._flush()
        self.blocks.append(Block(kind="image", url=self.page.join(url)))

    def _rows(self, table: HtmlElement) -> None:
        self._flush()
        for title in xpath(table, "caption"):
            self.blocks += _Walk(self.page, self.silent).through(title)
        for row in css(table, "tr"):
            cells = [self._line(cell) for cell in xpath(row, "td | th")]
            if any(cells) and row not in self.silent:
                self.blocks.append(Block(kind="row", text=" | ".join(cells)))

    def _line(self, cell: HtmlElement) -> str:
        blocks = _Walk(self.page, self.silent).through(cell)
        return " ".join(" ".join(block.text.split()) for block in blocks)

    def _flush(self) -> None:
        """End the block whose text was being collected."""
        pieces, self._pieces = self._pieces, []
        self._broken = False
        text = "".join(piece for piece, _, _ in pieces)
        if not text.strip():
            return
        letters = [piece for piece in pieces if any(map(str.isalnum, piece[0]))]
        frame = self._frames[-1]
        self.blocks.append(
            Block(
                kind=frame.kind,
                text=text,
                align=frame.align,
                strong=bool(letters) and all(strong for _, strong, _ in letters),
                em=bool(letters) and all(em for _, _, em in letters),
            )
        )


def _kind(element: HtmlElement, tag: str, inherited: BlockKind) -> BlockKind:
    if labels_caption(element, tag):
        return "caption"
    return _KINDS.get(tag, inherited)


def _leads_elsewhere(element: HtmlElement) -> bool:
    """Is it a box of related articles: called so, and nothing but links?"""
    if element.tag == "a" or not _RELATED.search(element.get("class") or ""):
        return False  # a link alone is a word of a sentence: `a.cms-relate` leads to a keyword
    words = len("".join(text_of(element).split()))
    linked = sum(len("".join(text_of(link).split())) for link in xpath(element, ".//a[@href]"))
    return words > 0 and words - linked <= _LABEL


def _is_data(table: HtmlElement) -> bool:
    """Is it a table of data, not one that only sets a picture or the page?"""
    if css(table, "img, p p, div div, table table"):
        return False
    return any(_cells_with_words(row) > 1 for row in css(table, "tr"))


def _cells_with_words(row: HtmlElement) -> int:
    return sum(not text_of(cell).isspace() for cell in xpath(row, "td | th") if text_of(cell))
