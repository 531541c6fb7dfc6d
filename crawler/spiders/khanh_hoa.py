"""Khánh Hòa (with Ninh Thuận since July 2025)."""

from __future__ import annotations

from crawler.layouts import yyyymm_hex
from crawler.layouts.singletons import historic
from crawler.newspaper import NewspaperSpider


class BaoKhanhHoa(NewspaperSpider):
    """Báo Khánh Hòa.

    Survivor of Khánh Hòa + Ninh Thuận; English edition /english.

    Evidence: readiness A: selectors of a public crawler that ran on the site in 2025/26. a
    stored page, https://baokhanhhoa.vn/english; an indexed public file; the public crawler
    crawl_lastest_news, config/sites/baokhanhhoa.py.
    Unknown: its sections (they are taken from the menu of the home page); paging.
    Oddities: time 00:00 = unknown time of day.
    """

    name = "baokhanhhoa"
    title = "Báo Khánh Hòa"
    province = "Khánh Hòa"
    province_old = "Khánh Hòa"
    hosts = ("baokhanhhoa.vn",)
    home = "https://baokhanhhoa.vn/"
    layouts = (yyyymm_hex.KHANH_HOA,)
    deny = ("/video", "/podcast", "/multimedia")


class BaoNinhThuan(NewspaperSpider):
    """Báo Ninh Thuận.

    Evidence: readiness C: historic facts only. a stored page,
    http://baoninhthuan.com.vn/diendan/103215p1c123/...htm; an indexed public file; the public
    aggregator docbao, resources/configs/newspaper/bao_dien_tu_ninh_thuan_full_content.yaml
    (mid-2019, historic).
    Unknown: paging.
    """

    name = "baoninhthuan"
    title = "Báo Ninh Thuận"
    province = "Khánh Hòa"
    province_old = "Ninh Thuận"
    hosts = ("baoninhthuan.com.vn",)
    home = "https://baoninhthuan.com.vn/"
    status = "merged"
    successor = "baokhanhhoa"
    layouts = (historic.NINH_THUAN,)
