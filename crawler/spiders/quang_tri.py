"""Quảng Trị (with Quảng Bình since July 2025)."""

from __future__ import annotations

from crawler.layouts import sharepoint_vnpt, vietlong, yyyymm_hex
from crawler.newspaper import NewspaperSpider


class BaoQuangBinh(NewspaperSpider):
    """Báo Quảng Bình.

    Farewell article 6/2025; content continues on baoquangtri.vn (leads "(QBĐT) -").

    Evidence: readiness B: the shape of its addresses; selectors are the family's. a stored
    page, https://www.baoquangbinh.vn/xa-hoi/202506/cung-ban-doc-2227406/; the public aggregator
    docbao, resources/configs/newspaper/bao_quang_binh_dien_tu_full_content.yaml (mid-2019,
    historic).
    Unknown: paging.
    """

    name = "baoquangbinh"
    title = "Báo Quảng Bình"
    province = "Quảng Trị"
    province_old = "Quảng Bình"
    hosts = ("www.baoquangbinh.vn", "baoquangbinh.vn")
    home = "https://www.baoquangbinh.vn/"
    status = "closed"
    successor = "baoquangtri"
    layouts = (yyyymm_hex.LAYOUT,)
    lead_markers = ("(QBĐT) -",)


class BaoQuangTri(NewspaperSpider):
    """Báo và phát thanh, truyền hình Quảng Trị.

    Evidence: readiness A: selectors of a public crawler that ran on the site in 2025/26. a
    stored page, https://baoquangtri.vn/van-hoa/tap-but/index.html; the public crawler
    crawl_lastest_news, config/sites/baoquangtri.py; the public crawler crawl_lastest_news,
    crawler/site_configs/baoquangtri.vn.yml.
    Unknown: the names of sections (derived from their addresses); paging.
    Oddities: old pages contain literal {title} {publish} {head}; list repeats each title twice
    (image alt + text).
    """

    name = "baoquangtri"
    title = "Báo và phát thanh, truyền hình Quảng Trị"
    province = "Quảng Trị"
    province_old = "Quảng Trị"
    hosts = ("baoquangtri.vn",)
    home = "https://baoquangtri.vn/"
    layouts = (yyyymm_hex.LAYOUT, vietlong.LAYOUT.until("2025-06-30", id_prefix="htm:"))
    lead_markers = ("QTO -", "QTO-", "(QT) -", "(QBĐT) -")
    deny = ("/doc-bao-in", "/thong-tin-quang-cao-tuyen-dung")
    sections = {
        "/chinh-tri/": "Chính trị",
        "/dat-va-nguoi-quang-binh/": "Đất và người Quảng Bình",
        "/dat-va-nguoi-quang-tri/": "Đất và người Quảng Trị",
        "/du-lich/": "Du lịch",
        "/giao-duc/": "Giáo dục",
        "/khoa-hoc-cong-nghe/": "Khoa học - Công nghệ",
        "/kinh-te/": "Kinh tế",
        "/phap-luat/": "Pháp luật",
        "/phong-su-ky-su/": "Phóng sự - Ký sự",
        "/quoc-phong-an-ninh/": "Quốc phòng - An ninh",
        "/quoc-te/": "Quốc tế",
        "/suc-khoe/": "Sức khỏe",
        "/the-thao/": "Thể thao",
        "/thoi-su/": "Thời sự",
        "/toa-soan-ban-doc/": "Tòa soạn - Bạn đọc",
        "/van-hoa/": "Văn hóa",
        "/xa-hoi/": "Xã hội",
        "/moi-nong/": "Mới nóng",
    }


class DaiQuangBinh(NewspaperSpider):
    """Đài PT-TH Quảng Bình.

    Evidence: readiness C: historic facts only.
    Unknown: paging.
    """

    name = "qbtv"
    title = "Đài PT-TH Quảng Bình"
    kind = "station"
    province = "Quảng Trị"
    province_old = "Quảng Bình"
    hosts = ("qbtv.vn",)
    home = "https://qbtv.vn/"
    status = "merged"
    successor = "baoquangtri"
    layouts = (sharepoint_vnpt.LAYOUT,)
