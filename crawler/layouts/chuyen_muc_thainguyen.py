"""Báo Thái Nguyên of 2017, kept on backup.baothainguyen.vn: `/chuyen-muc/slug_1.html`.

Facts: the addresses of its lists (`?page=N`), one date line (`Thứ ba 05/09/2017 - 08:04`), and
selectors of a public reader of mid-2019. An article's address is in no fact: every `.html` that
is no list is taken for one on that host, without an id.
"""

from __future__ import annotations

import re

from crawler.layouts.layout import Layout, Selectors

LAYOUT = Layout(
    name="chuyen_muc_thainguyen",
    article_path=re.compile(r"^/(?!chuyen-muc/).+\.html$"),
    list_path=re.compile(r"^/chuyen-muc/"),
    hosts=("backup.baothainguyen.vn",),
    fields=Selectors(
        lead=("div.Summary p strong",),
        body=("div.news_detail",),
        date=("span.date_up",),
    ),
)
