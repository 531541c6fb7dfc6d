"""What comes first, and what is counted."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from given import NOW, a_capture, an_article

from archive import articles
from archive.search import WEIGHTS, Filters, Sort, asked, explain, find, plan, search, statement
from archive.times import VIETNAM

if TYPE_CHECKING:
    import sqlite3

OTHER = "Tin ngắn trong ngày."


def put(
    db: sqlite3.Connection, *texts: tuple[str, str | None, str], day: datetime | None = NOW
) -> None:
    first = db.execute("SELECT count(*) FROM articles").fetchone()[0] + 1
    for number, (title, lead, body) in enumerate(texts, first):
        when = None if day is None else day + timedelta(days=number)
        article = an_article(number, title=title, lead=lead, body=body, published_at=when)
        articles.store(db, article, capture=a_capture(number), run_id=1)


def order(db: sqlite3.Connection, query: str, sort: Sort | None = None) -> list[int]:
    return [hit.id for hit in search(db, query, sort=sort, limit=50).hits]


@pytest.mark.parametrize("query", ["phà", "pha"])
def test_a_title_counts_more_than_a_lead_and_a_lead_more_than_a_body(
    db: sqlite3.Connection, query: str
) -> None:
    put(db, ("Có phà.", OTHER, OTHER), (OTHER, "Có phà.", OTHER), (OTHER, OTHER, "Có phà."))
    assert order(db, query) == [1, 2, 3]


def test_letters_as_typed_come_before_the_same_with_accents(db: sqlite3.Connection) -> None:
    put(db, ("Ban quản lý bến", None, OTHER), ("Bạn của bến sông", None, OTHER))
    assert order(db, "ban") == [1, 2]
    assert order(db, "bạn") == [2]


def test_words_side_by_side_come_before_words_apart(db: sqlite3.Connection) -> None:
    put(db, ("Bến cũ có tàu mới", None, OTHER), ("Có tàu ra bến tàu mới", None, OTHER))
    assert order(db, "bến tàu") == [2, 1]
    assert order(db, "ben tau") == [2, 1]


def test_exact_columns_weigh_more_and_so_do_titles() -> None:
    exact, folded = WEIGHTS[:3], WEIGHTS[3:]
    assert list(exact) == sorted(exact, reverse=True)
    assert all(one > other for one, other in zip(exact, folded, strict=True))


def test_the_newest_come_first_on_demand_and_those_without_a_date_last(
    db: sqlite3.Connection,
) -> None:
    put(db, ("Phà phà phà", None, OTHER), (OTHER, None, "Có phà."))
    put(db, ("Phà", None, OTHER), day=None)
    assert order(db, "phà", "newest") == [2, 1, 3]
    assert order(db, "phà", "best")[-1] == 2


@pytest.fixture
def broad(db: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch) -> sqlite3.Connection:
    """Twenty articles, where more than eight are many."""
    for module in (asked, find, statement):
        monkeypatch.setattr(module, "BROAD", 8)
    put(db, *[("Phà" if number % 2 else "Phà sang sông", None, OTHER) for number in range(20)])
    return db


def test_many_hits_come_newest_first_and_are_more_than_a_number(broad: sqlite3.Connection) -> None:
    results = search(broad, "phà", limit=3)
    assert (results.total, results.total_is_exact, results.sort) == (8, False, "newest")
    assert [hit.id for hit in results.hits] == [20, 19, 18]
    assert "[Phà]" in results.hits[0].highlighted("[", "]")


def test_a_sort_that_was_asked_for_is_kept(broad: sqlite3.Connection) -> None:
    assert search(broad, "phà", sort="best").sort == "best"
    assert search(broad, "phà site:baocantho", sort="newest", limit=2).hits[0].id == 20


def test_as_many_hits_as_the_bound_are_counted_exactly(broad: sqlite3.Connection) -> None:
    results = search(broad, "phà", filters=Filters(until="2026-03-16"))
    assert (results.total, results.total_is_exact, results.sort) == (8, True, "best")


@pytest.mark.parametrize("look", [0, plan.LOOK])
@pytest.mark.parametrize("query", ["phà", "sang", "since:2026", "phà since:2026"])
@pytest.mark.parametrize("sort", ["best", "newest", None])
def test_pages_follow_each_other(
    broad: sqlite3.Connection,
    monkeypatch: pytest.MonkeyPatch,
    query: str,
    sort: Sort | None,
    look: int,
) -> None:
    monkeypatch.setattr(plan, "LOOK", look)
    whole = order(broad, query, sort)
    pages = [
        hit.id
        for offset in range(0, 24, 4)
        for hit in search(broad, query, sort=sort, limit=4, offset=offset).hits
    ]
    assert pages == whole
    assert len(set(pages)) == len(pages)


@pytest.mark.parametrize("query", ["phà", "sang 'sông'", "since:2026", "caption:dưa -title:sông"])
def test_the_explained_statement_finds_the_same(broad: sqlite3.Connection, query: str) -> None:
    rows = broad.execute(explain(broad, query, limit=5).runnable).fetchall()
    hits = search(broad, query, limit=5).hits
    assert [row["id"] for row in rows] == [hit.id for hit in hits]
    shown = [" ".join(row["snippet"].split()) for row in rows]
    assert shown == [hit.highlighted("[", "]") for hit in hits]


def way(db: sqlite3.Connection, sql: str) -> str:
    """How SQLite goes about a statement."""
    return " ".join(str(row["detail"]) for row in db.execute(f"EXPLAIN QUERY PLAN {sql}"))


def test_the_walk_for_many_hits_reads_the_index_of_dates(
    broad: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(plan, "LOOK", 0)
    assert "COVERING INDEX articles_day" in way(broad, explain(broad, "phà").runnable)
    of_one = way(broad, explain(broad, "phà site:baocantho").runnable)
    assert "COVERING INDEX articles_site_day" in of_one


def test_the_walk_enters_the_index_of_dates_where_a_page_ended(
    broad: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(plan, "LOOK", 0)
    for query in ("phà", "phà until:2026-12"):
        place = search(broad, query, limit=3).next
        steps = way(broad, explain(broad, query, after=place).runnable)
        assert "articles_day (published_day<?)" in steps
        assert "TEMP B-TREE FOR ORDER BY" not in steps.partition("SCAN chosen")[0]


@pytest.mark.parametrize("query", ["phà", "phà since:2026", "phà section:'Kinh tế' is:staff"])
def test_filters_and_order_need_no_look_at_the_texts(
    broad: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch, query: str
) -> None:
    monkeypatch.setattr(asked, "FEW", -1)
    for sort in ("best", "newest"):
        chosen = way(broad, explain(broad, query, sort=sort).runnable).partition("SCAN chosen")[0]
        assert "SEARCH articles USING INTEGER PRIMARY KEY" not in chosen
        assert "COVERING INDEX articles_card" in chosen or query == "phà"


def test_an_archive_without_the_index_of_cards_is_searched_the_slower_way(
    broad: sqlite3.Connection,
) -> None:
    queries = ("phà", "phà since:2026", "author:'Thu Hà'", "sông -since:2027")
    with_cards = [order(broad, query) for query in queries]
    broad.execute("DROP INDEX articles_card")
    assert [order(broad, query) for query in queries] == with_cards


def test_what_has_no_date_is_not_left_out_by_a_date(db: sqlite3.Connection) -> None:
    put(db, ("Phà", None, OTHER), day=None)
    put(db, ("Phà", None, OTHER))
    assert order(db, "phà -since:2026") == [1]
    assert order(db, "phà -until:2026") == [1]
    assert order(db, "phà is:undated") == order(db, "phà -on:2026-03") == [1]
    assert order(db, "phà -is:undated") == [2]


def test_a_month_is_searched_by_its_days(db: sqlite3.Connection) -> None:
    put(db, ("Phà", None, OTHER), day=datetime(2026, 2, 27, tzinfo=VIETNAM))  # the 28th
    put(db, ("Phà", None, OTHER), day=datetime(2026, 2, 27, tzinfo=VIETNAM))  # 1 March
    assert order(db, "phà on:2026-02") == [1]
    assert order(db, "phà since:3/2026") == [2]
