"""How the archive writes times down: ISO 8601 to the second, at Vietnam's +07:00."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from functools import lru_cache

VIETNAM = timezone(timedelta(hours=7))


@lru_cache(maxsize=64)  # an article that is stored has its few times stamped again and again
def stamp(moment: datetime) -> str:
    """An aware time as text, such as `2026-03-02T07:15:00+07:00`.

    Raises:
        ValueError: the time is naive. Nobody could say later what it meant.
    """
    if moment.tzinfo is None:
        raise ValueError(f"{moment!r} has no time zone; give the time an offset")
    return moment.astimezone(VIETNAM).isoformat(timespec="seconds")
