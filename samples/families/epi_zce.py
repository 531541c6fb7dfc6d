"""`epi_zce`: class names of a real article of Báo Lào Cai; the API as on sister sites."""

from __future__ import annotations

import re
from hashlib import sha256
from typing import TYPE_CHECKING

from samples.family import Family, name_of

if TYPE_CHECKING:
    from samples.source import Article, Newspaper, Section


def api_url(newspaper: Newspaper) -> str:
    """The host that answers the "Xem thêm" button."""
    return f"https://api.{newspaper.host}"


def _listing_url(newspaper: Newspaper, section: Section, page: int) -> str:
    if page == 1:
        return f"{newspaper.base_url}/{section.path}/"
    return f"{api_url(newspaper)}/api/morenews-zone-{section.zone}-{page}.html?phrase="


def _image_src(article: Article, file: str) -> str:
    digest = sha256(f"{article.id}/{file}".encode()).hexdigest()
    return f"https://cdn.{article.newspaper.host}/images/{digest}/{file}"


FAMILY = Family(
    name="epi_zce",
    id_shape=re.compile(r"\d+"),
    article_url=lambda one: f"{one.newspaper.base_url}/{name_of(one)}-post{one.id}.html",
    listing_url=_listing_url,
    image_src=_image_src,
)
