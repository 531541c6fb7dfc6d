"""What looks like a date and is none, and what is a date that cannot be."""

from __future__ import annotations

from datetime import datetime

import pytest

from pipelines.dates import VIETNAM, last_resort, read_date

FETCHED = datetime(2025, 1, 12, 10, 0, tzinfo=VIETNAM)


@pytest.mark.parametrize(
    "line",
    [
        "",
        " ",
        "2025",
        "Năm 2025",
        "Thứ bảy",
        "CN",
        "18:30",
        "12:06 SA",
        "tháng 5",
        "0912345678",
        "0912.345.678",
        "024-3825-1234",
        "(0207) 3.822.820",
        "02073.822.820",
        "+84 912 345 678",
        "Hotline: 1900 6789",
        "1.200.000 đồng",
        "12.500 đồng/kg",
        "3-2",
        "Đội chủ nhà thắng 3-2",
        "Thứ 7: Hải Sơn 3-2 Tân Lập",
        "18h00 Hải Sơn 2-1 Tân Lập",
        "24/7",
        "1/2 diện tích",
        "Tỷ lệ 1/2",
        "207/208",
        "99,5%",
        "18-NQ/TW",
        "05/2024/NĐ-CP",
        "Số 12/2024",
        "Quyết định 1137-QĐ/TU",
        "192.168.1.25",
        "10-12/01/2025",
        "10/01 - 12/01/2025",
        "từ 10 đến 12/01/2025",
        "Từ ngày 10-1 đến 12-01-2025",
        "từ ngày 10 đến hết ngày 12/01/2025",
        "10 và 12/01/2025",
        "ngày 10, 12/01/2025",
        "các ngày 10, 11, 12/01/2025",
        "10 – 12 tháng 1 năm 2025",
        "10 đến 12 tháng 1 năm 2025",
        "Từ 10 tháng 1 đến 12 tháng 1",
        "Đang cập nhật",
        "2 trước",
        "99999999999999",
        "thế hệ hôm nay",
        "(TTXVN)",
    ],
)
@pytest.mark.parametrize("now", [None, FETCHED])
def test_what_only_looks_like_a_date_is_none(line: str, now: datetime | None) -> None:
    reading = read_date(line, now=now)
    assert (reading.value, reading.rule, reading.problem) == (None, None, None)
    assert reading.precision is None
    assert reading.iso is None


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("31/02/2024", "impossible"),
        ("29/02/2023", "impossible"),
        ("11/13/2024", "impossible"),
        ("13/2024-01", None),
        ("2024-13-01", "impossible"),
        ("00/01/2024", "impossible"),
        ("tháng 13 năm 2024", "impossible"),
        ("Tháng 13 5, 2024", "impossible"),
        ("11/01/2024 25:00", "impossible"),
        ("25:00, 11/01/2024", "impossible"),
        ("11/01/2024 18:75", "impossible"),
        ("11/01/2024 24:00", "impossible"),
        ("25h10 ngày 11/01/2024", "impossible"),
        ("31/2 lúc 8:00", "impossible"),
        ("2024-01-11T18:30:00+25:00", "impossible"),
        ("Thứ sáu, 11/01/2025", "weekday_contradicts"),
        ("11/01/2025 (T2)", "weekday_contradicts"),
        ("Chủ nhật, ngày 11 tháng 1 năm 2025", "weekday_contradicts"),
        ("Monday, January 6, 2020", None),
        ("Tuesday, January 6, 2020", "weekday_contradicts"),
        ("0001-01-01T00:00:00", "before_1990"),
        ("01/01/1970", "before_1990"),
        ("1989-12-31", "before_1990"),
        ("30/4/1975", "before_1990"),
        ("01/01/3000", "future"),
        ("13:05 SA 11/01/2025", "meridiem_contradicts"),
        ("00:30 CH 11/01/2025", "meridiem_contradicts"),
        ("12 giờ đêm 11/01/2025", "ambiguous_time"),
        ("12/12/2024 âm lịch", "lunar_calendar"),
        ("12/12/2024 (lịch âm)", "lunar_calendar"),
        ("mùng 10 tháng 12 năm Giáp Thìn", "lunar_calendar"),
        ("ngày 10-12 Giáp Thìn", "lunar_calendar"),
        ("Rằm tháng Giêng năm 2025", "lunar_calendar"),
        ("10/01/2025 và 11/01/2025", "several_dates"),
        ("10/01/2025 - 11/01/2025", "several_dates"),
        ("10/01/2025 đến 11/01/2025", "several_dates"),
        ("Đăng lúc 18:30 - 20:00, 11/01/2025", "several_times"),
        ("18:30 - 20:00, 11/01/2025", "several_times"),
        ("Từ 18:30 đến 20:00 ngày 11/01/2025", "several_times"),
        ("1 tháng trước", "too_vague"),
        ("hai tháng trước", "too_vague"),
    ],
)
def test_a_date_that_cannot_be_is_a_problem_with_its_raw_text(
    line: str, problem: str | None
) -> None:
    reading = read_date(line)
    assert reading.problem == problem
    assert reading.raw == line
    if problem:
        assert reading.value is None
        assert reading.rule


@pytest.mark.parametrize(
    "line", ["14/01/2025 08:00", "2025-06-01", "1767871254", "/202503/", "14 tháng 1 năm 2025"]
)
def test_a_date_beyond_one_day_after_the_fetch_is_refused(line: str) -> None:
    assert read_date(line, now=FETCHED).problem == "future"
    assert read_date(line).value is not None


def test_a_clock_a_little_ahead_is_tolerated() -> None:
    assert read_date("13/01/2025 09:59", now=FETCHED).iso == "2025-01-13T09:59:00+07:00"


def test_a_hotline_is_no_unix_time() -> None:
    assert read_date("1900561252").value is None
    assert read_date("1900561252", now=FETCHED).value is None


def test_dateparser_is_never_asked_about_a_line_that_was_read_or_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fail(*_: object) -> None:
        raise AssertionError("dateparser was asked")

    monkeypatch.setattr(last_resort, "_parser", lambda: fail)
    lines = ["11/01/2025", "31/02/2025", "10-12/01/2025", "Thứ sáu, 11/01/2025", "5 phút trước"]
    lines += ["2025", "Thứ bảy", "18-NQ/TW", "1/2 diện tích", "0912 345 678"]
    for line in lines:
        read_date(line, now=FETCHED)


@pytest.mark.parametrize(
    "answer",
    [
        datetime(2025, 2, 11, tzinfo=VIETNAM),
        datetime(2025, 11, 1, tzinfo=VIETNAM),
        datetime(2025, 1, 11, 7, 5, tzinfo=VIETNAM),
        None,
    ],
)
def test_dateparser_is_believed_only_where_it_used_every_number(
    monkeypatch: pytest.MonkeyPatch, answer: datetime | None
) -> None:
    monkeypatch.setattr(last_resort, "_parser", lambda: lambda *_: answer)
    assert last_resort.ask_dateparser("11, 01, 2025", None) is None


def test_an_error_of_dateparser_is_no_error_of_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise OverflowError

    monkeypatch.setattr(last_resort, "_parser", lambda: broken)
    assert last_resort.ask_dateparser("11, 01, 2025", None) is None


def test_a_last_answer_passes_the_same_checks(monkeypatch: pytest.MonkeyPatch) -> None:
    far = datetime(2035, 1, 11, tzinfo=VIETNAM)
    monkeypatch.setattr(last_resort, "_parser", lambda: lambda *_: far)
    assert read_date("11, 01, 2035", now=FETCHED).problem == "future"
