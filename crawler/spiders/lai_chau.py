"""Lai Châu."""

from __future__ import annotations

from crawler.layouts.singletons import baolaichau
from crawler.newspaper import NewspaperSpider


class BaoLaiChau(NewspaperSpider):
    """Báo Lai Châu.

    Evidence: readiness A: selectors of a public crawler that ran on the site in 2025/26. a
    stored page, http://www.baolaichau.vn/xã-hội/tiềm-ẩn-nguy-cơ-mất-an-toàn-vệ-sinh-thực-phẩm;
    the public crawler crawl_lastest_news, config/sites/baolaichau.py; the public crawler
    crawl_lastest_news, crawler/site_configs/baolaichau.vn.yml.
    Unknown: its sections (they are taken from the menu of the home page); paging.
    Oddities: URLs with Vietnamese diacritics (percent-encoded) and no id: normalise NFC before
    hashing; header clock "Thứ hai, 05/01/2026 - 08:27" looks exactly like an article date:
    never take the first date on the page; mega menu prints 40+ lines before the article; images
    /uploaded/post/YYYY/MM/DD.
    """

    name = "baolaichau"
    title = "Báo Lai Châu"
    province = "Lai Châu"
    province_old = "Lai Châu"
    hosts = ("baolaichau.vn", "www.baolaichau.vn")
    home = "https://baolaichau.vn/"
    layouts = (baolaichau.LAYOUT,)
    deny = ("/video", "/multimedia", "/infographic", "/quang-cao", "/tags")
