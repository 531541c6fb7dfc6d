"""`ims_newsimg`: addresses, and class names of a public reader of 2019; nobody has seen a page."""

from __future__ import annotations

import re

from samples.family import Family, dated_images, name_of, numbered

FAMILY = Family(
    name="ims_newsimg",
    id_shape=re.compile(r"\d{6}"),
    article_url=lambda one: (
        f"{one.newspaper.base_url}/{one.section.path}/{one.id}/{name_of(one)}.htm"
    ),
    listing_url=numbered("/{}"),
    image_src=dated_images("https://ims.baohoabinh.com.vn/NewsImg/{day.month}_{day:%Y}"),
    prints=frozenset(),
)
