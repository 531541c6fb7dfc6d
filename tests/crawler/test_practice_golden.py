"""Every practice article is read back as its source says, field by field."""

from __future__ import annotations

from gzip import decompress
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from archive.times import stamp
from cli.extraction import as_json, draft
from crawler.registry import newspaper_of
from crawler.replay.index import WarcIndex
from pipelines.steps import read
from samples.addresses import article_url
from samples.build import editions, expected

if TYPE_CHECKING:
    from samples.source import Article

SAMPLES = Path(__file__).parents[2] / "samples"
EDITIONS = editions(SAMPLES / "sources")
ARTICLES = [article for edition in EDITIONS for article in edition.articles]

# The skin of 2019 is read by today's layout, which knows its names too.
ONE_LAYOUT = {"a_id_fck_2019": "a_id_fck"}


@pytest.fixture(scope="module")
def index() -> WarcIndex:
    return WarcIndex([SAMPLES])


@pytest.fixture(params=ARTICLES, ids=lambda article: f"{article.newspaper.edition}-{article.id}")
def article(request: pytest.FixtureRequest) -> Article:
    return request.param  # type: ignore[no-any-return]


@pytest.fixture
def extracted(article: Article, index: WarcIndex) -> dict[str, Any]:
    url = article_url(article)
    answer = index.answer(url)
    assert answer is not None
    body = answer.body
    if ("content-encoding", "gzip") in [(n.casefold(), v) for n, v in answer.headers]:
        body = decompress(body)
    return as_json(read(draft(url, body, answer.date)))


def test_the_page_is_read_as_its_source_says(article: Article, extracted: dict[str, Any]) -> None:
    wanted = expected(article)
    assert {name: extracted[name] for name in wanted} == wanted


def test_the_event_is_that_of_the_dateline(article: Article, extracted: dict[str, Any]) -> None:
    wanted = article.event_date.isoformat() if article.event_date else None
    assert extracted["event_date"] == wanted
    assert extracted["event_phrase"] == (article.event_phrase or None)


def test_it_is_read_by_the_layout_without_a_problem(
    article: Article, extracted: dict[str, Any]
) -> None:
    newspaper = newspaper_of(article_url(article))
    assert newspaper is not None
    layout = next(one for one in newspaper.layouts if one.name == extracted["layout"])
    assert layout.name.partition("@")[0] == ONE_LAYOUT.get(
        article.newspaper.family, article.newspaper.family
    )
    shape = "css:" if layout.fields.body else "generic:"  # of two portals no selector is known
    assert extracted["fields"]["body"].startswith(shape)
    assert extracted["problems"] == []
    assert extracted["noarchive"] is ("noarchive" in (article.robots or ""))
    published = article.published
    assert extracted["published_at"] == stamp(published)
