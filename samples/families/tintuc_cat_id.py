"""`tintuc_cat_id`: stored addresses of Báo Thái Bình, class names from Báo Bình Phước (2019)."""

from __future__ import annotations

import re

from samples.family import Family, dated_images, name_of, numbered

FAMILY = Family(
    name="tintuc_cat_id",
    id_shape=re.compile(r"\d{6}"),
    article_url=lambda one: (
        f"{one.newspaper.base_url}/tin-tuc/{one.section.path}/{one.id}/{name_of(one)}"
    ),
    listing_url=numbered("/List/{}"),
    image_src=dated_images("/file/images/{day:%Y/%m}"),
    prints=frozenset(),
)
