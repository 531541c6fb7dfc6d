"""The .NET CMS with `ims.{host}/NewsImg`: `/cat/id/Slug.aspx` (Yên Bái), `.htm` (Hòa Bình).

Facts: addresses, and selectors of a public reader of 2019. Nobody has seen a page; lists, paging,
section and author are unknown. Both newspapers merged in July 2025.
Oddities: slugs in capitals with `---`; a 12-hour clock in the date line (`9:55:29 AM`).
"""

from __future__ import annotations

import re

from crawler.layouts.layout import Layout, Selectors

LAYOUT = Layout(
    name="ims_newsimg",
    article_path=re.compile(r"^/(?P<cat>\d+)/(?P<id>\d+)/[^/]+\.(?:aspx|htm)$"),
    fields=Selectors(
        title=("h1",),
        lead=(".summary",),
        opening=("div.singlepage p b",),
        body=("div.post.clearfix", "div.singlepage"),
        date=("span.meta", "div.grid-header ul span"),
        exclude=("div.related-post", "div.post.margin-top-20"),
    ),
)
