"""OneCMS: `.b-grid` lists, `sc-longform` and `block-sc` articles, pictures on `*.1cdn.vn`.

Facts: selectors of a public crawler that ran on five sites in 2026 (Hànộimới, Hải Phòng, Đà Nẵng,
Nghệ An, Lâm Đồng); nobody here has seen a whole page. Unknown: paging (a load-more request is
expected, what the page itself offers is taken), the date's own element (meta tag and `time`
are the generic places), byline, tags and breadcrumb.
Oddities: pictures are lazy (`data-src`, the `src` is a grey GIF); Lâm Đồng's selectors are those
of no other site; `-event123.html` is a topic; the RSS stands at `/rss/{section}`.
"""

from __future__ import annotations

import re

from crawler.layouts.layout import Layout, Selectors

LAYOUT = Layout(
    name="onecms",
    # The last part must be `-digits`, which keeps `-event123.html` and ePi's `-post123.html` out.
    article_path=re.compile(r"^/(?:[a-z0-9-]+/){0,2}[^/]+-(?P<id>\d{5,9})\.html$"),
    links=("h3.b-grid__title a[href]", ".b-grid__title a[href]", ".b-grid__img a[href]"),
    other_links=("h3 a[href]",),
    fields=Selectors(
        title=(
            ".sc-longform-header-title",
            "h1.block-sc-title",
            "h1.detail-title",
            "h1.title",
            "h1",
        ),
        lead=(
            "p.sc-longform-header-sapo",
            "p.block-sc-sapo",
            ".sc-longform-header-sapo",
            ".detail-sapo",
            ".article__sapo",
            ".sapo",
            ".news-sapo p b",
        ),
        body=(
            "div.b-maincontent .entry",
            "article.entry",
            "div.b-maincontent",
            ".detail-content",
            ".detail-content-body",
            ".article__body",
            ".article-body",
            ".content-detail",
            ".entry-content",
        ),
        date=("meta[property='article:published_time']", "time[datetime]"),
        date_attributes=("content", "datetime"),
        exclude=(
            ".sc-longform-header",
            "div.sc-empty-layer",
            ".sc-related-articles",
            "h1.block-sc-title",
            "p.block-sc-sapo",
            "div.c-box:has(.c-box__title__name:contains('Bài liên quan'))",
            "div.c-box:has(.c-box__title__name:contains('Bài đọc tiếp'))",
        ),
    ),
)

HA_NOI_2019 = Layout(
    name="onecms_hanoimoi_2019",
    article_path=re.compile(r"(?P<id>\d{5,})"),
    hosts=("hanoimoi.com.vn", "www.hanoimoi.com.vn"),
    fields=Selectors(
        lead=(".summary",),
        opening=(".article > p:first-child",),
        body=(".article",),
        date=(".period",),
    ),
)
"""Hànộimới in 2019, on its old host. The shape of its addresses is in no fact: a number is."""

BINH_THUAN_2019 = Layout(
    name="onecms_binhthuan_2019",
    article_path=LAYOUT.article_path,
    # `#today`, where a reader of 2019 took the date from, is named like the header's clock.
    fields=Selectors(opening=("#info_g > p:nth-child(2)",), body=("#info_g",)),
)
"""Báo Bình Thuận in 2019: `#info_g` holds everything. Its addresses are taken for today's."""
