"""`a_id_fck`: as on a real article and a real section page of Báo Cần Thơ."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from samples.family import Family, slug

if TYPE_CHECKING:
    from samples.source import Article, Newspaper, Section

SLUG_LENGTH = 98  # 33 of 79 slugs on the two real pages are exactly this long, 4 are longer


def _article_url(article: Article) -> str:
    # Cut in the middle of a word; a last quotation mark stays as a hyphen before "-a".
    return f"{article.newspaper.base_url}/{slug(article.title)[:SLUG_LENGTH]}-a{article.id}.html"


def _listing_url(newspaper: Newspaper, section: Section, page: int) -> str:
    first = f"{newspaper.base_url}/{section.path}"
    return f"{first}/" if page == 1 else f"{first}?p={page}"


def _image_src(article: Article, file: str) -> str:
    day = article.published
    folder = f"/image/fckeditor/upload/{day:%Y}/{day:%Y%m%d}/images"
    return f"{article.newspaper.base_url}{folder}/{article.id}-{file}"


def _thumbnail_url(article: Article, size: str) -> str:
    """Named after the second in which it was made."""
    day, second = article.published, int(article.published.timestamp()) - 46
    folder = f"{article.newspaper.base_url}/image/news/{day:%Y}/{day:%Y%m%d}/thumbnail"
    return f"{folder}/{size}/{second}.webp"


FAMILY = Family(
    name="a_id_fck",
    id_shape=re.compile(r"\d+"),
    article_url=_article_url,
    listing_url=_listing_url,
    image_src=_image_src,
    thumbnail_url=_thumbnail_url,
)
