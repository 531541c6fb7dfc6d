"""Nghệ An."""

from __future__ import annotations

from crawler.layouts import epi_2017, epi_zce, onecms, slug_id_nghean
from crawler.newspaper import NewspaperSpider


class BaoNgheAn(NewspaperSpider):
    """Báo Nghệ An.

    Evidence: readiness A: selectors of a public crawler that ran on the site in 2025/26. a
    stored page,
    https://m.baonghean.vn/dua-nq-cua-dang-vao-cuoc-song/201604/anh-son-hy-vong-truoc-ngay-hoi-lon-2688354/;
    an indexed public file; an indexed public file.
    Unknown: the names of sections (derived from their addresses); paging.
    Oddities: four generations of URLs in circulation; all should map to one site id; language
    editions /en /fr /ru /cn.
    """

    name = "baonghean"
    title = "Báo Nghệ An"
    province = "Nghệ An"
    province_old = "Nghệ An"
    hosts = ("baonghean.vn", "m.baonghean.vn", "e.baonghean.vn")
    home = "https://baonghean.vn/"
    layouts = (
        onecms.LAYOUT,
        epi_zce.LAYOUT.until("2024-03-31", id_prefix="epi:"),
        slug_id_nghean.LAYOUT.until("2022-12-31"),
        epi_2017.LAYOUT.until("2017-12-31", id_prefix="ym:"),
    )
    lead_markers = ("(Baonghean.vn) -",)
    feeds = ("/rss/thoi-su", "/rss/kinh-te", "/rss/kinh-te/bat-dong-san")
    deny = ("/video", "/short-video", "/podcast", "/en", "/fr", "/ru", "/cn")
    sections = {
        "/thoi-su": "Thời sự",
        "/kinh-te": "Kinh tế",
        "/xa-hoi": "Xã hội",
        "/the-thao": "Thể thao",
        "/suc-khoe": "Sức khỏe",
        "/phap-luat": "Pháp luật",
        "/quoc-te": "Quốc tế",
        "/xay-dung-dang": "Xây dựng Đảng",
        "/giao-duc": "Giáo dục",
        "/giai-tri": "Giải trí",
        "/ket-noi-doanh-nghiep": "Kết nối doanh nghiệp",
        "/lao-dong": "Lao động",
    }
