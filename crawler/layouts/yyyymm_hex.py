"""The YYYYMM CMS: `/section/YYYYMM/slug-id`, `div#content`, `div.date`, `td.image_desc`.

Facts: class names from a public crawler that ran on six sites in 2026; nobody here has seen a
whole page, and paging is unknown: what the page itself offers is taken.
Oddities: ids are digits in old articles and seven hex characters since about 2023, so they stay
text; the same article stands under several section paths; the date line has no machine-readable
twin; the lead is the first bold paragraph; paragraphs that hold only a full stop; `00:00` is no
time of day (Khánh Hòa). Đồng Nai's reader took the first paragraph for the lead, bold or not:
not done here.
Ấp Bắc's server needs legacy TLS: a fact of the newspaper, not of the layout.
"""

from __future__ import annotations

import re

from crawler.layouts.layout import Layout, Selectors

LAYOUT = Layout(
    name="yyyymm_hex",
    article_path=re.compile(
        r"^/(?:[a-z0-9-]+/){1,4}(?P<ym>\d{6})/(?P<slug>[^/]+?)-(?P<id>[0-9a-f]{7}|\d{5,7})/?$"
    ),
    links=(
        "a.title1[href]",
        "a.title2[href]",
        "a.title3[href]",
        "a.title4[href]",
        "a.title5[href]",
        "a.h2[href]",
        "a.h3[href]",
        "a.card-img[href]",
    ),
    other_links=("div.item a[href]",),
    fields=Selectors(
        title=("h1.media-heading", "h1.head_title", "h1"),
        lead=(".sub_first_content strong",),
        opening=(
            "div#content p strong",
            ".content-detail p strong",
            ".detail-news p strong",
        ),
        body=(
            "div.article_content div#content",
            "div#content",
            ".content-detail .td-post-content",
            ".content-detail",
            "div.detail-news",
            "div.article_content",
        ),
        date=("div.article_content div.date", "div.date", "div#date", "#current-date"),
        section=("div.cate_title_1 h2 a", "a.maincatetitle", "a.title.color1", "a.title.fleft"),
        exclude=(
            "h1.media-heading",
            "div.date",
            "ul.social",
            "div.bd02",
            "table.rl.center",
            ".quote.center",
            ".quote.leftside",
            ".quote.rightside",
        ),
    ),
)

THAI_NGUYEN = LAYOUT.having(lead=("div.desc",))
"""Báo Thái Nguyên: the lead has a class that is a teaser's elsewhere."""

KHANH_HOA = LAYOUT.having(links=("div.item a[href]",))
"""Báo Khánh Hòa: lists of another skin."""
