"""Đà Nẵng (with Quảng Nam since July 2025)."""

from __future__ import annotations

from crawler.layouts import mediatech, onecms, yyyymm_hex
from crawler.newspaper import NewspaperSpider


class BaoDaNang(NewspaperSpider):
    """Báo Đà Nẵng.

    Survivor of Đà Nẵng + Quảng Nam; hosts Quảng Nam archive.

    Evidence: readiness A: selectors of a public crawler that ran on the site in 2025/26. a
    stored page, https://baodanang.vn/truoc-them-chan-troi-moi-3202358.html; the public crawler
    crawl_lastest_news, config/sites/baodanang.py; the public crawler crawl_lastest_news,
    crawler/site_configs/baodanang.vn.yml.
    Unknown: the names of sections (derived from their addresses); paging.
    """

    name = "baodanang"
    title = "Báo Đà Nẵng"
    other_names = ("Báo và PT, TH Đà Nẵng",)
    province = "Đà Nẵng"
    province_old = "Đà Nẵng"
    hosts = ("baodanang.vn",)
    home = "https://baodanang.vn/"
    layouts = (onecms.LAYOUT, yyyymm_hex.LAYOUT.until("2025-06-30", id_prefix="ym:"))
    deny = ("/media", "/podcast", "/truyen-hinh", "/quang-cao-rao-vat", "/am-duong-lich-hom-nay")
    sections = {
        "/chinh-tri": "Chính trị",
        "/xa-hoi": "Xã hội",
        "/kinh-te": "Kinh tế",
        "/nong-nghiep-nong-thon": "Nông nghiệp - Nông thôn",
        "/quoc-phong-an-ninh": "Quốc phòng - An ninh",
        "/the-gioi": "Thế giới",
        "/the-thao": "Thể thao",
        "/van-hoa-van-nghe": "Văn hóa - Văn nghệ",
        "/doi-song": "Đời sống",
        "/du-lich": "Du lịch",
        "/khoa-hoc-cong-nghe": "Khoa học - Công nghệ",
        "/su-kien-binh-luan": "Sự kiện - Bình luận",
        "/co-hoi-dau-tu": "Cơ hội đầu tư",
        "/theo-buoc-chan-nguoi-quang": "Theo bước chân người Quảng",
        "/toa-soan-ban-doc": "Tòa soạn - Bạn đọc",
    }


class BaoQuangNam(NewspaperSpider):
    """Báo Quảng Nam.

    Evidence: readiness B: the shape of its addresses; selectors are the family's. a stored
    page, https://baoquangnam.vn/xa-hoi/doc-gi-tren-bao-quang-nam-ngay-1392023-147743.html; an
    indexed public file.
    Unknown: paging.
    Oddities: print-edition pointers "(bài trang 1 và 3)." "(tin trang 2)." inside the body.
    """

    name = "baoquangnam"
    title = "Báo Quảng Nam"
    province = "Đà Nẵng"
    province_old = "Quảng Nam"
    hosts = ("baoquangnam.vn",)
    home = "https://baoquangnam.vn/"
    status = "merged"
    successor = "baodanang"
    layouts = (  # OneCMS counts with seven digits, the maker before it with six
        onecms.LAYOUT.having(article_path=r"^/(?:[a-z0-9-]+/){0,2}[^/]+-(?P<id>\d{7,9})\.html$"),
        mediatech.QUANG_NAM.until("2023-12-31", id_prefix="mt:"),
        yyyymm_hex.LAYOUT.until("2018-12-31", id_prefix="ym:"),
    )
    lead_markers = ("(QNO) -",)
