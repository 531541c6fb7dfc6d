"""Every printable form combined with every other: what is read must be right.

The lines are printed by this file from a known moment, so the truth owes nothing to the grammar.
"""

from __future__ import annotations

import random
from datetime import datetime, timedelta
from itertools import product
from typing import TYPE_CHECKING, Any

import pytest

from pipelines.dates import VIETNAM, grammar, read_date
from pipelines.dates.model import RefusedError
from pipelines.dates.normalise import normalise
from pipelines.dates.shortcut import read_common

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

# Prefix, weekday, its place, date, time with its unit, separator, order, suffix.
Form = tuple[Any, ...]

SEED = 20250111
SAMPLE = 12_000
FETCHED = datetime(2025, 7, 1, 10, 0, tzinfo=VIETNAM)
FIRST = datetime(1998, 1, 1, tzinfo=VIETNAM)

# Forms that the grammar does not read. docs/text/dates.md quotes this list; whoever teaches the
# grammar one of them takes it off here and there.
UNREAD_FORMS = [
    "ngày mười một tháng một năm hai nghìn không trăm hai mươi lăm",
    "11/01-2025",
    "11-01/2025 18:30",
    "11-I-2025",
    "11/1/Ất Tỵ",
    "11/01/'25",
    "2025-W02-6",
    "2025-011",
    "Sat Jan 11 18:30:00 2025",
    "10-11/01/2025",
    "11 01 25",
    "3 quý trước",
]

# Forms of which the grammar reads the day and not the time of day.
DAY_ONLY_FORMS = ["18.30, 11/01/2025", "18-30 11/01/2025", "sáng 11/01/2025"]

NUMBERS = ["hai", "ba", "tư", "năm", "sáu", "bảy"]
MONTH_NAMES = ["Một", "Hai", "Ba", "Tư", "Năm", "Sáu", "Bảy", "Tám", "Chín", "Mười"]
MONTH_NAMES += ["Mười Một", "Mười Hai"]


def in_words(moment: datetime) -> str:
    weekday = moment.isoweekday()
    return "Chủ nhật" if weekday == 7 else f"Thứ {NUMBERS[weekday - 1]}"


def in_short(moment: datetime) -> str:
    weekday = moment.isoweekday()
    return "CN" if weekday == 7 else f"T{weekday + 1}"


def in_digits(moment: datetime) -> str:
    weekday = moment.isoweekday()
    return "Chủ Nhật" if weekday == 7 else f"Thứ {weekday + 1}"


def with_dot(moment: datetime) -> str:
    weekday = moment.isoweekday()
    return "C.Nhật" if weekday == 7 else f"T.{NUMBERS[weekday - 1].title()}"


WEEKDAYS = [lambda _: "", in_words, in_short, in_digits, with_dot, lambda m: in_words(m).upper()]

DATES = [
    lambda m: f"{m:%d/%m/%Y}",
    lambda m: f"{m.day}-{m.month}-{m.year}",
    lambda m: f"{m:%d.%m.%Y}",
    lambda m: f"{m.day}/{m.month}/{m:%y}",
    lambda m: f"ngày {m:%d/%m/%Y}",
    lambda m: f"Ngày {m.day} tháng {m.month} năm {m.year}",
    lambda m: f"{m:%d} tháng {m:%m}, {m.year}",
    lambda m: f"{m.day} thg {m.month}, {m.year}",
    lambda m: f"{m.day} Th{m.month}, {m.year}",
    lambda m: f"thg {m.month} {m.day}, {m.year}",
    lambda m: f"Tháng {MONTH_NAMES[m.month - 1]} {m.day}, {m.year}",
    lambda m: f"{m.day} Tháng {MONTH_NAMES[m.month - 1]}, {m.year}",
    lambda m: f"{m:%d} / {m:%m} / {m.year}",
    lambda m: f"{m:%Y-%m-%d}",
]

TIMES = [
    (lambda m: f"{m:%H:%M}", "minute"),
    (lambda m: f"{m:%H:%M:%S}", "second"),
    (lambda m: f"{m.hour}:{m:%M}", "minute"),
    (lambda m: f"{m.hour}h{m:%M}", "minute"),
    (lambda m: f"{m.hour}h{m:%M}'", "minute"),
    (lambda m: f"{m.hour}g{m:%M}", "minute"),
    (lambda m: f"{m.hour} giờ {m.minute} phút", "minute"),
    (lambda m: f"{m.hour % 12 or 12}:{m:%M} {'SA' if m.hour < 12 else 'CH'}", "minute"),
    (lambda m: f"{m.hour % 12 or 12}:{m:%M:%S} {'AM' if m.hour < 12 else 'PM'}", "second"),
    (lambda m: f"{m:%H:%M} {'AM' if m.hour < 12 else 'PM'}", "24 hours with a marker"),
    (lambda _: "", "day"),
]

SEPARATORS = [" ", ", ", " - ", " – ", " | ", " lúc ", "  \n ", ": "]
PREFIXES = [
    *("", "Cập nhật lúc ", "Cập nhật: ", "Đăng lúc : ", "Ngày đăng ", "Tin đăng lúc : "),
    *("Ngày phát hành: ", "(QHO)- ", "Lê Mai - ", "bởi Thu Hà ", "TTXVN | ", "- "),
]
SUFFIXES = ["", " (GMT+7)", " [GMT+7]", "[GMT+7]", " GMT+7", " | Lê Mai", " - 57 lượt xem", "."]
WEEKDAY_PLACES = ["before", "after"]


def printed(moment: datetime, form: Form) -> str:
    """The line that a site with this form prints for the moment."""
    prefix, weekday, place, date, (time, _), separator, order, suffix = form
    parts = [date(moment), time(moment)]
    parts = [part for part in (parts if order == "date first" else parts[::-1]) if part]
    day_of_week = weekday(moment)
    line = separator.join(parts)
    if day_of_week:
        line = f"{day_of_week}, {line}" if place == "before" else f"{line} ({day_of_week})"
    return f"{prefix}{line}{suffix}"


def truth(moment: datetime, form: Form) -> datetime:
    unit = form[4][1]
    if unit == "day":
        return moment.replace(hour=0, minute=0, second=0)
    return moment if unit == "second" else moment.replace(second=0)


def grid() -> Iterator[tuple[Form, datetime]]:
    """A seeded sample of the product of all forms, each with its own moment."""
    # Deterministic sampling, not secrecy.
    chance = random.Random(SEED)  # noqa: S311
    forms = list(
        product(
            PREFIXES,
            WEEKDAYS,
            WEEKDAY_PLACES,
            DATES,
            TIMES,
            SEPARATORS,
            ["date first", "time first"],
            SUFFIXES,
        )
    )
    seconds = int((FETCHED - FIRST).total_seconds())
    for form in chance.sample(forms, SAMPLE):
        yield form, FIRST + timedelta(seconds=chance.randrange(seconds))


@pytest.mark.parametrize("now", [None, FETCHED])
def test_no_line_of_the_grid_is_read_wrong_and_none_is_missed(now: datetime | None) -> None:
    wrong = []
    for form, moment in grid():
        line = printed(moment, form)
        reading = read_date(line, now=now)
        if reading.value != truth(moment, form):
            wrong.append((line, reading.iso or reading.problem))
    assert wrong == []


def test_the_precision_of_the_grid_is_what_was_printed() -> None:
    for form, moment in grid():
        reading = read_date(printed(moment, form))
        assert reading.precision == ("day" if form[4][1] == "day" else "minute"), reading


def test_the_shortcut_reads_nothing_that_the_grammar_reads_otherwise() -> None:
    taken = 0
    for form, moment in grid():
        line = normalise(printed(moment, form))
        if (short := read_common(line, FETCHED)) is not None:
            assert short == grammar.read(line, FETCHED), line
            taken += 1
    assert taken > SAMPLE // 100


@pytest.mark.parametrize(
    "line",
    [
        "31/02/2025 18:30",
        "18:75, 11/01/2025",
        "thứ hai, 11/01/2025",
        "01/01/1970",
        "2025-13-01 08:00:00",
    ],
)
def test_the_shortcut_refuses_for_the_reason_of_the_grammar(line: str) -> None:
    with pytest.raises(RefusedError) as short:
        read_common(line, FETCHED)
    with pytest.raises(RefusedError) as full:
        grammar.read(line, FETCHED)
    assert (short.value.problem, short.value.rule) == (full.value.problem, full.value.rule)


@pytest.mark.parametrize("line", UNREAD_FORMS)
def test_an_unread_form_is_no_value_rather_than_a_guess(line: str) -> None:
    assert read_date(line, now=FETCHED).value is None


@pytest.mark.parametrize("line", DAY_ONLY_FORMS)
def test_a_time_that_is_not_understood_leaves_the_day(line: str) -> None:
    reading = read_date(line)
    assert (reading.iso, reading.precision) == ("2025-01-11T00:00:00+07:00", "day")


def test_the_docs_name_every_form_that_is_not_read(root: Path) -> None:
    docs = (root / "docs/text/dates.md").read_text(encoding="utf-8")
    assert [form for form in UNREAD_FORMS + DAY_ONLY_FORMS if f"`{form}`" not in docs] == []
