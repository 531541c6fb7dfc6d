"""Texts with their changes marked, for people: colours on a terminal, wdiff's marks elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import Console

    from archive.diff import Change

CONTEXT = 8
"""Words of unchanged text that are shown on each side of a change."""
REMOVED, ADDED = "red strike", "green"


def has_colours(console: Console) -> bool:
    """Can it show what was removed and added without marks? Not in a pipe, nor with NO_COLOR."""
    return console.color_system is not None and not console.no_color


def marked(changes: Sequence[Change], *, colours: bool, longest: int | None = None) -> Text:
    """The stretches in one text; what did not change is shortened to the words beside changes.

    Args:
        changes: of a text, in order.
        colours: removed red and struck, added green; else `[-removed-]` and `{+added+}`.
        longest: words of a changed stretch that are shown; all of them if it is not given.
    """
    text = Text()
    for number, change in enumerate(changes):
        if change.op == "equal":
            text.append(_context(change.old, first=number == 0, last=number == len(changes) - 1))
            continue
        old, new = _cut(change.old, longest), _cut(change.new, longest)
        if old:
            text.append(old if colours else f"[-{old}-]", style=REMOVED)
        if new:
            text.append(new if colours else f"{{+{new}+}}", style=ADDED)
    return text


def _context(text: str, *, first: bool, last: bool) -> str:
    """Unchanged text: whole if it is short, else the words next to the changes."""
    words = text.split(" ")
    sides = 2 - first - last
    if len(words) <= sides * (CONTEXT + 1):
        return text
    # A text that begins or ends with a blank has an empty word there.
    head = "" if first else " ".join(words[: CONTEXT + (not words[0])]) + " "
    tail = "" if last else " " + " ".join(words[-CONTEXT - (not words[-1]) :])
    return f"{head}…{tail}"


def _cut(text: str, longest: int | None) -> str:
    words = text.split(" ")
    if longest is None or len(words) <= longest:
        return text
    return " ".join(words[:longest]) + " …"
