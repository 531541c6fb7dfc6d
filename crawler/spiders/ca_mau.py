"""Cà Mau (with Bạc Liêu since July 2025)."""

from __future__ import annotations

from crawler.layouts import a_id_fck, cat_id_html
from crawler.newspaper import NewspaperSpider


class BaoCaMau(NewspaperSpider):
    """Báo Cà Mau.

    Evidence: readiness A: selectors of a public crawler that ran on the site in 2025/26. a
    stored page, https://baocamau.vn/buc-tranh-ngay-mua-a28123.html; a stored page,
    https://baocamau.com.vn/-trieu-phu-tom--a81870.html; the public crawler crawl_lastest_news,
    config/sites/baocamau.py.
    Unknown: its sections (they are taken from the menu of the home page).
    Paging: /phong-su-ky-su/?page=21 (medium).
    Oddities: header clocks: "Thứ bảy, 21-9-24 16:30:19", "Chủ nhật, 2-2-25 21:34:39", "Thứ bảy,
    7-2-26 20:07:31"; in 2/2026 baocamau.com.vn serves a Bạc Liêu story (a81870): the merged
    archive seems to live there; uses Ð (U+00D0 ETH) instead of Đ (U+0110) in place names: "Biển
    Bạch Ðông".
    """

    name = "baocamau"
    title = "Báo Cà Mau"
    province = "Cà Mau"
    province_old = "Cà Mau"
    hosts = ("baocamau.vn", "baocamau.com.vn")
    home = "https://baocamau.vn/"
    layouts = (a_id_fck.LAYOUT, cat_id_html.LAYOUT.until("2019-12-31", id_prefix="cat:"))
    lead_markers = ("Báo Cà Mau (CMO)", "(CMO)", "Báo Cà Mau")


class BaoBacLieu(NewspaperSpider):
    """Báo Bạc Liêu.

    Evidence: readiness C: historic facts only. a stored page, baobaclieu.vn; the public
    aggregator docbao, resources/configs/newspaper/bao_bac_lieu_full_content.yaml (mid-2019,
    historic).
    Unknown: paging.
    """

    name = "baobaclieu"
    title = "Báo Bạc Liêu"
    province = "Cà Mau"
    province_old = "Bạc Liêu"
    hosts = ("baobaclieu.vn", "www.baobaclieu.vn")
    home = "https://baobaclieu.vn/"
    status = "merged"
    successor = "baocamau"
    layouts = (cat_id_html.LAYOUT,)
