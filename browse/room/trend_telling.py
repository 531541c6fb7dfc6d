"""How the slots and values of one page of trends are told: written, labelled, linked. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from archive.search.days import first_day, last_day
from archive.trends import as_search, in_time
from browse.room import show
from browse.room.words import words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from archive.trends import By, Slot
    from browse.room.trend_asked import Asked

_FINE = 10
"""Shares below this many per cent have a decimal."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """What was asked for, by what it is really counted, and for whom it is written.

    Attributes:
        asked: what the address asks for.
        by: what the slots are.
        language: vi or en.
        names: newspapers' own names by their short ones.
    """

    asked: Asked
    by: By
    language: str
    names: Mapping[str, str]

    def value(self, slot: Slot | None) -> float | None:
        """What is drawn of a slot; None where nothing is archived."""
        if slot is None or not slot.archived:
            return None
        if self.asked.measure == "per_million":
            return slot.per_million
        return slot.articles if self.asked.measure == "articles" else 100 * (slot.share or 0)

    def written(self, value: float) -> str:
        """A value as people write it: 3,4% in Vietnamese, 3.4% in English."""
        if self.asked.measure != "share":
            return show.number(round(value), self.language)
        text = f"{value:.1f}" if value < _FINE and value != int(value) else f"{value:.0f}"
        return f"{text.replace('.', ',') if self.language == 'vi' else text}%"

    def label(self, slot: str) -> str:
        """A slot as people write it: 5/3/2026, 3/2026, 2026, a newspaper's own name."""
        if self.by == "day":
            return show.day(slot, self.language)
        if self.by == "month":
            return f"{int(slot[5:])}/{slot[:4]}"
        return self.names.get(slot, slot)

    def said(self, name: str, slot: Slot) -> str:
        """A point in words."""
        return words(self.language)["said"].format(
            name=name,
            slot=self.label(slot.slot),
            value=self.written(self.value(slot) or 0),
            articles=show.number(slot.articles, self.language),
            archived=show.number(slot.archived, self.language),
        )

    def link(self, term: str, slot: Slot) -> str:
        """The search that finds the articles behind a point; empty where there are none."""
        if not slot.articles:
            return ""
        own = (
            {"since": first_day(slot.slot), "until": last_day(slot.slot)}
            if in_time(self.by)
            else {self.by: slot.slot}
        )
        return f"/tim?{urlencode({'q': as_search(term), **self.asked.given, **own})}"
