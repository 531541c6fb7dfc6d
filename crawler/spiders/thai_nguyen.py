"""Thái Nguyên (with Bắc Kạn since July 2025)."""

from __future__ import annotations

from crawler.layouts import chuyen_muc_thainguyen, epi_zce, yyyymm_hex
from crawler.layouts.singletons import historic
from crawler.newspaper import NewspaperSpider


class BaoThaiNguyen(NewspaperSpider):
    """Báo Thái Nguyên.

    Evidence: readiness A: selectors of a public crawler that ran on the site in 2025/26. a
    stored page,
    https://backup.baothainguyen.vn/chuyen-muc/phong-van-doi-thoai_46237.html?page=15; the
    public crawler crawl_lastest_news, config/sites/baothainguyen.py; the public crawler
    crawl_lastest_news, crawler/site_configs/baothainguyen.vn.yml.
    Unknown: the names of sections (derived from their addresses); paging.
    Oddities: search /tim-kiem/?key=; old images /UserFiles/image, /file/oldimage.
    """

    name = "baothainguyen"
    title = "Báo Thái Nguyên"
    province = "Thái Nguyên"
    province_old = "Thái Nguyên"
    hosts = ("baothainguyen.vn", "backup.baothainguyen.vn")
    home = "https://baothainguyen.vn/"
    layouts = (yyyymm_hex.THAI_NGUYEN, chuyen_muc_thainguyen.LAYOUT)
    deny = (
        "/audio",
        "/audio-bao-thai-nguyen",
        "/audio-thai-nguyen",
        "/multimedia",
        "/podcast",
        "/video",
        "/doc-bao-in",
        "/tim-kiem",
        "/thong-tin-quang-cao",
    )
    sections = {
        "/thoi-su-thai-nguyen/": "Thời sự Thái Nguyên",
        "/chinh-tri/": "Chính trị",
        "/kinh-te/": "Kinh tế",
        "/xa-hoi/": "Xã hội",
        "/phap-luat/": "Pháp luật",
        "/giao-duc/": "Giáo dục",
        "/y-te/": "Y tế",
        "/van-hoa/": "Văn hóa",
        "/van-nghe-thai-nguyen/": "Văn nghệ Thái Nguyên",
        "/the-thao/": "Thể thao",
        "/giao-thong/": "Giao thông",
        "/o-to-xe-may/": "Ô tô - Xe máy",
        "/tai-nguyen-moi-truong/": "Tài nguyên - Môi trường",
        "/quoc-phong-an-ninh/": "Quốc phòng - An ninh",
        "/quoc-te/": "Quốc tế",
        "/que-huong-dat-nuoc/": "Quê hương - Đất nước",
        "/ban-doc/": "Bạn đọc",
        "/tieu-diem/": "Tiêu điểm",
        "/tin-moi/": "Tin mới",
        "/thong-tin-can-biet/": "Thông tin cần biết",
    }


class BaoBacKan(NewspaperSpider):
    """Báo Bắc Kạn.

    Evidence: readiness B: the shape of its addresses; selectors are the family's. a stored
    page, https://baobackan.vn/bao-bac-kan-hanh-trinh-60-nam-truyen-cam-hung-post57990.html; the
    public aggregator docbao, resources/configs/newspaper/baobackan_org_vn.yaml (mid-2019,
    historic).
    Unknown: paging.
    Oddities: inline reference lines ">> Lời Bác dặn ... (Xem trang 3, 5)".
    Connection: 2019 DOCBAO needed a browser for baobackan.org.vn.
    """

    name = "baobackan"
    title = "Báo Bắc Kạn"
    province = "Thái Nguyên"
    province_old = "Bắc Kạn"
    hosts = ("baobackan.vn", "baobackan.com.vn", "www.baobackan.org.vn")
    home = "https://baobackan.vn/"
    status = "merged"
    successor = "baothainguyen"
    layouts = (epi_zce.LAYOUT,)
    lead_markers = ("BBK -",)


class DaiThaiNguyen(NewspaperSpider):
    """Đài PT-TH Thái Nguyên.

    Evidence: readiness B: the shape of its addresses; selectors are the family's. a stored
    page, https://thainguyentv.vn/diem-su-kien-tu-ngay-125-den-ngay-1852025-108946.html.
    Unknown: its sections (they are taken from the menu of the home page); paging.
    Oddities: caption ends with " |"; "![]() |" image artefacts.
    """

    name = "thainguyentv"
    title = "Đài PT-TH Thái Nguyên"
    kind = "station"
    province = "Thái Nguyên"
    province_old = "Thái Nguyên"
    hosts = ("thainguyentv.vn",)
    home = "https://thainguyentv.vn/"
    status = "unknown"
    layouts = (historic.THAI_NGUYEN_TV,)
