"""The provinces that an article names, and whose it is by its marker: kept, re-read, queried."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from given import a_capture, an_archive, an_article

from archive import articles
from archive.exporting import objects
from archive.places import Place
from pipelines.steps.places import places_in, register_provinces

if TYPE_CHECKING:
    import sqlite3
    from pathlib import Path

HA_GIANG = Place(phrase="Hà Giang", province="Tuyên Quang", province_old="Hà Giang")
CAN_THO = Place(phrase="Cần Thơ", province="Cần Thơ")


@pytest.fixture
def opened(tmp_path: Path) -> tuple[sqlite3.Connection, int]:
    archive, run = an_archive(tmp_path)
    register_provinces(archive.connection)
    return archive.connection, run


def places(db: sqlite3.Connection) -> list[tuple[str, ...]]:
    rows = db.execute(
        "SELECT phrase, province_old, province FROM article_places ORDER BY article_id, position"
    )
    return [tuple(row) for row in rows]


def test_there_are_34_provinces_and_63_before(opened: tuple[sqlite3.Connection, int]) -> None:
    db, _ = opened
    register_provinces(db)  # as every crawl does
    assert db.execute("SELECT count(*) FROM provinces").fetchone()[0] == 34
    assert db.execute("SELECT count(*) FROM provinces_old").fetchone()[0] == 63
    row = db.execute("SELECT province FROM provinces_old WHERE name = 'Hà Giang'").fetchone()
    assert row[0] == "Tuyên Quang"


def test_places_are_kept_in_order_and_exported(opened: tuple[sqlite3.Connection, int]) -> None:
    db, run = opened
    article = an_article(1, places=(HA_GIANG, CAN_THO), lead_paper="baohagiang")
    articles.store(db, article, capture=a_capture(), run_id=run)
    assert places(db) == [("Hà Giang", "Hà Giang", "Tuyên Quang"), ("Cần Thơ", None, "Cần Thơ")]
    (kept,) = objects.articles(db)
    assert [place["province"] for place in kept["places"]] == ["Tuyên Quang", "Cần Thơ"]
    assert kept["lead_paper"] == "baohagiang"


def test_the_same_page_read_by_better_code_gets_its_places(
    opened: tuple[sqlite3.Connection, int],
) -> None:
    db, run = opened
    articles.store(db, an_article(1), capture=a_capture(), run_id=run)
    assert places(db) == []
    decision = articles.store(db, an_article(1, places=(CAN_THO,)), capture=a_capture(), run_id=run)
    assert decision.action == "unchanged"  # nobody edited anything
    assert places(db) == [("Cần Thơ", None, "Cần Thơ")]


def test_an_edit_that_names_another_province_replaces_them(
    opened: tuple[sqlite3.Connection, int],
) -> None:
    db, run = opened
    articles.store(db, an_article(1, places=(CAN_THO,)), capture=a_capture(), run_id=run)
    edited = an_article(1, title="Hà Giang mở hội", places=(HA_GIANG,))
    articles.store(db, edited, capture=a_capture(2), run_id=run)
    assert places(db) == [("Hà Giang", "Hà Giang", "Tuyên Quang")]


def test_title_and_lead_are_read_apart_and_each_province_once() -> None:
    found = places_in("CẦN THƠ ĐÓN KHÁCH", "Đoàn khách từ Hà Giang và Cần Thơ gặp nhau ở bến.")
    assert [(place.province, place.province_old) for place in found] == [
        ("Cần Thơ", None),
        ("Tuyên Quang", "Hà Giang"),
    ]
    assert places_in(None, None) == ()
