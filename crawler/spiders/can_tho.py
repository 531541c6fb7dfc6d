"""Cần Thơ (with Sóc Trăng and Hậu Giang since July 2025)."""

from __future__ import annotations

from crawler.layouts import a_id_fck
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
