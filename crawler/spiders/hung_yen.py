"""Hưng Yên (with Thái Bình since July 2025)."""

from __future__ import annotations

from crawler.layouts import mediatech, tintuc_cat_id, yyyymm_hex
from crawler.newspaper import NewspaperSpider


class BaoHungYen(NewspaperSpider):
    """Báo Hưng Yên.

    Evidence: readiness A: selectors of a public crawler that ran on the site in 2025/26. a
    stored page, http://baohungyen.vn/chinh-tri/201704/...-734792/; the public crawler
    crawl_lastest_news, config/sites/baohungyen.py; the public crawler crawl_lastest_news,
    crawler/site_configs/baohungyen.vn.yml.
    Unknown: the names of sections (derived from their addresses); paging.
    Oddities: dates in text written "Ngày 27.4", "Ngày 1.5.1962".
    """

    name = "baohungyen"
    title = "Báo Hưng Yên"
    province = "Hưng Yên"
    province_old = "Hưng Yên"
    hosts = ("baohungyen.vn",)
    home = "https://baohungyen.vn/"
    layouts = (mediatech.LAYOUT, yyyymm_hex.LAYOUT.until("2017-12-31"))
    sections = {
        "/chinh-tri": "Chính trị",
        "/kinh-te": "Kinh tế",
        "/xa-hoi": "Xã hội",
        "/van-hoa": "Văn hóa",
        "/the-thao": "Thể thao",
        "/an-ninh-quoc-phong": "An ninh - Quốc phòng",
        "/quoc-te": "Quốc tế",
        "/giao-duc": "Giáo dục",
        "/dat-va-nguoi-hung-yen": "Đất và người Hưng Yên",
        "/ban-doc": "Bạn đọc",
        "/doi-song": "Đời sống",
        "/phap-luat-doi-song": "Pháp luật và đời sống",
        "/bien-dao-Viet-Nam": "Biển đảo Việt Nam",
    }


class BaoThaiBinh(NewspaperSpider):
    """Báo Thái Bình.

    Báo + Đài merged 17/3/2025.

    Evidence: readiness C: historic facts only. a stored page, baothaibinh.com.vn.
    Unknown: paging.
    Oddities: header clock "Thứ 4, 03/07/2024, 14:42[GMT+7]"; view counter next to the date.
    """

    name = "baothaibinh"
    title = "Báo Thái Bình"
    province = "Hưng Yên"
    province_old = "Thái Bình"
    hosts = ("baothaibinh.com.vn", "mysql.baothaibinh.com.vn", "blog.baothaibinh.com.vn")
    home = "https://baothaibinh.com.vn/"
    status = "merged"
    successor = "baohungyen"
    layouts = (tintuc_cat_id.LAYOUT,)
