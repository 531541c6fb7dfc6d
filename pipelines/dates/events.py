"""The date of the event: 'Chiều 11-1, Văn phòng …' in a lead or a first paragraph."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import NamedTuple

from pipelines.dates.event_forms import DATED, SPOKEN
from pipelines.dates.words import month_number, weekday_number

# Past dates are the rule in a newspaper: a coming one must be twice as near to be believed.
_FUTURE_WEIGHT = 2
_LONGEST_LEAD = 600
_SENTENCES = 2
_SENTENCE_END = re.compile(r"(?<=[a-zà-ỹđ0-9)”\"][.!?…])\s+(?=[“\"(]?[A-ZÀ-ỸĐ])|\n+")
# 'kỷ niệm ngày 22-12', 'sinh ngày 3/2', 'Quyết định số 15 ngày 5-3': a day that is spoken of.
_SPOKEN_OF = re.compile(
    r"(?<!\w)(?:kỷ niệm|nhân|mừng|hưởng ứng|truyền thống|thành lập|(?<!học )(?<!thí )sinh|mỗi|một"
    r"|cả|hằng|hàng|ngày|ngày và|quốc tế|chiếu|thắp|tỏa|toả|ánh|\S*/\S*[^\W\d_][^\s,;)]*"
    r"|(?:số|quyết định|nghị quyết|công văn|chỉ thị|kế hoạch|nghị định|thông tư)\s+\S+)\s+$",
    re.IGNORECASE,
)
# Before 'sáng qua' in lower case: 'tỏa sáng qua' is no morning.
_OPENS = re.compile(r"(?:^|[,;(“\"-]\s*|(?:vào|từ|trong|lúc|giờ|hồi)\s+)$", re.IGNORECASE)
_DAYS_FROM_PUBLICATION = {"nay": 0, "qua": -1, "kia": -2, "mai": 1}


@dataclass(frozen=True, slots=True, kw_only=True)
class EventDate:
    """When the event took place: its first day, its last one if it took several, as printed."""

    phrase: str
    start: date
    end: date | None


class _PrintedDay(NamedTuple):
    year: int | None
    month: int
    day: int


def read_event_date(text: str, *, published: date) -> EventDate | None:
    """The event date of a lead or first paragraph, completed by the publication date.

    Only the first two sentences are looked at. A phrase with the part of the day ('Chiều 11-1')
    or at the head of a sentence is preferred to 'hôm nay' without a number, and that to a plain
    'ngày …' within a sentence. `phrase` is the printed one, in NFC and with plain spaces.
    """
    if isinstance(published, datetime):
        published = published.date()
    text = unicodedata.normalize("NFC", text[:_LONGEST_LEAD])
    head = " ".join(_SENTENCE_END.split(text.strip())[:_SENTENCES])
    dated = [match for match in DATED.finditer(head) if not _is_spoken_of(match)]
    strong = [match for match in dated if match["part"] or match["near"] or _opens(match)]
    weak = [match for match in dated if match not in strong]
    return (
        _first_dated(strong, published) or _spoken(head, published) or _first_dated(weak, published)
    )


def _opens(match: re.Match[str]) -> bool:
    return match.start() == 0 or match[0][0].isupper()


def _first_dated(matches: list[re.Match[str]], published: date) -> EventDate | None:
    events = (_dated(match, published) for match in matches)
    return next((event for event in events if event is not None), None)


def _is_spoken_of(match: re.Match[str]) -> bool:
    return _SPOKEN_OF.search(match.string, 0, match.start()) is not None


def _dated(match: re.Match[str], published: date) -> EventDate | None:
    """The event of a phrase with numbers, None where the calendar has no such day."""
    day, until = _printed(match, ""), _printed(match, "2")
    if day is None:
        return None
    if until is not None:
        start, end = _span(day, until, published)
    elif match["first"]:
        end = _resolve(day, published)
        start = end and _before(int(match["first"]), end)
    else:
        start, end = _resolve(day, published), None
    if start is None or (end is None and (until or match["first"])):
        return None
    if match["weekday"] and start.isoweekday() != weekday_number(
        " ".join(match["weekday"].lower().split())
    ):
        return None
    return EventDate(phrase=_phrase(match), start=start, end=end)


def _phrase(match: re.Match[str]) -> str:
    """As printed, but a no-break space or a line's end between two words is a space."""
    return " ".join(match[0].split())


def _printed(match: re.Match[str], suffix: str) -> _PrintedDay | None:
    """The numbers of the phrase's day, or of the day after its 'đến' (suffix '2')."""
    day, month, year, word, word_year = match.group(
        *(name + suffix for name in ("d", "m", "y", "wm", "wy"))
    )
    if day is None:
        return None
    year = year or word_year
    number = int(month) if month else month_number(" ".join(word.lower().split()))
    return _PrintedDay(int(year) if year else None, number, int(day))


def _make(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _resolve(day: _PrintedDay, published: date) -> date | None:
    """The printed day, in the year that brings it nearest to the publication if none is printed.

    A New Year may lie between: 'Tối 31-12' published on 1 January is last year's.
    """
    if day.year is not None:
        return _make(day.year, day.month, day.day)
    years = (published.year, published.year - 1, published.year + 1)
    found = [value for year in years if (value := _make(year, day.month, day.day))]
    return min(found, key=lambda value: _distance(value, published), default=None)


def _distance(value: date, published: date) -> int:
    days = (value - published).days
    return days * _FUTURE_WEIGHT if days > 0 else -days


def _span(day: _PrintedDay, until: _PrintedDay, published: date) -> tuple[date | None, date | None]:
    """Both ends of 'từ ngày 28-12 đến 3-1-2026', each completing the other."""
    if day.year is None and until.year is not None:
        end = _make(*until)  # type: ignore[arg-type] # its year was just checked
        start = end and _resolve(day._replace(year=_year_not_after(day, end)), published)
        return start, end
    start = _resolve(day, published)
    if start is None or until.year is not None:
        end = _resolve(until, published)
    else:
        later = (until.month, until.day) < (start.month, start.day)
        end = _make(start.year + later, until.month, until.day)
    return start, end if end and start and end >= start else None


def _year_not_after(day: _PrintedDay, end: date) -> int:
    return end.year - ((day.month, day.day) > (end.month, end.day))


def _before(first: int, end: date) -> date | None:
    """The first of several days printed with one month; '31-1/2' begins in the month before."""
    if first <= end.day:
        return _make(end.year, end.month, first)
    month_before = end.replace(day=1) - timedelta(days=1)
    return _make(month_before.year, month_before.month, first)


def _spoken(head: str, published: date) -> EventDate | None:
    """'Sáng nay', 'Tối qua', 'Hôm nay' at the head of a sentence or clause, by the publication."""
    for match in SPOKEN.finditer(head):
        if not match[0][0].isupper() and not _OPENS.search(head, 0, match.start()):
            continue
        word = (match["near"] or match["day"]).lower()
        start = published + timedelta(days=_DAYS_FROM_PUBLICATION[word])
        return EventDate(phrase=_phrase(match), start=start, end=None)
    return None
