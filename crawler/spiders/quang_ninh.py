"""Quảng Ninh."""

from __future__ import annotations

from crawler.layouts import mediatech, yyyymm_hex
from crawler.newspaper import NewspaperSpider


class BaoQuangNinh(NewspaperSpider):
    """Báo Quảng Ninh.

    Paper + radio/TV merged already 2/1/2019 (QMG).

    Evidence: readiness A: selectors of a public crawler that ran on the site in 2025/26. an
    indexed public file; the public crawler crawl_lastest_news, config/sites/baoquangninh.py;
    the public crawler crawl_lastest_news, crawler/site_configs/baoquangninh.vn.yml.
    Unknown: the names of sections (derived from their addresses); paging.
    Connection: possible 403 (public file 53141508310).
    """

    name = "baoquangninh"
    title = "Báo Quảng Ninh"
    other_names = ("Trung tâm Truyền thông tỉnh",)
    province = "Quảng Ninh"
    province_old = "Quảng Ninh"
    hosts = ("baoquangninh.vn", "baoquangninh.com.vn")
    home = "https://baoquangninh.vn/"
    layouts = (mediatech.LAYOUT, yyyymm_hex.LAYOUT.until("2019-12-31"))
    deny = ("/intro", "/users", "/thong-tin-quang-cao")
    sections = {
        "/chinh-tri": "Chính trị",
        "/kinh-te": "Kinh tế",
        "/xa-hoi": "Xã hội",
        "/phap-luat": "Pháp luật",
        "/the-thao": "Thể thao",
        "/du-lich": "Du lịch",
        "/van-hoa": "Văn hóa",
        "/quoc-te": "Quốc tế",
        "/doi-song": "Đời sống",
        "/khoa-hoc-cong-nghe": "Khoa học - Công nghệ",
        "/ban-doc": "Bạn đọc",
    }
