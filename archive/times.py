"""How the archive writes times down: ISO 8601 to the second, at Vietnam's +07:00."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

VIETNAM = timezone(timedelta(hours=7))


def stamp(moment: datetime) -> str:
    """An aware time as text, such as `2026-03-02T07:15:00+07:00`.

    Raises:
        ValueError: the time is naive. Nobody could say later what it meant.
    """
    if moment.tzinfo is None:
        raise ValueError(f"{moment!r} has no time zone; give the time an offset")
    return moment.astimezone(VIETNAM).isoformat(timespec="seconds")
