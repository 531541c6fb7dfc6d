"""Article pages: read by each family's own markup, they say what the source says."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin

import pytest
from practice import EDITIONS, page_of, parse

from samples import addresses
from samples.build import expected

if TYPE_CHECKING:
    from samples.source import Article, Edition

ARTICLES = [one for edition in EDITIONS.values() for one in edition.articles]

BODY = {
    "a_id_fck": "//div[@id='newscontents']/div[contains(@class, 'content-fck')]",
    "epi_zce": "//div[@itemprop='articleBody']",
    "yyyymm_hex": "//div[@class='article_content']/div[@id='content']",
}
CAPTIONS = {
    "a_id_fck": "./p[@style='text-align: center;']/em",
    "epi_zce": "./figure/figcaption",
    "yyyymm_hex": "./table[@class='image center']//td[@class='image_desc']",
}
FURNITURE = {
    "a_id_fck": "./div[@class='tinlienquan'] | ./p[img] | ./p[contains(@style, 'center')]",
    "epi_zce": "./div[@class='article-relate'] | ./div[@class='sda_middle'] | ./figure",
    "yyyymm_hex": "./table[@class='rl center'] | ./table[@class='image center']",
}


def words(node: Any) -> str:
    return " ".join(node.text_content().split())


def read_body(document: Any, family: str) -> list[str]:
    """The body as a careful reader of this family's markup takes it; each row is a paragraph."""
    body = document.xpath(BODY[family])[0]
    for node in body.xpath(FURNITURE[family]):
        node.getparent().remove(node)
    paths = "./p | ./div | ./h3 | ./blockquote | ./ul/li | .//tr"
    found = []
    for node in body.xpath(paths):
        cells = [words(cell) for cell in node.xpath("./td")]
        found.append(" | ".join(cells) if cells else words(node))
    return [text for text in found if text]


def printed(article: Article) -> list[str]:
    """What must stand in the body's container: lead (but for epi_zce), body, byline."""
    lead = [] if article.newspaper.family == "epi_zce" else [article.printed_lead]
    byline = [article.byline] if article.byline else []
    return [*lead, *filter(None, expected(article)["body"].split("\n\n")), *byline]


def test_a_page_prints_lead_body_and_byline_and_nothing_else_in_its_body(dummy: Edition) -> None:
    (article,) = dummy.articles
    family = dummy.newspaper.family
    document = parse(page_of(dummy, article).text)
    captions = [words(node) for node in document.xpath(BODY[family])[0].xpath(CAPTIONS[family])]
    assert captions == ["Cây cầu trước giờ dỡ. Ảnh: Tư Thử"]
    assert read_body(document, family) == printed(article)


@pytest.mark.parametrize("article", ARTICLES, ids=lambda one: f"{one.newspaper.key}-{one.id}")
def test_every_article_is_printed_as_its_source_says(article: Article) -> None:
    family, edition = article.newspaper.family, EDITIONS[article.newspaper.key]
    document = parse(page_of(edition, article).text)
    record = expected(article)
    body = document.xpath(BODY[family])[0]
    captions = [words(node) for node in body.xpath(CAPTIONS[family]) if words(node)]
    wanted = [
        " ".join(filter(None, [one["caption"], one["credit"] and f"Ảnh: {one['credit']}"]))
        for one in record["images"]
    ]
    assert captions == [text for text in wanted if text]
    sources = body.xpath(".//img[not(ancestor::article)]/@data-src") or body.xpath(".//img/@src")
    assert [urljoin(addresses.article_url(article), one) for one in sources] == [
        image["url"] for image in record["images"]
    ]
    titles = [words(node) for node in document.xpath("//h1")]
    assert titles[-1] == article.title
    assert read_body(document, family) == [" ".join(text.split()) for text in printed(article)]


def test_the_epi_pages_print_the_lead_outside_the_body() -> None:
    for article in EDITIONS["baolaocai"].articles:
        document = parse(page_of(EDITIONS["baolaocai"], article).text)
        (lead,) = document.xpath("//div[@class='article__sapo cms-desc']")
        assert words(lead) == article.printed_lead


@pytest.mark.parametrize(
    ("key", "path", "wanted"),
    [
        ("baocantho", "//span[contains(@class, 'pubdate')]", "%d/%m/%Y - %H:%M"),
        ("baolaocai", "//time/span[@data-time]", "%d/%m/%Y %H:%M"),
        ("baotuyenquang", "//div[@class='date']", "%H:%M, %d/%m/%Y"),
    ],
)
def test_the_date_line_has_the_form_of_its_family(key: str, path: str, wanted: str) -> None:
    article = EDITIONS[key].articles[0]
    document = parse(page_of(EDITIONS[key], article).text)
    assert words(document.xpath(path)[0]) == article.published.strftime(wanted)


@pytest.mark.parametrize(
    ("key", "path", "form"),
    [
        ("baocantho", "//span[@id='datenow']", r"Chủ nhật, 8-3-26 09:00:\d\d"),
        ("baotuyenquang", "//div[@class='header_clock']", r"Chủ nhật, 08/03/2026, 11:00"),
    ],
)
def test_the_header_clock_tells_the_time_of_fetching(key: str, path: str, form: str) -> None:
    edition = EDITIONS[key]
    document = parse(page_of(edition, edition.articles[0]).text)
    assert re.fullmatch(form, words(document.xpath(path)[0]))


def test_json_ld_of_a_id_fck_names_the_day_only() -> None:
    edition = EDITIONS["baocantho"]
    for article in edition.articles:
        document = parse(page_of(edition, article).text)
        (block,) = document.xpath("//script[@type='application/ld+json']/text()")
        assert json.loads(block)["datePublished"] == f"{article.published:%Y-%m-%d}"


def test_noarchive_stands_on_the_pages_whose_source_asks_for_it_and_no_other() -> None:
    edition = EDITIONS["baolaocai"]
    seen = set()
    for article in edition.articles:
        document = parse(page_of(edition, article).text)
        (robots,) = document.xpath("//meta[@name='robots']/@content")
        assert ("noarchive" in robots) == (article.robots == "noarchive")
        seen.add(article.robots)
    assert seen == {"", "noarchive"}
