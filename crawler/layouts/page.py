"""A fetched page: its text decoded, its tree parsed once, and ways to ask it."""

from __future__ import annotations

import codecs
import re
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, cast
from urllib.parse import urljoin, urlsplit

from lxml import etree, html
from parsel.csstranslator import css2xpath
from w3lib.encoding import html_to_unicode

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# `div.date`, `#content p`: names, tags and spaces; no lists, attributes or pseudo-classes.
_PLAIN_SELECTOR = re.compile(r"[\w\s.#>-]+")
_HAS_CLASS = re.compile(r"contains\(concat\(' ', normalize-space\(@class\), ' '\), ' ([\w-]+) '\)")
_CLASSES_AND_IDS = etree.XPath("//@class | //@id", smart_strings=False)
_MOST_LETTERS = 4_000_000
_MOST_MARKS = 40_000  # tags, and attributes; the richest page of our newspapers has 2,500 tags
_BROKEN_SHARE = 20  # letters with marks for each byte that is no UTF-8: below that it is none


class Page:
    """A page as a layout sees it.

    Args:
        url: the address that answered, after redirects.
        text: the decoded text.

    `is_cut`: more stood there than any newspaper prints, and it was let go. What is left is read
    in seconds; parsers and selectors take the square of some numbers, which is hours for a million.
    """

    def __init__(self, url: str, text: str) -> None:
        self.url = url
        self.text = _bounded(text)
        self.is_cut = len(self.text) < len(text)

    @classmethod
    def from_bytes(cls, url: str, payload: bytes, content_type: str | None = None) -> Page:
        """Decode a payload.

        Text that is valid UTF-8 is UTF-8, whatever the headers say: Vietnamese in any other
        encoding cannot be valid UTF-8 by accident, and servers do announce the wrong charset.
        """
        return cls(url, _decode(payload, content_type).replace("\x00", ""))

    @cached_property
    def root(self) -> HtmlElement:
        """The parsed tree; an empty page gives an empty `html` element."""
        parser = html.HTMLParser(encoding="utf-8", recover=True, huge_tree=True)
        body = self.text.encode("utf-8", "replace").strip()
        root: HtmlElement | None = etree.fromstring(body, parser) if body else None
        return html.Element("html") if root is None else root

    @cached_property
    def _marks(self) -> frozenset[str]:
        """Every class and id that an element of the page has."""
        return frozenset(" ".join(cast("list[str]", _CLASSES_AND_IDS(self.root))).split())

    @cached_property
    def base(self) -> str:
        """What relative links are joined with: `<base href>` where the page has one."""
        for element in self.root.iter("base"):
            if href := element.get("href"):
                return absolute(self.url, href)
        return self.url

    @cached_property
    def metas(self) -> dict[str, list[str]]:
        """What the meta tags say, by property, name or itemprop in lower case."""
        table: dict[str, list[str]] = {}
        for element in self.root.iter("meta"):
            content = element.get("content") or ""
            names = (element.get(attribute) for attribute in ("property", "name", "itemprop"))
            for name in dict.fromkeys(name.strip().casefold() for name in names if name):
                if content.strip():
                    table.setdefault(name, []).append(content)
        return table

    def css(self, selector: str) -> list[HtmlElement]:
        """The elements that a CSS selector finds, in the order of the page."""
        if not self._marks.issuperset(_names(selector)):
            return []  # most selectors of a family are those of another member
        return css(self.root, selector)

    def join(self, link: str) -> str:
        """An absolute address for a link of the page; a link that is no address stays as it is."""
        return absolute(self.base, link)


def _bounded(text: str) -> str:
    """The beginning of a text, with so many letters, tags and attributes at the most."""
    text = text[:_MOST_LETTERS]
    for mark in "<=":
        if text.count(mark) > _MOST_MARKS:
            pieces = text.split(mark, _MOST_MARKS)
            text = text[: len(text) - len(pieces[-1]) - 1]
    return text


def _decode(payload: bytes, content_type: str | None) -> str:
    payload = payload.removeprefix(codecs.BOM_UTF8)
    try:
        return payload.decode("utf-8")
    except UnicodeDecodeError:
        text = payload.decode("utf-8", "replace")
    # A page cut off in a letter, or with one foreign byte in an old comment, is UTF-8 all the same.
    broken = text.count("\ufffd")
    marked = len(text) - broken - sum(map(str.isascii, text))
    if broken * _BROKEN_SHARE <= marked:
        return text
    return str(html_to_unicode(content_type, payload, default_encoding="cp1258")[1])


def absolute(base: str, link: str) -> str:
    """A link joined with the address it stands on; what is no address stays as it is."""
    try:
        return urljoin(base, link.strip())
    except ValueError:  # "http://[", "//[abc"
        return link.strip()


def path_of(url: str) -> str:
    """The path of an address; empty for what is no address."""
    try:
        return urlsplit(url).path
    except ValueError:
        return ""


@lru_cache(maxsize=2048)
def _compiled(expression: str) -> etree.XPath:
    return etree.XPath(expression, smart_strings=False)


@lru_cache(maxsize=2048)
def _compiled_css(selector: str) -> etree.XPath:
    # What has not even the letters of a class need not be looked at closely.
    expression = _HAS_CLASS.sub(r"contains(@class, '\1') and \g<0>", css2xpath(selector))
    return etree.XPath(expression)


@lru_cache(maxsize=2048)
def _names(selector: str) -> tuple[str, ...]:
    """Classes and ids that must stand in a page for a selector to find anything in it."""
    if not _PLAIN_SELECTOR.fullmatch(selector):
        return ()
    return tuple(re.findall(r"[.#]([\w-]+)", selector))


def xpath(element: HtmlElement, expression: str) -> list[HtmlElement]:
    """What an XPath expression finds below an element; always a list."""
    found = _compiled(expression)(element)
    return cast("list[HtmlElement]", found if isinstance(found, list) else [found])


def css(element: HtmlElement, selector: str) -> list[HtmlElement]:
    """The elements below `element`, itself included, that a CSS selector finds."""
    return cast("list[HtmlElement]", _compiled_css(selector)(element))


_TEXT = etree.XPath(
    ".//text()[not(parent::script or parent::style or parent::noscript)]", smart_strings=False
)


def text_of(element: HtmlElement) -> str:
    """All text of an element that a reader sees, white space as it stands."""
    return "".join(cast("list[str]", _TEXT(element)))
