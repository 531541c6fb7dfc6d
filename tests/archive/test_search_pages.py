"""Pages that begin where the one before ended."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from given import NOW, a_capture, an_article

from archive import articles
from archive.errors import QueryError
from archive.search import Results, Sort, asked, find, plan, search, statement
from archive.search.place import Place, place_of

if TYPE_CHECKING:
    import sqlite3

DATED, UNDATED = 14, 5
QUERIES = ["phà OR đò", "kh*", "since:2020", "phà -is:staff"]


@pytest.fixture(params=["few", "all hits", "back in time"])
def db_of_a_size(
    db: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> sqlite3.Connection:
    """Nineteen articles, several of one minute and some of no date, found in each of the ways."""
    days: list[datetime | None] = [NOW + timedelta(days=number // 3) for number in range(DATED)]
    for number, day in enumerate([*days, *[None] * UNDATED], 1):
        article = an_article(
            number, title="Khách đợi phà", lead=None, body="Tin trong ngày.", published_at=day
        )
        articles.store(db, article, capture=a_capture(number), run_id=1)
    if request.param != "few":
        monkeypatch.setattr(plan, "LOOK", 50 if request.param == "all hits" else 0)
        for module in (asked, find, statement):
            monkeypatch.setattr(module, "BROAD", 3)
    return db


def pages(
    db: sqlite3.Connection, query: str, *, sort: Sort | None, limit: int = 4
) -> list[Results]:
    found = [search(db, query, sort=sort, limit=limit)]
    while (after := found[-1].next) is not None:
        found.append(search(db, query, sort=sort, limit=limit, after=after))
    return found


@pytest.mark.parametrize("query", QUERIES)
@pytest.mark.parametrize("sort", ["best", "newest", None])
def test_pages_one_after_the_other_give_all_in_order(
    db_of_a_size: sqlite3.Connection, query: str, sort: Sort | None
) -> None:
    whole = [hit.id for hit in search(db_of_a_size, query, sort=sort, limit=100).hits]
    found = pages(db_of_a_size, query, sort=sort)
    assert [hit.id for page in found for hit in page.hits] == whole
    assert len(whole) == (DATED if query == "since:2020" else DATED + UNDATED)
    assert {page.total for page in found} == {found[0].total}
    assert all(page.hits for page in found)


def test_an_article_that_comes_in_between_moves_no_page(db: sqlite3.Connection) -> None:
    for number in range(1, 7):
        article = an_article(number, title="Phà", published_at=NOW + timedelta(days=number))
        articles.store(db, article, capture=a_capture(number), run_id=1)
    first = search(db, "phà", sort="newest", limit=3)
    news = an_article(7, title="Phà", published_at=NOW + timedelta(days=30))
    articles.store(db, news, capture=a_capture(7), run_id=1)
    second = search(db, "phà", sort="newest", limit=3, after=first.next)
    assert [hit.id for hit in (*first.hits, *second.hits)] == [6, 5, 4, 3, 2, 1]
    assert second.next is None


@pytest.mark.parametrize(
    "place",
    [Place(passed=40), Place(at="2026-03-02T05:30:00+07:00", id=12), Place(at=None, id=7)],
)
def test_a_place_is_read_as_it_was_written(place: Place) -> None:
    assert place_of(str(place)) == place


@pytest.mark.parametrize(
    "text",
    ["", "-1", "x", "2026-03-02", "2026-03-02T05:30:00.12", "1.2.3", "'; --.1", "." + "9" * 30],
)
def test_what_is_no_place_is_refused(db: sqlite3.Connection, text: str) -> None:
    with pytest.raises(QueryError, match="is no place in a list of hits"):
        search(db, "phà", after=text)


def test_a_place_in_another_order_is_refused(db: sqlite3.Connection) -> None:
    with pytest.raises(QueryError, match="is a place among the best, and this search gives"):
        search(db, "phà", after="40", sort="newest")
