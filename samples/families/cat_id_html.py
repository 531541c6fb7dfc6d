"""`cat_id_html`: addresses and paging from stored pages, class names of public crawlers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from samples.family import Family, dated_images, name_of, numbered

if TYPE_CHECKING:
    from samples.source import Article


def _article_url(article: Article) -> str:
    section = re.sub(r"-\d+$", "", article.section.path)
    return f"{article.newspaper.base_url}/{section}/{name_of(article)}-{article.id}.html"


FAMILY = Family(
    name="cat_id_html",
    id_shape=re.compile(r"\d{5,6}"),
    article_url=_article_url,
    listing_url=numbered("/{}", ".html"),
    image_src=dated_images("/uploads/image/{day:%Y/%m/%d}"),
    prints=frozenset({"section"}),
)
