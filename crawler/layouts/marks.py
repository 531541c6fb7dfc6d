"""What an element's own attributes say of its text: alignment, bold, italics, a caption's label."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, cast

from crawler.layouts.page import css

if TYPE_CHECKING:
    from lxml.html import HtmlElement

Align = Literal["left", "right", "center", "justify"]

_ALIGN = re.compile(r"text-align\s*:\s*(left|right|center|justify)")
_BOLD = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)")
_ITALIC = re.compile(r"font-style\s*:\s*(?:italic|oblique)")
# `image_desc`, `caption`, `pCaption`, `wp-caption-text`, `photocms_caption`; `no-caption` is none.
_CAPTION = re.compile(
    r"(?:^|\s)(?:image_desc|(?!no[-_]|hide[-_])\S*caption(?:[-_]?(?:text|desc))?)(?:\s|$)"
)
# `p.note.ignore` is a caption of the a_id_fck family; a `note` alone may be text.
_NOTE = re.compile(r"(?=.*\bnote\b)(?=.*\bignore\b)")


def alignment(element: HtmlElement) -> Align | None:
    """How an element sets its text, by its style, its `align`, or being a `center`."""
    if element.tag == "center":
        return "center"
    match = _ALIGN.search((element.get("style") or "").casefold())
    value = match[1] if match else (element.get("align") or "").casefold()
    return cast("Align", value) if value in ("left", "right", "center", "justify") else None


def is_bold(tag: str, style: str) -> bool:
    """Does an element make its text bold? `style` in lower case."""
    return tag in ("b", "strong") or (bool(style) and _BOLD.search(style) is not None)


def is_italic(tag: str, style: str) -> bool:
    """Does an element set its text in italics? `style` in lower case."""
    return tag in ("i", "em") or (bool(style) and _ITALIC.search(style) is not None)


def labels_caption(element: HtmlElement, tag: str) -> bool:
    """Does the markup itself call the text below this element a caption?

    By a class; or a `figure` with a picture, whose text is nothing else (editors also wrap
    tables of data into a `figure`).
    """
    names = (element.get("class") or "").casefold()
    if names and (_CAPTION.search(names) or _NOTE.search(names)):
        return True
    return tag == "figure" and bool(css(element, "img")) and not css(element, "table")
