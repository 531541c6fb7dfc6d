"""Is an element a poem? Its lines stay lines, where those of prose become one paragraph."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

if TYPE_CHECKING:
    from collections.abc import Collection

    from lxml.html import HtmlElement

_BREAK = "\0"  # no page's text has it
_FEWEST_LINES = 4
_WORDS = range(3, 15)  # of a line; a signature has two, and a sentence of prose goes on


def is_verse(element: HtmlElement, blocks: Collection[str]) -> bool:
    """True for four short lines or more between `<br>`, each begun with a capital.

    `blocks` are the tags that end a paragraph: an element with one of them below it is no poem. A
    line of capitalised words only is somebody's name, and one with a colon inside a credit.
    """
    breaks = 0
    for below in element.iterdescendants(etree.Element):
        if below.tag in blocks or below.tag == "img":
            return False
        breaks += below.tag == "br"
    if breaks < _FEWEST_LINES - 1:
        return False
    lines = [line for line in map(str.split, _lines(element)) if line]
    return len(lines) >= _FEWEST_LINES and all(map(_is_line, lines))


def _lines(element: HtmlElement) -> list[str]:
    """The text between the breaks; a line break of the source is a space."""
    pieces: list[str] = []
    for event, node in etree.iterwalk(element, events=("start", "end")):
        if event == "start":
            pieces.append(_BREAK if node.tag == "br" else node.text or "")
        elif node is not element:
            pieces.append(node.tail or "")
    return "".join(pieces).split(_BREAK)


def _is_line(words: list[str]) -> bool:
    opens = words[0].lstrip("“\"'‘…")[:1].isupper()
    named = all(word[:1].isupper() for word in words)
    return len(words) in _WORDS and opens and not named and ":" not in " ".join(words)[:-1]
