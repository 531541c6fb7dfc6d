"""What a page's data tell of its dates, and the line that readers see: each shows up the other."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from pipelines.dates import read_date

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pipelines.dates import DateReading
    from pipelines.reading import Value

_MIDNIGHT = re.compile(r"^\d{4}-\d{2}-\d{2}[T ]00:00(?::00(?:\.0+)?)?\s*(?:Z|[+-]\d{2}:?\d{2})?$")
_ZULU = re.compile(r"(?:Z|[+]00:?00)$")
_MISTAKEN = timedelta(hours=7)  # local time with a UTC mark
_MINUTE = timedelta(minutes=1)
_LATE = timedelta(days=1)


def believed(said: list[Value], printed: DateReading | None) -> list[Value]:
    """Machine dates without those that the printed minute shows to be made up.

    Midnight stands for "that day"; a local time marked as UTC is seven hours late.
    """
    if printed is None or printed.precision != "minute" or printed.value is None:
        return said
    kept = []
    for value in said:
        raw = value.raw.strip()
        if _MIDNIGHT.match(raw) and (printed.value.hour or printed.value.minute):
            kept.append(replace(value, raw=raw[:10]))
            continue
        if _ZULU.search(raw):
            other = read_date(raw, now=None).value
            if other is not None and abs(other - printed.value - _MISTAKEN) < _MINUTE:
                continue
        kept.append(value)
    return kept


def shows_a_clock(printed: Iterable[DateReading], said: Iterable[Value]) -> bool:
    """Are lines above a headline days later than all that the page's data tell?"""
    stamps = [read_date(value.raw, now=None).value for value in said if value.source != "url"]
    told = [stamp for stamp in stamps if stamp is not None]
    shown = [reading.value for reading in printed if reading.value is not None]
    return bool(told and shown) and min(shown) - max(told) > _LATE


def has_minute(value: Value) -> bool:
    """Does a stamp tell more than its day?"""
    return value.source != "url" and read_date(value.raw, now=None).precision == "minute"
