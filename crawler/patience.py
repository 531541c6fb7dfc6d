"""What a server says about when to come again: the header Retry-After (RFC 9110, 10.2.3)."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

SHORT = timedelta(minutes=2)
"""A wait of up to so long is waited for within the run; after a longer one the next run asks."""


def retry_after(value: str | None, *, now: datetime) -> timedelta | None:
    """How long to wait: seconds, or until a date; None where nothing sensible stands there.

    Never below zero: a date gone by means that one may come at once.
    """
    text = (value or "").strip()
    if text.isascii() and text.isdigit():
        return timedelta(seconds=min(int(text), timedelta(days=3650).total_seconds()))
    try:
        until = parsedate_to_datetime(text)
    except ValueError:
        return None
    if until.tzinfo is None:
        until = until.replace(tzinfo=UTC)
    return max(until - now, timedelta(0))
