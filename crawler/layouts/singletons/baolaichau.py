"""Báo Lai Châu: addresses with diacritics and without ids, a clock in the header.

Facts: selectors of a public crawler that ran on the site in 2026. Unknown: date and byline
elements, paging. The header's clock looks exactly like an article's date.
"""

from __future__ import annotations

import re

from crawler.layouts.layout import Layout, Selectors

LAYOUT = Layout(
    name="baolaichau",
    # Two parts; ids stand at the end of some (a short number is the title's: `…-covid-19`).
    article_path=re.compile(r"^/(?!tags?/|.*\.[a-z0-9]{2,5}$)[^/]+/[^/]+?(?:-(?P<id>\d{4,}))?/?$"),
    links=("a.blc-post__link[href]",),
    fields=Selectors(
        title=("#post-content .post-detail .post-info .title",),
        lead=("#post-content .post-detail .post-info .sapo",),
        body=("#post-content .post-detail .post-info .body",),
    ),
)
