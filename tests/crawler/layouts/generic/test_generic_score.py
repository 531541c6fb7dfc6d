"""How far the generic reading believes itself, and when trafilatura is asked."""

from __future__ import annotations

import re
import sys
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from hostile_pages import BODY, EXPRESS, TITLE, framed, ps
from hypothesis import given, settings
from hypothesis import strategies as st

from crawler.items import ArticleDraft
from crawler.layouts.generic import THRESHOLD, completed, densest, read_generic, reading
from crawler.layouts.generic.helper import trafilatura_blocks
from crawler.layouts.generic.machine import is_owner
from crawler.layouts.layout import Layout, Selectors
from crawler.layouts.page import Page
from crawler.layouts.unknown import LAYOUT
from pipelines.reading import Block, Reading, Value
from pipelines.steps import read

if TYPE_CHECKING:
    from collections.abc import Callable

URL = "https://tinlangque.example/nghe-dan-luoi-4821.html"
EMPTY = Page(URL, framed("<h1>Thông báo</h1><p>Trang đang được sửa.</p>"))
HELP = [Block(kind="paragraph", text=text) for text in BODY]


@pytest.fixture
def helped(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Replaces trafilatura; gives the addresses of the pages for which it was asked."""
    asked: list[str] = []

    def answer(page: Page) -> list[Block]:
        asked.append(page.url)
        return HELP

    monkeypatch.setattr(reading, "trafilatura_blocks", answer)
    return asked


def test_a_page_without_text_is_not_believed_and_says_why() -> None:
    scored = read_generic(EMPTY, helper=False)
    assert scored.score < THRESHOLD
    assert any("text" in reason for reason in scored.reasons)


def test_trafilatura_is_asked_below_the_threshold_and_named(helped: list[str]) -> None:
    found = LAYOUT.article(Page(URL, EMPTY.text))
    assert helped == [URL]
    assert found.body_source == "trafilatura:body"
    assert found.asked == "trafilatura"
    assert [block.text for block in found.blocks] == list(BODY)


def test_that_it_was_asked_is_recorded_though_it_found_no_more(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(reading, "trafilatura_blocks", lambda _page: [])
    draft = ArticleDraft(
        site="tinlangque.example",
        key="a",
        native_id=None,
        url=URL,
        fetched_at=datetime(2026, 3, 1, tzinfo=UTC),
        reading=LAYOUT.article(Page(URL, EMPTY.text)),
    )
    fields = read(draft).fields
    assert fields["asked"] == "trafilatura"


def test_a_layout_that_has_lost_the_text_asks_it_too(helped: list[str]) -> None:
    assert DEAD.article(Page(URL, EMPTY.text)).body_source == "trafilatura:body"
    assert helped == [URL]


def test_it_is_not_asked_for_a_page_that_was_read_well(helped: list[str]) -> None:
    assert LAYOUT.article(Page(EXPRESS.url, EXPRESS.html)).body_source == "generic:density"
    assert helped == []


def test_without_it_a_page_is_read_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    assert trafilatura_blocks(EMPTY) is None
    found = LAYOUT.article(Page(EXPRESS.url, EXPRESS.html))
    assert found.blocks[0].text == BODY[0]


def test_what_it_finds_is_paragraphs() -> None:
    pytest.importorskip("trafilatura")
    found = trafilatura_blocks(Page(EXPRESS.url, EXPRESS.html))
    assert found is not None
    assert BODY[0] in [block.text for block in found]


DEAD = Layout(
    name="dead",
    article_path=re.compile(r"-(?P<id>\d+)\.html$"),
    fields=Selectors(title=("h1.gone",), body=("div.gone",), lead=("p.gone",), date=("b.gone",)),
)


def test_a_layout_whose_selectors_died_is_completed() -> None:
    found = DEAD.article(Page(EXPRESS.url, EXPRESS.html))
    assert found.layout == "dead"
    assert found.body_source == "generic:density"
    assert found.leads[0].raw == EXPRESS.lead
    assert any("07:15" in value.raw for value in found.published)


def test_what_a_layout_read_stands_before_what_is_guessed() -> None:
    own = Reading(layout="x", titles=(Value(raw="Tiêu đề của trang", source="css:h1"),))
    assert completed(Page(EXPRESS.url, EXPRESS.html), own).titles == own.titles


def test_the_densest_element_holds_the_text_and_not_the_headline() -> None:
    found = densest(Page(URL, framed(f"<div><h1>{TITLE}</h1><div id='t'>{ps()}</div></div>")))
    assert found is not None
    assert found.get("id") == "t"


@pytest.mark.parametrize(
    ("name", "own"),
    [
        *[("Tin Làng Quê", True), ("Báo điện tử Tin Làng Quê", True), ("admin", True)],
        *[("https://facebook.com/tlq", True), ("Hồ Diệp", False), ("Lê Tín", False)],
    ],
)
def test_the_newspaper_itself_is_no_author(name: str, own: bool) -> None:
    assert is_owner(name, {"tinlangque"}) is own


_TAGS = st.sampled_from(["p", "div", "table", "tr", "td", "a", "h1", "ul", "li", "figure", "br"])
_PIECE = st.builds(
    lambda tag, name, text: f"<{tag} class='{name}'>{text}",
    _TAGS,
    st.sampled_from(["", "sapo", "content", "related", "date", "author", "caption"]),
    st.sampled_from(
        ["", TITLE, BODY[0], "02/03/2026 07:15", "<img src=a.jpg>", "</div>", "&nbsp;"]
    ),
)


@settings(max_examples=60)
@given(st.lists(_PIECE, max_size=14))
def test_any_page_gives_a_reading_and_a_score(pieces: list[str]) -> None:
    scored = read_generic(Page(URL, "".join(pieces)), helper=False)
    assert 0.0 <= scored.score <= 1.0
    assert all(block.text.strip() or block.url for block in scored.reading.blocks)


@pytest.mark.parametrize("method", [densest, read_generic])
def test_an_empty_page_is_no_error(method: Callable[[Page], object]) -> None:
    method(Page(URL, ""))
