"""Dates in the folders and the native ids of addresses."""

from __future__ import annotations

import pytest

from pipelines.dates import read_url_date


@pytest.mark.parametrize(
    ("url", "iso", "precision", "rule"),
    [
        ("https://baoxa.vn/kinh-te/202501/cho-phien-5a1b2c3/", "2025-01-01", "month", "url_month"),
        ("/2025/01/cho-phien.html", "2025-01-01", "month", "url_month"),
        ("https://baoxa.vn/portal/pages/2025-1-11/cho-99.aspx", "2025-01-11", "day", "url_day"),
        ("https://baoxa.vn/2025/01/11/cho-phien.html", "2025-01-11", "day", "url_day"),
        ("/upload/2025/20250111/anh.webp", "2025-01-11", "day", "url_day"),
    ],
)
def test_folders_give_a_month_or_a_day(url: str, iso: str, precision: str, rule: str) -> None:
    reading = read_url_date(url)
    assert reading.iso == f"{iso}T00:00:00+07:00"
    assert (reading.precision, reading.rule, reading.raw) == (precision, rule, url)


@pytest.mark.parametrize(
    "url",
    [
        "/cho-phien/d2025011118300042.htm",
        "https://tv.vn/cho-phien-180250111183000221.htm",
        "https://baoxa.vn/202501/cho-phien-20250111183000421.chn?page=2#top",
        "D2025011118300042",
    ],
)
def test_native_ids_give_a_time(url: str) -> None:
    reading = read_url_date(url)
    assert (reading.iso, reading.precision) == ("2025-01-11T18:30:00+07:00", "minute")


@pytest.mark.parametrize(
    "url",
    [
        "",
        "https://baoxa.vn/cho-phien-post404649.html",
        "https://baoxa.vn/gia-lua-hom-nay-17-3-2025-tang-34595.html",
        "https://baoxa.vn/202513/cho-phien/",
        "https://baoxa.vn/2025/02/31-cho-phien.html?d=2025-01-11",
        "https://baoxa.vn/portal/pages/2025-2-31/",
        "/tin-999251311183000221.htm",
        "/198501/",
        "http://[::1",
    ],
)
def test_a_number_that_is_no_date_is_an_id(url: str) -> None:
    reading = read_url_date(url)
    if "/2025/02/" in url:
        assert reading.rule == "url_month"
    else:
        assert (reading.value, reading.rule, reading.problem) == (None, None, None)
