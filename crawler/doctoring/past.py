"""When a selector hit last, if that was before the pages that were looked at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from crawler.doctoring.fates import is_own, selectors_for

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from crawler.doctoring.looks import Look
    from crawler.layouts.layout import Layout

_SAMPLE = 3  # neighbouring captures that are asked at each stride: not every page has every field


@dataclass(frozen=True, slots=True, kw_only=True)
class Break:
    """The times of the capture that was hit last, and of the one after it that was not."""

    hit: datetime
    miss: datetime


def last_hit_before(
    look: Callable[[int], Look], field: str, layout: Layout, *, known: int, total: int
) -> Break | None:
    """Go back in strides that double until a capture is hit, then halve the stride.

    A few dozen captures are read, whatever the age of the archive. That a field was there until
    a day and never since is taken for granted.

    Args:
        look: the capture of a number, counted from the newest (0).
        field: one of `fates.FIELDS`.
        layout: the one of today.
        known: so many of the newest are known not to be hit.
        total: how many captures there are.
    """
    selectors = selectors_for(field, layout.fields)

    def hit(number: int) -> Look | None:
        sample = (look(each) for each in range(number, min(number + _SAMPLE, total)))
        return next((one for one in sample if is_own(one.sources.get(field), selectors)), None)

    missed, place, found = known - 1, known - 1, None
    while found is None:
        if place >= total - 1:
            return None
        missed, place = place, min(2 * place + 1, total - 1)
        found = hit(place)
    while place - missed > 1:
        middle = (missed + place) // 2
        if nearer := hit(middle):
            place, found = middle, nearer
        else:
            missed = middle
    return Break(hit=found.capture.fetched_at, miss=look(missed).capture.fetched_at)
