"""Báo Đồng Tháp's ASP.NET pages of 2015: addresses that end with `.aspx`.

Facts: that ending, and one date line (`Cập nhật ngày: 24/04/2015 05:21:36`). The label that
holds it and the text's element were seen in 2019, when addresses had another shape (see
`cat_id_html.DONG_THAP_2019`); they are tried here since both are the same maker's. No id is known.
"""

from __future__ import annotations

import re

from crawler.layouts import cat_id_html
from crawler.layouts.layout import Layout

LAYOUT = Layout(
    name="aspx_dongthap",
    article_path=re.compile(r"^/.+\.aspx$"),
    fields=cat_id_html.DONG_THAP_2019.fields,
)
