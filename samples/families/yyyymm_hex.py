"""`yyyymm_hex`: assembled from class names; paging assumed."""

from __future__ import annotations

import re
from hashlib import sha256
from typing import TYPE_CHECKING

from samples.family import Family, name_of, numbered

if TYPE_CHECKING:
    from samples.source import Article


def _article_url(article: Article) -> str:
    folder = f"{article.newspaper.base_url}/{article.section.path}/{article.published:%Y%m}"
    return f"{folder}/{name_of(article)}-{article.id}"


def _image_src(article: Article, file: str) -> str:
    digest = sha256(f"{article.id}/{file}".encode()).hexdigest()
    return f"/file/{digest[:32]}/{article.published:%m%Y}/{file}"


FAMILY = Family(
    name="yyyymm_hex",
    id_shape=re.compile(r"[0-9a-f]{7}"),
    article_url=_article_url,
    listing_url=numbered("/{}/"),
    image_src=_image_src,
    prints=frozenset({"section"}),
)
