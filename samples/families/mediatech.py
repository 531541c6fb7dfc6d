"""`mediatech`: class names of a public crawler of 2026; JSON-LD, tags and paging assumed."""

from __future__ import annotations

import re

from samples.family import Family, dated_images, name_of, numbered

FAMILY = Family(
    name="mediatech",
    id_shape=re.compile(r"\d{7}"),
    article_url=lambda one: f"{one.newspaper.base_url}/{name_of(one)}-{one.id}.html",
    listing_url=numbered("/{}"),
    image_src=dated_images("/Storage/NewsPortal/{day:%Y}/{day.month}/{day.day}"),
)
