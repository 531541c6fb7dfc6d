"""Hà Tĩnh."""

from __future__ import annotations

from crawler.layouts import epi_zce, vietlong
from crawler.newspaper import NewspaperSpider


class BaoHaTinh(NewspaperSpider):
    """Báo Hà Tĩnh.

    Evidence: readiness A: selectors of a public crawler that ran on the site in 2025/26. a
    stored page, https://baohatinh.vn/...-post171450.html; an indexed public file; the public
    crawler crawl_lastest_news, config/sites/baohatinh.py.
    Unknown: the names of sections (derived from their addresses); paging.
    Oddities: /tv/ items have no "post" in the id; deny /tv/, /cong-cu/.
    """

    name = "baohatinh"
    title = "Báo Hà Tĩnh"
    other_names = ("Báo và PT, TH Hà Tĩnh",)
    province = "Hà Tĩnh"
    province_old = "Hà Tĩnh"
    hosts = ("baohatinh.vn",)
    home = "https://baohatinh.vn/"
    layouts = (
        epi_zce.LAYOUT,
        epi_zce.TV.until("9999-12-31", id_prefix="tv:"),
        vietlong.LAYOUT.until("2023-12-31", id_prefix="htm:"),
    )
    lead_markers = ("(Baohatinh.vn) -",)
    feeds = ("/rss/xa-hoi.xml",)  # of the years before 2024; it may be gone
    deny = ("/epaper", "/multimedia", "/short-video", "/podcast", "/video", "/emagazine")
    sections = {
        "/chinh-tri/": "Chính trị",
        "/kinh-te/": "Kinh tế",
        "/xa-hoi/": "Xã hội",
        "/van-hoa-giai-tri/": "Văn hóa - Giải trí",
        "/phap-luat/": "Pháp luật",
        "/the-thao/": "Thể thao",
        "/the-gioi/": "Thế giới",
        "/ve-ha-tinh/": "Về Hà Tĩnh",
        "/doi-song/": "Đời sống",
        "/cong-nghe/": "Công nghệ",
        "/cong-dong/": "Cộng đồng",
        "/xe/": "Xe",
    }
