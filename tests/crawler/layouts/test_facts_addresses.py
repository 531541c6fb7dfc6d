"""Every address that the facts give for a family's site is that family's article, with its id."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import pytest

from crawler.layouts import (
    a_id_fck,
    cat_id_html,
    epi_zce,
    ims_newsimg,
    liferay,
    mediatech,
    onecms,
    sharepoint_vnpt,
    slug_trang,
    spa_api_dienbien,
    tintuc_cat_id,
    vietlong,
    wordpress_tv,
    yyyymm_hex,
)
from crawler.registry import newspapers

if TYPE_CHECKING:
    from pathlib import Path

    from crawler.layouts.layout import Layout

FAMILIES = {
    module.LAYOUT.name: module.LAYOUT
    for module in (
        a_id_fck, cat_id_html, epi_zce, ims_newsimg, liferay, mediatech, onecms, sharepoint_vnpt,
        slug_trang, spa_api_dienbien, tintuc_cat_id, vietlong, wordpress_tv, yyyymm_hex,
    )
}  # fmt: skip
# Earlier eras that are no family of the facts, or have another shape than their family's.
ERAS = {"baohatinh": (epi_zce.TV,), "baoquangnam": (mediatech.QUANG_NAM,)}
_NAMED = re.compile("|".join(FAMILIES))
# What an address itself says its id to be, whatever layout reads it.
_ID = re.compile(r"-(?:post|a)?([0-9a-f]{7}|\d{4,})(?:\.html?)?/?$|/(\d+)\.htm$")


@pytest.fixture(scope="module")
def facts(shared: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((shared / "facts" / "sites.json").read_text("utf-8"))
    return found


def layouts_of(site: dict[str, Any]) -> list[Layout]:
    """The layout of today, and those of the eras that the facts name for the site."""
    before = _NAMED.findall(" ".join(site["cms_family_before"]))
    names = [site["cms_family"], *before]
    return [FAMILIES[name] for name in names if name in FAMILIES] + list(ERAS.get(site["id"], ()))


def test_every_family_of_the_facts_has_a_layout_of_its_name(facts: dict[str, Any]) -> None:
    assert set(FAMILIES) == set(facts["families"]) - {"singleton"}


def test_every_example_is_recognised_with_the_id_that_it_shows(facts: dict[str, Any]) -> None:
    seen = 0
    for site in facts["sites"]:
        if site["cms_family"] not in FAMILIES:
            continue
        for url in site["article_url_examples"]:
            ids = [layout.native_id(url) for layout in layouts_of(site) if layout.match(url)]
            wanted = _ID.search(url)
            assert ids, url
            assert ids[0] == (wanted and (wanted[1] or wanted[2])), url
            seen += 1
    assert seen >= 25


def test_no_section_of_the_facts_is_an_article(facts: dict[str, Any]) -> None:
    """WordPress apart, whose sections have the shape of articles."""
    for site in facts["sites"]:
        for path in site["category_examples"]:
            url = f"https://{site['hosts'][0]}{path}"
            for layout in layouts_of(site):
                assert layout is wordpress_tv.LAYOUT or layout.match(url) is None, url


def test_the_facts_own_patterns_agree(facts: dict[str, Any]) -> None:
    """What the facts' pattern takes for an article, ours does too, with the same id."""
    for site in facts["sites"]:
        if site["cms_family"] not in FAMILIES:
            continue
        for url in site["article_url_examples"]:
            path = url.split("/", 3)[3]
            if match := re.search(site["article_path_regex"], f"/{path}"):
                layout = layouts_of(site)[0]
                assert layout.native_id(url) == match.groupdict().get("id"), url


def test_every_feed_of_the_facts_stands_in_its_spider(facts: dict[str, Any]) -> None:
    stated = {site["id"]: site["rss"] for site in facts["sites"] if site.get("rss")}
    for name, text in stated.items():
        feeds = newspapers()[name].feeds
        assert feeds == tuple(re.findall(r"(?:https?:)?/[^\s,]+", text)), name
    assert len(stated) >= 8


def test_the_facts_name_no_sitemap_yet_so_no_spider_does(facts: dict[str, Any]) -> None:
    named = {site["id"] for site in facts["sites"] if site.get("sitemap")}
    assert {name for name, cls in newspapers().items() if cls.sitemaps} == named
