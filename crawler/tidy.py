"""After a crawl: what the archive no longer needs is let go."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from archive import problems

if TYPE_CHECKING:
    from crawler.session import Session


def thin_listings(session: Session, *, days: int) -> int:
    """Let go of pages of lists older than so many days, those that a problem cites excepted.

    Returns how many went; `days` 0 keeps them all.
    """
    if not days:
        return 0
    before = session.clock.now() - timedelta(days=days)
    cited = problems.cited_captures(session.archive.connection)
    return session.archive.captures.thin_listings(before, keep=cited)
