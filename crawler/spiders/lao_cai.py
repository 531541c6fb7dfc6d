"""Lào Cai (with Yên Bái since July 2025)."""

from __future__ import annotations

from crawler.layouts import epi_zce, ims_newsimg
from crawler.newspaper import NewspaperSpider


class BaoLaoCai(NewspaperSpider):
    """Báo Lào Cai điện tử (Báo và phát thanh, truyền hình Lào Cai since April 2025).

    Evidence: one full real article page of June 2025; section paths from stored pages, their
    names not seen (taken from the paths). Paging: a load-more button is on the real pages; the
    API behind it has been seen on sister sites only. Articles carry `noarchive` in meta robots.
    """

    name = "baolaocai"
    title = "Báo Lào Cai"
    province = "Lào Cai"
    province_old = "Lào Cai"
    other_names = ("Báo và PT, TH Lào Cai",)
    hosts = ("baolaocai.vn",)
    home = "https://baolaocai.vn/"
    layouts = (epi_zce.LAYOUT,)
    sections = {
        "/chinh-tri/": "Chính trị",
        "/kinh-te/": "Kinh tế",
        "/xa-hoi/": "Xã hội",
        "/van-hoa/": "Văn hóa",
        "/du-lich/": "Du lịch",
        "/phap-luat/": "Pháp luật",
        "/the-thao/": "Thể thao",
        "/the-gioi/": "Thế giới",
        "/chuyen-doi-so/": "Chuyển đổi số",
        "/phong-su/": "Phóng sự",
    }


class BaoYenBai(NewspaperSpider):
    """Báo Yên Bái.

    Báo + Đài merged 1/4/2025 (QĐ 1379), province merged into Lào Cai 1/7/2025.

    Evidence: readiness C: historic facts only. a stored page, baoyenbai.com.vn; an indexed
    public file; the public aggregator docbao, resources/configs/newspaper/baoyenbai_com_vn.yaml
    (mid-2019, historic).
    Unknown: paging.
    """

    name = "baoyenbai"
    title = "Báo Yên Bái"
    province = "Lào Cai"
    province_old = "Yên Bái"
    hosts = ("baoyenbai.com.vn", "www.baoyenbai.com.vn")
    home = "https://baoyenbai.com.vn/"
    status = "merged"
    successor = "baolaocai"
    layouts = (ims_newsimg.LAYOUT,)
    lead_markers = ("YBĐT -",)
    feeds = ("http://www.baoyenbai.com.vn/rss/11.rss",)
