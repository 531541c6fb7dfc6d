"""Cao Bằng."""

from __future__ import annotations

from crawler.layouts import bcb_caobang, mediatech
from crawler.newspaper import NewspaperSpider


class BaoCaoBang(NewspaperSpider):
    """Báo Cao Bằng.

    Evidence: readiness A: selectors of a public crawler that ran on the site in 2025/26. a
    stored page, baocaobang.vn; the public crawler crawl_lastest_news,
    config/sites/baocaobang.py; the public crawler crawl_lastest_news,
    crawler/site_configs/baocaobang.vn.yml.
    Unknown: the names of sections (derived from their addresses); paging.
    Oddities: photo albums /Phongsuanh/190.bcb.
    """

    name = "baocaobang"
    title = "Báo Cao Bằng"
    province = "Cao Bằng"
    province_old = "Cao Bằng"
    hosts = ("baocaobang.vn",)
    home = "https://baocaobang.vn/"
    layouts = (mediatech.LAYOUT, bcb_caobang.LAYOUT.until("2019-12-31"))
    deny = (
        "/Truyenhinh-Internet",
        "/Thong-tin-Toa-soan",
        "/Phongsuanh",
        "/Du-bao-thoi-tiet-Cao-Bang",
        "/tin-noi-bat",
        "/tin-tieu-diem",
        "/multimedia",
        "/search",
        "/tags",
    )
    sections = {
        "/Thoi-su": "Thời sự",
        "/chinh-tri": "Chính trị",
        "/kinh-te": "Kinh tế",
        "/xa-hoi": "Xã hội",
        "/van-hoa": "Văn hóa",
        "/the-thao": "Thể thao",
        "/Khoa-hoc-Cong-nghe": "Khoa học - Công nghệ",
        "/Quoc-phong-An-ninh": "Quốc phòng - An ninh",
        "/Suc-khoe-Doi-song": "Sức khỏe - Đời sống",
        "/The-gioi": "Thế giới",
        "/Giao-duc": "Giáo dục",
        "/Ky-Phong-su": "Ký - Phóng sự",
    }
