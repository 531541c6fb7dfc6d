"""Hà Nội."""

from __future__ import annotations

from crawler.layouts import onecms
from crawler.layouts.singletons import historic
from crawler.newspaper import NewspaperSpider


class HaNoiMoi(NewspaperSpider):
    """Hànộimới.

    Evidence: readiness A: selectors of a public crawler that ran on the site in 2025/26. an
    indexed public file; the public crawler crawl_lastest_news, config/sites/hanoimoi.py; the
    public crawler crawl_lastest_news, crawler/site_configs/hanoimoi.vn.yml.
    Unknown: the names of sections (derived from their addresses); paging.
    Connection: 403 for plain clients (public file 53558787069, 53381161623).
    """

    name = "hanoimoi"
    title = "Hànộimới"
    province = "Hà Nội"
    province_old = "Hà Nội"
    hosts = ("hanoimoi.vn", "www.hanoimoi.com.vn")
    home = "https://hanoimoi.vn/"
    layouts = (onecms.LAYOUT, onecms.HA_NOI_2019)
    deny = (
        "/an-pham",
        "/tin-moi-nhat",
        "/ban-do-ha-noi",
        "/multimedia",
        "/video",
        "/emagazine",
        "/infographic",
        "/photo",
    )
    sections = {
        "/chinh-tri": "Chính trị",
        "/kinh-te": "Kinh tế",
        "/do-thi": "Đô thị",
        "/van-hoa": "Văn hóa",
        "/xa-hoi": "Xã hội",
        "/giao-duc": "Giáo dục",
        "/y-te": "Y tế",
        "/the-gioi": "Thế giới",
        "/du-lich": "Du lịch",
        "/nong-nghiep-nong-thon": "Nông nghiệp - Nông thôn",
        "/khoa-hoc-cong-nghe": "Khoa học - Công nghệ",
        "/doi-song": "Đời sống",
    }


class KinhTeDoThi(NewspaperSpider):
    """Kinh tế & Đô thị.

    Evidence: readiness C: historic facts only. the public aggregator docbao,
    resources/configs/newspaper/bao_kinh_te_va_do_thi_dien_tu_full_content.yaml (mid-2019,
    historic).
    Unknown: its sections (they are taken from the menu of the home page); paging.
    """

    name = "kinhtedothi"
    title = "Kinh tế & Đô thị"
    province = "Hà Nội"
    province_old = "Hà Nội"
    hosts = ("kinhtedothi.vn",)
    home = "https://kinhtedothi.vn/"
    status = "unknown"
    layouts = (historic.KINH_TE_DO_THI,)
