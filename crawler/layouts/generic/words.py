"""Comparing printed texts: the same words, whatever their case, marks and punctuation."""

from __future__ import annotations

import re
from functools import lru_cache

from pipelines.text import fold

_WORD = re.compile(r"\w+")


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
