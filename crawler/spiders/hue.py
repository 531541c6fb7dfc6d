"""Huế (Thừa Thiên Huế until 2025)."""

from __future__ import annotations

from crawler.layouts import a_id_fck
from crawler.layouts.singletons import huengaynay
from crawler.newspaper import NewspaperSpider


class HueNgayNay(NewspaperSpider):
    """Huế ngày nay.

    Evidence: readiness B: the shape of its addresses; selectors are the family's. a stored
    page, https://baothuathienhue.vn/tim-kiem/q/lần-thứ-iii/p/3; the public crawler
    crawl_lastest_news, config/sites/huengaynay.py; the public crawler crawl_lastest_news,
    crawler/site_configs/huengaynay.vn.yml.
    Unknown: its sections (they are taken from the menu of the home page).
    Paging: old search /tim-kiem/q/{q}/p/3.
    Oddities: CLN config says rules were written without seeing the live site.
    """

    name = "huengaynay"
    title = "Huế ngày nay"
    other_names = ("Báo Thừa Thiên Huế",)
    province = "Huế"
    province_old = "Thừa Thiên Huế"
    hosts = ("huengaynay.vn", "baothuathienhue.vn")
    home = "https://huengaynay.vn/"
    layouts = (huengaynay.LAYOUT, a_id_fck.HUE_2019)
    deny = ("/video", "/podcast", "/multimedia", "/media", "/tag", "/tags")
