"""`sharepoint_vnpt`: stored addresses of the station of Quảng Bình; no selector is known."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from samples.family import Family, dated_images, name_of, numbered

if TYPE_CHECKING:
    from samples.source import Article


def _article_url(article: Article) -> str:
    day = article.published  # without leading zeros: 2024-5-31
    folder = f"{article.newspaper.base_url}/portal/pages/{day.year}-{day.month}-{day.day}"
    return f"{folder}/{name_of(article)}-{article.id}.aspx"


FAMILY = Family(
    name="sharepoint_vnpt",
    id_shape=re.compile(r"\d{5}"),
    article_url=_article_url,
    listing_url=numbered("/portal/pages/{}.aspx"),
    image_src=dated_images("/portal/PublishingImages/{day:%Y}"),
    prints=frozenset(),
)
