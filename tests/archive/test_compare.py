"""Comparing two parts of the archive: terms, their keyness, and which articles are meant."""

from __future__ import annotations

from dataclasses import replace
from math import inf, log, log2
from typing import TYPE_CHECKING

import pytest
from given import SITE, a_capture, an_article
from hypothesis import given
from hypothesis import strategies as st

from archive import articles, sites
from archive.compare import compare
from archive.compare.keyness import CRITICAL, log_likelihood, log_ratio
from archive.compare.terms import count, terms
from archive.errors import QueryError
from archive.search import Filters

if TYPE_CHECKING:
    import sqlite3

# 8 syllables on each side.
TINY = (
    ("baocantho", "Lúa lúa", "lúa nước"),
    ("baocantho", "Lúa", "lúa lúa nước"),
    ("baolaocai", "Lúa", "bến bến nước"),
    ("baolaocai", "Lúa", "bến bến gạo"),
)


@pytest.fixture
def tiny(db: sqlite3.Connection) -> sqlite3.Connection:
    other = {"name": "Báo Lào Cai", "province": "Lào Cai", "province_old": "Lào Cai"}
    sites.register(db, replace(SITE, site="baolaocai", **other), {})
    for number, (site, title, body) in enumerate(TINY, 1):
        article = an_article(number, site=site, title=title, body=body, lead=None)
        articles.store(db, article, capture=a_capture(number), run_id=1)
    return db


def test_keyness_of_a_tiny_corpus_is_what_one_counts_by_hand(tiny: sqlite3.Connection) -> None:
    found = compare(tiny, "baocantho", "baolaocai", lengths=(1,), least=4, least_articles=1)
    assert (found.a.words, found.b.words) == (8, 8)
    (rice,), (wharf,) = found.keys_a, found.keys_b
    # lúa: 6 of 8 and 2 of 8, so 4 are expected on each side: 2 (6 ln 6/4 + 2 ln 2/4).
    assert (rice.term, rice.a, rice.b, rice.a_articles, rice.b_articles) == ("lúa", 6, 2, 2, 2)
    assert (
        rice.g2
        == pytest.approx(2 * (6 * log(1.5) + 2 * log(0.5)))
        == pytest.approx(2.093, abs=1e-3)
    )
    assert rice.log_ratio == pytest.approx(log2(3)) == pytest.approx(1.585, abs=1e-3)
    assert (rice.a_per_million, rice.b_per_million) == (750_000, 250_000)
    # bến: none of 8 and 4 of 8, so 2 are expected: 2 (0 + 4 ln 4/2); half a time stands for none.
    assert (wharf.term, wharf.a, wharf.b, wharf.a_articles, wharf.b_articles) == ("bến", 0, 4, 0, 2)
    assert wharf.g2 == pytest.approx(8 * log(2)) == pytest.approx(5.545, abs=1e-3)
    assert wharf.log_ratio == pytest.approx(log2(0.5 / 4)) == -3


@pytest.mark.parametrize(
    ("least", "least_articles", "terms_a", "terms_b"),
    [
        (4, 1, ["lúa"], ["bến"]),
        (3, 1, ["lúa", "nước"], ["bến"]),
        (1, 1, ["lúa", "nước"], ["bến", "gạo"]),
        (1, 2, ["lúa", "nước"], ["bến"]),
        (7, 1, ["lúa"], []),
        (9, 1, [], []),
    ],
)
def test_rare_terms_and_hobbies_of_one_article_are_no_keys(
    tiny: sqlite3.Connection,
    least: int,
    least_articles: int,
    terms_a: list[str],
    terms_b: list[str],
) -> None:
    found = compare(
        tiny, "baocantho", "baolaocai", lengths=(1,), least=least, least_articles=least_articles
    )
    assert [key.term for key in found.keys_a] == terms_a
    assert [key.term for key in found.keys_b] == terms_b


def test_pairs_are_measured_against_pairs(tiny: sqlite3.Connection) -> None:
    found = compare(tiny, "baocantho", "baolaocai", lengths=(2,), least=1, least_articles=1)
    pairs = {key.term: (key.a, key.b) for key in (*found.keys_a, *found.keys_b)}
    # No pair goes over the end of a headline.
    assert pairs == {
        "lúa lúa": (2, 0),
        "lúa nước": (2, 0),
        "bến bến": (0, 2),
        "bến nước": (0, 1),
        "bến gạo": (0, 1),
    }
    assert found.keys_a[0].a_per_million == pytest.approx(500_000)  # 2 of 4 pairs


COUNTS = st.integers(0, 10_000)


@given(a=COUNTS, b=COUNTS, c=st.integers(1, 10_000), d=st.integers(1, 10_000))
def test_laws_of_keyness(a: int, b: int, c: int, d: int) -> None:
    c, d = a + c, b + d
    g2 = log_likelihood(a, b, c, d)
    assert 0 <= g2 < inf
    assert g2 == pytest.approx(log_likelihood(b, a, d, c), abs=1e-6)
    assert log_ratio(a, b, c, d) == pytest.approx(-log_ratio(b, a, d, c), abs=1e-9)
    if a * d == b * c:
        assert g2 == pytest.approx(0, abs=1e-6)


def test_an_empty_side_has_no_keyness() -> None:
    assert (log_likelihood(3, 0, 10, 0), log_ratio(3, 0, 10, 0)) == (0, 0)


def test_the_critical_value_is_that_of_one_in_ten_thousand() -> None:
    # 10 against 0 of as many: 2 * 10 ln 2 = 13.9 may be chance, 11 against 0 (15.2) is not.
    assert log_likelihood(10, 0, 1000, 1000) < CRITICAL < log_likelihood(11, 0, 1000, 1000)


@pytest.mark.parametrize(
    ("text", "single", "pairs"),
    [
        ("Kinh tế biển", ["kinh", "tế", "biển"], ["kinh tế", "tế biển"]),
        ("Kinh tế, biển", ["kinh", "tế", "biển"], ["kinh tế"]),
        ("Thuỷ lợi và thủy lợi", ["thủy", "lợi", "và", "thủy", "lợi"], ["thủy lợi"]),
        ("năm 2026 được mùa", ["năm", "được", "mùa"], ["được mùa"]),
        ("Đà\u00a0Nẵng", ["đà", "nẵng"], ["đà nẵng"]),
        ("một\nhai", ["một", "hai"], []),
        ("Covid-19", ["covid"], []),
        ("covid19 lan_xa, ĐT.609", ["đt"], []),
        ("nhà 90 m² giá ½ tỷ", ["nhà", "giá", "tỷ"], []),
        ("", [], []),
    ],
)
def test_terms_of_a_text(text: str, single: list[str], pairs: list[str]) -> None:
    found = terms(text)
    assert found[0] == single
    assert list(dict.fromkeys(found[1]))[: len(pairs)] == pairs
    assert (len(found[1]) > 0) == bool(pairs)


def test_a_term_is_counted_by_occurrence_and_by_article() -> None:
    found = count(["bến bến", "bến nước"])
    assert (found.occurrences[1]["bến"], found.articles[1]["bến"], found.texts) == (3, 2, 2)
    assert (found.total(1), found.total(2)) == (4, 2)


@pytest.mark.parametrize(
    ("given_", "query", "number"),
    [
        ("baocantho", "site:baocantho", 2),
        ("BaoCanTho ", "site:baocantho", 2),
        ("Cần Thơ", 'province:"Cần Thơ"', 2),
        ("lao cai", 'province:"lao cai"', 2),
        ("gạo", "gạo", 1),
        ("lúa site:baolaocai", "lúa site:baolaocai", 2),
        ("since:2026-03", "since:2026-03", 4),
    ],
)
def test_a_side_is_a_newspaper_a_province_or_a_query(
    tiny: sqlite3.Connection, given_: str, query: str, number: int
) -> None:
    found = compare(tiny, given_, "nước")
    assert (found.a.given, found.a.query, found.a.articles) == (given_, query, number)


def test_articles_on_both_sides_are_told(tiny: sqlite3.Connection) -> None:
    (note,) = compare(tiny, "nước", "baocantho").notes
    assert note.startswith("2 articles stand on both sides")
    assert compare(tiny, "baolaocai", "baocantho").notes == ()


def test_too_many_articles_are_a_sample_and_the_same_each_time(tiny: sqlite3.Connection) -> None:
    first, again = (compare(tiny, "baocantho", "baolaocai", least=1, most=1) for _ in range(2))
    assert first == again
    assert (first.a.articles, first.a.read, first.a.words) == (2, 1, 4)
    assert "baocantho: 1 of 2 articles were read" in first.notes[0]


def test_filters_narrow_both_sides(tiny: sqlite3.Connection) -> None:
    tiny.execute("UPDATE articles SET published_day = '2025-01-01' WHERE id IN (1, 3)")
    found = compare(tiny, "baocantho", "baolaocai", filters=Filters(since="2026"))
    assert (found.a.articles, found.b.articles) == (1, 1)


@pytest.mark.parametrize("given_", ["vàng", "site:khongco", "baocantho since:2030"])
def test_a_side_without_articles_is_refused_by_name(tiny: sqlite3.Connection, given_: str) -> None:
    with pytest.raises(QueryError, match=f"There is no article for {given_}"):
        compare(tiny, "baolaocai", given_)
