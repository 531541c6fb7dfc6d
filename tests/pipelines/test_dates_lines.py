"""Date lines as Vietnamese news sites print them, and what each says."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from pipelines.dates import VIETNAM, read_date

FETCHED = datetime(2025, 1, 12, 10, 0, tzinfo=VIETNAM)

# The 11th of January 2025 was a Saturday.
AT_1830 = [
    "11/01/2025 18:30",
    "11-1-2025 18:30",
    "11.1.2025 18:30",
    "11/01/25 18:30",
    "11 / 01 / 2025 - 18:30",
    "18:30, 11/01/2025",
    "18:30 | 11/01/2025",
    "11/01/2025 - 18:30",
    "11/01/2025 – 18:30",
    "11-01-2025T18:30:00",
    "Thứ bảy, 11/01/2025 - 18:30",
    "Thứ Bảy, 18:30, 11/01/2025",
    "Thứ bảy: 18:30 ngày 11/01/2025",
    "Thứ 7, ngày 11/01/2025 | 18:30",
    "T7, 11/01/2025 18:30",
    "T.7 11/01/2025 18:30",
    "T.Bảy 11/01/2025, 6:30 CH",
    "11/01/2025 18:30 (Thứ bẩy)",
    "Thứ bảy11/01/2025 18:30",
    "Thứ Bảy, 11/01/2025, 18:30 [GMT+7]",
    "Thứ Bảy, 11/01/2025, 18:30[GMT+7]",
    "Thứ Bảy, 11/01/2025, 18:30 (GMT+7)",
    "Thứ Bảy, 11/01/2025, 18:30 UTC+07:00",
    "18:30 (GMT+7) 11/01/2025",
    "18:30 +0700 11/01/2025",
    "Thứ Bảy, 11/01/2025 18:30:00 +07:00",
    "Cập nhật lúc: 18:30 ngày 11/01/2025",
    "Cập nhật ngày: 11/01/2025 18:30:00",
    "Đăng lúc : 18:30 11/01/2025",
    "Ngày đăng 11/01/2025 lúc 18h30",
    "Tin đăng lúc 11-01-2025 18:30",
    "Ngày phát hành: 11/1/2025 6:30:00 PM",
    "(QHO)- 11/01/2025 18:30",
    "Lê Mai - 18:30 11/01/2025",
    "Thu Hà - 18:30 11/01/2025",
    "18h30 ngày 11/1/2025",
    "18h30' ngày 11/1/2025",
    "18h30p, 11.1.2025",
    "18 h 30 ngày 11/1/2025",
    "18g30 ngày 11/01/2025",
    "18 giờ 30 phút, ngày 11 tháng 1 năm 2025",
    "18 giờ 30 - 11/01/2025",
    "11/01/2025 lúc 18 giờ 30 phút",
    "6:30 chiều 11/01/2025",
    "chiều 6:30, 11/01/2025",
    "11/01/2025 06:30 p.m.",
    "11/01/2025 18:30 PM",
    "Thứ Bảy, 11 tháng 1, 2025 lúc 18:30",
    "Thứ Bảy, 11 tháng 01 năm 2025 18:30",
    "18:30 | 11 Tháng Một 2025",
    "18:30 11 Th1, 2025",
    "Tháng Một 11, 2025 6:30 Chiều",
    "thg 1 11, 2025, 18:30",
    "11/Th1/2025 18:30",
    "11/01/202518:30",
    "18:3011/01/2025",
    "１１／０１／２０２５　１８：３０",
    "Thứ bảy, 11/01/2025 18:30",
    "11\u200b/01/2025\xa0\n\t 18:30",
    "11/01/2025&nbsp;18:30",
    "18:30 11/01/2025 | 1.234 lượt xem",
    "5 | 18:30, 11/01/2025",
    "2025-01-11T18:30:00+07:00",
    "2025-01-11T18:30:00+0700",
    "2025-01-11T18:30:00+07",
    "2025-01-11T18:30:00.000 +07:00",
    "2025-01-11T18:30:00 +0700",
    "2025-01-11T18:30",
    "2025-01-11T11:30:00Z",
    "2025-01-11T11:30:00.123Z",
    "2025-01-11T06:30:00-05:00",
    "2025-01-11 18:30:00",
    "2025-01-11 06:30:00 PM",
    "2025-1-11 18:30",
    "2025/01/11 18:30",
    "20250111T113000Z",
    "Sat, 11 Jan 2025 18:30:00 +0700",
    "Sat, 11 Jan 2025 11:30:00 GMT",
    "Sat Jan 11 2025 18:30:00 GMT+0700 (Indochina Time)",
    "11-Jan-2025 18:30",
    "Updated: January 11, 2025 6:30 PM",
    "Saturday, January 11, 2025 - 18:30",
    "1736595000",
    "1736595000123",
    "/Date(1736595000123)/",
    "/Date(1736595000123+0700)/",
    "20250111183000",
    "d2025011118300042",
    "180250111183000221",
]


@pytest.mark.parametrize("line", AT_1830)
@pytest.mark.parametrize("now", [None, FETCHED])
def test_a_line_with_a_time_is_read_to_the_minute(line: str, now: datetime | None) -> None:
    reading = read_date(line, now=now)
    assert reading.iso == "2025-01-11T18:30:00+07:00"
    assert reading.precision == "minute"
    assert reading.problem is None
    assert reading.raw == line


ON_THE_DAY = [
    "11/01/2025",
    "11.01.2025",
    "Thứ bảy, ngày 11/01/2025",
    "Thứ Bảy 11-1-25",
    "Ngày 11 tháng 1 năm 2025",
    "11 tháng 01, 2025",
    "11 thg 1, 2025",
    "thg 1 11, 2025",
    "11 Tháng Giêng 2025",
    "bởi Hạnh 11 Tháng 1, 2025",
    "Tin đăng lúc : 11-01-2025",
    "11/01/2025Theo Sở Xây dựng",
    "Ngày 11/1 năm 2025",
    "2025-01-11",
    "2025-1-11",
    "20250111",
    "/portal/pages/2025-1-11/",
    "Kỳ họp thứ hai, 11/01/2025",
    "Số 45 - 11/01/2025",
    "Thứ bảy, 11/01/2025 (12/12 âm lịch)",
    "11/01/2025 (ÂL 12/12)",
    "11/1/2025 (nhằm ngày 12 tháng Chạp năm Giáp Thìn)",
    "11/01/2025 (rằm tháng Chạp âm lịch)",
    "11/01/2025 | 57 bình luận",
]


@pytest.mark.parametrize("line", ON_THE_DAY)
@pytest.mark.parametrize("now", [None, FETCHED])
def test_a_line_without_a_time_is_read_to_the_day(line: str, now: datetime | None) -> None:
    reading = read_date(line, now=now)
    assert (reading.iso, reading.precision) == ("2025-01-11T00:00:00+07:00", "day")


@pytest.mark.parametrize(
    ("line", "iso"),
    [
        ("Tháng Năm 13, 2024", "2024-05-13"),
        ("13 Tháng Năm năm 2024", "2024-05-13"),
        ("13 Th5, 2024", "2024-05-13"),
        ("13 tháng Tư 2024", "2024-04-13"),
        ("Tháng Chạp 13, 2024", "2024-12-13"),
        ("Tháng Mười Một 13, 2024", "2024-11-13"),
        ("Tháng Mười 13, 2024", "2024-10-13"),
        ("13 tháng mười hai, 2024", "2024-12-13"),
        ("08/01/2026", "2026-01-08"),
        ("2026-01-08", "2026-01-08"),
        ("29/02/2024", "2024-02-29"),
        ("6-7-98", "1998-07-06"),
    ],
)
def test_day_comes_before_month_and_months_may_be_words(line: str, iso: str) -> None:
    assert read_date(line).iso == f"{iso}T00:00:00+07:00"


@pytest.mark.parametrize(
    ("printed", "clock"),
    [
        ("00:01 AM", "00:01:00"),
        ("12:06 SA", "00:06:00"),
        ("12:06 sáng", "00:06:00"),
        ("12:30 PM", "12:30:00"),
        ("12:30 CH", "12:30:00"),
        ("12:30 trưa", "12:30:00"),
        ("1:30 trưa", "13:30:00"),
        ("13:05 PM", "13:05:00"),
        ("9:55:29 AM", "09:55:29"),
        ("8:15:09 tối", "20:15:09"),
        ("7 giờ 5 phút", "07:05:00"),
        ("7h5'", "07:05:00"),
        ("7h", "07:00:00"),
        ("18 giờ 30 phút 15 giây", "18:30:15"),
        ("10 giờ đêm", "22:00:00"),
        ("1 giờ đêm", "01:00:00"),
    ],
)
def test_every_clock_is_read_before_and_after_its_day(printed: str, clock: str) -> None:
    expected = f"2025-03-02T{clock}+07:00"
    assert read_date(f"02/03/2025 lúc {printed}").iso == expected
    assert read_date(f"{printed}, 02/03/2025").iso == expected
    assert read_date(f"{printed} ngày 2 tháng 3 năm 2025").iso == expected


@pytest.mark.parametrize(
    ("line", "iso"),
    [
        ("18 giờ 11/01/2025", "2025-01-11T18:00:00+07:00"),
        ("18 giờ 11 tháng 1 năm 2025", "2025-01-11T18:00:00+07:00"),
        ("18h 11-01-2025", "2025-01-11T18:00:00+07:00"),
        ("18h30-11/01/2025", "2025-01-11T18:30:00+07:00"),
    ],
)
def test_the_day_after_an_hour_is_not_its_minute(line: str, iso: str) -> None:
    assert read_date(line).iso == iso


@pytest.mark.parametrize(
    ("line", "iso", "rule"),
    [
        ("18h30' 11/1", "2025-01-11T18:30:00+07:00", "time_dm_year_inferred"),
        ("Thứ 7, 11/1", "2025-01-11T00:00:00+07:00", "dm_year_inferred"),
        ("31-12 lúc 23:10", "2024-12-31T23:10:00+07:00", "dm_time_year_inferred"),
        ("ngày 5-1", "2025-01-05T00:00:00+07:00", "dm_year_inferred"),
        ("05/01", "2025-01-05T00:00:00+07:00", "dm_year_inferred"),
        ("11 tháng 1 lúc 18:30", "2025-01-11T18:30:00+07:00", "dm_words_time_year_inferred"),
    ],
)
def test_a_year_that_is_not_printed_is_the_latest_before_the_fetch(
    line: str, iso: str, rule: str
) -> None:
    reading = read_date(line, now=FETCHED)
    assert (reading.iso, reading.rule) == (iso, rule)
    without = read_date(line)
    assert (without.value, without.problem) == (None, "year_unknown")


def test_a_year_is_not_inferred_beyond_half_a_year() -> None:
    assert read_date("16:05 20/7", now=FETCHED).iso == "2024-07-20T16:05:00+07:00"
    assert read_date("16:05 10/7", now=FETCHED).problem == "year_unknown"
    assert read_date("16:05 13/1", now=FETCHED).problem == "year_unknown"


@pytest.mark.parametrize(
    ("line", "iso", "precision"),
    [
        ("5 phút trước", "2025-01-12T09:55:00+07:00", "minute"),
        ("Cập nhật 5 phút trước", "2025-01-12T09:55:00+07:00", "minute"),
        ("2 giờ trước", "2025-01-12T08:00:00+07:00", "minute"),
        ("một giờ trước", "2025-01-12T09:00:00+07:00", "minute"),
        ("hai giờ trước", "2025-01-12T08:00:00+07:00", "minute"),
        ("an hour ago", "2025-01-12T09:00:00+07:00", "minute"),
        ("ba ngày trước", "2025-01-09T00:00:00+07:00", "day"),
        ("3 days ago", "2025-01-09T00:00:00+07:00", "day"),
        ("2 giờ 5 phút trước", "2025-01-12T07:55:00+07:00", "minute"),
        ("7' trước", "2025-01-12T09:53:00+07:00", "minute"),
        ("yesterday at 9:15", "2025-01-11T09:15:00+07:00", "minute"),
        ("Today", "2025-01-12T00:00:00+07:00", "day"),
        ("vừa xong", "2025-01-12T10:00:00+07:00", "minute"),
        ("hôm qua lúc 9:15", "2025-01-11T09:15:00+07:00", "minute"),
        ("09:15 hôm nay", "2025-01-12T09:15:00+07:00", "minute"),
        ("Hôm qua", "2025-01-11T00:00:00+07:00", "day"),
        ("3 ngày trước", "2025-01-09T00:00:00+07:00", "day"),
        ("2 tuần trước", "2024-12-29T00:00:00+07:00", "day"),
    ],
)
def test_relative_lines_count_from_the_fetch_time(line: str, iso: str, precision: str) -> None:
    reading = read_date(line, now=FETCHED)
    assert (reading.iso, reading.precision) == (iso, precision)
    assert (read_date(line).value, read_date(line).problem) == (None, "no_fetch_time")


def test_the_fetch_time_may_be_in_any_zone() -> None:
    in_utc = FETCHED.astimezone(UTC)
    assert read_date("hôm qua", now=in_utc) == read_date("hôm qua", now=FETCHED)


@pytest.mark.parametrize("line", ["Tháng 5/2024", "tháng 5 năm 2024", "Tháng Năm 2024", "05/2024"])
def test_a_month_alone_has_month_precision(line: str) -> None:
    reading = read_date(line)
    assert (reading.iso, reading.precision) == ("2024-05-01T00:00:00+07:00", "month")


def test_a_line_with_several_days_is_read_by_its_labels() -> None:
    line = "Đăng lúc: 08:00 10/01/2025 - Cập nhật: 09:00 11/01/2025"
    assert read_date(line).iso == "2025-01-10T08:00:00+07:00"
    assert read_date("09:00 11/01/2025 (đăng 08:00 10/01/2025)").iso == "2025-01-10T08:00:00+07:00"
    of_one_day = "Đăng: 08:00 10/01/2025 - Sửa: 10:00 10/01/2025"
    assert read_date(of_one_day).iso == "2025-01-10T08:00:00+07:00"
    assert read_date("08:00 10/01/2025 (Cập nhật 09:45)").iso == "2025-01-10T08:00:00+07:00"
    assert read_date("29/08/2017 Thứ ba, 29/08/2017").iso == "2017-08-29T00:00:00+07:00"


@pytest.mark.parametrize("line", ["11, 01, 2025", "2025 tháng 1 11"])
def test_dateparser_reads_what_the_grammar_does_not_know(line: str) -> None:
    reading = read_date(line)
    assert (reading.iso, reading.rule) == ("2025-01-11T00:00:00+07:00", "dateparser")
