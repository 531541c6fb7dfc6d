"""The `/section/slug-id.html` CMS: `.contentView`, `.newscontent`, lists `/section-8.html?page=N`.

Facts: addresses and paging from many stored pages (Kon Tum, Cà Mau); selectors of a public
crawler for Hậu Giang (2026), of another (2019) for Bạc Liêu, Đắk Nông, Kon Tum and Cà Mau.
Oddities: a section (`/thoi-su-215.html`) looks like an article with one part less, so that an
article needs two; `/{keyword}-{id}/tag.html` is a tag. Unknown: list markup, author.
"""

from __future__ import annotations

import re

from crawler.layouts.layout import Layout, Selectors

LAYOUT = Layout(
    name="cat_id_html",
    article_path=re.compile(r"^/(?:[a-z0-9-]+/){1,2}[^/]+-(?P<id>\d+)\.html$"),
    list_path=re.compile(r"^/[a-z0-9-]+-\d{1,4}\.html$"),
    fields=Selectors(
        title=("div.news-details-content h1", "h1"),
        lead=("p.text-intro", ".title-italic"),
        opening=("#content p:first-child > strong", ".newscontent > p:first-child"),
        body=(
            "div.news-details-content div.contentView",
            "div.contentView",
            ".newscontent",
            "div#content",
        ),
        date=(".date-contentL", ".date-time", "div.date"),
        section=("div.box-breadcrumb a",),
        exclude=("h1", "div.date", "p.text-intro", ".title-italic"),
    ),
)

DONG_THAP_2019 = Layout(
    name="cat_id_html_dongthap",
    article_path=LAYOUT.article_path,
    fields=Selectors(
        title=("h1",),
        opening=(".contentView > p:first-child",),
        body=(".contentView",),
        date=("#cphContent_ucNewsDetails_lblPostedDate",),
        exclude=("h1", "div.date"),
    ),
)
"""Báo Đồng Tháp in 2019: an ASP.NET page; its date line reads `Cập nhật ngày: …`."""
