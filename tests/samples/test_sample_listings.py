"""Listing pages: what leads on, what repeats, what tempts a crawler elsewhere."""

from __future__ import annotations

import json
import re
from urllib.parse import urljoin

import pytest
from practice import EDITIONS, IDS, parse

from samples import addresses, markup


def links_of(url: str, text: str) -> set[str]:
    return {urljoin(url, one) for one in parse(text).xpath("//a/@href")}


@pytest.mark.parametrize("key", sorted(IDS))
def test_a_first_listing_page_links_its_articles_twice_and_tempts_elsewhere(key: str) -> None:
    edition = EDITIONS[key]
    section = edition.newspaper.sections[0]
    url = addresses.listing_url(edition.newspaper, section, 1)
    page = next(page for page in markup.pages(edition) if page.url == url)
    document = parse(page.text)
    links = [urljoin(url, link) for link in document.xpath("//a/@href")]
    for article in markup.split(edition, section)[0]:
        assert links.count(addresses.article_url(article)) >= 2
    other = next(one for one in edition.articles if not one.section.path.startswith(section.path))
    assert addresses.article_url(other) in links
    assert any("quang-cao.example" in link for link in links)
    assert any(re.search(r"/(video|truyen-hinh)/.+\d", link) for link in links)


@pytest.mark.parametrize("key", ["baocantho", "baotuyenquang"])
def test_page_one_leads_to_page_two_and_page_two_no_further(key: str) -> None:
    edition = EDITIONS[key]
    texts = {page.url: page.text for page in markup.pages(edition)}
    for section in (one for one in edition.newspaper.sections if one.listed):
        first, second = (addresses.listing_url(edition.newspaper, section, n) for n in (1, 2))
        assert second in links_of(first, texts[first])
        assert not any(
            re.search(r"[?](p|page)=[3-9]", one) for one in links_of(second, texts[second])
        )


def test_the_load_more_button_leads_to_json_pages_that_end_empty() -> None:
    edition = EDITIONS["baolaocai"]
    texts = {page.url: page.text for page in markup.pages(edition)}
    for section in edition.newspaper.sections:
        first, second, third = (
            addresses.listing_url(edition.newspaper, section, n) for n in (1, 2, 3)
        )
        (button,) = parse(texts[first]).xpath("//button")
        assert f"zone-{button.get('data-zone')}-{button.get('data-page')}.html" in second
        data = json.loads(texts[second])["data"]
        assert [one["content_id"] for one in data["contents"]] == [
            int(one.id) for one in markup.split(edition, section)[1]
        ]
        assert data["load_more"] == ""
        assert json.loads(texts[third])["data"]["contents"] == []


def test_robots_ask_for_a_delay_forbid_the_search_and_are_missing_on_the_api() -> None:
    found = {
        page.url: (page.status, page.text)
        for edition in EDITIONS.values()
        for page in markup.pages(edition)
        if page.url.endswith("/robots.txt")
    }
    assert "Disallow: /tim-kiem" in found["https://baocantho.com.vn/robots.txt"][1]
    assert "Crawl-delay: 2" in found["https://baotuyenquang.com.vn/robots.txt"][1]
    assert found["https://baolaocai.vn/robots.txt"][0] == 200
    assert found["https://api.baolaocai.vn/robots.txt"][0] == 404
