"""The `-a{id}.html` CMS (static/templates/version1, `.content-fck`, `span.pubdate`).

Facts: two full real pages of Báo Cần Thơ (section and article, January 2026); selectors of other
members' skins from a public crawler (2026) and a public reader (2019).
Oddities: the first `h1` is the section's name; `<base href>` points below /static/, so relative
links must be joined with it; the lead is the first paragraph of the body; the JSON-LD has the day
only; the byline is the last right-aligned paragraph; captions are centred italic paragraphs,
or `p.note.ignore` (An Giang). Cà Mau prints a clock with a two-digit year in its header, and its
text has `Ð` (eth) for `Đ`. Paging is `?p=N`, on Cà Mau `?page=N`. `/print/slug-a1.html` is a copy.
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
        ".article-item a[href]",
    ),
    other_links=("h3 a[href]", "h2 a[href]"),
    fields=Selectors(
        title=("h1.margintopbot10", "h1.title"),
        lead=(".detail-desc p", "h4.sapo", "p.sapo", ".fontd.fw600.justify"),
        body=(
            "div#newscontents div.content-fck",
            "#contentNews .singular-content",
            "#contentNews",
            "div.post-content",
            "section.post-content",
            ".content-fck",
            "#newscontents",
        ),
        # Selectors that name the tag are five times cheaper; those without it are other skins.
        date=("span.pubdate", ".pubdate"),
        section=(
            "div.titlecate h1 span a",
            "div.titlecate h1 a",
            "div.breadcrumb-news-detail a",
            "h2.catename-h1 a",
        ),
        tags=("div.block_tag a.tag_item",),
        exclude=("[class^='AMN_res_']", "#linkshare", ".tinlienquan", ".detail-related"),
    ),
)

_FIELDS_2019 = Selectors(
    title=LAYOUT.fields.title,
    lead=(".fontd.fw600.justify", ".detail-desc"),
    body=(
        ".content-fck.slider-jsgallery",
        "div#newscontents .content-fck-font-size",
        "#newscontents",
    ),
    date=(".pubdate",),
    exclude=LAYOUT.fields.exclude,
)

HUE_2019 = Layout(
    name="a_id_fck_hue",
    article_path=re.compile(r"^/(?:[^/]+/)*[^/]*-a?(?P<id>(?<=-a)\d+|\d{4,})\.html$"),
    fields=_FIELDS_2019,
)
"""Báo Thừa Thiên Huế in 2019: the same classes, ids without the `a`."""
