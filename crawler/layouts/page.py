"""A fetched page: its text decoded, its tree parsed once, and ways to ask it."""

from __future__ import annotations

import codecs
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from lxml import etree
from parsel import Selector
from parsel.csstranslator import css2xpath
from w3lib.encoding import html_to_unicode

if TYPE_CHECKING:
    from lxml.html import HtmlElement


class Page:
    """A page as a layout sees it.

    Args:
        url: the address that answered, after redirects.
        text: the decoded text.
    """

    def __init__(self, url: str, text: str) -> None:
        self.url = url
        self.text = text

    @classmethod
    def from_bytes(cls, url: str, payload: bytes, content_type: str | None = None) -> Page:
        """Decode a payload.

        Text that is valid UTF-8 is UTF-8, whatever the headers say: Vietnamese in any other
        encoding cannot be valid UTF-8 by accident, and servers do announce the wrong charset.
        """
        try:
            text = payload.removeprefix(codecs.BOM_UTF8).decode("utf-8")
        except UnicodeDecodeError:
            _, text = html_to_unicode(content_type, payload, default_encoding="cp1258")
        return cls(url, text.replace("\x00", ""))

    @cached_property
    def root(self) -> HtmlElement:
        """The parsed tree; an empty page gives an empty `html` element."""
        root: HtmlElement = Selector(text=self.text or "<html></html>", type="html").root
        return root

    @cached_property
    def base(self) -> str:
        """What relative links are joined with: `<base href>` where the page has one."""
        for href in xpath(self.root, "//base/@href"):
            return urljoin(self.url, str(href).strip())
        return self.url

    def css(self, selector: str) -> list[HtmlElement]:
        """The elements that a CSS selector finds, in the order of the page."""
        return css(self.root, selector)

    def join(self, link: str) -> str:
        """An absolute address for a link of the page."""
        return urljoin(self.base, link.strip())


@lru_cache(maxsize=2048)
def _compiled(expression: str) -> etree.XPath:
    return etree.XPath(expression)


def xpath(element: HtmlElement, expression: str) -> list[HtmlElement]:
    """What an XPath expression finds below an element; always a list."""
    found = _compiled(expression)(element)
    return found if isinstance(found, list) else [found]


def css(element: HtmlElement, selector: str) -> list[HtmlElement]:
    """The elements below `element` that a CSS selector finds."""
    return xpath(element, css2xpath(selector))


def text_of(element: HtmlElement) -> str:
    """All text of an element, white space as it stands."""
    return "".join(str(piece) for piece in element.itertext(with_tail=False))
