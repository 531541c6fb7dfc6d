"""Tây Ninh (with Long An since July 2025)."""

from __future__ import annotations

from crawler.layouts import a_id_fck
from crawler.newspaper import NewspaperSpider


class BaoTayNinh(NewspaperSpider):
    """Báo Tây Ninh.

    Evidence: readiness A: selectors of a public crawler that ran on the site in 2025/26. a
    stored page, https://baotayninh.vn/khat-vong-ve-hai-thanh-pho-tuong-lai-a169010.html; the
    public crawler crawl_lastest_news, config/sites/baotayninh.py; the public crawler
    crawl_lastest_news, crawler/site_configs/baotayninh.vn.yml.
    Unknown: the names of sections (derived from their addresses); paging.
    Oddities: kicker line ending with ":" before the title ("Vùng đô thị trung tâm tỉnh Tây
    Ninh:"); tag lists end each item with the author name on its own line; inline dates with
    dots: "ngày 29.12.2023", "ngày 10.10".
    """

    name = "baotayninh"
    title = "Báo Tây Ninh"
    province = "Tây Ninh"
    province_old = "Tây Ninh"
    hosts = ("www.baotayninh.vn", "baotayninh.vn")
    home = "https://www.baotayninh.vn/"
    layouts = (a_id_fck.LAYOUT,)
    lead_markers = ("(BTN) -",)
    deny = ("/video", "/audio", "/longform", "/image", "/xem-bao")
    sections = {
        "/thoi-su-chinh-tri/": "Thời sự - Chính trị",
        "/kinh-te/": "Kinh tế",
        "/xa-hoi/": "Xã hội",
        "/phap-luat/": "Pháp luật",
        "/quoc-te/": "Quốc tế",
        "/van-hoa-giai-tri/": "Văn hóa - Giải trí",
        "/the-thao/": "Thể thao",
        "/cong-nghe/": "Công nghệ",
        "/y-te-suc-khoe/": "Y tế - Sức khỏe",
        "/dia-phuong/": "Địa phương",
        "/trong-tinh/": "Trong tỉnh",
        "/su-kien/": "Sự kiện",
    }


class BaoLongAn(NewspaperSpider):
    """Báo Long An.

    Báo + Đài merged 2/4/2025.

    Evidence: readiness B: the shape of its addresses; selectors are the family's. a stored
    page,
    https://baolongan.vn/moi-ban-doc-don-doc-an-pham-long-an-cuoi-thang-9-2022-a142177.html.
    Unknown: the names of sections (derived from their addresses); paging.
    """

    name = "baolongan"
    title = "Báo Long An"
    province = "Tây Ninh"
    province_old = "Long An"
    hosts = ("baolongan.vn",)
    home = "https://baolongan.vn/"
    status = "merged"
    successor = "baotayninh"
    layouts = (a_id_fck.LAYOUT,)
    sections = {
        "/kinh-te/nong-nghiep/": "Nông nghiệp",
    }
