"""Queries as phones, terminals and absent-minded people type them, and what narrows a search."""

from __future__ import annotations

import contextlib
from datetime import datetime
from typing import TYPE_CHECKING

import pytest
from given import a_capture, an_article
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from archive import articles
from archive.errors import QueryError
from archive.search import Filters, explain, search
from archive.times import VIETNAM

if TYPE_CHECKING:
    import sqlite3

TITLES = {
    1: "Cần Thơ mở bến tàu",
    2: "Tàu ở Cần Giờ, thơ ở Cần Đước",
    3: "Nghị quyết 02/NQ-HĐND về bến đò",
    4: "Search AND rescue: NEAR the bridge OR not",
}


@pytest.fixture
def filled(db: sqlite3.Connection) -> sqlite3.Connection:
    for number, title in TITLES.items():
        day = datetime(2026, 3, number, 8, tzinfo=VIETNAM)
        article = an_article(number, title=title, lead=None, body="Tin ngắn.", published_at=day)
        articles.store(db, article, capture=a_capture(number), run_id=1)
    return db


def numbers(db: sqlite3.Connection, query: str, filters: Filters | None = None) -> set[int]:
    found = search(db, query, filters=filters, limit=50)
    assert found.total == len(found.hits)
    return {hit.id for hit in found.hits}


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ('"Cần Thơ"', {1}),
        ("“Cần Thơ”", {1}),
        ("«Cần Thơ»", {1}),
        ("Cần Thơ", {1, 2}),
        ("bến -“Cần Thơ”", {3}),
        ("02/NQ-HĐND", {3}),
        ("02/nq-hdnd", {3}),
        ("nq-hđ*", {3}),
        ("title:“bến đò”", {3}),
        ("AND", None),
        ('"AND"', {4}),
        ("and", {4}),
        ("NEAR(the bridge, 5)", {4}),
        ("NEAR(rescue bridge, 1)", set()),
        ("NEAR(rescue bridge,2)", {4}),
        ("near (bridge)", {4}),
        ("near bridge", {4}),
        ("tau -gio -duoc", {1}),
        ("--tau ben", {3}),
        ("tàu OR đò", {1, 2, 3}),
        ("bến tàu OR đò", {1, 3}),  # OR binds what stands beside it
        ("tàu OR", None),
        ("OR tàu", None),
        ("tàu OR OR đò", None),
        ("tàu NOT", None),
        ("-tàu", None),
        ("tàu\0", {1, 2}),
        ("tàu \udcc3", {1, 2}),
        ("title_f:tau", set()),
        ("*", None),
        ("^tàu", {1, 2}),
        ("{title}: tàu", set()),
        ("'; DROP TABLE articles; --", set()),
        ("cần -- tàu", {1, 2}),
        ("cần - tàu", {1, 2}),
        ("cần -🙂 tàu", {1, 2}),
        ("cần -(bến)", {2}),
        ("rescue -OR", set()),
        ("🙂", None),
        ("tàu 🙂", {1, 2}),
    ],
)
def test_what_is_typed_is_understood_or_refused(
    filled: sqlite3.Connection, query: str, found: set[int] | None
) -> None:
    if found is None:
        with pytest.raises(QueryError):
            numbers(filled, query)
    else:
        assert numbers(filled, query) == found


@pytest.mark.parametrize(
    "query",
    [
        "tàu" + " -x" * 2000,
        "tàu" + " OR x" * 2000,
        "tàu " * 2000,
        "tàu " + "(" * 5000,
        '"' * 5001 + "tàu",
        "t" * 200_000,
    ],
    ids=lambda query: f"{query[:12]}… {len(query)}",
)
def test_a_long_query_is_searched_too(filled: sqlite3.Connection, query: str) -> None:
    assert numbers(filled, query) <= {1, 2}


SIGNS = [
    "site:",
    "since:",
    "is:edited",
    "caption:",
    "NEAR(",
    "2026",
    "57.000",
    ",",
    "tàu",
    "OR",
    "NOT",
    "AND",
    "-",
    '"',
    "*",
    "(",
    ")",
    "title:",
    "“",
    "^",
    "\0",
    "{",
    "\udcc3",
]


@settings(max_examples=150, suppress_health_check=list(HealthCheck))
@given(
    st.text(st.characters(), max_size=30)
    | st.lists(st.sampled_from(SIGNS)).map(" ".join)
    | st.lists(st.sampled_from(SIGNS)).map("".join)
)
def test_any_string_is_searched_or_refused(filled: sqlite3.Connection, query: str) -> None:
    with contextlib.suppress(QueryError):
        search(filled, query)
        explained = explain(filled, query)
        assert len(filled.execute(explained.runnable).fetchall()) <= 10


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        (Filters(site="baocantho"), {1, 2}),
        (Filters(site="baokhac"), set()),
        (Filters(province="Cần Thơ"), {1, 2}),
        (Filters(province="Lào Cai"), set()),
        (Filters(since="2026-03-02"), {2}),
        (Filters(until="2026-03-01"), {1}),
        (Filters(since="2026-03-01", until="2026-03-02"), {1, 2}),
        (Filters(since="2026-03-03"), set()),
    ],
)
def test_filters_narrow_a_search(
    filled: sqlite3.Connection, filters: Filters, found: set[int]
) -> None:
    assert numbers(filled, "tàu", filters) == found


def test_the_total_counts_what_the_limit_leaves_out(filled: sqlite3.Connection) -> None:
    found = search(filled, "tàu", limit=1)
    assert (found.total, len(found.hits)) == (2, 1)


def test_a_hit_in_the_title_comes_before_one_in_the_body(db: sqlite3.Connection) -> None:
    for number, (title, body) in enumerate([("Tin", "Có phà."), ("Có phà", "Tin.")], 1):
        article = an_article(number, title=title, lead=None, body=body)
        articles.store(db, article, capture=a_capture(number), run_id=1)
    for query in ("phà", "pha"):
        assert [hit.id for hit in search(db, query).hits] == [2, 1]


def test_the_pieces_of_a_snippet_are_its_text(filled: sqlite3.Connection) -> None:
    (hit,) = search(filled, "thơ giờ").hits
    assert "".join(text for text, _ in hit.pieces()) == TITLES[2]
    assert [text for text, marked in hit.pieces() if marked] == ["Giờ", "thơ"]


def test_an_article_that_better_code_read_differently_was_not_edited(
    filled: sqlite3.Connection,
) -> None:
    columns = "article_id, title, body, captions, content_hash, capture_id, capture_sha256, seen_at"
    for number, reason in ((1, "reread"), (2, "edited")):
        filled.execute(
            f"INSERT INTO article_versions (version, reason, run_id, {columns}) "
            f"SELECT 2, ?, run_id, {columns} FROM article_versions WHERE article_id = ?",
            [reason, number],
        )
        filled.execute("UPDATE articles SET version = 2 WHERE id = ?", [number])
    assert numbers(filled, "is:edited") == {2}
    assert numbers(filled, "tàu -is:edited") == {1}
