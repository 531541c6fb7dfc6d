"""Bắc Ninh (with Bắc Giang since July 2025)."""

from __future__ import annotations

from crawler.layouts import liferay
from crawler.layouts.singletons import baobacninhtv
from crawler.newspaper import NewspaperSpider


class BaoBacNinhTV(NewspaperSpider):
    """Báo và PT, TH Bắc Ninh.

    Domain changed after the Bắc Ninh + Bắc Giang merge.

    Evidence: readiness A: selectors of a public crawler that ran on the site in 2025/26. an
    indexed public file; the public crawler crawl_lastest_news, config/sites/baobacninhtv.py;
    the public crawler crawl_lastest_news, crawler/site_configs/baobacninhtv.vn.yml.
    Unknown: the names of sections (derived from their addresses); paging.
    Oddities: extension .bbg: do not filter URLs on .html; images
    img.baobacninhtv.vn/Medias/....
    Connection: baobacgiang.vn / en.baobacgiang.vn certificate expired (public file 53558787069,
    4/2026).
    """

    name = "baobacninhtv"
    title = "Báo và PT, TH Bắc Ninh"
    province = "Bắc Ninh"
    province_old = "Bắc Giang"
    hosts = (
        "baobacninhtv.vn",
        "baobacgiang.vn",
        "en.baobacgiang.vn",
        "en.baobacninhtv.vn",
        "baobacgiang.com.vn",
    )
    home = "https://baobacninhtv.vn/"
    layouts = (baobacninhtv.LAYOUT, baobacninhtv.BAC_GIANG_2019)
    deny = ("/multimedia", "/podcast", "/photo", "/videos", "/infographics", "/bg2", "/bando")
    sections = {
        "/chinh-tri": "Chính trị",
        "/xay-dung-dang": "Xây dựng Đảng",
        "/chinh-tri-bao-ve-nen-tang-tu-tuong-cua-dang": "Bảo vệ nền tảng tư tưởng của Đảng",
        "/chinh-tri-nhan-su-moi": "Nhân sự mới",
        "/kinh-te": "Kinh tế",
        "/xa-hoi": "Xã hội",
        "/doi-song": "Đời sống",
        "/phap-luat": "Pháp luật",
        "/an-toan-giao-thong": "An toàn giao thông",
        "/suc-khoe": "Sức khỏe",
        "/giao-duc": "Giáo dục",
        "/quoc-phong": "Quốc phòng",
        "/the-gioi": "Thế giới",
        "/the-thao": "Thể thao",
        "/the-thao-nhat-ky-sea-games-33": "Nhật ký SEA Games 33",
        "/nhip-song-tre": "Nhịp sống trẻ",
        "/nhip-song-tre-guong-mat": "Gương mặt",
        "/nhip-song-tre-thanh-nien-cong-nhan": "Thanh niên công nhân",
        "/dat-va-nguoi-bac-ninh": "Đất và người Bắc Ninh",
        "/van-hoa-goc-cho-nguoi-yeu-tho": "Góc cho người yêu thơ",
        "/van-hoa-tac-gia-tac-pham": "Tác giả - Tác phẩm",
        "/phong-tuc-tap-quan": "Phong tục - Tập quán",
        "/sukien": "Sự kiện",
        "/mon-ngon": "Món ngon",
        "/bacgiang-van-hoa": "Văn hóa",
        "/moi-nhat": "Mới nhất",
    }


class BaoBacNinh(NewspaperSpider):
    """Báo Bắc Ninh.

    Evidence: readiness C: historic facts only. a stored page,
    http://baobacninh.com.vn/web/bbn/1?...categoryId=22182.
    Unknown: paging.
    Oddities: lead "(BBNĐT) Ngày 17 – 9, ..." (spaced en dash in the date).
    """

    name = "baobacninh"
    title = "Báo Bắc Ninh"
    province = "Bắc Ninh"
    province_old = "Bắc Ninh"
    hosts = ("baobacninh.com.vn",)
    home = "https://baobacninh.com.vn/"
    status = "merged"
    successor = "baobacninhtv"
    layouts = (liferay.LAYOUT,)
    lead_markers = ("(BBNĐT)",)
