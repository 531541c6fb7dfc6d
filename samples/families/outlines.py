"""Families of which no more is known than the shape of an address and a few names on the page.

One line each: what an id looks like, where an article stands, and whether its pages name the
section. `{name}` is the title's slug, `{id}` the id, `{section}` the section's path. What of each
page is known and what is ours stands in its template and in its `newspaper.toml`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import quote

from samples.family import Family, dated_images, name_of, numbered

if TYPE_CHECKING:
    from collections.abc import Callable

    from samples.source import Article

_DIGITS = r"\d+"

_OUTLINES: tuple[tuple[str, str, str, set[str]], ...] = (
    # Newspapers of today whose CMS is nobody else's.
    ("baobacninhtv", r"\d{6}", "/{name}-postid{id}.bbg", {"section"}),
    ("baolaichau", r"[^/]+/[^/]+", "/{id}", set()),
    ("baoninhbinh", r"\d{15}", "/{name}-{id}.html", {"section"}),
    ("baoquangngai", _DIGITS, "/{name}-{id}.htm", {"section"}),
    ("huengaynay", r"\d{5,7}", "/{section}/{name}-{id}.html", set()),
    # Earlier pages, by the names that public readers of their time looked for.
    ("a_id_fck_2019", _DIGITS, "/{name}-a{id}.html", set()),
    ("a_id_fck_hue", r"a\d+", "/{name}-{id}.html", set()),
    ("baobacninhtv_2019", _DIGITS, "/bg/{section}/{id}/{name}.html", set()),
    ("baoninhthuan", _DIGITS, "/diendan/{id}p25c151/{name}.htm", set()),
    ("baophuyen", _DIGITS, "/{section}/{id}/{name}.html", set()),
    ("bcb_caobang", _DIGITS, "/{section}/{name}/{id}.bcb", set()),
    ("cat_id_html_dongthap", r"\d{5,6}", "/{section}/{name}-{id}.html", set()),
    ("chuyen_muc_thainguyen", r"[a-z0-9-]+", "/{section}/{id}.html", set()),
    ("epi_2017", r"[0-9a-f]{7}", "/{section}/201709/{name}-{id}/", {"section", "tags"}),
    ("epi_2017_sggp", r"\d{5,}", "/{name}-{id}.html", set()),
    ("fck_haiduong", r"\d{5,7}", "/{section}/{name}-{id}", set()),
    ("id_slug_langson", _DIGITS, "/{section}/{id}-{name}.html", set()),
    (
        "jsp_baohaiphong",
        _DIGITS,
        "/baohp/vn/home/InfoDetail.jsp?ID={id}&cat={section}",
        set(),
    ),
    ("onecms_binhthuan_2019", _DIGITS, "/{name}-{id}.html", set()),
    ("onecms_hanoimoi_2019", r"\d{5,}", "/tin-tuc/{section}/{id}/{name}", set()),
    ("slug_id_nghean", r"\d{6}", "/{name}-{id}.html", set()),
    ("spa_api_dienbien_2019", r"\d{5,}", "/tin-tuc/{section}/{id}/{name}.html", set()),
    # Nothing but the address: such pages are read by their shape.
    ("anhp", _DIGITS, "/{name}-d{id}.html", set()),
    ("baobinhdinh", _DIGITS, "/viewer.aspx?macm=39&macmp=39&mabb={id}", set()),
    ("baohanam", _DIGITS, "/{section}/{name}-{id}.html", set()),
    ("baovinhphuc", _DIGITS, "/tin-tuc/ID/{id}/{name}", set()),
    ("btv_binhduong", _DIGITS, "/tin-tuc/{name}-{id}.html", set()),
    ("thainguyentv", r"\d{5,7}", "/{name}-{id}.html", set()),
    ("thhp", _DIGITS, "/{section}-n{id}/{name}.html", set()),
    ("truyenhinhthanhhoa", r"\d{15,18}", "/{section}/{name}-{id}.htm", set()),
    ("vinhphuctv", r"\d+-\d+", "/chuyen-muc/{name}/{id}", set()),
)


def _address(pattern: str) -> Callable[[Article], str]:
    def article_url(one: Article) -> str:
        parts = {"name": name_of(one), "id": quote(one.id), "section": one.section.path}
        return one.newspaper.base_url + pattern.format(**parts)

    return article_url


FAMILIES = {
    name: Family(
        name=name,
        id_shape=re.compile(shape),
        article_url=_address(pattern),
        listing_url=numbered("/{}"),
        image_src=dated_images("/upload/images/{day:%Y/%m}"),
        prints=frozenset(prints),
    )
    for name, shape, pattern, prints in _OUTLINES
}
"""By name."""
