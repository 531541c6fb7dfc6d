"""Báo Ninh Bình: ids of fifteen digits; once `/slug/d2015112909485424.htm`, the id a time.

Facts: selectors of a public crawler that ran on the site in 2026. Unknown: date and byline
elements, paging of sections.
"""

from __future__ import annotations

import re

from crawler.layouts.layout import Layout, Selectors

LAYOUT = Layout(
    name="baoninhbinh",
    article_path=re.compile(r"^/[^/]+(?:-(?P<id>\d{15})\.html|/(?P<old>d\d{14,18})\.htm)$"),
    links=("a[href$='.html']",),
    fields=Selectors(
        title=("h1.header-title",),
        lead=(".content-detail .font-bold",),
        body=("#content_detail", "#content-detail", ".content-detail"),
        section=("li.inline-flex.items-center a",),
    ),
)
