"""Ninh Bình (with Hà Nam and Nam Định since July 2025)."""

from __future__ import annotations

from crawler.layouts import yyyymm_hex
from crawler.layouts.singletons import baoninhbinh, historic
from crawler.newspaper import NewspaperSpider


class BaoNinhBinh(NewspaperSpider):
    """Báo Ninh Bình.

    Evidence: readiness A: selectors of a public crawler that ran on the site in 2025/26. a
    stored page, https://baoninhbinh.org.vn/s/con?page=101; github:giapham123/crawl-news-python
    (same selectors); the public crawler crawl_lastest_news, config/sites/baoninhbinh.py.
    Unknown: its sections (they are taken from the menu of the home page); paging.
    Oddities: new ids are 15 digits; /bao-in and /doc-bao-in are the print edition: skip.
    """

    name = "baoninhbinh"
    title = "Báo Ninh Bình"
    province = "Ninh Bình"
    province_old = "Ninh Bình"
    hosts = ("baoninhbinh.org.vn",)
    home = "https://baoninhbinh.org.vn/"
    layouts = (baoninhbinh.LAYOUT,)
    deny = (
        "/bao-in",
        "/doc-bao-in",
        "/da-phuong-tien-multimedia",
        "/video",
        "/podcast",
        "/dang-nhap",
    )


class BaoHaNam(NewspaperSpider):
    """Báo Hà Nam.

    Evidence: readiness C: historic facts only. a stored page, baohanam.com.vn.
    Unknown: paging.
    Oddities: images /DATA/IMAGES/YYYY/MM/DD.
    """

    name = "baohanam"
    title = "Báo Hà Nam"
    province = "Ninh Bình"
    province_old = "Hà Nam"
    hosts = ("baohanam.com.vn",)
    home = "https://baohanam.com.vn/"
    status = "merged"
    successor = "baoninhbinh"
    layouts = (historic.HA_NAM,)


class BaoNamDinh(NewspaperSpider):
    """Báo Nam Định.

    Evidence: readiness B: the shape of its addresses; selectors are the family's. a stored
    page, baonamdinh.vn; the public aggregator docbao,
    resources/configs/newspaper/bao_nam_dinh_dien_tu_full_content.yaml (mid-2019, historic).
    Unknown: paging.
    """

    name = "baonamdinh"
    title = "Báo Nam Định"
    province = "Ninh Bình"
    province_old = "Nam Định"
    hosts = ("baonamdinh.vn", "baonamdinh.com.vn")
    home = "https://baonamdinh.vn/"
    status = "merged"
    successor = "baoninhbinh"
    layouts = (yyyymm_hex.LAYOUT,)
