"""`spa_api_dienbien`: lists from a JSON API, articles on public pages, no number in an address."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from samples.family import Family, dated_images

if TYPE_CHECKING:
    from collections.abc import Sequence

    from samples.source import Article, Newspaper, Section

LIMIT = 20  # the crawler's first question; the practice newspaper has fewer in any section


def _listing_url(newspaper: Newspaper, section: Section, page: int) -> str:
    slug = section.path.removeprefix("tin-tuc/")
    api = f"https://api-dienbien.{newspaper.host}/api/web/article-get-news-by-category-slug"
    return f"{api}?category_slug={slug}&limit={LIMIT * page}"


def _entries(articles: Sequence[Article]) -> str:
    """An answer of the API. Known are the three slugs; that the text's fields are so is assumed."""
    entries = [
        {
            "article_type_slug": "tin-bai",
            "category_slug": article.section.path.removeprefix("tin-tuc/"),
            "article_slug": article.id,
            "title": article.title,
            "description": article.printed_lead,
        }
        for article in articles
    ]
    return json.dumps({"data": {"list": entries}}, ensure_ascii=False, separators=(",", ":"))


def _article_url(article: Article) -> str:
    slug = article.section.path.removeprefix("tin-tuc/")
    return f"{article.newspaper.base_url}/tin-bai/{slug}/{article.id}"


FAMILY = Family(
    name="spa_api_dienbien",
    id_shape=re.compile(r"[a-z0-9-]+"),
    article_url=_article_url,
    listing_url=_listing_url,
    image_src=dated_images("/uploads/{day:%Y/%m/%d}"),
    prints=frozenset({"section"}),
    answer=_entries,
)
