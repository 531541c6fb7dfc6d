"""`mediatech_quangnam`: Báo Quảng Nam before 2024; three class names of a public reader."""

from __future__ import annotations

import re

from samples.family import Family, dated_images, name_of, numbered

FAMILY = Family(
    name="mediatech_quangnam",
    id_shape=re.compile(r"\d{6}"),
    article_url=lambda one: (
        f"{one.newspaper.base_url}/{one.section.path}/{name_of(one)}-{one.id}.html"
    ),
    listing_url=numbered("/{}"),
    image_src=dated_images("/dataimages/{day:%Y%m}"),
    prints=frozenset(),
)
