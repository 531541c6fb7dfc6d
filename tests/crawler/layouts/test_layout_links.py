"""Lists: which links are articles, and where the list goes on."""

from __future__ import annotations

import json
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from layout_pages import page_of

from crawler.layouts import a_id_fck, epi_zce, yyyymm_hex
from crawler.layouts.layout import UnreadableListError
from crawler.layouts.links import GENERIC, read_links
from crawler.layouts.paging import offered_next_page, page_number

ARTICLE = re.compile(r"^/[^/]*-a(?P<id>\d+)\.html$")
HOST = "https://baothu.example"
API = "https://api.baothu.example/api/morenews-zone-7-2.html?phrase="


def links_of(html: str, *selectors: str) -> tuple[tuple[str, ...], str]:
    return read_links(page_of(html, f"{HOST}/kinh-te/"), selectors, ARTICLE)


def test_each_article_is_told_once_in_the_order_of_the_page() -> None:
    found, source = links_of(
        "<a class='t' href='/b-a2.html'><img></a><a class='t' href='/b-a2.html'>B</a>"
        "<a class='t' href='a-a1.html'>(kinh-te/a-a1 is no article)</a>"
        "<a class='t' href=' /c-a3.html#binh-luan '>C</a><a class='t' href='/c-a3.html'>C</a>"
        "<a class='t' href='https://baothu.example/d-a4.html'>D</a>",
        "a.t",
    )
    assert found == tuple(f"{HOST}/{name}.html" for name in ("b-a2", "c-a3", "d-a4"))
    assert source == "css:a.t"


@pytest.mark.parametrize(
    "href",
    ["", "#", "javascript:void(0)", "mailto:toasoan@baothu.example", "/kinh-te/", "http://[-a1.html",
     "/tim-kiem?q=-a1.html", "tel:0123", "/x-a1.htm"],
)  # fmt: skip
def test_what_is_no_article_is_not_taken(href: str) -> None:
    assert links_of(f"<a class='t' href='{href}'>x</a>", "a.t") == ((), GENERIC)


def test_a_link_without_an_address_is_passed_by() -> None:
    assert links_of("<a class='t'>x</a><a class='t' href='/a-a1.html'>A</a>", "a.t")[0] == (
        f"{HOST}/a-a1.html",
    )


def test_when_no_selector_finds_an_article_every_link_is_asked() -> None:
    html = "<a class='t' href='/gioi-thieu/'>x</a><a href='/a-a1.html'>A</a>"
    assert links_of(html, "a.t", "a.u") == ((f"{HOST}/a-a1.html",), GENERIC)


def test_the_boxes_of_other_sections_are_not_the_list() -> None:
    found, _ = links_of(
        "<h2>Kinh tế</h2><h3><a class='t' href='/a-a1.html'>A</a></h3>"
        "<h3>Đọc nhiều</h3><a class='t' href='/b-a2.html'>B</a>"
        "<h3>Tin mới</h3><a class='t' href='/c-a3.html'>C</a>",
        "a.t",
    )
    assert found == (f"{HOST}/a-a1.html", f"{HOST}/c-a3.html")


@pytest.mark.parametrize(
    ("url", "html", "wanted"),
    [
        ("/kinh-te/", "<a href='/kinh-te?p=2'>2</a><a href='/kinh-te?p=3'>3</a>", "/kinh-te?p=2"),
        ("/kinh-te?p=2", "<a href='?p=1'>1</a><a href='?p=3'>3</a>", "/kinh-te?p=3"),
        ("/kinh-te/?page=9", "<a href='?page=10'><img src='mui-ten.png'></a>", "/kinh-te/?page=10"),
        ("/kinh-te", "<a href='/kinh-te/trang-2.html'>»</a>", "/kinh-te/trang-2.html"),
        ("/kinh-te.html", "<a href='/kinh-te/trang-2.html'>2</a>", "/kinh-te/trang-2.html"),
        ("/kinh-te/page/2/", "<a href='/kinh-te/page/3/'>3</a>", "/kinh-te/page/3/"),
        ("/a?trang=4", "<a href='/a?trang=15'>15</a><a href='/a?trang=5'>5</a>", "/a?trang=5"),
        ("/tin/", "<link rel='next' href='/tin/?o=2'><a href='/tin/?p=2'>2</a>", "/tin/?o=2"),
        ("/tin/", "<a rel='nofollow NEXT' href='/tin/?o=2'>sau</a>", "/tin/?o=2"),
        ("/tin/?xep=cu", "<a href='?p=2'>2</a><a href='?xep=cu&p=2'>2</a>", "/tin/?xep=cu&p=2"),
        # The last page; a window of pages without the next; another list; another host; no list.
        ("/tin/?p=5", "<a href='?p=1'>1</a><a href='?p=4'>4</a><b>5</b>", None),
        ("/tin/?p=5", "<a href='?p=7'>7</a><a href='?p=51'>51</a>", None),
        ("/tin/", "<a href='/the-thao/?p=2'>2</a><a href='//khac.example/tin/?p=2'>2</a>", None),
        ("/tin/", "<a href='http://[?p=2'>2</a><a>2</a><a rel='next'>2</a>", None),
        ("/tin/", "", None),
    ],
)  # fmt: skip
def test_the_next_page_is_what_the_list_itself_offers(
    url: str, html: str, wanted: str | None
) -> None:
    found = offered_next_page(page_of(f"<html><body>{html}</body></html>", HOST + url))
    assert found == (wanted and HOST + wanted)


def test_a_pager_that_leaves_out_www_is_the_same_lists() -> None:
    page = page_of(f"<a href='{HOST}/tin?p=2'>2</a>", "https://www.baothu.example/tin/")
    assert offered_next_page(page) == f"{HOST}/tin?p=2"


@pytest.mark.parametrize(
    ("url", "number"),
    [
        ("/tin/", 1),
        ("/tin?p=7", 7),
        ("/tin?page=", 1),
        ("/tin?page=hai", 1),
        ("/tin/trang-12.html", 12),
        ("/tin/page/3", 3),
        ("/tin/homepage-3", 1),
    ],
)
def test_the_number_of_a_page_stands_in_its_address(url: str, number: int) -> None:
    assert page_number(HOST + url) == number


@settings(max_examples=60)
@given(st.integers(1, 300), st.sets(st.integers(1, 300), max_size=8))
def test_the_page_after_n_is_n_plus_one_or_none(here: int, offered: set[int]) -> None:
    html = "".join(f"<a href='/tin?p={number}'>{number}</a>" for number in offered)
    found = offered_next_page(page_of(html, f"{HOST}/tin?p={here}"))
    assert found == (f"{HOST}/tin?p={here + 1}" if here + 1 in offered else None)


# -- the JSON API of epi_zce -----------------------------------------------------------------------


def answer(contents: object) -> str:
    return json.dumps({"data": {"contents": contents, "load_more": ""}})


def test_an_answer_of_the_api_gives_links_to_the_papers_own_host_and_the_next_page() -> None:
    entries = [
        {"url": "https://baothu.example/cho-phien-post12.html"},
        {"url": "/mua-lon-post13.html"},
        {"url": "/mua-lon-post13.html"},
        {"url": None},
        {"url": ""},
        {"title": "không có địa chỉ"},
        "không phải bài",
    ]
    listing = epi_zce.LAYOUT.listing(page_of(answer(entries), API))
    assert listing.links == (f"{HOST}/cho-phien-post12.html", f"{HOST}/mua-lon-post13.html")
    assert listing.next_page == API.replace("-2.html", "-3.html")
    assert (listing.source, listing.unreadable) == ("epi_zce:api", None)


@pytest.mark.parametrize("contents", [[], None])
def test_an_empty_answer_of_the_api_is_the_end(contents: object) -> None:
    listing = epi_zce.LAYOUT.listing(page_of(answer(contents), API))
    assert (listing.links, listing.next_page, listing.unreadable) == ((), None, None)


@pytest.mark.parametrize(
    "text",
    ["", "{", "<html>Đang bảo trì</html>", "[]", "{}", '{"data": []}', '{"data": {}}', "null",
     answer(7), answer("x")[:-2]],
)  # fmt: skip
def test_an_answer_that_is_not_the_apis_json_is_unreadable_and_not_the_end(text: str) -> None:
    page = page_of(text, API)
    listing = epi_zce.LAYOUT.listing(page)
    assert (listing.links, listing.next_page) == ((), None)
    assert "not the JSON" in (listing.unreadable or "")
    with pytest.raises(UnreadableListError):
        epi_zce.read_list(page)


def test_the_first_page_leads_to_the_api_that_it_names_or_to_the_usual_one() -> None:
    button = "<button class='control__loadmore' data-zone='7' data-page='2'>Xem thêm</button>"
    named = "<script>cmsConfig={domainApi:'https://api2.baothu.example'}</script>"
    url = "https://www.baothu.example/kinh-te/"
    assert epi_zce.next_page(page_of(button, url)) == API
    assert epi_zce.next_page(page_of(named + button, url)) == API.replace("api.", "api2.")
    assert epi_zce.next_page(page_of("<button data-page='2'>Xem thêm</button>", url)) is None


# -- the shapes of the families' addresses ---------------------------------------------------------


@pytest.mark.parametrize(
    ("layout", "path", "native_id"),
    [
        (a_id_fck.LAYOUT, "/-trieu-phu-tom--a81870.html", "81870"),
        (a_id_fck.LAYOUT, "/print/x-a81870.html", None),
        (a_id_fck.LAYOUT, "/x-81870.html", None),
        (epi_zce.LAYOUT, "/mua-lon-post404649.html", "404649"),
        (epi_zce.LAYOUT, "/xa-hoi/mua-lon-post404649.html", "404649"),
        (epi_zce.LAYOUT, "/mua-lon-post404649.amp", None),
        (epi_zce.LAYOUT, "/tv/mua-lon-404649.html", None),
        (yyyymm_hex.LAYOUT, "/xa-hoi/202501/mua-lon-3f2a1c9", "3f2a1c9"),
        (yyyymm_hex.LAYOUT, "/xa-hoi/tin/201612/mua-lon-718293/", "718293"),
        (yyyymm_hex.LAYOUT, "/channel/12/202501/mua-lon-3f2a1c9", "3f2a1c9"),
        (yyyymm_hex.LAYOUT, "/xa-hoi/202501/mua-lon-3F2A1C9", None),
        (yyyymm_hex.LAYOUT, "/xa-hoi/mua-lon-3f2a1c9", None),
    ],
)
def test_an_articles_path_is_told_by_its_shape(
    layout: epi_zce.Layout, path: str, native_id: str | None
) -> None:
    match = layout.article_path.search(path)
    assert (match and match["id"]) == native_id
