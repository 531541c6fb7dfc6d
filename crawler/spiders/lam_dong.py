"""Lâm Đồng (with Đắk Nông and Bình Thuận since July 2025)."""

from __future__ import annotations

from crawler.layouts import cat_id_html, onecms, yyyymm_hex
from crawler.newspaper import NewspaperSpider


class BaoLamDong(NewspaperSpider):
    """Báo Lâm Đồng.

    Survivor of Lâm Đồng + Đắk Nông + Bình Thuận.

    Evidence: readiness A: selectors of a public crawler that ran on the site in 2025/26. the
    public crawler crawl_lastest_news, config/sites/baolamdong.py; the public crawler
    crawl_lastest_news, crawler/site_configs/baolamdong.vn.yml.
    Unknown: the names of sections (derived from their addresses); paging.
    """

    name = "baolamdong"
    title = "Báo Lâm Đồng"
    other_names = ("Báo và PT, TH Lâm Đồng",)
    province = "Lâm Đồng"
    province_old = "Lâm Đồng"
    hosts = ("baolamdong.vn",)
    home = "https://baolamdong.vn/"
    layouts = (onecms.LAYOUT, yyyymm_hex.LAYOUT.until("2025-06-30", id_prefix="ym:"))
    lead_markers = ("(LĐ online) -",)
    feeds = ("/rss/thoi-su", "/rss/doi-song")
    deny = ("/video", "/an-pham", "/dang-nhap", "/tim-kiem")
    sections = {
        "/chinh-tri": "Chính trị",
        "/thoi-su": "Thời sự",
        "/kinh-te": "Kinh tế",
        "/doi-song": "Đời sống",
        "/phap-luat": "Pháp luật",
        "/quoc-phong-an-ninh": "Quốc phòng - An ninh",
        "/van-hoa-giai-tri": "Văn hóa - Giải trí",
        "/du-lich": "Du lịch",
        "/chinh-sach": "Chính sách",
        "/cong-nghe-chuyen-doi-so": "Công nghệ - Chuyển đổi số",
        "/tin-tuc-24h": "Tin tức 24h",
    }


class BaoDakNong(NewspaperSpider):
    """Báo Đắk Nông.

    Evidence: readiness B: the shape of its addresses; selectors are the family's. the public
    aggregator docbao, resources/configs/newspaper/baodaknong_org_vn.yaml (mid-2019, historic).
    Unknown: paging.
    """

    name = "baodaknong"
    title = "Báo Đắk Nông"
    province = "Lâm Đồng"
    province_old = "Đắk Nông"
    hosts = ("baodaknong.vn", "baodaknong.org.vn")
    home = "https://baodaknong.vn/"
    status = "merged"
    successor = "baolamdong"
    layouts = (
        onecms.LAYOUT,
        cat_id_html.LAYOUT.until("2019-12-31", hosts=("baodaknong.org.vn",), id_prefix="org:"),
    )
    feeds = ("/rss/video",)


class BaoBinhThuan(NewspaperSpider):
    """Báo Bình Thuận.

    Evidence: readiness B: the shape of its addresses; selectors are the family's. the public
    aggregator docbao, resources/configs/newspaper/bao_binh_thuan_full_content.yaml (mid-2019,
    historic).
    Unknown: paging.
    """

    name = "baobinhthuan"
    title = "Báo Bình Thuận"
    province = "Lâm Đồng"
    province_old = "Bình Thuận"
    hosts = ("baobinhthuan.com.vn", "www.baobinhthuan.com.vn")
    home = "https://baobinhthuan.com.vn/"
    status = "merged"
    successor = "baolamdong"
    layouts = (onecms.LAYOUT, onecms.BINH_THUAN_2019)
