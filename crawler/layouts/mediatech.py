"""MediaTech: `article.card` lists, `h1.name`, `#content-detail`, pictures in Storage/NewsPortal.

Facts: selectors of a public crawler that ran on four sites in 2026 (Quảng Ninh, Hưng Yên, Lạng
Sơn, Cao Bằng). Unknown: paging (what the page itself offers is taken), the element of the date
(JSON-LD and meta tags are read), RSS.
Oddities: menu paths come in capitals on some sites (`/Thoi-su`); the pen name stands in
`div.pseudonym` within the body; Lạng Sơn leaves `{{…}}` of its template in the page, and prints
a clock in the header; leads are the bold first paragraph, or an `h2` before the text.
"""

from __future__ import annotations

import re

from crawler.layouts.layout import Layout, Selectors

# The innermost element only: one leftover must not take the text round it away.
_LEFTOVER = tuple(
    f"{tag}:contains('{{{{'):not(:has(p)):not(:has(div))" for tag in ("p", "div", "span")
)

LAYOUT = Layout(
    name="mediatech",
    article_path=re.compile(r"^/[^/]+-(?P<id>\d{6,8})\.html$"),
    links=("article.card a[href]", ".card-content a[href]", ".card-title a[href]"),
    other_links=("article a[href]", "h3 a[href]", "h2 a[href]"),
    fields=Selectors(
        title=("h1.name", "h1"),
        opening=(
            "#content-detail > p > strong",
            "#content-detail p strong",
            "#content-detail strong",
            "#content-detail h2",
        ),
        body=(
            "#content-detail",
            ".content-article .detail",
            ".content-detail",
        ),
        byline=("div.pseudonym",),
        section=(".breadcrumbs ol.breadcrumb li a",),
        exclude=(
            "div.pseudonym",
            "div.relates",
            "div.topics",
            "div.social",
            "div.print_page",
            "div.block-news-list",
            ".related-news",
            ".news-related__list",
            ".sc-related-articles",
            ".article__related",
            ".article__box--related",
            ".article-related",
            ".article__list--related",
            "[class*='tin-lien']",
            "[class*='tin_lien']",
            "[class*='tinlienquan']",
            *_LEFTOVER,
        ),
    ),
)

QUANG_NAM = Layout(
    name="mediatech_quangnam",
    article_path=re.compile(r"^/(?:[a-z0-9-]+/){0,2}[^/]+-(?P<id>\d{5,6})\.html$"),
    fields=Selectors(title=("article h1",), lead=("div.chapeau",), body=("div.body-content",)),
)
"""Báo Quảng Nam before 2024: the same maker, other markup, the section in the address."""
