"""Báo Lạng Sơn until about 2021: `/uncategorized/…/294324-loi-toa-soan.html`, the id first.

Facts: that address, and selectors of a public reader of mid-2019.
Oddities: the header's clock (`Thứ sáu,  15/10/2021`) is not the article's date.
"""

from __future__ import annotations

import re

from crawler.layouts.layout import Layout, Selectors

LAYOUT = Layout(
    name="id_slug_langson",
    article_path=re.compile(r"^/(?:[^/]+/)+(?P<id>\d+)-[^/]+\.html$"),
    fields=Selectors(
        opening=("div.content p strong",),
        body=("div.content",),
        date=("p.post-date",),
    ),
)
