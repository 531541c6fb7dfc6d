"""Đồng Nai (with Bình Phước since July 2025)."""

from __future__ import annotations

from crawler.layouts import tintuc_cat_id, yyyymm_hex
from crawler.newspaper import NewspaperSpider


class BaoDongNai(NewspaperSpider):
    """Báo Đồng Nai.

    Evidence: readiness A: selectors of a public crawler that ran on the site in 2025/26. a
    stored page, baodongnai.com.vn; the public crawler crawl_lastest_news,
    config/sites/baodongnai.py; the public crawler crawl_lastest_news,
    crawler/site_configs/baodongnai.com.vn.yml.
    Unknown: its sections (they are taken from the menu of the home page); paging.
    """

    name = "baodongnai"
    title = "Báo Đồng Nai"
    other_names = ("Báo và PT, TH Đồng Nai",)
    province = "Đồng Nai"
    province_old = "Đồng Nai"
    hosts = ("baodongnai.com.vn",)
    home = "https://baodongnai.com.vn/"
    layouts = (yyyymm_hex.LAYOUT,)
    deny = ("/media", "/video-clip", "/podcast", "/anh-dep", "/tim-kiem", "/common", "/file")


class BaoBinhPhuoc(NewspaperSpider):
    """Báo Bình Phước.

    Paper + TV merged 28/10/2019 (BPTV); mirror 203.205.37.201.

    Evidence: readiness C: historic facts only. the public aggregator docbao,
    resources/configs/newspaper/bao_dien_tu_binh_phuoc_dien_tu_full_content.yaml (mid-2019,
    historic).
    Unknown: paging.
    """

    name = "baobinhphuoc"
    title = "Báo Bình Phước"
    province = "Đồng Nai"
    province_old = "Bình Phước"
    hosts = ("baobinhphuoc.com.vn", "www.baobinhphuoc.com.vn")
    home = "https://baobinhphuoc.com.vn/"
    status = "merged"
    successor = "baodongnai"
    layouts = (tintuc_cat_id.LAYOUT,)
    lead_markers = ("BPO -",)
