"""The real pages that we have, read by their layout and not by the fallback; nothing of them here.

What they say is compared with what stands in the file, or with the careful reader's word.
"""

from __future__ import annotations

import json
import re
from itertools import count
from typing import TYPE_CHECKING

import pytest
from family_pages import bare, by_layout, shown

from crawler.layouts import a_id_fck, bcb_caobang, epi_2017
from crawler.layouts.page import Page, text_of

if TYPE_CHECKING:
    from pathlib import Path

NGHE_AN = "https://baonghean.vn/the-thao/201709/bai-2844076/"
PAGES = ("3-detail", "6-live", "7-interview", "8-detail-longform")


def template(shared: Path, name: str) -> str:
    return (shared / "pages" / "templates" / name).read_text("utf-8")


def text_at(page: Page, selector: str) -> str:
    return bare(text_of(page.css(selector)[0]))


@pytest.mark.parametrize("name", PAGES)
def test_the_templates_of_nghe_an_are_read_by_the_layout(shared: Path, name: str) -> None:
    page = Page(NGHE_AN, template(shared, f"HTML-BaoNgheAn-WEB__{name}.html"))
    wanted = {
        "title": text_at(page, "h1.article__title"),
        "lead": text_at(page, ".article__summary"),
        "section": text_at(page, "ol.breadcrumb li:last-child a"),
    }
    captions = {bare(text_of(found)) for found in page.css(".content span.fig, .content .box-desc")}
    read = shown(epi_2017.LAYOUT.article(page))
    names = ["title", "lead", "section"]
    if page.css(".article__meta time"):
        names.append("published")
        assert re.fullmatch(r"\d{4}-\d\d-\d\d", read.values["published"])
    if page.css("p.article__author"):
        names.append("byline")
    assert by_layout(read, *names), read.sources
    assert {key: read.values[key] for key in wanted} == wanted
    assert len(read.paragraphs) >= 3
    assert captions <= set(read.captions)  # a table's `td.image_desc` is one too
    assert captions
    assert read.values.get("byline") not in read.paragraphs


def test_the_section_template_of_nghe_an_lists_its_articles(shared: Path) -> None:
    """All its links lead to one file: each gets an address of that time."""
    numbers = count(2_844_000)
    text = re.sub(
        'href="3-detail.html"',
        lambda _: f'href="/the-thao/201709/bai-{next(numbers)}/"',
        template(shared, "HTML-BaoNgheAn-WEB__2-category.html"),
    )
    page = Page("https://baonghean.vn/the-thao/", text)
    found = epi_2017.LAYOUT.listing(page)
    headlines = page.css("div.main-col h2.story__title a")
    assert len(found.links) == len(headlines) > 10
    assert found.source.startswith("css:")


def test_the_home_page_of_cao_bang_lists_its_articles(shared: Path) -> None:
    page = Page("http://www.baocaobang.vn/", template(shared, "BaoCaoBang-WEB__Index.htm"))
    found = bcb_caobang.LAYOUT.listing(page)
    assert found.source.startswith("css:")
    everywhere = {page.join(link.get("href") or "") for link in page.css("a[href]")}
    articles = {link for link in everywhere if bcb_caobang.LAYOUT.match(link)}
    assert set(found.links) == articles
    assert len(articles) > 60


def test_the_article_of_can_tho_is_read_by_the_layout(shared: Path) -> None:
    expected = json.loads((shared / "pages" / "expected.json").read_text("utf-8"))
    (wanted,) = (each for each in expected if each["file"] == "baocantho_article.html")
    payload = (shared / "pages" / wanted["file"]).read_bytes()
    read = shown(a_id_fck.LAYOUT.article(Page.from_bytes(wanted["url"], payload)))
    assert by_layout(read, "title", "published", "section")
    assert read.values["title"] == wanted["title"]
    assert read.values["published"] == "08/01/2026 - 18:21"
    assert wanted["lead"] in read.paragraphs[0]  # the first paragraph, behind its marker
    assert wanted["captions"][0] in read.paragraphs + read.captions
    assert wanted["authors"][0] in read.paragraphs[-1]
    assert not [text for text in wanted["not_in_body"] if text in "\n".join(read.paragraphs)]
