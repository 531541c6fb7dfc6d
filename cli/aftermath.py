"""What follows a crawl: newspapers are judged, and what has changed is written down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from archive.database import transaction
from archive.health import events
from crawler.watching import changes

if TYPE_CHECKING:
    from collections.abc import Mapping

    from crawler.newspaper import NewspaperSpider
    from crawler.session import Session


def judge_visits(
    session: Session, newspapers: Mapping[str, type[NewspaperSpider]], *, after: int
) -> None:
    """Judge the newspapers of the runs with numbers above `after`. A replay shows what was."""
    if session.warc_index is not None:
        return
    connection = session.archive.connection
    found = changes(session.archive, newspapers, after=after, now=session.clock.now())
    with transaction(connection):
        for event in found:
            events.write(connection, event)
