"""A reference as a person writes it, for footnotes."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from archive.citing.reference import Reference


def prose(reference: Reference) -> str:
    """Who, what, where and when; then where the text is kept."""
    translated = ", ".join(reference.translators)
    parts = (
        ", ".join(reference.authors),
        f"“{reference.title}”",
        f"translated by {translated}" if translated else "",
        reference.newspaper,
        _day(reference.published),
        reference.url,
    )
    return f"{', '.join(part for part in parts if part)}. {reference.note}.\n"


def _day(published: str | None) -> str:
    """2-3-2026, as Vietnam writes a day."""
    if published is None:
        return "no date"
    return "-".join(str(int(part)) for part in reversed(published.split("-")))
