"""Đồng Tháp (with Tiền Giang since July 2025)."""

from __future__ import annotations

from crawler.layouts import a_id_fck, aspx_dongthap, cat_id_html, wordpress_tv, yyyymm_hex
from crawler.newspaper import NewspaperSpider


class BaoDongThap(NewspaperSpider):
    """Báo Đồng Tháp.

    Evidence: readiness A: selectors of a public crawler that ran on the site in 2025/26. a
    stored page, www.baodongthap.vn; the public crawler crawl_lastest_news,
    config/sites/baodongthap.py; the public crawler crawl_lastest_news,
    crawler/site_configs/baodongthap.vn.yml.
    Unknown: the names of sections (derived from their addresses); paging.
    Oddities: two shapes seen in late 2025 / 2026 (yyyymm on www., -a on the bare host): accept
    both.
    """

    name = "baodongthap"
    title = "Báo Đồng Tháp"
    province = "Đồng Tháp"
    province_old = "Đồng Tháp"
    hosts = ("baodongthap.vn", "www.baodongthap.vn")
    home = "https://baodongthap.vn/"
    layouts = (
        a_id_fck.LAYOUT,
        yyyymm_hex.LAYOUT.until("2025-12-31", id_prefix="ym:"),
        cat_id_html.DONG_THAP_2019,
        aspx_dongthap.LAYOUT,
    )
    deny = ("/video", "/podcast", "/longform", "/infographic", "/en")
    sections = {
        "/chinh-tri/": "Chính trị",
        "/kinh-te/": "Kinh tế",
        "/xa-hoi/": "Xã hội",
        "/van-hoa-nghe-thuat/": "Văn hóa - Nghệ thuật",
        "/the-thao/": "Thể thao",
        "/giao-duc/": "Giáo dục",
        "/phap-luat/": "Pháp luật",
        "/suc-khoe-y-te/": "Sức khỏe - Y tế",
        "/quoc-te/": "Quốc tế",
        "/khoa-hoc/": "Khoa học",
    }


class BaoApBac(NewspaperSpider):
    """Báo Ấp Bắc.

    Evidence: readiness B: the shape of its addresses; selectors are the family's. an indexed
    public file; the public aggregator docbao,
    resources/configs/newspaper/bao_ap_bac_dien_tu_full_content.yaml (mid-2019, historic).
    Unknown: paging.
    Connection: legacy TLS renegotiation required (mediacloud, public file 6926720848).
    """

    name = "baoapbac"
    title = "Báo Ấp Bắc"
    province = "Đồng Tháp"
    province_old = "Tiền Giang"
    hosts = ("baoapbac.vn",)
    home = "https://baoapbac.vn/"
    status = "merged"
    successor = "baodongthap"
    layouts = (yyyymm_hex.LAYOUT,)
    feeds = ("/xa-hoi/index.rss",)


class DaiTienGiang(NewspaperSpider):
    """Đài PT-TH Tiền Giang.

    Evidence: readiness C: historic facts only.
    Paging: /page/2/.
    """

    name = "thtg"
    title = "Đài PT-TH Tiền Giang"
    kind = "station"
    province = "Đồng Tháp"
    province_old = "Tiền Giang"
    hosts = ("thtg.vn",)
    home = "https://thtg.vn/"
    status = "merged"
    successor = "baodongthap"
    layouts = (wordpress_tv.LAYOUT,)
