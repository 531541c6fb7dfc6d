"""How times, numbers and texts are written for a reader."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_WEEKDAYS = {
    "vi": ("thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu", "thứ bảy", "chủ nhật"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
_THOUSANDS = {"vi": ".", "en": ","}


def number(value: float, lang: str) -> str:
    """57.000 in Vietnamese, 57,000 in English."""
    return f"{int(value):,}".replace(",", _THOUSANDS[lang])


def day(text: str | None, lang: str) -> str:
    """A day (YYYY-MM-DD or longer) as people write it; a dash where there is none."""
    if not text:
        return "–"
    found = date.fromisoformat(text[:10])
    return f"{found.day}/{found.month}/{found.year}" if lang == "vi" else f"{found:%-d %b %Y}"


def typed_day(text: str, lang: str) -> str:
    """A day that somebody typed: as people write it if it is a whole day, else as it was typed."""
    try:
        return day(date.fromisoformat(text).isoformat(), lang)
    except ValueError:
        return text


def moment(text: str | None, precision: str | None, lang: str) -> str:
    """A time to the precision in which it is known."""
    if not text:
        return "–"
    if precision == "month":
        month = date.fromisoformat(text[:10])
        return f"tháng {month.month}/{month.year}" if lang == "vi" else f"{month:%B %Y}"
    found = datetime.fromisoformat(text)
    written = f"{_WEEKDAYS[lang][found.weekday()]}, {day(text, lang)}"
    return f"{written}, {found:%H:%M}" if precision == "minute" else written


def is_web(address: str) -> bool:
    """May it be a link? Pages name addresses as they like: `javascript:` is none to follow."""
    return address.casefold().startswith(("http://", "https://"))


def paragraphs(text: str) -> list[str]:
    """The paragraphs of a text."""
    return [part for part in text.split("\n\n") if part.strip()]


def size(count: float, lang: str) -> str:
    """Bytes as people say them."""
    amount = float(count)
    for unit in ("B", "KB", "MB", "GB"):
        if amount < 1000 or unit == "GB":  # noqa: PLR2004 - as disks are sold
            break
        amount /= 1000
    shown = f"{amount:.0f}" if amount >= 10 or unit == "B" else f"{amount:.1f}"  # noqa: PLR2004
    return f"{shown.replace('.', ',') if lang == 'vi' else shown} {unit}"


def heights(rows: Iterable[tuple[str, int]], height: int) -> list[int]:
    """Heights of a small histogram of (label, count); what is not nothing is seen."""
    counts = [count for _, count in rows]
    most = max(counts, default=0) or 1
    return [max(2, round(height * count / most)) if count else 0 for count in counts]
