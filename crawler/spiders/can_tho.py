"""Cần Thơ (with Sóc Trăng and Hậu Giang since July 2025)."""

from __future__ import annotations

from crawler.layouts import a_id_fck, cat_id_html, yyyymm_hex
from crawler.layouts.singletons import historic
from crawler.newspaper import NewspaperSpider


class BaoCanTho(NewspaperSpider):
    """Báo Cần Thơ.

    Evidence: two full real pages (section and article) of January 2026; section paths from a
    public crawler that ran on the site in February 2026, names from the menu of those pages.
    Paging: `?p=N`, in the real section page. Lead markers: `(CTO) -`, `(CT) -`.
    """

    name = "baocantho"
    title = "Báo Cần Thơ"
    province = "Cần Thơ"
    province_old = "Cần Thơ"
    hosts = ("baocantho.com.vn",)
    home = "https://baocantho.com.vn/"
    layouts = (a_id_fck.LAYOUT,)
    lead_markers = ("(CTO) -", "(CT) -")
    feeds = ("/rss/cate/thoi-su/", "/rss/subcate/can-tho/")
    deny = ("/video", "/xem-bao", "/news", "/khmer", "/bang-gia-quang-cao-bao-in", "/tim-kiem")
    sections = {
        "/thoi-su/": "Thời sự",
        "/chinh-tri/": "Chính trị",
        "/kinh-te/": "Kinh tế",
        "/xa-hoi-phap-luat/": "Xã hội",
        "/quoc-phong-an-ninh/": "An ninh - Pháp luật",
        "/the-gioi/": "Thế giới",
        "/giao-duc/": "Giáo dục",
        "/y-te/": "Y tế",
        "/cong-nghe/": "Khoa học & Công nghệ",
        "/chuyen-doi-so/": "Chuyển đổi số",
        "/van-hoa-giai-tri/": "Văn hóa - Giải trí",
        "/the-thao/": "Thể thao",
        "/du-lich/": "Du lịch",
    }


class BaoHauGiang(NewspaperSpider):
    """Báo Hậu Giang.

    Still configured and tested by CLN in 1-2/2026 although Hậu Giang merged into Cần Thơ
    7/2025.

    Evidence: readiness A: selectors of a public crawler that ran on the site in 2025/26. the
    public crawler crawl_lastest_news, config/sites/baohaugiang.py; the public crawler
    crawl_lastest_news, crawler/site_configs/baohaugiang.com.vn.yml.
    Unknown: the names of sections (derived from their addresses); paging.
    """

    name = "baohaugiang"
    title = "Báo Hậu Giang"
    province = "Cần Thơ"
    province_old = "Hậu Giang"
    hosts = ("baohaugiang.com.vn",)
    home = "https://baohaugiang.com.vn/"
    status = "live_unverified"
    layouts = (cat_id_html.LAYOUT,)
    sections = {
        "/thoi-su-215.html": "Thời sự",
    }


class BaoSocTrang(NewspaperSpider):
    """Báo Sóc Trăng.

    Báo + Đài merged 14/4/2025.

    Evidence: readiness B: the shape of its addresses; selectors are the family's. a stored
    page, baosoctrang.org.vn.
    Unknown: paging.
    """

    name = "baosoctrang"
    title = "Báo Sóc Trăng"
    province = "Cần Thơ"
    province_old = "Sóc Trăng"
    hosts = ("baosoctrang.org.vn",)
    home = "https://baosoctrang.org.vn/"
    status = "merged"
    successor = "baocantho"
    layouts = (yyyymm_hex.LAYOUT, cat_id_html.LAYOUT.until("2017-12-31", id_prefix="cat:"))
    lead_markers = ("STO -",)


class DaiSocTrang(NewspaperSpider):
    """Đài PT-TH Sóc Trăng.

    Evidence: readiness C: historic facts only.
    Paging: MVC partial /Home/ReloadSubject/24?MACD=7.
    """

    name = "soctrangtv"
    title = "Đài PT-TH Sóc Trăng"
    kind = "station"
    province = "Cần Thơ"
    province_old = "Sóc Trăng"
    hosts = ("soctrangtv.vn",)
    home = "https://soctrangtv.vn/"
    status = "merged"
    successor = "baocantho"
    layouts = (historic.SOC_TRANG_TV,)
