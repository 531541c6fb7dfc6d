"""The language of queries: what is read out of them, and what is refused with advice."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from search_table import NAMES, build

from archive.database import connect
from archive.errors import QueryError
from archive.search import Filters, search, select, to_fts
from archive.search.days import first_day, last_day
from archive.search.numbers import spellings
from archive.search.parse import parse
from archive.search.tree import Filter
from archive.spelling import fold

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(scope="module")
def table(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    path = tmp_path_factory.mktemp("language") / "archive.db"
    build(path)
    connection = connect(path, readonly=True)
    yield connection
    connection.close()


def found(table: sqlite3.Connection, query: str, filters: Filters | None = None) -> set[str]:
    return {NAMES[hit.url] for hit in search(table, query, filters=filters, limit=100).hits}


@pytest.mark.parametrize(
    ("query", "advice"),
    [
        ("", "Type one, such as"),
        ("🙂 --", "Type one, such as"),
        ("phà OR", "phà OR đò"),
        ("OR phà", "phà OR đò"),
        ("phà NOT", "bến tàu NOT phà"),
        ("phà OR NOT đò", "phà OR đò NOT cầu"),
        ("phà OR -đò", "phà OR đò NOT cầu"),
        ("NOT phà", "bến tàu -phà"),
        ("tàu (-phà)", "(bến tàu -phà)"),
        ("title:", "title:phà"),
        ("tàu title:", "title:phà"),
        ("title:()", "title:phà"),
        ("title:OR", "title:phà"),
        ("site:", "site:baocantho"),
        ("since:(2026)", "since:2026-03-01"),
        ("tàu since:mai", "2026-03-02"),
        ("tàu on:31/2/2026", "2/3/2026"),
        ("tàu since:0000", "2026-03"),
        ("tàu is:new", "is:edited, is:gone"),
        ("tàu OR site:baocantho", "site:baocantho site:baolaocai"),
        ("(tàu site:baocantho)", "site:baocantho site:baolaocai"),
        ("title:(tàu site:baocantho)", "site:baocantho site:baolaocai"),
        ("tàu OR caption:cầu", "hold for the whole search"),
        ("(tàu caption:cầu)", "hold for the whole search"),
        ("title:(tàu body:cầu)", "title:phà body:đò"),
        ("NEAR(tàu", 'NEAR(phà "bến tàu", 5)'),
        ("NEAR(tàu)", 'NEAR(phà "bến tàu", 5)'),
        ("NEAR()", 'NEAR(phà "bến tàu", 5)'),
        ("NEAR(a OR b)", 'NEAR(phà "bến tàu", 5)'),
        ("NEAR((a) b)", 'NEAR(phà "bến tàu", 5)'),
        ("NEAR(a b, 1001)", 'NEAR(phà "bến tàu", 5)'),
        ("(" * 40 + "tàu" + ")" * 40, "fewer"),
        ("a " * 20_000, "in quotes"),
    ],
    ids=lambda text: text[:24],
)
def test_a_broken_query_is_answered_with_what_to_write(
    table: sqlite3.Connection, query: str, advice: str
) -> None:
    with pytest.raises(QueryError) as refused:
        search(table, query)
    assert advice in str(refused.value)
    assert "fts5" not in str(refused.value)


@pytest.mark.parametrize(
    ("query", "filters"),
    [
        ("phà SITE:baocantho", [Filter(key="site", value="baocantho")]),
        ("phà -site:a", [Filter(key="site", value="a", negated=True)]),
        ("phà NOT is:gone", [Filter(key="is", value="gone", negated=True)]),
        ('author: "Thu Hà"', [Filter(key="author", value="Thu Hà")]),
        ('"site:baocantho"', []),
        ("website:baocantho", []),
        ("10:30", []),
    ],
)
def test_filters_are_told_from_words(query: str, filters: list[Filter]) -> None:
    assert list(parse(query).filters) == filters


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2026", "2026-01-01", "2026-12-31"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2/2024", "2024-02-01", "2024-02-29"),
        ("2026-3-2", "2026-03-02", "2026-03-02"),
        ("2/3/2026", "2026-03-02", "2026-03-02"),
        ("02-03-2026", "2026-03-02", "2026-03-02"),
        ("02.03.2026", "2026-03-02", "2026-03-02"),
    ],
)
def test_days_months_and_years_are_spans(text: str, first: str, last: str) -> None:
    assert (first_day(text), last_day(text)) == (first, last)


@pytest.mark.parametrize("text", ["", "26", "2026-13", "2026-02-30", "hôm qua", "2026-", "٢٠٢٦"])
def test_what_is_no_day_is_no_guess(text: str) -> None:
    with pytest.raises(QueryError, match="is not a day"):
        first_day(text)


@pytest.mark.parametrize(
    ("text", "others"),
    [
        ("57.000", ["57000"]),
        ("57000", ["57.000"]),
        ("57,000", ["57000"]),
        ("1.057.000 đồng", ["1057000 đồng"]),
        ("7500đ", ["7.500đ"]),
        ("300", []),
        ("0912345678", []),
        ("02/2026/NĐ-CP", []),
        ("57.00", []),
        ("1.5", []),
        ("12.3456", []),
    ],
)
def test_only_amounts_have_two_spellings(text: str, others: list[str]) -> None:
    assert spellings(text) == [text, *others]


@given(st.integers(min_value=1000, max_value=10**14))
def test_the_spellings_of_an_amount_are_each_others(number: int) -> None:
    plain, pointed = str(number), f"{number:,}".replace(",", ".")
    assert set(spellings(plain)) == set(spellings(pointed)) == {plain, pointed}


@pytest.mark.parametrize(
    ("filters", "query", "expected"),
    [
        (Filters(site="baocantho"), "tàu", {"cantho", "tphcm"}),
        (Filters(site="báo cần thơ"), "tàu", {"cantho", "tphcm"}),
        (Filters(site="baocantho"), "tàu site:baodanang", set()),
        (Filters(province="Hậu Giang"), "thợ", {"cantho_tho"}),
        (Filters(province="tỉnh hau giang"), "thợ", {"cantho_tho"}),
        (Filters(province="TP Cần Thơ"), "thợ", {"cantho_tho"}),
        (Filters(place="daklak"), "", {"mdrak"}),
        (Filters(place="Đắk Lắk"), "", {"mdrak"}),
        (Filters(section="Thể thao"), "sông", {"namdinh"}),
        (Filters(section="Tin mới"), "sông", set()),
        (Filters(author="khanh an", since="2026"), "", {"dalat", "cangio", "covid"}),
        (Filters(states=("edited", "gone")), "", set()),
        (Filters(states=("edited",), until="2025"), "", {"quockhanh"}),
    ],
)
def test_filters_from_outside_hold_beside_the_query(
    table: sqlite3.Connection, filters: Filters, query: str, expected: set[str]
) -> None:
    assert found(table, query, filters) == expected


@pytest.mark.parametrize(
    ("query", "note"),
    [
        ("tàu site:baocantoh", "Did you mean site:baocantho?"),
        ("tàu site:vnexpress", "baotinh sites"),
        ("tàu province:cần thơ", 'province:"Cần Thơ"'),
        ("tàu author:Nguyễn", "no author called Nguyễn"),
    ],
)
def test_an_unknown_name_finds_nothing_and_is_told(
    table: sqlite3.Connection, query: str, note: str
) -> None:
    results = search(table, query)
    assert results.total == 0
    assert note in " ".join(results.notes)


@pytest.mark.parametrize(
    ("query", "suggestions"),
    [
        ("danang", ("da nang",)),
        ("tuyen -danang", ()),
        ("thuyr loi", ("thuy loi",)),
        ('"nghij quyet" 19', ('"nghi quyet" 19',)),
        ("đà nang", ("da nang",)),
        ("tàu cảng đò", ()),
        ("xqzwv", ()),
        ("danang site:baocantho", ("da nang site:baocantho",)),
        ("danang site:baohaugiang", ()),
        ("tau", ()),
    ],
)
def test_a_query_that_finds_nothing_is_answered_with_one_that_does(
    table: sqlite3.Connection, query: str, suggestions: tuple[str, ...]
) -> None:
    results = search(table, query)
    assert results.suggestions == suggestions
    for suggestion in suggestions:
        assert search(table, suggestion).total > 0


words = st.sampled_from(
    [
        "phà",
        "đò",
        "bến",
        "tàu",
        "thủy",
        "hoà",
        "nhạc",
        "Cần",
        "Thơ",
        "cầu",
        "sông",
        "quy",
        "định",
        "57000",
    ]
)


@given(st.lists(words, min_size=1, max_size=3))
def test_without_accents_a_query_finds_no_less(table: sqlite3.Connection, typed: list[str]) -> None:
    query = " ".join(typed)
    assert found(table, query) <= found(table, fold(query))


@given(words, words)
def test_the_operators_are_those_of_sets(table: sqlite3.Connection, one: str, two: str) -> None:
    # Together they must be all marked or none: a mark anywhere makes both exact.
    one, two = fold(one), fold(two)
    assert found(table, f"{one} {two}") == found(table, one) & found(table, two)
    assert found(table, f"{one} OR {two}") == found(table, one) | found(table, two)
    assert found(table, f"{one} NOT {two}") == found(table, one) - found(table, two)


def test_a_selection_is_a_condition_for_statements_of_ones_own(table: sqlite3.Connection) -> None:
    selection = select(table, "phà OR đò -is:gone", Filters(until="2025"))
    sql = f"SELECT url FROM articles WHERE {selection.condition}"
    assert [NAMES[row["url"]] for row in table.execute(sql, selection.values)] == ["gialua"]


def test_the_words_alone_can_be_had_as_an_expression() -> None:
    assert to_fts('"Nam Định" site:baocantho') == '{title lead body} : "Nam Định"'
    assert to_fts('"nam dinh"') == '"nam dinh"'
    with pytest.raises(QueryError):
        to_fts("site:baocantho")


def test_an_archive_of_an_older_baotinh_says_what_is_missing() -> None:
    old = sqlite3.connect(":memory:")
    old.execute("CREATE TABLE articles (id INTEGER PRIMARY KEY, published_at)")
    with pytest.raises(QueryError, match="next crawl"):
        search(old, "caption:cầu")
    old.close()
