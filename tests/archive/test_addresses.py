"""One article, one row, whatever address it is seen under; twins of two papers are linked."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from given import NOW, a_capture, an_article

from archive import addresses, articles, sites
from archive.sites import Site

if TYPE_CHECKING:
    import sqlite3
    from datetime import datetime

    from archive.records import Article

HOST = "https://baocantho.com.vn"


def store(db: sqlite3.Connection, article: Article, *, page: int = 1) -> str:
    return articles.store(db, article, capture=a_capture(page), run_id=1).action


def a_twin(number: int, *, site: str, **changes: object) -> Article:
    return an_article(number, site=site, url=f"https://{site}.vn/bai-{number}.html", **changes)


def another_paper(db: sqlite3.Connection, name: str, province: str) -> None:
    site = Site(
        site=name,
        name=name,
        province=province,
        province_old=province,
        home=f"https://{name}.vn/",
        family="onecms",
        status="live",
    )
    sites.register(db, site, {"/tin/": "Tin"})


def test_every_address_is_kept_in_the_order_in_which_it_was_seen(db: sqlite3.Connection) -> None:
    old, new, third = (f"{HOST}/{name}-a1.html" for name in ("cu", "moi", "ba"))
    store(db, an_article(1, url=old))
    store(db, an_article(1, url=new, other_urls=(third,)), page=2)
    assert addresses.of(db, 1) == [old, new, third]


@pytest.mark.parametrize("known_by", ["url", "other_urls"])
def test_an_article_without_id_is_known_by_any_address_that_it_had(
    db: sqlite3.Connection, known_by: str
) -> None:
    store(db, an_article(native_id=None, url=f"{HOST}/mot", other_urls=(f"{HOST}/hai",)))
    again = {"url": f"{HOST}/hai"} if known_by == "url" else {"other_urls": (f"{HOST}/mot",)}
    assert store(db, an_article(native_id=None, **{"url": f"{HOST}/ba", **again}), page=2) != "new"
    assert db.execute("SELECT count(*) FROM articles").fetchone()[0] == 1


def test_an_address_belongs_to_the_article_that_had_it_first(db: sqlite3.Connection) -> None:
    shared = f"{HOST}/chung.html"
    store(db, an_article(1, other_urls=(shared,)))
    store(db, an_article(2, other_urls=(shared,)), page=2)
    rows = db.execute("SELECT article_id FROM article_urls WHERE canonical = ?", [shared])
    assert [row[0] for row in rows.fetchall()] == [1]


def linked(db: sqlite3.Connection) -> list[tuple[int, int]]:
    rows = db.execute("SELECT article_id, other_id FROM article_links").fetchall()
    return [(row[0], row[1]) for row in rows]


def test_the_same_article_on_two_hosts_after_a_merger_is_linked_and_not_merged(
    db: sqlite3.Connection,
) -> None:
    another_paper(db, "baohaugiang", "Cần Thơ")
    store(db, a_twin(7, site="baohaugiang"))
    store(db, an_article(8), page=2)
    assert linked(db) == [(1, 2)]
    assert db.execute("SELECT count(*) FROM articles").fetchone()[0] == 2


@pytest.mark.parametrize(
    ("province", "changes"),
    [
        ("Cà Mau", {}),  # wire copy of an unrelated paper is syndication, not the same article
        ("Cần Thơ", {"title": "Chợ nổi đông khách"}),
        ("Cần Thơ", {"published_at": NOW + timedelta(days=3)}),
    ],
)
def test_what_merely_resembles_is_not_linked(
    db: sqlite3.Connection, province: str, changes: dict[str, str | datetime]
) -> None:
    another_paper(db, "baokhac", province)
    store(db, a_twin(7, site="baokhac", **changes))
    store(db, an_article(8), page=2)
    assert linked(db) == []


def test_an_article_is_looked_up_by_its_address_and_not_among_all_of_its_newspaper(
    db: sqlite3.Connection,
) -> None:
    plan = db.execute(f"EXPLAIN QUERY PLAN {articles.BY_ADDRESS}", ['["a"]', "b"]).fetchall()
    searched = [str(row["detail"]) for row in plan if "SEARCH" in str(row["detail"])]
    assert [step.split()[1] for step in searched] == ["article_urls", "articles"]
    assert "canonical=?" in searched[0]
    assert "rowid=?" in searched[1]
