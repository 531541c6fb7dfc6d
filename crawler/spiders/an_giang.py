"""An Giang (with Kiên Giang since July 2025)."""

from __future__ import annotations

from crawler.layouts import a_id_fck, cat_id_html
from crawler.newspaper import NewspaperSpider


class BaoAnGiang(NewspaperSpider):
    """Báo An Giang.

    Evidence: readiness B: the shape of its addresses; selectors are the family's. a stored
    page, https://baoangiang.com.vn/trong-tinh/tri-ton?p=95; a stored page,
    https://baoangiang.com.vn/phong-su-anh/?p=68; the public aggregator docbao,
    resources/configs/newspaper/bao_an_giang_full_content.yaml (mid-2019, historic).
    Unknown: the names of sections (derived from their addresses).
    Paging: ?p=N (high).
    Oddities: list items begin "- " (the paper marker seems to be stripped); inline dates "Sáng
    10-4", "Sáng nay (8-3)".
    """

    name = "baoangiang"
    title = "Báo An Giang"
    province = "An Giang"
    province_old = "An Giang"
    hosts = ("baoangiang.com.vn",)
    home = "https://baoangiang.com.vn/"
    status = "live_unverified"
    layouts = (a_id_fck.LAYOUT,)
    lead_markers = ("-",)
    sections = {
        "/trong-tinh/tri-ton/": "Tri Tôn",
        "/phong-su-anh/": "Phóng sự ảnh",
    }


class TinTucMienTay(NewspaperSpider):
    """Tin tức miền Tây.

    Evidence: readiness B: the shape of its addresses; selectors are the family's. a stored
    page, https://tintucmientay.baoangiang.com.vn/dbscl/long-an.
    Unknown: the names of sections (derived from their addresses); paging.
    """

    name = "tintucmientay"
    title = "Tin tức miền Tây"
    province = "An Giang"
    province_old = "An Giang"
    hosts = ("tintucmientay.baoangiang.com.vn",)
    home = "https://tintucmientay.baoangiang.com.vn/"
    status = "unknown"
    layouts = (a_id_fck.LAYOUT,)
    lead_markers = ("-",)
    sections = {
        "/dbscl/long-an/": "Long An",
    }


class BaoKienGiang(NewspaperSpider):
    """Báo Kiên Giang.

    Evidence: readiness C: historic facts only. a stored page, baokiengiang.vn.
    Unknown: paging.
    """

    name = "baokiengiang"
    title = "Báo Kiên Giang"
    province = "An Giang"
    province_old = "Kiên Giang"
    hosts = ("baokiengiang.vn",)
    home = "https://baokiengiang.vn/"
    status = "merged"
    successor = "baoangiang"
    layouts = (cat_id_html.LAYOUT,)
    lead_markers = ("(KGO) -",)
