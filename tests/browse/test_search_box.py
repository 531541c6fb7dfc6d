"""Datasette's search box understands the language of docs/search.md (asked in-process)."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from search_table import NAMES, build

pytest.importorskip("datasette")

from browse.server import app

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Any:
    path: Path = tmp_path_factory.mktemp("box") / "archive.db"
    build(path)
    return app(path)


def get(browser: Any, address: str, **parameters: str) -> Any:
    return asyncio.run(browser.client.get(f"/archive/{address}", params=parameters))


def found(browser: Any, **parameters: str) -> set[str]:
    answer = get(browser, "articles.json", _shape="array", _size="100", **parameters)
    assert answer.status_code == 200, answer.text
    return {NAMES[row["url"]] for row in answer.json()}


def test_the_box_and_what_was_typed_stay_on_the_page(browser: Any) -> None:
    page = get(browser, "articles", _search="tàu site:baocantho").text
    assert 'value="tàu site:baocantho"' in page
    assert "Cần Thơ thêm tuyến xe buýt ra bến tàu" in page
    assert "Tàu khách từ Cần Giờ ghé cảng" not in page
    assert "2 rows" in page


def test_an_empty_box_shows_everything(browser: Any) -> None:
    assert found(browser, _search="") == set(NAMES.values())
    assert found(browser) == set(NAMES.values())


@pytest.mark.parametrize(
    ("query", "advice"),
    [
        ("phà OR", "phà OR đò"),
        ("is:new", "is:edited"),
        ("since:mai", "2026-03-02"),
        ("🙂", "Type one, such as"),
    ],
)
def test_a_broken_query_is_answered_with_advice(browser: Any, query: str, advice: str) -> None:
    page, plain = (get(browser, each, _search=query) for each in ("articles", "articles.json"))
    assert page.status_code == plain.status_code == 400
    assert advice in page.text
    assert advice in plain.json()["error"]
    assert "fts5" not in page.text


def test_other_conditions_hold_beside_the_search(browser: Any) -> None:
    assert found(browser, _search="tàu", site="baocantho") == {"cantho", "tphcm"}
    assert found(browser, _search="tàu since:2026", _where="section = 'Du lịch'") == {"cangio"}
    assert found(browser, _search="tàu", published_day__gte="2026-02-01") == {"cantho"}


def test_a_single_column_can_be_searched(browser: Any) -> None:
    assert found(browser, _search_title="phà OR đò") == {"quydinh", "gialua", "doingang"}
    assert found(browser, _search_title="bến", _search_lead="phao") == {"quydinh"}
    assert found(browser, _search_title_f="ban") == {"banbe", "bando"}


def test_raw_mode_is_left_to_those_who_write_fts5(browser: Any) -> None:
    raw = '{title lead body}:("nam" AND "định")'
    assert found(browser, _search=raw, _searchmode="raw") == {"namdinh"}


def test_other_tables_keep_their_search(browser: Any) -> None:
    assert get(browser, "sites.json", _search="cần thơ").status_code == 200


def test_the_tables_of_the_index_of_captions_are_out_of_sight(browser: Any) -> None:
    shown = asyncio.run(browser.client.get("/archive.json")).json()["tables"]
    hidden = {table["name"]: table["hidden"] for table in shown if "captions" in table["name"]}
    assert hidden
    assert all(hidden.values())


@settings(max_examples=15, suppress_health_check=list(HealthCheck))
@given(
    st.lists(
        st.sampled_from(["tàu", "OR", "NOT", "(", ")", '"', "-", "title:", "site:", "NEAR(", "*"])
    ).map(" ".join)
    | st.text(max_size=12)
)
def test_whatever_is_typed_is_searched_or_advised(browser: Any, query: str) -> None:
    answer = get(browser, "articles.json", _search=query, _shape="array")
    assert answer.status_code in (200, 400)
    assert "syntax error" not in answer.text
