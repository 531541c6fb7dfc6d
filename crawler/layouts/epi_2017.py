"""ePi's older generation: `story__*` lists, `article__*` pages, before `zce / cms-*`.

Facts: the templates for Báo Nghệ An of 2017 as their designer published them (section, article,
live report, interview, longform; the text partly filler, the addresses of that time in their
related items), and selectors of a public reader of Sài Gòn Giải Phóng (2019). Whether the live
pages were exactly so, nobody knows; paging is behind a button that the template leaves empty.
Oddities: the live report's `h4` carry clock lines; captions are a `span` below the picture.
"""

from __future__ import annotations

import re

from crawler.layouts import yyyymm_hex
from crawler.layouts.layout import Layout, Selectors

LAYOUT = Layout(
    name="epi_2017",
    article_path=yyyymm_hex.LAYOUT.article_path,
    links=(
        "div.main-col article.story h2.story__title a[href]",
        "div.main-col article.story h3.story__title a[href]",
    ),
    fields=Selectors(
        title=(".article__cover h1.article__title", "h1.article__title"),
        lead=("div.article__summary",),
        body=("div.article__content div.content", "div.article__content"),
        date=(".article__header .article__meta time", ".article__meta time"),
        date_attributes=("datetime",),
        byline=("p.article__author",),
        section=("ol.breadcrumb li.active a", "a.breadcrumbs__cate"),
        tags=(".article__tag .tag-listing a",),
        caption=("span.fig", "div.box-desc"),
        exclude=(
            ".article__related",
            ".article__tag",
            ".article__author",
            ".article__meta",
            ".article__aside",
            ".article__footer",
            "div.qc",
        ),
    ),
)

SGGP_2019 = Layout(
    name="epi_2017_sggp",
    article_path=re.compile(r"-(?P<id>\d{5,})\.html$"),
    id_prefix="2019:",
    fields=Selectors(
        lead=("div.summary.cms-desc",),
        body=("div.content.cms-body",),
        date=("div.meta-info time",),
        date_attributes=("datetime",),
        caption=("span.fig",),
        exclude=("table.notification", "table.quotes.pull-right"),
    ),
)
"""Sài Gòn Giải Phóng in 2019. The shape of its addresses is in no fact: a number at the end is."""
