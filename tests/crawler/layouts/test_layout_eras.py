"""A layout as data: eras, a newspaper's own selectors, ids, and the hooks."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest
from family_pages import FIRST, LEAD, bare
from layout_pages import page_of

from crawler.layouts import jsp_baohaiphong, onecms, yyyymm_hex
from crawler.layouts.layout import Layout, Selectors
from crawler.layouts.page import Page

HOST = "https://baothu.example"
LAYOUT = Layout(
    name="thu",
    article_path=re.compile(r"-(?P<id>\d+)\.html$"),
    links=("a.tin",),
    fields=Selectors(title=("h1",), body=("#c",)),
)


@pytest.mark.parametrize("day", ["2025-06-30", date(2025, 6, 30)])
def test_an_era_is_named_after_its_last_day(day: str | date) -> None:
    era = yyyymm_hex.LAYOUT.until(day, id_prefix="cu:")
    assert (era.name, era.valid_until) == ("yyyymm_hex@2025-06-30", date(2025, 6, 30))
    assert era.id_prefix == "cu:"
    assert era.fields == yyyymm_hex.LAYOUT.fields
    assert (yyyymm_hex.LAYOUT.name, yyyymm_hex.LAYOUT.valid_until) == ("yyyymm_hex", None)


def test_an_eras_era_has_one_day_in_its_name() -> None:
    assert LAYOUT.until("2025-06-30").until("2020-01-31").name == "thu@2020-01-31"


def test_a_day_that_is_none_and_a_fact_that_is_none_are_refused() -> None:
    with pytest.raises(ValueError, match="30/06/2025"):
        LAYOUT.until("30/06/2025")
    with pytest.raises(TypeError):
        LAYOUT.until("2025-06-30", prefix="cu:")
    with pytest.raises(TypeError, match="titel"):
        LAYOUT.having(titel=("h2",))


def test_a_newspapers_own_selectors_go_before_the_familys() -> None:
    own = LAYOUT.having(title=("h1.rieng",), lead=("p.sapo",), links=("a.rieng",))
    assert own.fields.title == ("h1.rieng", "h1")
    assert (own.fields.lead, own.fields.body) == (("p.sapo",), ("#c",))
    assert own.links == ("a.rieng", "a.tin")
    assert own.name == "thu"


def test_the_prefix_keeps_equal_numbers_of_two_eras_apart() -> None:
    url = f"{HOST}/gat-lua-12345.html"
    assert LAYOUT.native_id(url) == "12345"
    assert LAYOUT.until("2020-01-31", id_prefix="cu:").native_id(url) == "cu:12345"


def test_an_era_may_be_bound_to_its_old_hosts() -> None:
    era = replace(LAYOUT, hosts=("cu.example", "www.cu.example"))
    assert era.native_id("http://www.cu.example/gat-lua-1.html") == "1"
    assert era.match(f"{HOST}/gat-lua-1.html") is None


@pytest.mark.parametrize("url", ["", "http://[abc-1.html", "gat-lua", f"{HOST}/a?b-1.html"])
def test_what_is_no_articles_address_has_no_id(url: str) -> None:
    assert LAYOUT.match(url) is None
    assert LAYOUT.native_id(url) is None


def test_a_layout_without_ids_still_recognises_its_articles() -> None:
    layout = replace(LAYOUT, article_path=re.compile(r"\.aspx$"), id_prefix="cu:")
    assert layout.match(f"{HOST}/a.aspx")
    assert layout.native_id(f"{HOST}/a.aspx") is None


@pytest.mark.parametrize(
    ("query", "native_id"),
    [("?ID=15785&cat=25", "15785"), ("?cat=25&ID=15785", "15785"), ("?cat=25", None), ("", None)],
)
def test_an_id_may_stand_in_the_query(query: str, native_id: str | None) -> None:
    url = f"http://www.baothu.example/baohp/vn/home/InfoDetail.jsp{query}"
    assert jsp_baohaiphong.LAYOUT.native_id(url) == native_id
    assert (jsp_baohaiphong.LAYOUT.match(url) is None) == (native_id is None)


# -- leads within the text -------------------------------------------------------------------------

PICTURE = "<figure><img src='a.jpg'><figcaption>Ảnh: Thu Hà</figcaption></figure>"
OPENING = replace(LAYOUT, fields=Selectors(title=("h1",), body=("#c",), opening=("#c p strong",)))


@pytest.mark.parametrize(
    ("inner", "leads"),
    [
        (f"<p><strong>{LEAD}</strong></p><p>{FIRST}</p>", [LEAD]),
        (f"{PICTURE}<p><strong>{LEAD}</strong></p>", [LEAD]),
        (f"<p>Gặt lúa</p><p><strong>{LEAD}</strong></p>", [LEAD]),
        (f"<p>{FIRST}</p><p><strong>{LEAD}</strong></p>", []),
        (f"<p><strong>Ngày mùa</strong></p><p>{FIRST}</p>", []),
        (f"<p><strong>Sáng 5-3</strong>, {FIRST}</p>", []),
        ("", []),
    ],
    ids=["bold", "below-a-picture", "below-the-title", "further-down", "short", "in-part", "empty"],
)  # fmt: skip
def test_a_lead_within_the_text_is_all_of_its_first_paragraph(inner: str, leads: list[str]) -> None:
    page = page_of(f"<h1>Gặt lúa</h1><div id='c'>{inner}</div>")
    assert [bare(lead.raw) for lead in OPENING.article(page).leads] == leads


# -- hooks -----------------------------------------------------------------------------------------


def injected(page: Page) -> Page:
    """A body that a script would put into the page, put there."""
    match = re.search(r"outputData = \"(.*?)\";", page.text)
    whole = page.text.replace(
        "<div id='c'></div>", f"<div id='c'>{match[1] if match else ''}</div>"
    )
    return Page(page.url, whole)


def test_a_page_may_be_rewritten_before_it_is_read() -> None:
    layout = replace(LAYOUT, prepare=injected)
    script = f'<script>outputData = "<p>{FIRST}</p><a class=tin href=/a-1.html>x</a>";</script>'
    page = page_of(f"<h1>Gặt lúa</h1><div id='c'></div>{script}", HOST)
    reading = layout.article(page)
    assert (reading.body_source, bare(reading.blocks[0].text)) == ("css:#c", FIRST)
    assert layout.listing(page).links == (f"{HOST}/a-1.html",)
    assert LAYOUT.article(page).body_source != "css:#c"


def test_a_reading_may_be_looked_at_once_more() -> None:
    layout = replace(LAYOUT, revise=lambda _, reading: replace(reading, titles=()))
    assert layout.article(page_of("<h1>Gặt lúa</h1>")).titles == ()


def test_without_a_hook_an_address_is_asked_for_as_it_is() -> None:
    assert onecms.LAYOUT.request_url(f"{HOST}/kinh-te") == f"{HOST}/kinh-te"


def test_captions_of_a_class_of_the_familys_own_are_captions() -> None:
    layout = replace(LAYOUT, fields=Selectors(body=("#c",), caption=("span.chu-thich",)))
    page = page_of("<div id='c'><p><img src='a.jpg'><span class='chu-thich'>Lúa.</span></p></div>")
    kinds = [(block.kind, block.text) for block in layout.article(page).blocks]
    assert kinds == [("image", ""), ("caption", "Lúa.")]


def test_other_links_are_tried_only_where_the_familys_find_nothing() -> None:
    layout = replace(LAYOUT, other_links=("h3 a", "h2 a"))
    strong = "<a class='tin' href='/a-1.html'>A</a><h3><a href='/b-2.html'>B</a></h3>"
    assert layout.listing(page_of(strong, HOST)).links == (f"{HOST}/a-1.html",)
    weak = "<h2><a href='/c-3.html'>C</a></h2><a href='/d-4.html'>D</a>"
    found = layout.listing(page_of(weak, HOST))
    assert (found.links, found.source) == ((f"{HOST}/c-3.html",), "css:h2 a")
    none = layout.listing(page_of("<a href='/d-4.html'>D</a>", HOST))
    assert (none.links, none.source) == ((f"{HOST}/d-4.html",), "generic:links")
