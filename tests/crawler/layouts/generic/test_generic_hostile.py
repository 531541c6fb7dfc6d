"""Pages of many newsrooms, every trap that we know of: each field as a careful reader takes it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hostile_pages import CASES, CLOCK, LICENCE, TEASER

from cli.extraction import as_json
from crawler.items import ArticleDraft
from crawler.layouts.generic import THRESHOLD, Scored, read_generic
from crawler.layouts.page import Page
from pipelines.steps import read

if TYPE_CHECKING:
    from hostile_pages import Case

from datetime import UTC, datetime

NOW = datetime(2026, 11, 24, 12, 41, tzinfo=UTC)  # what the pages' clock shows


@pytest.fixture(params=CASES, ids=lambda case: case.name)
def case(request: pytest.FixtureRequest) -> Case:
    return request.param  # type: ignore[no-any-return]


@pytest.fixture
def scored(case: Case) -> Scored:
    return read_generic(Page(case.url, case.html), helper=False)


@pytest.fixture
def article(case: Case, scored: Scored) -> dict[str, Any]:
    draft = ArticleDraft(
        site="tinlangque.example",
        key=case.url,
        native_id=None,
        url=case.url,
        fetched_at=NOW,
        reading=scored.reading,
    )
    return as_json(read(draft))


def test_the_headline_is_the_printed_one(case: Case, article: dict[str, Any]) -> None:
    assert article["title"] == case.title


def test_the_lead_is_found_wherever_it_stands(case: Case, article: dict[str, Any]) -> None:
    assert article["lead"] == case.lead


def test_the_body_is_the_text_and_nothing_else(case: Case, article: dict[str, Any]) -> None:
    assert article["body"].split("\n\n") == list(case.body or ("",))


def test_the_minute_is_that_of_the_article(case: Case, article: dict[str, Any]) -> None:
    assert (article["published_at"] or "")[:16] == (case.published or "")
    assert article["published_precision"] == "minute"


def test_the_authors_are_named(case: Case, article: dict[str, Any]) -> None:
    assert tuple(person["name"] for person in article["contributors"]) == case.authors


def test_captions_and_credits_go_to_their_pictures(case: Case, article: dict[str, Any]) -> None:
    told = [(image["caption"], image["credit"]) for image in article["images"] if image["caption"]]
    assert [(text.rstrip("."), credit) for text, credit in told] == [
        (text.rstrip("."), credit) for text, credit in case.captions
    ]


def test_no_furniture_is_left_anywhere(case: Case, article: dict[str, Any]) -> None:
    said = " ".join((article["title"], article["lead"] or "", article["body"]))
    said += " ".join(image["caption"] or "" for image in article["images"])
    assert [text for text in (*case.other, CLOCK, LICENCE, TEASER) if text in said] == []


def test_it_believes_itself(scored: Scored) -> None:
    assert scored.score >= THRESHOLD
