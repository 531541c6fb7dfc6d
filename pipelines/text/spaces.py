"""White space and characters that nobody sees.

Paragraphs (an empty line between) and single line breaks are kept; every other white space is one
plain space. Soft hyphens, zero-width and directional characters and controls are removed.
"""

from __future__ import annotations

import re

_BREAKS = "\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
_SPACES = "\t\x1f\xa0\u1680\u2000-\u200a\u202f\u205f\u3000"
_UNSEEN = (
    "\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f"  # controls
    "\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e"  # soft hyphen and its kin
    "\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffc\ufffe\uffff"
)
_ANY_BREAK = re.compile(f"\r\n?|[{_BREAKS}]")
_ANY_SPACE = re.compile(f"[{_SPACES}]")
_ANY_UNSEEN = re.compile(f"[{_UNSEEN}]")
# A joiner between two pictures makes one of them (a family); anywhere else it is waste.
_PICTURES = "\u2190-\u2bff\U0001f000-\U0001faff"
_IDLE_JOINER = re.compile(f"\u200d(?![{_PICTURES}])|(?<![\ufe0f{_PICTURES}])\u200d")
_RUN = re.compile("  +")
_AROUND_BREAK = re.compile(" *\n *")
_GAP = re.compile("\n{3,}")


def drop_unseen(text: str) -> str:
    """`text` without the characters that nobody sees."""
    text = _ANY_UNSEEN.sub("", text)
    return _IDLE_JOINER.sub("", text) if "\u200d" in text else text


def plain_spaces(text: str) -> str:
    """Every kind of space as " ", every kind of line break as a line feed."""
    return _ANY_SPACE.sub(" ", _ANY_BREAK.sub("\n", text))


def tidy_spaces(text: str) -> str:
    """No space doubled, none at the end of a line, and one empty line between paragraphs."""
    if "  " in text:
        text = _RUN.sub(" ", text)
    if " \n" in text or "\n " in text:
        text = _AROUND_BREAK.sub("\n", text)
    if "\n\n\n" in text:
        text = _GAP.sub("\n\n", text)
    return text.strip(" \n")
