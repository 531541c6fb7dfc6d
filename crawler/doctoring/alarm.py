"""After each visit: which fields do a layout's selectors find no more, on the newest articles?"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from archive import problems, provenance
from archive.dead_selectors import KIND
from archive.records import Problem
from crawler.doctoring.fates import FEWEST_LISTS, FIELDS, fate_of, own_hits, selectors_for
from crawler.doctoring.listings import list_page
from crawler.layouts.links import source_of

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence
    from datetime import datetime

    from archive.captures import Captures
    from archive.provenance import Provenance
    from crawler.layouts.layout import Layout
    from crawler.newspaper import NewspaperSpider

LOOKED_AT = 120
"""Newest articles whose sources are compared: a redesign shows on a few, what was usual on many."""


def raise_alarm(
    connection: sqlite3.Connection, newspaper: type[NewspaperSpider], *, run_id: int, now: datetime
) -> int:
    """Report the fields whose selectors are dead, heal those that are alive again.

    Args:
        connection: the archive.
        newspaper: its class.
        run_id: the run that ends.
        now: its time.

    Returns:
        How many are dead.
    """
    layout = newspaper.layouts[0]
    rows = provenance.newest(connection, newspaper.name, layout=layout.name, limit=LOOKED_AT)
    alive = living_fields(layout, rows)
    problems.resolve_kind(connection, site=newspaper.name, kind=KIND, fields=alive, now=now)
    return problems.report(connection, dead_fields(newspaper, rows), run_id=run_id, now=now)


def raise_alarm_of_lists(
    connection: sqlite3.Connection,
    captures: Captures,
    newspaper: type[NewspaperSpider],
    *,
    by_layout: Sequence[int],
    by_others: Sequence[int],
    run_id: int,
    now: datetime,
) -> int:
    """The same for the links of the lists that a run read, given by the numbers of captures.

    Returns:
        1 where they are dead.
    """
    if by_layout:
        problems.resolve_kind(
            connection, site=newspaper.name, kind=KIND, fields=("links",), now=now
        )
    few = by_layout or len(by_others) < FEWEST_LISTS
    if few or not _read_before(captures, newspaper, min(by_others)):
        return 0
    dead = _dead_links(newspaper, len(by_others), by_others[-1])
    return problems.report(connection, [dead], run_id=run_id, now=now)


def _read_before(captures: Captures, newspaper: type[NewspaperSpider], before: int) -> bool:
    """Did the layout's selectors find the links of any list, in one of the last runs?"""
    layout = newspaper.layouts[0]
    if not layout.links:
        return False
    for capture in captures.newest(newspaper.name, "listing", limit=LOOKED_AT):
        page = list_page(newspaper, captures, capture) if capture.id < before else None
        if page and layout.listing(page).source == source_of(layout.links):
            return True
    return False


def dead_fields(newspaper: type[NewspaperSpider], rows: Sequence[Provenance]) -> list[Problem]:
    """A problem for each field that the layout used to find and finds no more."""
    layout = newspaper.layouts[0]
    found = []
    for field in FIELDS:
        hits = own_hits([row.fields for row in rows], field, layout.fields)
        fate = fate_of(hits)
        if fate.is_dead():
            found.append(_problem(newspaper, field, rows[len(rows) - fate.since :], fate.hits))
    return found


def living_fields(layout: Layout, rows: Sequence[Provenance]) -> list[str]:
    """The fields that the layout found in the newest article, or has no selectors for."""
    last = [row.fields for row in rows[-1:]]
    return [
        field
        for field in FIELDS
        if any(own_hits(last, field, layout.fields)) or not selectors_for(field, layout.fields)
    ]


def _problem(
    newspaper: type[NewspaperSpider], field: str, since: Sequence[Provenance], hits: int
) -> Problem:
    sources = Counter(row.fields.get(field) or "nothing" for row in since)
    said = ", ".join(f"{count} × {source}" for source, count in sources.most_common())
    return Problem(
        site=newspaper.name,
        url=newspaper.home,
        kind=KIND,
        field=field,
        message=f"The selectors of the layout {newspaper.layouts[0].name} for {field} found "
        f"nothing on the last {len(since)} new articles, after {hits} on which they did; since "
        f"then: {said}. The pages are kept. See what would find it now: baotinh doctor "
        f"{newspaper.name}",
        capture_id=since[-1].capture_id,
    )


def _dead_links(newspaper: type[NewspaperSpider], lists: int, capture_id: int) -> Problem:
    return Problem(
        site=newspaper.name,
        url=newspaper.home,
        kind=KIND,
        field="links",
        message=f"The selectors of the layout {newspaper.layouts[0].name} for links found "
        f"nothing on {lists} lists, as they used to; others, or the links' shape, told them. "
        f"See what would find them now: baotinh doctor {newspaper.name}",
        capture_id=capture_id,
    )
