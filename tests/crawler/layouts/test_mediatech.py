"""MediaTech in its class names as the facts give them; the pages are ours."""

from __future__ import annotations

import pytest
from family_pages import CAPTION, FIRST, LAST, LEAD, article, by_layout, listing

from crawler.layouts import mediatech

HOST = "https://baothu.example"
URL = f"{HOST}/nguoi-tan-lap-gat-lua-som-3179574.html"
TITLE = "Người Tân Lập gặt lúa sớm"
REST = (
    f"<p>{FIRST}</p><figure><img src='https://images.baothu.example/Storage/NewsPortal/2026/3/5/g.jpg'>"
    f"<figcaption>{CAPTION}</figcaption></figure><h2>Được mùa, được giá</h2><p>{LAST}</p>"
    "<div class='pseudonym'>Thu Hà</div><div class='tin-lien-quan'><p>Giá lúa tăng</p></div>"
    "<div class='block-news-list'><p>Cùng chuyên mục</p></div><p>{{item.title}}</p>"
)
CRUMBS = (
    "<div class='breadcrumbs'><ol class='breadcrumb'><li><a href='/Kinh-te'>Kinh tế</a></li></ol>"
    "</div>"
)


def page(opening: str) -> str:
    return f"{CRUMBS}<h1 class='name'>{TITLE}</h1><div id='content-detail'>{opening}{REST}</div>"


@pytest.mark.parametrize(
    ("opening", "by"),
    [
        (f"<p><strong>{LEAD}</strong></p>", "css:#content-detail > p > strong"),
        (f"<h2>{LEAD}</h2>", "css:#content-detail h2"),
    ],
    ids=["bold", "heading"],
)
def test_an_article_is_read_by_the_layout(opening: str, by: str) -> None:
    read = article(mediatech.LAYOUT, page(opening), URL)
    assert by_layout(read, "title", "lead", "byline", "section")
    assert (read.values["title"], read.values["section"]) == (TITLE, "Kinh tế")
    assert (read.values["lead"], read.sources["lead"]) == (LEAD, by)
    assert read.values["byline"] == "Thu Hà"
    assert read.paragraphs == [LEAD, FIRST, "Được mùa, được giá", LAST]
    assert read.captions == [CAPTION]


@pytest.mark.parametrize(
    "opening",
    [f"<p>{LEAD}</p>", f"<p><strong>(BT) -</strong> {LEAD}</p>", "<p><strong>Bài 1</strong></p>"],
    ids=["plain", "bold-marker", "bold-kicker"],
)
def test_bold_words_and_subheadings_are_no_lead(opening: str) -> None:
    assert article(mediatech.LAYOUT, page(opening), URL).reading.leads == ()


def test_a_leftover_of_the_template_takes_nothing_else_away() -> None:
    inner = f"<div id='content-detail'><div><p>{FIRST}</p><span>{{{{x}}}}</span></div></div>"
    assert article(mediatech.LAYOUT, inner, URL).paragraphs == [FIRST]


def test_a_list_is_its_cards() -> None:
    cards = (
        "<article class='card'><a href='/gat-lua-3179574.html'><img></a>"
        "<div class='card-content'><a href='/gat-lua-3179574.html'>Gặt lúa</a></div></article>"
        "<article class='card'><a href='/Thoi-su'>Thời sự</a></article>"
        "<h3><a href='/khac-3179575.html'>Khác</a></h3>"
    )
    found = listing(mediatech.LAYOUT, cards, f"{HOST}/Kinh-te")
    assert found.links == (f"{HOST}/gat-lua-3179574.html",)
    assert found.source.startswith("css:article.card")
    assert found.next_page is None


def test_without_cards_articles_and_headlines_are_tried_in_turn() -> None:
    found = listing(mediatech.LAYOUT, "<h2><a href='/khac-3179575.html'>x</a></h2>", HOST)
    assert (found.links, found.source) == ((f"{HOST}/khac-3179575.html",), "css:h2 a[href]")


def test_quang_nam_before_2024() -> None:
    url = "https://baothu.example/xa-hoi/gat-lua-147743.html"
    inner = (
        f"<article><h1>{TITLE}</h1></article><div class='chapeau'>{LEAD}</div>"
        f"<div class='body-content'><p>{FIRST}</p></div>"
    )
    read = article(mediatech.QUANG_NAM, inner, url)
    assert by_layout(read, "title", "lead")
    assert (read.values["lead"], read.paragraphs) == (LEAD, [FIRST])
    assert mediatech.QUANG_NAM.native_id(url) == "147743"
    assert mediatech.LAYOUT.native_id(url) is None
