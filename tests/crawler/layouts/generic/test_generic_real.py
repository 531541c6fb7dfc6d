"""The real pages, as if nobody had ever described their newspapers: every field."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest

from cli.extraction import as_json
from crawler.items import ArticleDraft
from crawler.layouts.generic import read_generic
from crawler.layouts.page import Page
from pipelines.steps import read

if TYPE_CHECKING:
    from pathlib import Path

FILES = (
    *("baocantho_article.html", "vtcnews_article.html", "fundus_vnexpress.html"),
    *("meth04__cafef_article.html", "mastercode_cafef.html", "meth04__dantri_article.html"),
    "vpeople__plo_chinh_tri.html",
)


@pytest.fixture(params=FILES)
def real(request: pytest.FixtureRequest, shared: Path) -> dict[str, Any]:
    entries = json.loads((shared / "pages" / "expected.json").read_text("utf-8"))
    return next(entry for entry in entries if entry["file"] == request.param)


@pytest.fixture
def article(real: dict[str, Any], shared: Path) -> dict[str, Any]:
    payload = (shared / "pages" / real["file"]).read_bytes()
    # The host is hidden: neither a table of hosts nor a name that repeats it can help.
    scored = read_generic(Page.from_bytes("https://news.example/a-1.html", payload), helper=False)
    draft = ArticleDraft(
        site="news.example",
        key="a",
        native_id=None,
        url="https://news.example/a-1.html",
        fetched_at=datetime(2026, 4, 1, tzinfo=UTC),
        reading=scored.reading,
    )
    return as_json(read(draft))


def test_headline_lead_and_minute(real: dict[str, Any], article: dict[str, Any]) -> None:
    assert article["title"] == real["title"]
    assert article["lead"] == real["lead"]
    assert article["lead_marker"] == real["lead_marker"]
    assert article["published_at"][:16] == real["published"][:16]
    assert article["published_precision"] == "minute"


def test_the_body_from_its_first_to_its_last_paragraph(
    real: dict[str, Any], article: dict[str, Any]
) -> None:
    paragraphs = article["body"].split("\n\n")
    assert paragraphs[0] == real["first_paragraph"]
    assert paragraphs[-1] == real["last_paragraph"]
    assert len(paragraphs) == real["n_paragraphs"]
    for line in (*real["captions"], *real["not_in_body"]):
        assert line not in article["body"]


def test_its_authors_and_captions(real: dict[str, Any], article: dict[str, Any]) -> None:
    names = [person["name"].casefold() for person in article["contributors"]]
    assert names == [name.casefold() for name in real["authors"]]
    assert sum(1 for image in article["images"] if image["caption"]) == len(real["captions"])
