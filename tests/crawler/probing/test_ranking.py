"""Which known family a page fits, with its host hidden."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest
from hidden import EDITIONS, NOT_LAYOUTS, STRANGER, hidden, sample_pages

from crawler.layouts.page import Page
from crawler.probing.families import families, family_of
from crawler.probing.ranking import rank, together
from crawler.registry import newspapers

if TYPE_CHECKING:
    from pathlib import Path

    from samples.source import Edition

BY_LAYOUT = {
    layout.name: family.name for family in families().values() for layout in family.layouts.values()
}
USED = Counter(family_of(cls.layouts[0]) for cls in newspapers().values())


def wanted(edition: Edition) -> str:
    name = edition.newspaper.family
    return BY_LAYOUT[NOT_LAYOUTS.get(name, name)]


@pytest.mark.parametrize("edition", EDITIONS, ids=lambda one: one.newspaper.edition)
def test_the_right_family_comes_first_on_every_practice_page(edition: Edition) -> None:
    found = 0
    for page, is_article in sample_pages(edition):
        ranking = rank(page, USED)
        assert ranking.best.family == wanted(edition), (page.url, ranking.fits[:3])
        assert ranking.tied == ()
        assert (ranking.kind == "article") <= is_article, page.url
        found += 1
    assert found


REAL = [
    ("baocantho_article.html", "a_id_fck", "baocantho.com.vn", "sure"),
    ("baocantho_category.html", "a_id_fck", "baocantho.com.vn", "sure"),
    ("templates/BaoCaoBang-WEB__Index.htm", "bcb_caobang", "baocaobang.vn", "sure"),
    ("templates/HTML-BaoNgheAn-WEB__2-category.html", "epi_2017", "baonghean.vn", "likely"),
    ("templates/HTML-BaoNgheAn-WEB__3-detail.html", "epi_2017", "baonghean.vn", "sure"),
    ("templates/HTML-BaoNgheAn-WEB__6-live.html", "epi_2017", "baonghean.vn", "sure"),
    ("templates/HTML-BaoNgheAn-WEB__7-interview.html", "epi_2017", "baonghean.vn", "sure"),
    ("templates/HTML-BaoNgheAn-WEB__8-detail-longform.html", "epi_2017", "baonghean.vn", "sure"),
]
STRANGERS = [
    "fundus_vnexpress.html",
    "mastercode_cafef.html",
    "meth04__cafef_article.html",
    "meth04__cafef_list.html",
    "meth04__dantri_article.html",
    "vtcnews_article.html",
]


@pytest.mark.parametrize(("name", "family", "host", "verdict"), REAL, ids=str)
def test_the_right_family_comes_first_on_every_real_provincial_page(
    shared: Path, name: str, family: str, host: str, verdict: str
) -> None:
    """Nobody told the address of these pages; no family is recognised by it here."""
    whole = Page.from_bytes(f"https://{host}/", (shared / "pages" / name).read_bytes())
    ranking = rank(hidden(whole.url, whole.text, host), USED)
    assert ranking.best.family == family
    assert ranking.verdict == verdict


@pytest.mark.parametrize("name", STRANGERS)
def test_a_page_of_no_known_family_is_never_called_one_by_its_markup(
    shared: Path, name: str
) -> None:
    page = Page.from_bytes(f"https://{STRANGER}/", (shared / "pages" / name).read_bytes())
    assert rank(page, USED).verdict in ("addresses", "none")


def test_two_families_that_look_for_the_same_are_told_apart_by_the_address_alone() -> None:
    """`aspx_dongthap` has the selectors of an era of `cat_id_html`, both made by one maker."""
    edition = next(each for each in EDITIONS if each.newspaper.family == "aspx_dongthap")
    page = next(page for page, is_article in sample_pages(edition) if is_article)
    assert rank(page, USED).best.family == "aspx_dongthap"
    text = page.text.replace(".aspx", "")
    ranking = rank(Page(page.url.replace(".aspx", ""), text), USED)
    assert (ranking.best.family, ranking.tied) == ("cat_id_html", ("aspx_dongthap",))


def test_several_pages_of_a_newspaper_are_ranked_together() -> None:
    edition = next(each for each in EDITIONS if each.newspaper.edition == "huengaynay")
    rankings = [rank(page, USED) for page, _ in sample_pages(edition)]
    all_of_them = together(rankings)
    assert all_of_them.best.family == "huengaynay"
    assert all_of_them.best.points > max(each.best.points for each in rankings)
    with pytest.raises(ValueError, match="No page"):
        together([])


@pytest.mark.parametrize(
    "text",
    [
        *("", "<html></html>", "{}", "[1, 2]", "\x00", "không phải HTML"),
        "<link rel=canonical href='http://[a-1234567.html'><a href='//[b-1234567.html'>chữ</a>",
        "<base href='http://['><a href='lua-chin-dau-mua-1.html'>Lúa chín</a>" * 3,
    ],
)
def test_what_is_no_page_is_of_no_family(text: str) -> None:
    ranking = rank(Page(f"https://{STRANGER}/", text))
    assert ranking.verdict == "none"


def test_every_layout_belongs_to_one_family_and_every_newspaper_to_one() -> None:
    places = [layout.name for family in families().values() for layout in family.layouts.values()]
    # Two newspapers' skins carry the family's own name.
    twice = {name for name, count in Counter(places).items() if count > 1}
    assert twice == {"yyyymm_hex"}
    assert None not in USED
    assert family_of(newspapers()["baonghean"].layouts[1]) == "epi_zce"
    assert family_of(newspapers()["hanoimoi"].layouts[0]) == "onecms"
