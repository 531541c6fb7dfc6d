"""Pages of portals, old and large newspapers, all kinds of articles: as a careful reader reads."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest
from kind_pages import KINDS
from newsroom_pages import NEWSROOMS
from system_pages import SYSTEMS, TEXTS, frame
from theme_pages import THEMES
from trap_pages import TRAPS

from cli.extraction import as_json
from crawler.items import ArticleDraft
from crawler.layouts.generic import read_generic
from crawler.layouts.page import Page
from pipelines.steps import read

if TYPE_CHECKING:
    from system_pages import System

NOW = datetime(2026, 11, 24, 12, 41, tzinfo=UTC)  # what the pages' clock shows


@pytest.fixture(
    params=(*SYSTEMS, *KINDS, *NEWSROOMS, *THEMES, *TRAPS), ids=lambda system: system.name
)
def system(request: pytest.FixtureRequest) -> System:
    return request.param  # type: ignore[no-any-return]


# What is meant for machines: JSON-LD and meta tags.
FOR_MACHINES = re.compile(r"<script[^>]*ld\+json.*?</script>|<meta [^>]*>", re.DOTALL)


def extracted(url: str, html: str) -> dict[str, Any]:
    draft = ArticleDraft(
        site="lamgiang.example",
        key=url,
        native_id=None,
        url=url,
        fetched_at=NOW,
        reading=read_generic(Page(url, html), helper=False).reading,
    )
    return as_json(read(draft))


@pytest.fixture
def article(system: System) -> dict[str, Any]:
    return extracted(system.url, system.html)


def test_headline_and_lead(system: System, article: dict[str, Any]) -> None:
    assert article["title"] == system.title
    assert (article["lead"], article["lead_marker"]) == (system.lead, system.marker)


def test_the_text_and_nothing_else(system: System, article: dict[str, Any]) -> None:
    assert article["body"].split("\n\n") == list(system.body or ("",))


def test_headline_lead_and_text_need_no_data_for_machines(system: System) -> None:
    article = extracted(system.url, FOR_MACHINES.sub("", system.html))
    assert (article["title"], article["lead"]) == (system.title, system.lead)
    assert article["body"].split("\n\n") == list(system.body or ("",))


def test_the_minute_is_that_of_the_article(system: System, article: dict[str, Any]) -> None:
    assert article["published_at"][:16] == system.published
    assert article["published_precision"] == "minute"


def test_who_made_it(system: System, article: dict[str, Any]) -> None:
    assert tuple(person["name"] for person in article["contributors"]) == system.authors
    assert (article["source"], article["staff"]) == (system.source, system.staff)


def test_pictures_with_captions_and_credits(system: System, article: dict[str, Any]) -> None:
    told = [(image["caption"], image["credit"]) for image in article["images"] if image["caption"]]
    assert [(text.rstrip("."), credit) for text, credit in told] == list(system.captions)
    assert len(article["images"]) == system.images


def test_section_and_tags(system: System, article: dict[str, Any]) -> None:
    assert article["section"] == system.section
    assert tuple(article["tags"]) == system.tags


def test_a_text_whose_headings_are_links_is_no_list_of_other_articles() -> None:
    parts = (TEXTS[2:4], TEXTS[5:7], TEXTS[8:10])
    boxes = "".join(
        f'<div class="muc"><h3><a href="/ben-{n}.html">Bến cá số {n} trên lòng hồ</a></h3>'
        f"<p>{first}</p><p>{second}</p></div>"
        for n, (first, second) in enumerate(parts)
    )
    page = frame(
        f'<h1>Ba bến cá của hồ Lâm Giang</h1><div class="nd"><p>{TEXTS[0]}</p>{boxes}</div>'
    )
    body = extracted("https://lg.example/ben-ca.html", page)["body"].split("\n\n")
    wanted = (
        (f"Bến cá số {n} trên lòng hồ", first, second) for n, (first, second) in enumerate(parts)
    )
    assert body == [TEXTS[0], *(line for part in wanted for line in part)]
