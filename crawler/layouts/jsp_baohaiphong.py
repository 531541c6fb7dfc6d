"""Báo Hải Phòng's JSP pages (baohaiphong.com.vn): `/baohp/vn/home/InfoDetail.jsp?ID=15785&cat=25`.

Facts: one address, and selectors of a public reader of mid-2019 (which needed a browser there, so
that a plain capture may hold no text). Lists are unknown.
Oddities: the id stands in the query; title, date line and lead lie within the text's element.
"""

from __future__ import annotations

import re

from crawler.layouts.layout import Layout, Selectors

LAYOUT = Layout(
    name="jsp_baohaiphong",
    article_path=re.compile(r"/InfoDetail\.jsp$"),
    id_parameter="ID",
    fields=Selectors(
        title=("#newsContent .title",),
        lead=("#newsContent .head", ".head"),
        body=("#newsContent",),
        date=(".row1.creatdate",),
        caption=("table.picBox tr:nth-child(2) td",),
        exclude=(".row1", ".title", ".stitle", ".head"),
    ),
)
