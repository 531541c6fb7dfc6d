"""Đắk Lắk (with Phú Yên since July 2025)."""

from __future__ import annotations

from crawler.layouts import yyyymm_hex
from crawler.layouts.singletons import historic
from crawler.newspaper import NewspaperSpider


class BaoDakLak(NewspaperSpider):
    """Báo Đắk Lắk.

    Survivor of Đắk Lắk + Phú Yên.

    Evidence: readiness A: selectors of a public crawler that ran on the site in 2025/26. the
    public crawler crawl_lastest_news, config/sites/baodaklak.py; the public crawler
    crawl_lastest_news, crawler/site_configs/baodaklak.vn.yml; the public aggregator docbao,
    resources/configs/newspaper/bao_dak_lak_dien_tu_full_content.yaml (mid-2019, historic).
    Unknown: the names of sections (derived from their addresses); paging.
    """

    name = "baodaklak"
    title = "Báo Đắk Lắk"
    province = "Đắk Lắk"
    province_old = "Đắk Lắk"
    hosts = ("baodaklak.vn",)
    home = "https://baodaklak.vn/"
    layouts = (yyyymm_hex.LAYOUT,)
    deny = ("/multimedia", "/video", "/doc-bao-in", "/tim-kiem")
    sections = {
        "/thoi-su/": "Thời sự",
        "/chinh-tri/": "Chính trị",
        "/kinh-te/": "Kinh tế",
        "/xa-hoi/": "Xã hội",
        "/giao-duc/": "Giáo dục",
        "/y-te-suc-khoe/": "Y tế - Sức khỏe",
        "/chinh-sach-xa-hoi/": "Chính sách xã hội",
        "/phap-luat/": "Pháp luật",
        "/an-ninh-quoc-phong/": "An ninh - Quốc phòng",
        "/quoc-te/": "Quốc tế",
        "/the-thao/": "Thể thao",
        "/van-hoa-du-lich-van-hoc-nghe-thuat/": "Văn hóa - Du lịch - Văn học nghệ thuật",
        "/du-lich/": "Du lịch",
        "/khoa-hoc-cong-nghe/": "Khoa học - Công nghệ",
        "/moi-truong/": "Môi trường",
        "/trang-tin-dia-phuong/": "Trang tin địa phương",
        "/phong-su-ky-su/": "Phóng sự - Ký sự",
        "/van-de-ban-doc-quan-tam/": "Vấn đề bạn đọc quan tâm",
    }


class BaoPhuYen(NewspaperSpider):
    """Báo Phú Yên.

    Evidence: readiness C: historic facts only. a stored page,
    https://baophuyen.vn/89/25711/o-mien-cuc-bac-to-quoc.html; the public aggregator docbao,
    resources/configs/newspaper/bao_phu_yen_full_content.yaml (mid-2019, historic).
    Unknown: paging.
    Oddities: every caption ends with " |" after text extraction; images
    /upload/Images/YYYY/thangMM.
    """

    name = "baophuyen"
    title = "Báo Phú Yên"
    province = "Đắk Lắk"
    province_old = "Phú Yên"
    hosts = ("baophuyen.vn", "www.baophuyen.com.vn", "en.baophuyen.vn")
    home = "https://baophuyen.vn/"
    status = "merged"
    successor = "baodaklak"
    layouts = (historic.PHU_YEN,)
