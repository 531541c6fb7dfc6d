"""Views that answer what people ask first: texts, who wrote, what is named, what was edited."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from given import NOW, a_capture, an_article

from archive import articles, history, places
from archive.places import Place
from archive.records import CaptureRef, Contributor, Image
from pipelines.steps.places import register_provinces

if TYPE_CHECKING:
    import sqlite3


def store(db: sqlite3.Connection, number: int, page: int, **changes: Any) -> None:
    capture = CaptureRef(
        id=page, sha256=a_capture(page).sha256, fetched_at=NOW + timedelta(hours=page)
    )
    articles.store(db, an_article(number, **changes), capture=capture, run_id=1)


def asked(db: sqlite3.Connection, statement: str) -> list[tuple[Any, ...]]:
    return [tuple(row) for row in db.execute(statement).fetchall()]


@pytest.mark.parametrize(
    ("lead", "text"),
    [
        ("Ghe về bến.", "Chợ nổi\n\nGhe về bến.\n\nHàng đầy khoang.\n\nTrời trong."),
        (None, "Chợ nổi\n\nHàng đầy khoang.\n\nTrời trong."),
    ],
)
def test_an_article_is_one_text(db: sqlite3.Connection, lead: str | None, text: str) -> None:
    store(db, 1, 1, title="Chợ nổi", lead=lead, body="Hàng đầy khoang.\n\nTrời trong.")
    assert asked(db, "SELECT * FROM article_texts") == [
        (1, "baocantho", "Cần Thơ", "2026-03-02", "Kinh tế", text)
    ]


def test_each_role_of_a_person_is_a_row(db: sqlite3.Connection) -> None:
    people = (
        Contributor(name="Thu Hà", roles=("text", "photo")),
        Contributor(name="Minh Tâm", roles=("photo",)),
    )
    store(db, 1, 1, contributors=people, title="Chợ nổi")
    assert asked(db, "SELECT * FROM contributor_articles ORDER BY name, role") == [
        (name, role, 1, "baocantho", "Cần Thơ", "2026-03-02", "Kinh tế", "Chợ nổi")
        for name, role in (("Minh Tâm", "photo"), ("Thu Hà", "photo"), ("Thu Hà", "text"))
    ]


def test_a_place_named_twice_is_one_row_and_an_old_name_is_another(db: sqlite3.Connection) -> None:
    register_provinces(db)
    store(db, 1, 1, title="Chợ nổi")
    named = (
        Place(phrase="Cần Thơ", province="Cần Thơ", province_old=None),
        Place(phrase="Hậu Giang", province="Cần Thơ", province_old="Hậu Giang"),
        Place(phrase="TP Cần Thơ", province="Cần Thơ", province_old=None),
        Place(phrase="Hà Giang", province="Tuyên Quang", province_old="Hà Giang"),
    )
    places.write(db, 1, named)
    found = "SELECT place, phrase, place_old, own FROM place_articles ORDER BY place, place_old"
    assert asked(db, found) == [
        ("Cần Thơ", "Cần Thơ", None, 1),
        ("Cần Thơ", "Hậu Giang", "Hậu Giang", 1),
        ("Tuyên Quang", "Hà Giang", "Hà Giang", 0),
    ]


def test_an_edit_stands_beside_the_text_before_it(db: sqlite3.Connection) -> None:
    store(db, 1, 1, title="Chợ nổi")
    store(db, 1, 2, title="Chợ nổi họp muộn", lead=None)
    found = """SELECT article_id, version, before_title, title, before_lead, lead,
        before_seen_at, seen_at, before_body = body FROM article_edits"""
    assert asked(db, found) == [
        (
            *(1, 2, "Chợ nổi", "Chợ nổi họp muộn", an_article().lead, None),
            *("2026-03-08T10:00:00+07:00", "2026-03-08T11:00:00+07:00", 1),
        )
    ]


def test_a_better_reading_of_the_same_page_is_no_edit(db: sqlite3.Connection) -> None:
    store(db, 1, 1)
    store(db, 1, 1, body="Đọc lại, đủ hơn.")
    assert asked(db, "SELECT version, reason FROM article_versions ORDER BY version") == [
        (1, "first"),
        (2, "reread"),
    ]
    assert asked(db, "SELECT * FROM article_edits") == []


def test_an_older_page_that_comes_later_is_the_text_before(db: sqlite3.Connection) -> None:
    store(db, 1, 5, title="Chợ nổi họp muộn")
    store(db, 1, 2, title="Chợ nổi")
    found = "SELECT version, before_title, title, before_seen_at < seen_at FROM article_edits"
    assert asked(db, found) == [(1, "Chợ nổi", "Chợ nổi họp muộn", 1)]


def test_texts_that_are_compared_were_read_alike(db: sqlite3.Connection) -> None:
    old, new = an_article().body, f"{an_article().body} Nước lên."
    store(db, 1, 1, body=old)
    store(db, 1, 2, body=new)
    # Better code finds a lead where older code found none, on both pages.
    store(db, 1, 1, body=old, lead="Bến đông.")
    store(db, 1, 2, body=new, lead="Bến đông.")
    store(db, 1, 3, body=new, lead="Bến đông từ sớm.")
    found = (
        "SELECT version, before_lead, lead, before_body = body FROM article_edits ORDER BY seen_at"
    )
    assert asked(db, found) == [
        (2, an_article().lead, an_article().lead, 0),
        (5, "Bến đông.", "Bến đông từ sớm.", 1),
    ]
    steps = history.steps(history.versions_of(db, 1))
    told = [(step.old.lead, step.new.lead) for step in steps if step.by == "newspaper"]
    assert told == asked(db, "SELECT before_lead, lead FROM article_edits ORDER BY seen_at")


def test_pictures_stand_with_their_article(db: sqlite3.Connection) -> None:
    picture = Image(url="https://bao.vn/1.webp", caption="Ghe dưa.", credit="Ảnh: Thu Hà")
    store(db, 1, 1, images=(picture,), title="Chợ nổi")
    assert asked(db, "SELECT * FROM photographs") == [
        (1, 1, "baocantho", "2026-03-02", "Chợ nổi", "Ảnh: Thu Hà", "Ghe dưa.", picture.url)
    ]
