"""Lạng Sơn."""

from __future__ import annotations

from crawler.layouts import id_slug_langson, mediatech
from crawler.newspaper import NewspaperSpider


class BaoLangSon(NewspaperSpider):
    """Báo Lạng Sơn.

    Evidence: readiness A: selectors of a public crawler that ran on the site in 2025/26. an
    indexed public file; the public crawler crawl_lastest_news, config/sites/baolangson.py; the
    public crawler crawl_lastest_news, crawler/site_configs/baolangson.vn.yml.
    Unknown: the names of sections (derived from their addresses); paging.
    Oddities: header clock "Thứ sáu,  15/10/2021" (two spaces); {{…}} leftovers.
    """

    name = "baolangson"
    title = "Báo Lạng Sơn"
    province = "Lạng Sơn"
    province_old = "Lạng Sơn"
    hosts = ("baolangson.vn",)
    home = "https://baolangson.vn/"
    layouts = (mediatech.LAYOUT, id_slug_langson.LAYOUT.until("2021-12-31"))
    lead_markers = ("LSO-", "LSO -")
    deny = ("/multimedia", "/video", "/media", "/rss", "/search", "/tags")
    sections = {
        "/chinh-tri": "Chính trị",
        "/kinh-te": "Kinh tế",
        "/xa-hoi": "Xã hội",
        "/phap-luat": "Pháp luật",
        "/giao-duc": "Giáo dục",
        "/van-hoa": "Văn hóa",
        "/the-thao": "Thể thao",
        "/giai-tri": "Giải trí",
        "/du-lich": "Du lịch",
        "/quoc-te": "Quốc tế",
        "/nong-nghiep": "Nông nghiệp",
        "/cong-nghe": "Công nghệ",
        "/khoa-hoc-tin-hoc": "Khoa học - Tin học",
        "/tieu-diem": "Tiêu điểm",
    }
