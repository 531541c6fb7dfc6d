"""`wordpress_tv`: addresses and lists of stored pages of thvl.vn; markup as WordPress has it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from samples.family import Family, dated_images

if TYPE_CHECKING:
    from samples.source import Newspaper, Section


def _listing_url(newspaper: Newspaper, section: Section, page: int) -> str:
    first = f"{newspaper.base_url}/{section.path}/"
    return first if page == 1 else f"{first}page/{page}/"


FAMILY = Family(
    name="wordpress_tv",
    id_shape=re.compile(r"[a-z0-9-]+"),  # the slug: addresses have no number
    article_url=lambda one: f"{one.newspaper.base_url}/{one.section.path}/{one.id}/",
    listing_url=_listing_url,
    image_src=dated_images("/wp-content/uploads/{day:%Y/%m}"),
    prints=frozenset({"section"}),
)
