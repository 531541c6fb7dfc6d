"""Điện Biên."""

from __future__ import annotations

from crawler.layouts import spa_api_dienbien
from crawler.newspaper import NewspaperSpider


class BaoDienBienPhu(NewspaperSpider):
    """Báo Điện Biên Phủ.

    Evidence: readiness A: selectors of a public crawler that ran on the site in 2025/26. a
    stored page, https://en.baodienbienphu.com.vn/recent-article; the public crawler
    crawl_lastest_news, config/sites/baodienbienphu.py; the public crawler crawl_lastest_news,
    crawler/site_configs/baodienbienphu.vn.yml.
    Unknown: its sections (they are taken from the menu of the home page).
    Paging: JSON API with limit=.
    Oddities: category pages are client-side rendered; English listing prints "BUSINESS - / ĐBP
    - ..." lines.
    """

    name = "baodienbienphu"
    title = "Báo Điện Biên Phủ"
    province = "Điện Biên"
    province_old = "Điện Biên"
    hosts = (
        "baodienbienphu.vn",
        "www.baodienbienphu.com.vn",
        "en.baodienbienphu.com.vn",
        "www.baodienbienphu.info.vn",
    )
    home = "https://baodienbienphu.vn/"
    layouts = (spa_api_dienbien.LAYOUT, spa_api_dienbien.OLD_2019)
    lead_markers = ("ĐBP -",)
