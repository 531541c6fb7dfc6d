"""`liferay`: stored addresses of Báo Bắc Ninh, without an article's id; no selector is known."""

from __future__ import annotations

import re

from samples.family import Family, dated_images, name_of, numbered

FAMILY = Family(
    name="liferay",
    id_shape=re.compile(r"\d{6}"),  # ours alone: the number in the address is the section's
    article_url=lambda one: (
        f"{one.newspaper.base_url}/web/guest/news/-/details/{one.section.zone}/{name_of(one)}"
    ),
    listing_url=numbered("/web/guest/{}"),
    image_src=dated_images("/documents/{day:%Y}"),
    prints=frozenset(),
)
