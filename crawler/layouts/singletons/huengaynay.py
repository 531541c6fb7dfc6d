"""Huế ngày nay: nobody has seen its pages; the selectors are those that many sites share.

Facts: a public crawler's rules, which say themselves that they were written without the site.
Before, as Báo Thừa Thiên Huế, it was of the family `a_id_fck` (see `a_id_fck.HUE_2019`).
"""

from __future__ import annotations

import re

from crawler.layouts.layout import Layout, Selectors

LAYOUT = Layout(
    name="huengaynay",
    article_path=re.compile(r"^/(?:[a-z0-9-]+/){1,2}[^/]+-(?P<id>\d{5,7})\.html?$"),
    fields=Selectors(
        title=("h1",),
        lead=(".article__sapo", ".article-sapo", ".sapo", ".post-summary"),
        body=(
            "[itemprop='articleBody']",
            "#ContentDetail",
            "#content-detail",
            ".detail-content",
            ".article-content",
            ".content-detail",
        ),
        exclude=(".share", ".social", ".related", ".box-related", ".tags", ".comment"),
    ),
)
