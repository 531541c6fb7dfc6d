"""The `/section/trang-N.html` CMS: Báo Sơn La today, Báo Tuyên Quang until mid-2025.

Facts: many stored addresses of Tuyên Quang, selectors of a public crawler for Sơn La (2026) and
of another for Tuyên Quang (2019). Paging: `/section/trang-2.html` behind `/section.html`.
Oddities: Sơn La's ids are case-sensitive and may contain `-` and `_` (`51YnYvXDR`); lists cut
their leads and begin them with `- `. An id with a hyphen may be read short: it stays the same
for the same address. Unknown: date element of Sơn La beyond `time`.
"""

from __future__ import annotations

import re

from crawler.layouts.layout import Layout, Selectors

LAYOUT = Layout(
    name="slug_trang",
    article_path=re.compile(
        r"^(?!.*/trang-\d+\.html$)/[a-z0-9-]+/[^/]+-(?P<id>[A-Za-z0-9_-]{8,12}|\d+)\.html$"
    ),
    list_path=re.compile(r"^/[a-z0-9-]+(?:/trang-\d+)?\.html$"),
    links=("a.cms-link[href$='.html']",),
    fields=Selectors(
        title=("h1",),
        lead=("div.fulltext > p.font-bold", "div.fulltext p.font-bold", ".summary"),
        body=("div#editor-detail", "div.fulltext", "[itemprop=articleBody]"),
        date=("time",),
        date_attributes=("datetime",),
        byline=(".text-end",),
        section=("ul.breadcrumb a.active",),
        exclude=(
            ".audio-article",
            ".select-accent-wrap",
            ".text-end",
            "div.fulltext > p.font-bold",
        ),
    ),
)
