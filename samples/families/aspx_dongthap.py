"""`aspx_dongthap`: Báo Đồng Tháp on ASP.NET; the shape of its addresses is assumed."""

from __future__ import annotations

import re

from samples.family import Family, dated_images, name_of, numbered

FAMILY = Family(
    name="aspx_dongthap",
    id_shape=re.compile(r"\d{6}"),
    article_url=lambda one: (
        f"{one.newspaper.base_url}/{one.section.path}/{name_of(one)}-{one.id}.aspx"
    ),
    listing_url=numbered("/{}.aspx"),
    image_src=dated_images("/upload/images/{day:%Y/%m}"),
    prints=frozenset(),
)
