"""OneCMS in its class names as the facts give them; the pages are ours."""

from __future__ import annotations

import pytest
from family_pages import CAPTION, FIRST, LAST, LEAD, article, by_layout, listing

from crawler.layouts import onecms

HOST = "https://baothu.example"
URL = f"{HOST}/nguoi-tan-lap-gat-lua-som-10282171.html"
TITLE = "Người Tân Lập gặt lúa sớm"
BODY = (
    f"<p>{FIRST}</p><figure><img src='https://bt.1cdn.vn/assets/images/grey.gif' "
    f"data-src='https://bt.1cdn.vn/2026/03/05/gat.jpg'><figcaption>{CAPTION}</figcaption></figure>"
    f"<p>{LAST}</p><div class='sc-empty-layer'>Trống</div>"
    "<div class='c-box'><div class='c-box__title__name'>Bài liên quan</div><p>Giá lúa</p></div>"
    "<div class='c-box'><div class='c-box__title__name'>Bài đọc tiếp</div><p>Chợ quê</p></div>"
    "<div class='sc-related-articles'><p>Xuống giống vụ mới</p></div>"
)
TIME = "<time datetime='2026-03-05T09:12:00+07:00'>05/03/2026 09:12</time>"
PLAIN = (
    f"<h1 class='block-sc-title'>{TITLE}</h1>{TIME}<p class='block-sc-sapo'>{LEAD}</p>"
    f"<div class='b-maincontent'><div class='entry'>{BODY}</div></div>"
)
LONGFORM = (
    f"<article class='entry'><div class='sc-longform-header'>"
    f"<h1 class='sc-longform-header-title'>{TITLE}</h1>{TIME}"
    f"<p class='sc-longform-header-sapo'>{LEAD}</p></div>{BODY}</article>"
)
LAM_DONG = (
    f"<h1 class='detail-title'>{TITLE}</h1>{TIME}<div class='detail-sapo'>{LEAD}</div>"
    f"<div class='detail-content'>{BODY}</div>"
)


@pytest.mark.parametrize("inner", [PLAIN, LONGFORM, LAM_DONG], ids=["plain", "longform", "lamdong"])
def test_each_skin_is_read_by_the_layout(inner: str) -> None:
    read = article(onecms.LAYOUT, inner, URL)
    assert by_layout(read, "title", "lead", "published")
    assert read.values["title"] == TITLE
    assert read.values["lead"] == LEAD
    assert read.values["published"] == "2026-03-05T09:12:00+07:00"
    assert read.paragraphs == [FIRST, LAST]
    assert (read.captions, read.images) == ([CAPTION], ["https://bt.1cdn.vn/2026/03/05/gat.jpg"])


def test_the_meta_tag_goes_before_the_first_time_of_the_page() -> None:
    meta = "<meta property='article:published_time' content='2026-03-04T07:00:00+07:00'>"
    read = article(onecms.LAYOUT, PLAIN, URL, head=meta)
    assert read.values["published"] == "2026-03-04T07:00:00+07:00"
    assert read.sources["published"].startswith("css:meta")


SIGNED = (
    f"<div class='sc-longform-header'><h1 class='sc-longform-header-title'>{TITLE}</h1>"
    f"<p class='sc-longform-header-sapo'>{LEAD}</p><div class='meta'><span class='author'>Thu Hà"
    f"</span></div></div><div class='b-maincontent'><div class='entry'>{BODY}</div></div>"
)


def test_an_author_named_beside_the_headline_is_found_without_a_selector() -> None:
    read = article(onecms.LAYOUT, SIGNED, URL)
    assert (read.values["byline"], read.sources["byline"]) == ("Thu Hà", "generic:author")


def test_where_the_text_signs_itself_no_other_name_is_looked_for() -> None:
    signed = SIGNED.replace(BODY, f"<p>{FIRST}</p><p>{LAST}</p><p>Bài, ảnh: Minh Đức</p>")
    assert "byline" not in article(onecms.LAYOUT, signed, URL).values


GRID = (
    "<div class='b-grid'><div class='b-grid__img'><a href='/gat-lua-10282171.html'><img></a></div>"
    "<h3 class='b-grid__title'><a href='/gat-lua-10282171.html'>Gặt lúa</a></h3></div>"
    "<div class='b-grid'><h3 class='b-grid__title'>"
    "<a href='/kinh-te/cho-phien-359750.html'>Chợ phiên</a></h3></div>"
    "<div class='b-grid'><h3 class='b-grid__title'>"
    "<a href='/nong-thon-moi-event1234.html'>Chủ đề</a></h3></div>"
)


def test_a_list_is_its_grid() -> None:
    found = listing(onecms.LAYOUT, GRID + "<h3><a href='/khac-99999.html'>Khác</a></h3>", HOST)
    assert found.links == (f"{HOST}/gat-lua-10282171.html", f"{HOST}/kinh-te/cho-phien-359750.html")
    assert found.source.startswith("css:h3.b-grid__title")


def test_where_no_grid_is_the_headlines_are_taken() -> None:
    found = listing(onecms.LAYOUT, "<h3><a href='/gat-lua-10282171.html'>Gặt</a></h3>", HOST)
    assert (found.links, found.source) == ((f"{HOST}/gat-lua-10282171.html",), "css:h3 a[href]")


def test_paging_is_what_the_page_offers() -> None:
    url = f"{HOST}/kinh-te"
    assert listing(onecms.LAYOUT, GRID, url).next_page is None
    offered = GRID + "<a href='/kinh-te?page=2'>2</a>"
    assert listing(onecms.LAYOUT, offered, url).next_page == f"{url}?page=2"


@pytest.mark.parametrize(
    ("path", "native_id"),
    [
        ("/kinh-te/nong-nghiep/gat-lua-10282171.html", "10282171"),
        ("/a-%C4%91%E1%BB%93ng-10282171.html", "10282171"),
        ("/gat-lua-post261612.html", None),
        ("/nong-thon-moi-event12345.html", None),
        ("/kinh-te", None),
    ],
)
def test_addresses(path: str, native_id: str | None) -> None:
    assert onecms.LAYOUT.native_id(HOST + path) == native_id


def test_the_old_hanoimoi_is_known_on_its_old_host_only() -> None:
    path = "/kinh-te/1234567/gat-lua"
    assert onecms.HA_NOI_2019.native_id(f"http://www.hanoimoi.com.vn{path}") == "1234567"
    assert onecms.HA_NOI_2019.native_id(f"https://hanoimoi.vn{path}") is None


def test_hanoimoi_of_2019() -> None:
    inner = (
        f"<h1>{TITLE}</h1><div class='period'>05/03/2019 09:12</div>"
        f"<div class='article'><p>{LEAD}</p><p>{FIRST}</p></div>"
    )
    read = article(onecms.HA_NOI_2019, inner, "http://hanoimoi.com.vn/a/1234567/b")
    assert by_layout(read, "lead", "published")
    assert (read.values["lead"], read.values["published"]) == (LEAD, "05/03/2019 09:12")
    assert read.paragraphs == [LEAD, FIRST]
