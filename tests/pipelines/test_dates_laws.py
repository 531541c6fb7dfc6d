"""Laws of the date reader, whatever the line."""

from __future__ import annotations

import unicodedata
from datetime import datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from pipelines.dates import VIETNAM, DateReading, read_date, read_event_date, read_url_date

FETCHED = datetime(2026, 3, 10, 12, 0, tzinfo=VIETNAM)
FEW = settings(max_examples=300)

# Pieces of date lines in any order: nearer to the edge of the grammar than free text is.
# fmt: off
PIECES = st.sampled_from([
    "11/01/2025", "18:30", "18h30", "Thứ", "7", "CN", "tháng", "năm", "ngày", "2025", "31/02",
    "SA", "PM", "GMT+7", "-", "–", "/", ".", ":", " ", "trước", "hôm qua", "giờ", "phút", "Tư",
    "Cập nhật", "1/2", "+07:00", "T", "Z", "\u0301", "１", "vừa xong", "âm lịch", "99",
    "1767871254", "&nbsp;", "January", "|", "(", "%",
])
# fmt: on
LINES = st.one_of(st.text(max_size=60), st.lists(PIECES, max_size=9).map("".join))
MOMENTS = st.datetimes(datetime(1990, 1, 2), datetime(2026, 3, 10)).map(  # noqa: DTZ001 - next line
    lambda moment: moment.replace(microsecond=0, tzinfo=VIETNAM)
)

PRINTED = [
    lambda m: m.isoformat(),
    lambda m: m.strftime("%Y-%m-%dT%H:%M:%S+0700"),
    lambda m: (m - timedelta(hours=7)).strftime("%Y-%m-%dT%H:%M:%SZ"),
    lambda m: m.strftime("%Y-%m-%d %H:%M:%S"),
    lambda m: m.strftime("%d/%m/%Y %H:%M:%S"),
    lambda m: m.strftime("%H:%M:%S, %d-%m-%Y"),
    lambda m: f"{m.hour}:{m:%M:%S} | {m.day}.{m.month}.{m.year}",
    lambda m: f"{m.day}/{m.month}/{m.year} {m.hour % 12 or 12}:{m:%M:%S} {m:%p}",
    lambda m: f"{m.hour} giờ {m.minute} phút {m.second} giây, {m.day} tháng {m.month} năm {m.year}",
    lambda m: f"thg {m.month} {m.day}, {m.year} {m:%H:%M:%S}",
    lambda m: m.strftime("%d %b %Y %H:%M:%S +0700"),
]


@given(LINES, st.sampled_from([None, FETCHED]))
@FEW
def test_no_line_raises_and_every_reading_is_whole(line: str, now: datetime | None) -> None:
    reading = read_date(line, now=now)
    assert isinstance(reading, DateReading)
    assert reading.raw == line
    if reading.value is None:
        assert reading.precision is None
        assert (reading.rule is None) == (reading.problem is None)
    else:
        assert reading.problem is None
        assert reading.rule
        assert reading.value.utcoffset() == timedelta(hours=7)
        assert 1990 <= reading.value.year <= 2099
        assert now is None or reading.value <= now + timedelta(days=1)


@given(LINES)
@FEW
def test_no_address_and_no_prose_raises(text: str) -> None:
    assert read_url_date(text).raw == text
    read_event_date(text, published=FETCHED.date())


@given(MOMENTS)
@settings(max_examples=150)
def test_a_moment_printed_in_any_form_is_read_as_itself(moment: datetime) -> None:
    for form in PRINTED:
        assert read_date(form(moment)).value == moment, form(moment)


@given(LINES, st.sampled_from(["NFC", "NFD", "NFKC", "NFKD"]))
@FEW
def test_the_unicode_form_of_a_line_does_not_matter(line: str, form: str) -> None:
    one, other = read_date(line), read_date(unicodedata.normalize(form, line))
    assert (one.value, one.rule, one.problem) == (other.value, other.rule, other.problem)


@given(MOMENTS)
@settings(max_examples=100)
def test_a_reading_printed_as_iso_is_read_as_itself(moment: datetime) -> None:
    reading = read_date(moment.strftime("%H:%M %d/%m/%Y"))
    assert read_date(reading.iso).value == reading.value
