"""Điện Biên's lists by the JSON API; what the facts do not tell is not asked for."""

from __future__ import annotations

import json

import pytest
from family_pages import FIRST, article, by_layout
from layout_pages import page_of

from crawler.layouts import spa_api_dienbien as spa
from crawler.layouts.layout import UnreadableListError

SECTION = "https://baodienbienphu.vn/tin-tuc/kinh-te"
ANSWER = f"{spa.API}?category_slug=kinh-te&limit=20"


def entry(number: int, **other: object) -> dict[str, object]:
    return {"article_slug": f"bai-{number}", "category_slug": "kinh-te", **other}


def answer(*entries: object) -> str:
    return json.dumps({"status": 1, "data": {"list": list(entries)}})


def test_a_section_is_asked_of_the_api_and_an_article_at_its_own_address() -> None:
    assert spa.LAYOUT.request_url(SECTION) == ANSWER
    assert spa.LAYOUT.request_url(SECTION + "/") == ANSWER
    own = "https://baodienbienphu.vn/tin-bai/kinh-te/gat-lua-som"
    assert spa.LAYOUT.request_url(own) == own


def test_an_answer_gives_public_addresses() -> None:
    text = answer(
        entry(1),
        entry(2, article_type_slug="phong-su-anh"),
        entry(2, article_type_slug="phong-su-anh"),
        entry(3, article_type_slug=None),
        {"article_slug": "khong-muc"},
        entry(4, category_slug=7),
        "không phải bài",
    )
    found = spa.LAYOUT.listing(page_of(text, ANSWER))
    assert found.links == tuple(
        f"{spa.SITE}/{path}"
        for path in ("tin-bai/kinh-te/bai-1", "phong-su-anh/kinh-te/bai-2", "tin-bai/kinh-te/bai-3")
    )
    assert found.source == "spa_api_dienbien:api"
    assert all(spa.LAYOUT.match(link) for link in found.links)


@pytest.mark.parametrize(
    ("limit", "given", "wanted"),
    [(20, 20, 40), (20, 19, None), (20, 0, None), (40, 40, 80), (320, 320, None)],
)
def test_more_is_the_same_list_with_a_higher_limit(
    limit: int, given: int, wanted: int | None
) -> None:
    url = ANSWER.replace("limit=20", f"limit={limit}")
    found = spa.LAYOUT.listing(page_of(answer(*map(entry, range(given))), url))
    assert found.next_page == (wanted and ANSWER.replace("limit=20", f"limit={wanted}"))
    assert found.unreadable is None


def test_a_list_without_a_limit_in_its_address_ends() -> None:
    assert spa.next_page(page_of(answer(entry(1)), spa.API)) is None


@pytest.mark.parametrize("text", ["", "<html>Bảo trì</html>", "{}", '{"data": []}', '{"data": {}}'])
def test_what_is_not_the_apis_json_is_no_empty_list(text: str) -> None:
    page = page_of(text, ANSWER)
    assert "not the JSON" in (spa.LAYOUT.listing(page).unreadable or "")
    with pytest.raises(UnreadableListError):
        spa.read_list(page)


def test_the_home_page_has_links_in_its_html() -> None:
    html = "<a href='/tin-bai/kinh-te/gat-lua'>x</a><a href='/tin-tuc/kinh-te'>Kinh tế</a>"
    found = spa.LAYOUT.listing(page_of(html, "https://baodienbienphu.vn/"))
    assert found.links == ("https://baodienbienphu.vn/tin-bai/kinh-te/gat-lua",)
    assert found.next_page is None


def test_an_article_is_read_by_the_layout() -> None:
    inner = (
        "<div id='detail-news'><a href='/tin-tuc/kinh-te'>Kinh tế</a><h1>Gặt lúa sớm</h1>"
        f"<div class='editor-content'><p>{FIRST}</p></div></div>"
    )
    read = article(spa.LAYOUT, inner, "https://baodienbienphu.vn/tin-bai/kinh-te/gat-lua")
    assert by_layout(read, "title", "section")
    assert (read.values["title"], read.values["section"]) == ("Gặt lúa sớm", "Kinh tế")
    assert read.paragraphs == [FIRST]


def test_the_old_hosts_of_2019() -> None:
    inner = (
        "<div class='time'>05/03/2019</div><div class='sapo'>Sa-pô.</div>"
        f"<div class='newsLeft'><p>{FIRST}</p></div>"
    )
    url = "http://www.baodienbienphu.com.vn/tin-tuc/kinh-te/171234/gat-lua"
    read = article(spa.OLD_2019, inner, url)
    assert by_layout(read, "lead", "published")
    assert spa.OLD_2019.native_id(url) == "171234"
    assert spa.OLD_2019.native_id("https://baodienbienphu.vn/tin-tuc/kinh-te/171234/x") is None


@pytest.mark.parametrize(
    "path", ["/tin-tuc/kinh-te", "/tin-tuc/kinh-te/nong-nghiep", "/", "/tin-bai/gat-lua"]
)
def test_sections_are_no_articles(path: str) -> None:
    assert spa.LAYOUT.match(spa.SITE + path) is None
