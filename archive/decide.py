"""What to do with an answer about an article: a pure function of what is known and what was met.

`archive.articles` carries a decision out; nothing here touches a database or a clock.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from datetime import datetime

Action = Literal["new", "changed", "unchanged", "reread", "missing", "gone", "refused"]
Answer = Literal["404", "410", "home_page", "notice"]
"""How a page can be absent: by its status, by a redirect to the home page, by what it says."""

SURE_AFTER = {"410": (2, timedelta(days=1))}
"""Absences that make an article gone, and the time from the first to the last of them."""
SURE_AFTER_OTHERWISE = (3, timedelta(days=7))


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What the archive has of an article.

    `content_hash`, `capture_sha256` and `fetched_at` are those of its current text; `hashes` and
    `captures` those of all its versions. `absences` counts the answers without the article since
    it was `absent_since`; `gone` once they were enough.
    """

    content_hash: str
    capture_sha256: str
    fetched_at: datetime
    hashes: frozenset[str] = frozenset()
    captures: frozenset[str] = frozenset()
    absent_since: datetime | None = None
    absences: int = 0
    gone: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """A page that was read as the article."""

    content_hash: str
    capture_sha256: str
    fetched_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Unread:
    """An answer that says nothing about the article: a page that no layout reads, a failure."""

    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Absent:
    """An answer without the article. `host_answers`: other pages of the host were well just now."""

    answer: Answer
    at: datetime
    host_answers: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What to do, and why.

    `current`: whether the text that was read is the article's current one from now on (an older
    page that is read later adds its text to the versions and no more). `back`: the article was
    missing, or gone, and is there again.
    """

    action: Action
    reason: str
    current: bool = True
    back: bool = False


def decide(known: Known | None, met: Read | Unread | Absent) -> Decision:
    """Is this article new, edited, read differently by us, the same, missing, gone, or unread?

    An edit is told from a better reading by the page itself: the same bytes that give another
    text can only have been read by other code.
    """
    if isinstance(met, Unread):
        return Decision(action="refused", reason=met.reason, current=False)
    if isinstance(met, Absent):
        return _absence(known, met)
    if known is None:
        return Decision(action="new", reason="not in the archive yet")
    return _reading(known, met)


def _reading(known: Known, read: Read) -> Decision:
    later = read.fetched_at > known.fetched_at
    back = later and known.absences > 0
    if read.content_hash == known.content_hash:
        reason = "there again, with the same text" if back else "the same text"
        return Decision(action="unchanged", reason=reason, back=back)
    if read.capture_sha256 == known.capture_sha256:
        return Decision(action="reread", reason="the same page, read by other code")
    if later or read.fetched_at == known.fetched_at:
        return Decision(action="changed", reason="a later page with another text", back=back)
    if read.content_hash in known.hashes:
        reason = "an earlier page, whose text is among the versions"
        return Decision(action="unchanged", reason=reason, current=False)
    if read.capture_sha256 in known.captures:
        reason = "an earlier page, read by other code"
        return Decision(action="reread", reason=reason, current=False)
    return Decision(
        action="changed", reason="an earlier page with a text not seen before", current=False
    )


def _absence(known: Known | None, absent: Absent) -> Decision:
    if not absent.host_answers:
        reason = "the host as a whole does not answer well; that says nothing about one article"
        return Decision(action="refused", reason=reason, current=False)
    if known is None:
        return Decision(action="missing", reason="never seen, and not there", current=False)
    if known.gone:
        return Decision(action="gone", reason="still not there", current=False)
    since = known.absent_since or absent.at
    count, span = SURE_AFTER.get(absent.answer, SURE_AFTER_OTHERWISE)
    if known.absences + 1 >= count and absent.at - since >= span:
        reason = f"not there {known.absences + 1} times in {(absent.at - since).days} days"
        return Decision(action="gone", reason=reason, current=False)
    return Decision(action="missing", reason="not there; to be asked for again", current=False)
