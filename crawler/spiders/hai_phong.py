"""Hải Phòng (with Hải Dương since July 2025)."""

from __future__ import annotations

from crawler.layouts import fck_haiduong, jsp_baohaiphong, onecms
from crawler.layouts.singletons import historic
from crawler.newspaper import NewspaperSpider


class BaoHaiPhong(NewspaperSpider):
    """Báo Hải Phòng.

    Evidence: readiness A: selectors of a public crawler that ran on the site in 2025/26. a
    stored page, baohaiphong.com.vn; the public crawler crawl_lastest_news,
    config/sites/baohaiphong.py; the public crawler crawl_lastest_news,
    crawler/site_configs/baohaiphong.vn.yml.
    Unknown: the names of sections (derived from their addresses); paging.
    Connection: 2019: browser needed.
    """

    name = "baohaiphong"
    title = "Báo Hải Phòng"
    other_names = ("Báo và PT, TH Hải Phòng",)
    province = "Hải Phòng"
    province_old = "Hải Phòng"
    hosts = ("baohaiphong.vn", "www.baohaiphong.com.vn")
    home = "https://baohaiphong.vn/"
    layouts = (onecms.LAYOUT, jsp_baohaiphong.LAYOUT)
    deny = (
        "/video",
        "/emagazine",
        "/podcast",
        "/infographic",
        "/thong-tin-quang-cao",
        "/an-pham",
        "/thoi-tiet-hai-phong",
    )
    sections = {
        "/chinh-tri": "Chính trị",
        "/kinh-te": "Kinh tế",
        "/xa-hoi": "Xã hội",
        "/goc-nhin": "Góc nhìn",
        "/khoa-hoc-giao-duc": "Khoa học - Giáo dục",
        "/phap-luat": "Pháp luật",
        "/bat-dong-san": "Bất động sản",
        "/van-hoa-giai-tri": "Văn hóa - Giải trí",
        "/van-nghe": "Văn nghệ",
        "/quoc-te": "Quốc tế",
        "/the-thao": "Thể thao",
        "/doi-song": "Đời sống",
        "/dat-va-nguoi-xu-dong": "Đất và người xứ Đông",
        "/ban-doc": "Bạn đọc",
        "/du-lich": "Du lịch",
        "/su-kien-qua-anh": "Sự kiện qua ảnh",
        "/xe": "Xe",
    }


class BaoHaiDuong(NewspaperSpider):
    """Báo Hải Dương.

    Evidence: readiness B: the shape of its addresses; selectors are the family's. an indexed
    public file.
    Unknown: paging.
    """

    name = "baohaiduong"
    title = "Báo Hải Dương"
    province = "Hải Phòng"
    province_old = "Hải Dương"
    hosts = ("baohaiduong.vn",)
    home = "https://baohaiduong.vn/"
    status = "merged"
    successor = "baohaiphong"
    layouts = (onecms.LAYOUT, fck_haiduong.LAYOUT)


class AnNinhHaiPhong(NewspaperSpider):
    """An ninh Hải Phòng.

    Evidence: readiness C: historic facts only. the public aggregator docbao,
    resources/configs/newspaper/an_ninh_hai_phong_ok.md (mid-2019, historic).
    Unknown: its sections (they are taken from the menu of the home page); paging.
    Connection: 2019: browser needed.
    """

    name = "anhp"
    title = "An ninh Hải Phòng"
    province = "Hải Phòng"
    province_old = "Hải Phòng"
    hosts = ("anhp.vn",)
    home = "https://anhp.vn/"
    status = "unknown"
    layouts = (historic.AN_NINH_HAI_PHONG,)


class DaiHaiPhong(NewspaperSpider):
    """Đài PT-TH Hải Phòng.

    Evidence: readiness C: historic facts only. a stored page, thp.org.vn.
    Unknown: paging.
    """

    name = "thhp"
    title = "Đài PT-TH Hải Phòng"
    kind = "station"
    province = "Hải Phòng"
    province_old = "Hải Phòng"
    hosts = ("thp.org.vn", "thhp.vn")
    home = "https://thp.org.vn/"
    status = "merged"
    successor = "baohaiphong"
    layouts = (historic.HAI_PHONG_TV,)
