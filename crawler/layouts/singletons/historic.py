"""Newspapers and stations of which little more than the shape of an address is known.

They have merged or closed (or nobody knows whether they are alive): the layouts are there so that
imported captures are recognised. Without selectors in the facts a page is read by its structured
data and its shape; `NOTHING` recognises no address, since none was ever seen.
"""

from __future__ import annotations

import re

from crawler.layouts.layout import Layout, Selectors


def _address(name: str, pattern: str, **more: str) -> Layout:
    return Layout(name=name, article_path=re.compile(pattern), **more)  # type: ignore[arg-type]


VINH_PHUC = _address("baovinhphuc", r"^/(?:en-us/)?tin-tuc/ID/(?P<id>\d+)/[^/]+$")
HA_NAM = _address("baohanam", r"^/(?:[a-z0-9-]+/){1,3}[^/]+-(?P<id>\d+)\.html$")
BINH_DINH = _address("baobinhdinh", r"^/viewer\.aspx$", id_parameter="mabb")
THAI_NGUYEN_TV = _address("thainguyentv", r"^/[^/]+-(?P<id>\d{5,7})\.html$")
VINH_PHUC_TV = _address("vinhphuctv", r"^/chuyen-muc/[^/]+/(?P<id>\d+-\d+)$")
AN_NINH_HAI_PHONG = _address("anhp", r"-d(?P<id>\d+)\.html$")
HAI_PHONG_TV = _address("thhp", r"^/[a-z-]+-n(?P<id>\d+)/[^/]+\.html$")
THANH_HOA_TV = _address("truyenhinhthanhhoa", r"^/(?:[a-z0-9-]+/)*[^/]+-(?P<id>\d{15,18})\.htm$")
BINH_DUONG_TV = _address("btv_binhduong", r"^/tin-tuc/[^/]+-(?P<id>\d+)\.html$")
TRA_VINH_TV = _address("travinhtv", r"(?!)")
SOC_TRANG_TV = _address("soctrangtv", r"(?!)")

KINH_TE_DO_THI = Layout(
    name="kinhtedothi",
    article_path=re.compile(r"(?!)"),
    fields=Selectors(
        lead=(".sapo_detail",),
        body=("#cotent_detail",),
        date=(".time_detail_news",),
        exclude=(".box_guests",),
    ),
)
"""Selectors of 2019 (`cotent` is how the page spells it); no address of an article is known."""

NINH_THUAN = Layout(
    name="baoninhthuan",
    article_path=re.compile(r"^/diendan/(?P<id>\d+)p\d+c\d+/[^/]+\.htm$"),
    fields=Selectors(lead=(".sapo",), body=("div.content", ".content"), date=("#details > label",)),
)
"""Selectors of 2019."""

PHU_YEN = Layout(
    name="baophuyen",
    article_path=re.compile(r"^/\d+/(?P<id>\d+)/[^/]+\.html$"),
    fields=Selectors(
        body=("div.newsDetail div.text", "div.newsDetail"),
        date=("div.newsDetail .date",),
        opening=("div.text > p:first-child",),
        exclude=("div.title", "div.date", "div.commentDetail", "div.otherNews", "div.share"),
    ),
)
"""Selectors of 2019."""
