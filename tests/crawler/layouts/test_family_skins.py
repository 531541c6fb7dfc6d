"""The skins of a_id_fck, epi_zce and yyyymm_hex that the three first newspapers do not show."""

from __future__ import annotations

import pytest
from family_pages import CAPTION, FIRST, LAST, LEAD, article, by_layout, listing

from crawler.layouts import a_id_fck, epi_zce, yyyymm_hex

HOST = "https://baothu.example"
TITLE = "Người Tân Lập gặt lúa sớm"
TEXT = f"<p>{FIRST}</p><p>{LAST}</p>"
DATE = "05/03/2026 - 09:12"

A = f"{HOST}/-gat-lua--a81870.html"
CRUMB = "<div class='breadcrumb-news-detail'><a href='/kinh-te/'>&gt; Kinh t&#7871;</a></div>"
BASE = "<base href='https://baothu.example/static/templates/version1/'>"
CAN_THO = (
    "<div class='titlecate'><h1><span><a href='/kinh-te/'>Kinh tế</a></span></h1></div>"
    f"<h1 class='margintopbot10 fw700'>{TITLE}</h1><span class='pubdate'>{DATE}</span>"
    f"<div id='newscontents'><div class='content-fck'>{TEXT}</div></div>"
)
TAY_NINH = (
    f"{CRUMB}<h1 class='title'>{TITLE}</h1><span class='pubdate'>{DATE}</span>"
    f"<h4 class='sapo'>{LEAD}</h4><div class='content-fck'>{TEXT}"
    "<div class='tinlienquan'><p>Giá lúa tăng</p></div></div>"
)
DONG_THAP = (
    f"{CRUMB}<h1 class='title'>{TITLE}</h1><span class='pubdate'>{DATE}</span>"
    f"<div id='contentNews'><div class='singular-content'>{TEXT}</div></div>"
)
DONG_KHOI = (
    f"<h2 class='catename-h1'><a>Kinh tế</a></h2><h1 class='title'>{TITLE}</h1>"
    f"<div class='pubdate fleft'>{DATE}</div><div class='detail-desc'><p>{LEAD}</p></div>"
    f"<div id='newscontents'>{TEXT}</div>"
)
CA_MAU = (
    f"<h1 class='title'>{TITLE}</h1><span class='pubdate'>{DATE}</span>"
    f"<section class='post-content'>{TEXT}</section>"
)
AN_GIANG = (
    f"<h1 class='title'>{TITLE}</h1><span class='pubdate fleft'>{DATE}</span>"
    f"<div id='newscontents'><div class='content-fck'>{TEXT}<p><img src='/image/g.jpg'></p>"
    f"<p class='note ignore'>{CAPTION}</p></div></div>"
)


@pytest.mark.parametrize(
    ("inner", "lead", "section"),
    [
        pytest.param(CAN_THO, None, "Kinh tế", id="cantho"),
        pytest.param(TAY_NINH, LEAD, "> Kinh tế", id="tayninh"),
        pytest.param(DONG_THAP, None, "> Kinh tế", id="dongthap"),
        pytest.param(DONG_KHOI, LEAD, "Kinh tế", id="dongkhoi"),
        pytest.param(CA_MAU, None, None, id="camau"),
        pytest.param(AN_GIANG, None, None, id="angiang"),
    ],
)
def test_skins_of_a_id_fck(inner: str, lead: str | None, section: str | None) -> None:
    read = article(a_id_fck.LAYOUT, inner, A, head=BASE)
    assert by_layout(read, "title", "published")
    assert (read.values["title"], read.values["published"]) == (TITLE, DATE)
    assert (read.values.get("lead"), read.values.get("section")) == (lead, section)
    assert read.paragraphs == [FIRST, LAST]
    assert read.captions == ([CAPTION] if read.images else [])


def test_letters_may_be_entities_or_eths() -> None:
    inner = "<h1 class='title'>X&atilde; T&#226;n L&#x1ead;p - &ETH;&ocirc;ng H&ograve;a</h1>"
    read = article(a_id_fck.LAYOUT, inner, A)
    assert read.values["title"] == "Xã Tân Lập - \u00d0ông Hòa"  # the pipelines make it Đ


def test_the_skin_of_2019() -> None:
    inner = (
        f"<h1 class='title'>{TITLE}</h1><div class='pubdate fleft'>{DATE}</div>"
        f"<p class='fontd fw600 justify'>{LEAD}</p>"
        f"<div class='content-fck slider-jsgallery'>{TEXT}</div>"
    )
    for layout in (a_id_fck.LAYOUT, a_id_fck.HUE_2019):
        read = article(layout, inner, A)
        assert by_layout(read, "title", "lead", "published")
        assert (read.values["lead"], read.paragraphs) == (LEAD, [FIRST, LAST])
    assert a_id_fck.HUE_2019.native_id(f"{HOST}/kinh-te/gat-lua-71234.html") == "71234"


@pytest.mark.parametrize(
    ("inner", "source"),
    [
        ("<div class='article-item'><h3><a href='{}'>x</a></h3></div>", "css:#topcate"),
        ("<a class='news-title' href='{}'>x</a>", "css:#topcate"),
        ("<h3><a href='{}'>x</a></h3>", "css:h3 a[href]"),
        ("<h2><a href='{}'>x</a></h2>", "css:h2 a[href]"),
    ],
)
def test_lists_of_a_id_fck(inner: str, source: str) -> None:
    found = listing(a_id_fck.LAYOUT, inner.format(A), f"{HOST}/kinh-te/")
    assert found.links == (A,)
    assert found.source.startswith(source)


@pytest.mark.parametrize("pager", ["/phong-su-ky-su/?page=22", "?page=22"])
def test_ca_mau_pages_by_another_parameter(pager: str) -> None:
    url = f"{HOST}/phong-su-ky-su/?page=21"
    found = listing(a_id_fck.LAYOUT, f"<a href='{pager}'>»</a>", url)
    assert found.next_page == f"{HOST}/phong-su-ky-su/?page=22"


# -- epi_zce ---------------------------------------------------------------------------------------


def test_bare_divs_are_paragraphs_in_epi_zce() -> None:
    inner = (
        "<div class='breadcrumbs'><h2 class='main'><a>Kinh tế</a></h2></div>"
        f"<h1 class='article__title cms-title'>{TITLE}</h1>"
        f"<div class='article__sapo cms-desc'>{LEAD}</div>"
        "<time class='time article__time' datetime='2026-03-05T09:12:00+0700'>05/03/2026</time>"
        f"<div class='article__body zce-content-body cms-body'><div>{FIRST}</div><div>{LAST}</div>"
        f"<figure><img src='g.webp'><figcaption>{CAPTION}</figcaption></figure>"
        "<div class='related-news'>Giá lúa</div><div id='adsWeb_3'>Quảng cáo</div></div>"
    )
    read = article(epi_zce.LAYOUT, inner, f"{HOST}/gat-lua-post404649.html")
    assert by_layout(read, "title", "lead", "published", "section")
    assert read.values["published"] == "2026-03-05T09:12:00+0700"
    assert (read.paragraphs, read.captions) == ([FIRST, LAST], [CAPTION])


@pytest.mark.parametrize(
    "inner",
    [
        "<article class='story'><h2 class='story__heading'><a class='cms-link' href='{}'></a></h2>",
        "<article class='story'><h3><a href='{}'>x</a></h3></article>",
        "<div><a class='cms-link' href='{}'>x</a></div>",
        "<article><a href='{}'>x</a></article>",
    ],
)
def test_lists_of_epi_zce(inner: str) -> None:
    url = f"{HOST}/kinh-te/gat-lua-post404649.html"
    found = listing(epi_zce.LAYOUT, inner.format(url), f"{HOST}/kinh-te/")
    assert found.links == (url,)
    assert found.source.startswith("css:")


def test_videos_of_ha_tinh_have_ids_of_their_own() -> None:
    url = f"{HOST}/tv/gia-sau-rieng-34595.html"
    assert epi_zce.LAYOUT.match(url) is None
    assert epi_zce.TV.native_id(url) == "34595"


# -- yyyymm_hex ------------------------------------------------------------------------------------

Y = f"{HOST}/kinh-te/202603/gat-lua-3f2a1c9/"
PHOTO = (
    "<table class='image center'><tr><td><img src='/file/g.jpg'></td></tr>"
    f"<tr><td class='image_desc'>{CAPTION}</td></tr></table>"
)
DAK_LAK = (
    f"<a class='maincatetitle'>Kinh tế</a><div class='article_content'>"
    f"<h1 class='media-heading title5'>{TITLE}</h1><div class='date'>09:12, 05/03/2026</div>"
    f"<div class='content' id='content'><p><strong>{LEAD}</strong></p>{TEXT}{PHOTO}"
    "<table class='rl center'><tr><td>Tin khác</td></tr></table></div></div>"
)
KHANH_HOA = (
    f"<div class='cate_title_1'><h2><a>Kinh tế</a></h2></div><h1 class='head_title'>{TITLE}</h1>"
    f"<div class='date'>09:12, 05/03/2026</div><div class='content-detail'>"
    f"<p><strong>{LEAD}</strong></p>{TEXT}{PHOTO}</div>"
)
VINH_LONG = (
    f"<a class='title fleft'>Kinh tế</a><h1>{TITLE}</h1><div id='date'>09:12, 05/03/2026</div>"
    f"<div class='sub_first_content'><strong>{LEAD}</strong></div><div id='content'>"
    f"<div class='td-post-content'>{TEXT}{PHOTO}</div></div>"
)


@pytest.mark.parametrize("inner", [DAK_LAK, KHANH_HOA, VINH_LONG], ids=["daklak", "kh", "vinhlong"])
def test_skins_of_yyyymm_hex(inner: str) -> None:
    read = article(yyyymm_hex.LAYOUT, inner, Y)
    assert by_layout(read, "title", "lead", "published", "section")
    assert read.values["lead"] == LEAD
    assert read.values["published"] == "09:12, 05/03/2026"
    assert [text for text in read.paragraphs if text != LEAD] == [FIRST, LAST]
    assert read.captions == [CAPTION]


def test_thai_nguyens_lead_is_a_teasers_class_elsewhere() -> None:
    inner = f"{KHANH_HOA}<div class='desc'>Giá lúa tăng thêm hai trăm đồng.</div>"
    assert article(yyyymm_hex.LAYOUT, inner, Y).values["lead"] == LEAD
    own = f"<h1>{TITLE}</h1><div class='desc'>{LEAD}</div><div class='content-detail'>{TEXT}</div>"
    read = article(yyyymm_hex.THAI_NGUYEN, own, Y)
    assert (read.values["lead"], read.sources["lead"]) == (LEAD, "css:div.desc")
    assert article(yyyymm_hex.LAYOUT, own, Y).reading.leads == ()


def test_khanh_hoas_lists_go_before_the_familys() -> None:
    item = f"<div class='item'><a href='{Y}'>x</a></div>"
    found = listing(yyyymm_hex.KHANH_HOA, item, f"{HOST}/kinh-te/")
    assert (found.links, found.source[:14]) == ((Y,), "css:div.item a")
    assert listing(yyyymm_hex.LAYOUT, item, HOST).source == "css:div.item a[href]"
