"""Captions have an index of their own; it follows every edit exactly."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

import pytest
from given import a_capture, an_article

from archive import articles, fulltext
from archive.migrations.archive import migrations
from archive.records import Image
from archive.search import search

if TYPE_CHECKING:
    from collections.abc import Sequence

Token = tuple[str, int, str, int]


def put(db: sqlite3.Connection, number: int, images: Sequence[Image], *, page: int) -> None:
    article = an_article(number, images=tuple(images))
    articles.store(db, article, capture=a_capture(page), run_id=1)


def image(caption: str | None, credit: str | None = None, number: int = 1) -> Image:
    return Image(url=f"https://baocantho.com.vn/{number}.webp", caption=caption, credit=credit)


def tokens(db: sqlite3.Connection) -> set[Token]:
    db.execute("CREATE VIRTUAL TABLE temp.v USING fts5vocab(main, captions_fts, instance)")
    found = {tuple(row) for row in db.execute("SELECT * FROM temp.v").fetchall()}
    db.execute("DROP TABLE temp.v")
    return found


def rebuilt(db: sqlite3.Connection) -> set[Token]:
    fulltext.reindex(db)
    return tokens(db)


def ids(db: sqlite3.Connection, query: str) -> list[int]:
    return [hit.id for hit in search(db, query).hits]


def test_captions_are_found_as_captions_only(db: sqlite3.Connection) -> None:
    put(db, 1, [image("Thuyền hoa trên kênh."), image("Bến đò", "Thu Hà", 2)], page=1)
    assert ids(db, "caption:thuyền") == ids(db, "caption:(thuyen kenh)") == [1]
    assert ids(db, 'caption:"thu hà"') == [1]
    assert ids(db, "caption:thuyến") == []
    assert ids(db, "thuyền hoa") == []
    (hit,) = search(db, "caption:kenh").hits
    assert hit.highlighted("[", "]") == "Thuyền hoa trên [kênh]. Bến đò | Thu Hà"


def test_the_index_of_captions_follows_edits(db: sqlite3.Connection) -> None:
    series = [
        [image("Hoà nhạc ở Ðà Nẵng"), image("Khán giả", "Thu Hà", 2)],
        [image("Hòa nhạc ở Đà Nẵng"), image("Khán giả", None, 2)],
        [],
        [image(None), image(None, "Minh Tâm", 2)],
        [image("", ""), image("Thuỷ thủ", "", 2)],
    ]
    for page, images in enumerate(series, 1):
        put(db, 1, images, page=page)
        put(db, 2, images[:1], page=page + 50)
        before = tokens(db)
        assert before == rebuilt(db)
    assert {term for term, *_ in tokens(db)} == {"thủy", "thủ", "thuy", "thu"}


def test_a_credit_that_moves_out_of_its_caption_leaves_the_index_exact(
    db: sqlite3.Connection,
) -> None:
    # The same page read by better code: the text that is hashed stays, its parts do not.
    put(db, 1, [image("Bến đò | Thu Hà")], page=1)
    put(db, 1, [image("Bến đò", "Thu Hà")], page=1)
    assert db.execute("SELECT credit FROM images").fetchone()[0] == "Thu Hà"
    before = tokens(db)
    assert before == rebuilt(db)
    put(db, 1, [image("Cầu")], page=2)
    assert {term for term, *_ in tokens(db)} == {"cầu", "cau"}


def test_an_older_archive_gets_its_captions_indexed(db: sqlite3.Connection) -> None:
    put(db, 1, [image("Thuyền hoa")], page=1)
    right = tokens(db)
    db.execute("DROP TABLE captions_fts")
    db.execute("DROP VIEW captions_fts_text")
    from sqlite_utils import Database  # noqa: PLC0415

    old = Database(db)
    step = next(m for m in migrations.applied(old) if m.name == "m007_caption_search")
    old["_sqlite_migrations"].delete_where("name = ?", [step.name])
    migrations.apply(old)
    assert tokens(db) == right


def test_plain_sql_finds_captions_in_the_documented_form(db: sqlite3.Connection) -> None:
    put(db, 1, [image("Thuỷ thủ trên boong")], page=1)
    ask = "SELECT highlight(captions_fts, 0, '[', ']') FROM captions_fts WHERE captions_fts MATCH ?"
    assert db.execute(ask, ['caption:"thủy thủ"']).fetchone()[0] == "[Thuỷ thủ] trên boong"
    assert db.execute(ask, ['"thuy thu"']).fetchone() is not None


def test_the_index_of_captions_is_sound(db: sqlite3.Connection) -> None:
    put(db, 1, [image("Thuyền hoa")], page=1)
    put(db, 1, [image("Cầu")], page=2)
    db.execute("INSERT INTO captions_fts (captions_fts) VALUES ('integrity-check')")
    with pytest.raises(sqlite3.DatabaseError):
        db.execute("SELECT * FROM captions_fts WHERE captions_fts MATCH 'a AND'").fetchall()
