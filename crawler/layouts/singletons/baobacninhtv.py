"""Báo và PT, TH Bắc Ninh: addresses end in `.bbg`, pictures on `img.baobacninhtv.vn`.

Facts: selectors of a public crawler that ran on the site in 2026; of another (2019) for the old
host. Unknown: title, date and byline elements, paging.
"""

from __future__ import annotations

import re

from crawler.layouts.layout import Layout, Selectors

LAYOUT = Layout(
    name="baobacninhtv",
    article_path=re.compile(r"^/(?:bg2?/)?(?:[a-z0-9-]+/)*[^/]+-postid(?P<id>\d+)\.bbg$"),
    links=("a.font-tin-doc[href]",),
    fields=Selectors(
        lead=("div.news_detail_sapo p", "div.news_detail_sapo"),
        body=(".news-details__content.link_content",),
        section=("a.post-meta[href]",),
        exclude=(".news-related__list", "div.news_detail_sapo"),
    ),
)

BAC_GIANG_2019 = Layout(
    name="baobacninhtv_2019",
    article_path=re.compile(r"^/bg/[a-z0-9-]+/(?P<id>\d+)/[^/]+\.html$"),
    hosts=("baobacgiang.vn", "baobacgiang.com.vn", "www.baobacgiang.com.vn"),
    fields=Selectors(
        lead=("p.alead",),
        body=("div.ArticleContent",),
        date=("p.datetimes-detail-articlecontent",),
        exclude=("p.alead",),
    ),
)
"""Báo Bắc Giang on its old hosts, as in 2019."""
