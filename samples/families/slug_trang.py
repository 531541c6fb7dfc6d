"""`slug_trang`: addresses and paging from stored pages, class names of a public crawler."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from samples.family import Family, dated_images, name_of

if TYPE_CHECKING:
    from samples.source import Newspaper, Section


def _listing_url(newspaper: Newspaper, section: Section, page: int) -> str:
    first = f"{newspaper.base_url}/{section.path}"
    return f"{first}.html" if page == 1 else f"{first}/trang-{page}.html"


FAMILY = Family(
    name="slug_trang",
    id_shape=re.compile(r"[A-Za-z0-9]{9}|\d{6}"),  # Sơn La; Tuyên Quang before 2025
    article_url=lambda one: (
        f"{one.newspaper.base_url}/{one.section.path}/{name_of(one)}-{one.id}.html"
    ),
    listing_url=_listing_url,
    image_src=dated_images("/uploads/{day:%Y/%m}"),
)
