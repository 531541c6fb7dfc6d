"""What to do with a page that was read: a pure function of what is known and what was read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Action = Literal["new", "changed", "reread", "unchanged"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What the archive has of an article."""

    content_hash: str
    capture_sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """What was read from a page just now."""

    content_hash: str
    capture_sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What to do, and why."""

    action: Action
    reason: str


def decide(known: Known | None, read: Read) -> Decision:
    """Is this article new, edited by the newspaper, read differently by us, or the same?

    An edit is told from a better reading by the page itself: the same bytes that give another
    text can only have been read by other code.
    """
    if known is None:
        return Decision(action="new", reason="not in the archive yet")
    if known.content_hash == read.content_hash:
        return Decision(action="unchanged", reason="the same text")
    if known.capture_sha256 == read.capture_sha256:
        return Decision(action="reread", reason="the same page, read by other code")
    return Decision(action="changed", reason="another page with another text")
