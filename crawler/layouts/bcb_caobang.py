"""Báo Cao Bằng until about 2019: `/Section/Slug/59511.bcb`, pictures hosted by ePi.

Facts: the home page of November 2017 as saved by the maker's designer (lists, addresses), and
selectors of a public reader of mid-2019; whether both are the same pages is not known.
Oddities: a section is `/Section/58.bcb` and an album `/Phongsuanh/190.bcb`: one part less than
an article.
"""

from __future__ import annotations

import re

from crawler.layouts.layout import Layout, Selectors

LAYOUT = Layout(
    name="bcb_caobang",
    article_path=re.compile(r"^/[^/]+/[^/]+/(?P<id>\d+)\.bcb$"),
    list_path=re.compile(r"^/[^/]+/\d+\.bcb$"),
    links=(
        "div.story p.title a[href]",
        "div.story p.photo a[href]",
        ".story-listing li a[href]",
        "div.spotlight-listing li a[href]",
    ),
    fields=Selectors(
        title=("h1",),
        lead=(".sapo",),
        body=(".text",),
        date=(".time",),
        caption=("table.picBox tr:nth-child(2) td",),
        exclude=(".sapo",),
    ),
)
