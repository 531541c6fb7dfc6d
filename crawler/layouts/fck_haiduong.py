"""Báo Hải Dương before OneCMS: `/nong-nghiep/slug-151256`, lists `/chuyen-muc/chinh-tri/1`.

Facts: one public scraper's address shapes and selectors for the list and the text. Title, lead,
date and what the number at the end of a list's address means are unknown.
"""

from __future__ import annotations

import re

from crawler.layouts.layout import Layout, Selectors

LAYOUT = Layout(
    name="fck_haiduong",
    article_path=re.compile(r"^/(?!chuyen-muc/)[a-z0-9-]+/[^/]+-(?P<id>\d{5,7})/?$"),
    list_path=re.compile(r"^/chuyen-muc/[a-z0-9-]+/\d+/?$"),
    links=("ul.list-news.left.w100pt li h4 a[href]",),
    fields=Selectors(body=("div.fck",)),
)
