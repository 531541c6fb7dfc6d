"""Comparing printed texts: the same words, whatever their case, marks and punctuation."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from pipelines.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

_WORD = re.compile(r"\w+")
_BETWEEN = re.compile(r"\s+[-–—|»›]\s+|\s*[|»›]\s*|:\s+")
_MOST_CUTS = 5  # separators in a page's title
_PICTURES = (".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif")
_FILES = (*_PICTURES, ".pdf", ".doc", ".docx", ".xls", ".xlsx", ".zip", ".rar", ".mp3", ".mp4")
_HEADLINE = 15  # letters


@lru_cache(maxsize=256)
def plain(text: str) -> str:
    """The words of a text in lower case without marks, one space between them."""
    return " ".join(_WORD.findall(fold(text).casefold()))


def likeness(one: str, other: str) -> float:
    """How much of the shorter text's words the longer has, 0 to 1; very short texts have none."""
    first, second = sorted((plain(one).split(), plain(other).split()), key=len)
    if not first:
        return 0.0
    if first == second:
        return 1.0
    known = set(second)
    shared = sum(word in known for word in first) / len(first)
    return shared * min(1.0, 2 * len(first) / len(second))


def begins_with(text: str, start: str) -> bool:
    """Does a text begin with the words of another? A cut last word does not count."""
    head = plain(start.rstrip(" .…")).rpartition(" ")[0] or plain(start)
    return bool(head) and plain(text).startswith(head)


def title_cuts(name: str) -> Iterator[str]:
    """A page's title, and it without what stands before its first or behind its last marks.

    `Headline - Báo Quê`, `Báo Quê - Headline`, `Quê: Headline`: the longer part is the headline.
    """
    yield name
    marks = list(_BETWEEN.finditer(name))[:_MOST_CUTS]
    for begin in (0, *(mark.end() for mark in marks)):
        for end in (*(mark.start() for mark in marks), len(name)):
            if max(_HEADLINE, len(name) // 2) <= end - begin < len(name):
                yield name[begin:end]


def leads_away(link: HtmlElement) -> bool:
    """Does a link lead to another page, and not to a file, a mailbox or a script?"""
    href = (link.get("href") or "").strip().casefold()
    is_file = href.partition("?")[0].endswith(_FILES)
    return bool(href) and not (is_file or href.startswith(("#", "mailto:", "tel:", "javascript:")))
