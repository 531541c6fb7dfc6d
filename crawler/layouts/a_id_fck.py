"""The `-a{id}.html` CMS (static/templates/version1, `.content-fck`, `span.pubdate`).

Facts: two full real pages of Báo Cần Thơ (section and article, January 2026).
Oddities: the first `h1` is the section's name; `<base href>` points below /static/, so relative
links must be joined with it; the lead is the first paragraph of the body; the JSON-LD has the day
only; the byline is the last right-aligned paragraph; captions are centred italic paragraphs.
"""

from __future__ import annotations

import re

from crawler.layouts.layout import Layout, Selectors

LAYOUT = Layout(
    name="a_id_fck",
    article_path=re.compile(r"^/[^/]*-a(?P<id>\d+)\.html$"),
    links=(
        "#topcate a[href]",
        "ul.list-news-img-style-1 a.b-title",
        ".article-item h3 a",
        "a.news-title",
        "a.title",
    ),
    fields=Selectors(
        title=("h1.margintopbot10", "h1.title"),
        lead=(".detail-desc p", "h4.sapo", "p.sapo"),
        body=(
            "div#newscontents div.content-fck",
            "#contentNews .singular-content",
            "div.post-content",
            ".content-fck",
            "#newscontents",
        ),
        # Selectors that name the tag are five times cheaper; those without it are other skins.
        date=("span.pubdate", ".pubdate"),
        section=(
            "div.titlecate h1 span a",
            "div.titlecate h1 a",
            "div.breadcrumb-news-detail a",
        ),
        tags=("div.block_tag a.tag_item",),
        exclude=("[class^='AMN_res_']", "#linkshare", ".tinlienquan", ".detail-related"),
    ),
)
