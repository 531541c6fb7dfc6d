"""`onecms`: class names of a public crawler of 2026; meta tags, paging and pictures assumed."""

from __future__ import annotations

import re

from samples.family import Family, dated_images, name_of, numbered

FAMILY = Family(
    name="onecms",
    id_shape=re.compile(r"\d{8}"),
    article_url=lambda one: f"{one.newspaper.base_url}/{name_of(one)}-{one.id}.html",
    listing_url=numbered("/{}"),
    image_src=dated_images("https://bna.1cdn.vn/{day:%Y/%m/%d}"),
)
