"""Quảng Ngãi (with Kon Tum since July 2025)."""

from __future__ import annotations

from crawler.layouts import cat_id_html, yyyymm_hex
from crawler.layouts.singletons import baoquangngai
from crawler.newspaper import NewspaperSpider


class BaoQuangNgai(NewspaperSpider):
    """Báo Quảng Ngãi.

    Evidence: readiness A: selectors of a public crawler that ran on the site in 2025/26. a
    stored page, https://baoquangngai.vn/o-dau-cung-la-que-huong-54385.htm; the public crawler
    crawl_lastest_news, config/sites/baoquangngai.py; the public crawler crawl_lastest_news,
    crawler/site_configs/baoquangngai.vn.yml.
    Unknown: the names of sections (derived from their addresses); paging.
    Oddities: #content may be empty in the HTML and be filled by an inline script: outputData =
    "…" or $('#content').html(`…`); read the string from the script; series kicker printed
    before the date and title; related blocks are lists of bare dates.
    """

    name = "baoquangngai"
    title = "Báo Quảng Ngãi"
    province = "Quảng Ngãi"
    province_old = "Quảng Ngãi"
    hosts = ("baoquangngai.vn",)
    home = "https://baoquangngai.vn/"
    layouts = (baoquangngai.LAYOUT, yyyymm_hex.LAYOUT.until("2024-12-31", id_prefix="ym:"))
    lead_markers = ("(Báo Quảng Ngãi)-",)
    deny = (
        "/multimedia",
        "/bao-in",
        "/tin-moi-nhat",
        "/tet-online",
        "/o-to-xe-may",
        "/ban-do-quang-ngai",
        "/@baoquangngai.vn",
    )
    sections = {
        "/chinh-tri": "Chính trị",
        "/thoi-su": "Thời sự",
        "/kinh-te": "Kinh tế",
        "/xa-hoi": "Xã hội",
        "/du-lich": "Du lịch",
        "/doi-song": "Đời sống",
        "/van-hoa-nghe-thuat": "Văn hóa - Nghệ thuật",
        "/the-thao": "Thể thao",
        "/khoa-hoc-cong-nghe": "Khoa học - Công nghệ",
        "/phap-luat": "Pháp luật",
        "/quoc-te": "Quốc tế",
        "/phong-su": "Phóng sự",
        "/phong-van-doi-thoai": "Phỏng vấn - Đối thoại",
        "/quang-ngai-que-minh": "Quảng Ngãi quê mình",
        "/nhin-ra-tinh-ban": "Nhìn ra tỉnh bạn",
        "/hoat-dong-cua-lanh-dao-tinh": "Hoạt động của lãnh đạo tỉnh",
        "/chuyen-de-chuyen-sau": "Chuyên đề - Chuyên sâu",
        "/thong-tin-can-biet": "Thông tin cần biết",
    }


class BaoKonTum(NewspaperSpider):
    """Báo Kon Tum.

    Closed 1/7/2025 -> Báo Quảng Ngãi.

    Evidence: readiness B: the shape of its addresses; selectors are the family's. a stored
    page, baokontum.com.vn; the public aggregator docbao,
    resources/configs/newspaper/baokontum_com_vn.yaml (mid-2019, historic).
    Paging: ?page=N (high).
    """

    name = "baokontum"
    title = "Báo Kon Tum"
    province = "Quảng Ngãi"
    province_old = "Kon Tum"
    hosts = ("baokontum.com.vn",)
    home = "https://baokontum.com.vn/"
    status = "closed"
    successor = "baoquangngai"
    layouts = (cat_id_html.LAYOUT,)
