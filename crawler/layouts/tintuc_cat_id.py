"""The `/tin-tuc/cat/id/slug` CMS (`/news/…` on Bình Phước): `.news_body`, `.sapo`, `.time`.

Facts: stored addresses of Thái Bình, selectors of a public reader of Bình Phước (2019). Both
newspapers have merged; lists and section are unknown, old lists paged by `/List/{slug}?page=N`.
Oddities: Thái Bình's header clock (`Thứ 4, 03/07/2024, 14:42[GMT+7]`) is not the article's date;
its mirrors (`mysql.`, `blog.`) repeat articles; some addresses have the id twice and no section.
"""

from __future__ import annotations

import re

from crawler.layouts.layout import Layout, Selectors

LAYOUT = Layout(
    name="tintuc_cat_id",
    # /tin-tuc/200/119553/slug, and /tin-tuc/83120/slug-83120: the id again tells it from a list.
    article_path=re.compile(
        r"^/(?:tin-tuc|news)/(?:(?P<cat>\d+)/(?=\d+/))?(?P<id>\d+)/"
        r"(?(cat)[^/]+|[^/]+-(?P=id))/?$"
    ),
    list_path=re.compile(r"^/List/"),
    fields=Selectors(
        title=("h1",),
        lead=(".sapo",),
        body=(".news_body",),
        date=(".toppn .time", ".time"),
        caption=(".hinh",),
        exclude=(".ilink", ".sapo"),
    ),
)
