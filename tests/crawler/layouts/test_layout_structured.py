"""Structured data: JSON-LD and meta tags as pages really write them."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from layout_pages import page_of

from crawler.layouts.structured import article_object, jsonld, jsonld_names, meta

TITLE = "Lúa đông xuân vào vụ gặt"
ARTICLE = {"@type": "NewsArticle", "headline": TITLE}
SCRIPT = json.dumps(ARTICLE)


def ld(*scripts: str, kind: str = "application/ld+json") -> str:
    tags = "".join(f'<script type="{kind}">{script}</script>' for script in scripts)
    return f"<html><head>{tags}</head><body></body></html>"


@pytest.mark.parametrize(
    "script",
    [
        pytest.param(SCRIPT, id="object"),
        pytest.param(json.dumps(ARTICLE, ensure_ascii=False), id="unescaped"),
        pytest.param(json.dumps([{"@type": "WebPage"}, ARTICLE]), id="list"),
        pytest.param(json.dumps({"@graph": [{"@type": "WebPage"}, ARTICLE]}), id="graph"),
        pytest.param(json.dumps([{"@graph": [[ARTICLE]]}]), id="nested"),
        pytest.param(json.dumps({**ARTICLE, "@type": ["Thing", "Article"]}), id="two-types"),
        pytest.param(
            json.dumps({**ARTICLE, "@type": "http://schema.org/NewsArticle"}), id="address"
        ),
        pytest.param(f"<!-- {SCRIPT} -->", id="comment"),
        pytest.param(f"//<![CDATA[\n{SCRIPT}\n//]]>", id="cdata"),
        pytest.param(f"/*<![CDATA[*/{SCRIPT}/*]]>*/", id="cdata-in-a-comment"),
        pytest.param(f"{SCRIPT};", id="semicolon"),
        pytest.param(SCRIPT[:-1] + ', "description": "hai\n\tdòng"}', id="raw-line-break"),
    ],
)
def test_the_articles_object_is_found(script: str) -> None:
    found = article_object(page_of(ld(script)))
    assert [value.raw for value in jsonld(found, "headline")] == [TITLE]


@pytest.mark.parametrize(
    "script",
    [
        "",
        "{",
        '{"@type": "NewsArticle", "headline": "thiếu ngoặc"',
        '{"@type": "NewsArticle" "headline": "thiếu phẩy"}',
        '{"@type": {"la": "NewsArticle"}}',
        '{"@type": [["NewsArticle"], null, 3]}',
        '{"@graph": "NewsArticle"}',
        '"NewsArticle"',
        pytest.param("[" * 100_000, id="too-deep"),
    ],
)
def test_what_is_broken_or_odd_gives_nothing_and_raises_nothing(script: str) -> None:
    assert article_object(page_of(ld(script))) == {}


def test_a_broken_script_does_not_hide_the_next_one() -> None:
    page = page_of(ld("{hỏng", '{"@type": "Organization"}', SCRIPT))
    assert article_object(page) == ARTICLE


def test_the_type_of_the_script_may_be_written_otherwise() -> None:
    page = page_of(ld(SCRIPT, kind="Application/LD+JSON; charset=utf-8"))
    assert article_object(page) == ARTICLE


@pytest.mark.parametrize(
    ("author", "wanted"),
    [
        ("Thu Hà", ["Thu Hà"]),
        ({"@type": "Person", "name": "Thu Hà"}, ["Thu Hà"]),
        ([{"name": "Thu Hà"}, {"name": "Minh Đức"}], ["Thu Hà - Minh Đức"]),
        (["Thu Hà", {"name": ["Minh Đức", "Thu Hà"]}], ["Thu Hà - Minh Đức"]),
        ({"name": " Thu Hà - "}, ["Thu Hà"]),
        ({"@type": "Person", "name": ""}, []),
        ({"url": "https://baothu.example"}, []),
        ([], []),
        (None, []),
        (7, []),
    ],
)
def test_authors_are_one_line_however_they_are_wrapped(author: object, wanted: list[str]) -> None:
    found = list(jsonld_names({"author": author}, "author"))
    assert [value.raw for value in found] == wanted
    assert [value.source for value in found] == ["jsonld:author"] * len(wanted)


@pytest.mark.parametrize(
    ("tag", "name"),
    [
        ('<meta property="og:title" content="Mưa lớn">', "og:title"),
        ('<meta name="og:title" content="Mưa lớn">', "og:title"),
        ('<meta itemprop="headline" content="Mưa lớn">', "headline"),
        ('<META NAME="Description" CONTENT="Mưa lớn">', "description"),
        ('<meta name="description" content="Mưa lớn">', "Description"),
        ('<meta name=" keywords " content="Mưa lớn">', "keywords"),
    ],
)
def test_a_meta_tag_is_found_by_any_of_its_names_in_any_case(tag: str, name: str) -> None:
    (value,) = meta(page_of(f"<html><head>{tag}</head></html>"), name)
    assert (value.raw, value.source) == ("Mưa lớn", f"meta:{name}")


def test_meta_values_keep_the_order_asked_for_and_empty_ones_say_nothing() -> None:
    page = page_of(
        '<meta name="b" content="hai"><meta property="a" name="b" content="một">'
        '<meta name="a" content=" "><meta name="c">'
    )
    assert [value.raw for value in meta(page, "a", "b", "c")] == ["một", "hai", "một"]


JSON = st.recursive(
    st.none() | st.integers() | st.text(max_size=5) | st.just("NewsArticle"),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["@type", "@graph", "name", "author"]), inner, max_size=3)
    ),
    max_leaves=8,
)


@settings(max_examples=60)
@given(JSON)
def test_no_json_makes_it_raise(value: object) -> None:
    script = json.dumps(value).replace("<", "\\u003c")
    found = article_object(page_of(ld(script)))
    assert all(isinstance(one.raw, str) for one in jsonld(found, "name", "author"))
    assert len(list(jsonld_names(found, "author"))) <= 1
