"""Vĩnh Long (with Bến Tre and Trà Vinh since July 2025)."""

from __future__ import annotations

from crawler.layouts import a_id_fck, cat_id_html, wordpress_tv, yyyymm_hex
from crawler.layouts.singletons import historic
from crawler.newspaper import NewspaperSpider


class BaoVinhLong(NewspaperSpider):
    """Báo Vĩnh Long.

    Survivor of Vĩnh Long + Bến Tre + Trà Vinh (old papers moved to
    dongkhoi./travinh.baovinhlong.vn).

    Evidence: readiness A: selectors of a public crawler that ran on the site in 2025/26. a
    stored page, baovinhlong.com.vn; the public crawler crawl_lastest_news,
    config/sites/baovinhlong.py; the public crawler crawl_lastest_news,
    crawler/site_configs/baovinhlong.com.vn.yml.
    Unknown: its sections (they are taken from the menu of the home page); paging.
    """

    name = "baovinhlong"
    title = "Báo Vĩnh Long"
    province = "Vĩnh Long"
    province_old = "Vĩnh Long"
    hosts = ("baovinhlong.com.vn", "baovinhlong.vn")
    home = "https://baovinhlong.com.vn/"
    layouts = (yyyymm_hex.LAYOUT,)
    deny = ("/tieu-diem",)


class BaoDongKhoi(NewspaperSpider):
    """Báo Đồng Khởi.

    Continues as a subdomain edition.

    Evidence: readiness A: selectors of a public crawler that ran on the site in 2025/26. the
    public crawler crawl_lastest_news, config/sites/dongkhoi_baovinhlong.py; the public crawler
    crawl_lastest_news, crawler/site_configs/dongkhoi.baovinhlong.vn.yml; the public aggregator
    docbao, resources/configs/newspaper/bao_dong_khoi_full_content.yaml (mid-2019, historic).
    Unknown: the names of sections (derived from their addresses); paging.
    """

    name = "baodongkhoi"
    title = "Báo Đồng Khởi"
    province = "Vĩnh Long"
    province_old = "Bến Tre"
    hosts = ("dongkhoi.baovinhlong.vn", "baodongkhoi.vn")
    home = "https://dongkhoi.baovinhlong.vn/"
    layouts = (a_id_fck.LAYOUT,)
    sections = {
        "/thoi-su/": "Thời sự",
        "/chinh-tri/": "Chính trị",
        "/kinh-te/": "Kinh tế",
        "/phap-luat/": "Pháp luật",
        "/xa-hoi/": "Xã hội",
        "/van-hoa/": "Văn hóa",
        "/khoa-giao/": "Khoa giáo",
        "/the-thao/": "Thể thao",
        "/quoc-phong/": "Quốc phòng",
        "/an-ninh/": "An ninh",
        "/ban-doc/": "Bạn đọc",
        "/quoc-te/": "Quốc tế",
    }


class BaoTraVinh(NewspaperSpider):
    """Báo Trà Vinh.

    Evidence: readiness A: selectors of a public crawler that ran on the site in 2025/26. an
    indexed public file; the public crawler crawl_lastest_news,
    config/sites/travinh_baovinhlong.py; the public crawler crawl_lastest_news,
    crawler/site_configs/travinh.baovinhlong.vn.yml.
    Unknown: the names of sections (derived from their addresses); paging.
    Connection: travinh.: certificate not accepted (CLN allow_insecure_ssl); baotravinh.vn
    unreachable (public file 68396914690).
    """

    name = "baotravinh"
    title = "Báo Trà Vinh"
    province = "Vĩnh Long"
    province_old = "Trà Vinh"
    hosts = ("travinh.baovinhlong.vn", "baotravinh.vn")
    home = "https://travinh.baovinhlong.vn/"
    lax_tls = {
        "travinh.baovinhlong.vn": "not accepted by the public crawler crawl_lastest_news, either"
    }
    layouts = (
        a_id_fck.LAYOUT,
        cat_id_html.LAYOUT.until("2025-06-30", hosts=("baotravinh.vn",), id_prefix="cat:"),
    )
    sections = {
        "/thoi-su/": "Thời sự",
        "/chinh-tri/": "Chính trị",
        "/kinh-te/": "Kinh tế",
        "/phap-luat/": "Pháp luật",
        "/xa-hoi/": "Xã hội",
        "/van-hoa/": "Văn hóa",
        "/khoa-giao/": "Khoa giáo",
        "/the-thao/": "Thể thao",
        "/quoc-phong/": "Quốc phòng",
        "/an-ninh/": "An ninh",
        "/ban-doc/": "Bạn đọc",
        "/quoc-te/": "Quốc tế",
    }


class DaiVinhLong(NewspaperSpider):
    """Đài PT-TH Vĩnh Long.

    Evidence: readiness B: the shape of its addresses; selectors are the family's. a stored
    page, https://thvl.vn/thoi-su-thvl/tin-dia-phuong/.
    Unknown: the names of sections (derived from their addresses); paging.
    """

    name = "thvl"
    title = "Đài PT-TH Vĩnh Long"
    kind = "station"
    province = "Vĩnh Long"
    province_old = "Vĩnh Long"
    hosts = ("thvl.vn", "www.thvl.vn")
    home = "https://thvl.vn/"
    status = "live_unverified"
    layouts = (wordpress_tv.LAYOUT,)
    sections = {
        "/thoi-su-thvl/tin-dia-phuong/": "Tin địa phương",
        "/chuyen-de-thvl/": "Chuyên đề",
    }


class DaiTraVinh(NewspaperSpider):
    """Đài PT-TH Trà Vinh.

    Evidence: readiness D: nothing but the host's name.
    Unknown: paging.
    """

    name = "travinhtv"
    title = "Đài PT-TH Trà Vinh"
    kind = "station"
    province = "Vĩnh Long"
    province_old = "Trà Vinh"
    hosts = ("travinhtv.vn", "thtv.vn")
    home = "https://travinhtv.vn/"
    status = "merged"
    successor = "baovinhlong"
    layouts = (historic.TRA_VINH_TV,)
