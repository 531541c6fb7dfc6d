"""What a doctor says of one field, or of the links of lists."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from crawler.doctoring.fates import FEWEST, FIELDS, Fate, fate_of, is_own, selectors_for

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from crawler.doctoring.candidates import Candidate
    from crawler.doctoring.looks import Look
    from crawler.layouts.layout import Layout, Selectors

Status = Literal["well", "dead", "never", "absent"]
"""`never`: the layout's selectors found it on none of the pages, and something else does;
`absent`: nothing finds it, and nothing ever did."""

NEEDED = ("title", "body", "published_at")
"""Fields that every article has: of the others a paper may simply not print one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """A selector of the layout: on how many pages it found anything before the break, and since."""

    selector: str
    before: int
    since: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A field, and how the layout's selectors do on it.

    `fate` counts pages; `last_hit` and `first_miss` are the times of the captures on either side
    of the break; `sources` says what gave the field since then (`nothing` where nothing did).
    """

    field: str
    status: Status
    fate: Fate
    last_hit: datetime | None = None
    first_miss: datetime | None = None
    tallies: tuple[Tally, ...] = ()
    sources: tuple[tuple[str, int], ...] = ()
    candidates: tuple[Candidate, ...] = ()

    @property
    def needs_mending(self) -> bool:
        """Is there something to be done about the layout?"""
        return self.status in ("dead", "never")


def field_finding(field: str, looks: Sequence[Look], layout: Layout) -> Finding | None:
    """How a layout does on a field, by pages it should read (oldest first).

    None where the layout has no selector for it: then nothing can die.
    """
    known = selectors_for(field, layout.fields)
    if not known:
        return None
    hits = [is_own(look.sources.get(field), known) for look in looks]
    fate = fate_of(hits)
    first = len(looks) - fate.since
    since = looks[first:]
    sources = Counter(look.sources.get(field) or "nothing" for look in since)
    return Finding(
        field=field,
        status=_status(field, fate, sources),
        fate=fate,
        last_hit=looks[first - 1].capture.fetched_at if first else None,
        first_miss=since[0].capture.fetched_at if since else None,
        tallies=_tallies(field, looks[:first], since, layout.fields),
        sources=tuple(sources.most_common()),
    )


def _status(field: str, fate: Fate, sources: Counter[str]) -> Status:
    if fate.hits:
        return "dead" if fate.is_dead() else "well"
    read = sum(count for source, count in sources.items() if is_guessed(field, source))
    if fate.since >= FEWEST and read * 2 > fate.since:
        return "never"
    return "absent" if set(sources) == {"nothing"} else "well"


def is_guessed(field: str, source: str) -> bool:
    """Does a source say that a field that every article has was found by the shape alone?"""
    return source.startswith("generic:") and field in NEEDED


def _tallies(
    field: str, before: Sequence[Look], since: Sequence[Look], selectors: Selectors
) -> tuple[Tally, ...]:
    """The selectors that found anything at all, in the layout's order."""
    asked = [(part, each) for part in FIELDS[field] for each in getattr(selectors, part)]
    found = (
        Tally(
            selector=pair[1],
            before=sum(pair in look.found for look in before),
            since=sum(pair in look.found for look in since),
        )
        for pair in asked
    )
    return tuple(one for one in found if one.before or one.since)
