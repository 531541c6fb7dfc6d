"""`vietlong`: class names of public crawlers on Phú Thọ (2026); paging and meta tags assumed."""

from __future__ import annotations

import re

from samples.family import Family, dated_images, name_of, numbered

FAMILY = Family(
    name="vietlong",
    id_shape=re.compile(r"\d{6}"),
    article_url=lambda one: f"{one.newspaper.base_url}/{name_of(one)}-{one.id}.htm",
    listing_url=numbered("/{}"),
    image_src=dated_images("/Uploads/{day:%Y/%m}"),
    prints=frozenset({"tags"}),
)
