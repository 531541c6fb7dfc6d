"""After a crawl: what has changed in how newspapers are doing, written down once."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from archive import runs
from archive.health import events, outage
from archive.health.history import judged
from crawler.doctoring.diagnosis import examine

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from archive.archive import Archive
    from archive.health.events import Event
    from archive.health.model import Health
    from crawler.newspaper import NewspaperSpider

    Newspapers = Mapping[str, type[NewspaperSpider]]

OF_LAYOUT = (
    *("selector_dead", "generic_readings", "empty_listing", "unreadable", "dates_missing"),
    *("lead_missing", "byline_missing", "section_missing"),
)
"""Causes of which the doctor may know a remedy."""
_PAGES = 60


def changes(archive: Archive, newspapers: Newspapers, *, after: int, now: datetime) -> list[Event]:
    """Judge the newspapers that a crawl visited: those of its runs, with numbers above `after`.

    Nothing is written but that the network was down: `archive.health.events.write` does the rest,
    in one transaction with what is told of it.
    """
    connection = archive.connection
    ended = outage.ended(connection, after=after)
    if not ended:
        return []
    network = events.known(connection, None)
    is_outage = outage.is_outage(ended, known=network.state == "broken")
    if is_outage:
        runs.mark_outage(connection, [run.run_id for run in ended if run.unreached])
    own = events.change(None, network, outage.network(ended, outage=is_outage, now=now), now=now)
    found = judged(connection, now=now, names={run.site for run in ended})
    changed = [_change(archive, newspapers, site, health, now) for site, health in found.items()]
    return [event for event in (own, *changed) if event is not None]


def _change(
    archive: Archive, newspapers: Newspapers, site: str, health: Health, now: datetime
) -> Event | None:
    event = events.change(site, events.known(archive.connection, site), health, now=now)
    if event is None or health.gravest is None:
        return event
    first = event.capture_id or events.first_bad_capture(
        archive.connection, site, event.cause, since=health.gravest.since
    )
    selector = _candidates(archive, newspapers.get(site), event) if event.told else None
    return replace(event, capture_id=first, selector=selector)


def _candidates(
    archive: Archive, newspaper: type[NewspaperSpider] | None, event: Event
) -> str | None:
    """Selectors that the doctor would take: `title: h1.tieu-de; body: div.noi-dung`."""
    if newspaper is None or event.cause not in OF_LAYOUT:
        return None
    remedy = examine(newspaper, archive.captures, most=_PAGES).remedy
    taken = remedy.selectors if remedy else {}
    return "; ".join(f"{part}: {', '.join(found)}" for part, found in taken.items()) or None
