"""The layout for hosts that nobody has described: usual places, then structured data and shape."""

from __future__ import annotations

import re

from crawler.layouts.layout import Layout, Selectors

LAYOUT = Layout(
    name="generic",
    article_path=re.compile(r"(?P<id>\d{5,})"),
    links=(),
    fields=Selectors(
        title=(
            "h1[itemprop=headline]",
            "article h1",
            "h1[class*='title']",
            "h1[class*='detail']",
            "h1",
        ),
        lead=(
            "[class*='sapo']:not(a)",
            "[data-slot='sapo']",
            "h2[class*='lead']",
            "p.description",
            "[class*='article__sapo']",
        ),
        body=("[itemprop=articleBody]", "[class*='content-detail']", "[class*='detail-content']"),
        date=(
            "time[datetime]",
            "[itemprop=datePublished]",
            "[class*='publish']",
            "[class*='date']",
        ),
        date_attributes=("content", "datetime", "data-time"),
        byline=("[itemprop=author]", "[class*='author']"),
        section=("[class*='breadcrumb'] a",),
        exclude=("[class*='related']", "[class*='relate']", "[class*='ads']", "[class*='tags']"),
    ),
)
