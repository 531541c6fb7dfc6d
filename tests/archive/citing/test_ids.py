"""Permanent ids: the same everywhere, told apart, and proof against a slip of the pen."""

from __future__ import annotations

import string
from typing import TYPE_CHECKING

import pytest
from given import a_capture, an_archive, an_article
from hypothesis import given
from hypothesis import strategies as st

from archive import articles
from archive.citing import column, ids
from archive.citing.ids import ALPHABET, LENGTH, NotAnIdError, article_id, read, text_id

if TYPE_CHECKING:
    import sqlite3
    from pathlib import Path


sites = st.sampled_from(["baocantho", "baolaocai", "thvl"])
numbers = st.text(string.ascii_letters + string.digits, min_size=1, max_size=12)
made = st.builds(article_id, sites, numbers, st.just("https://x.vn/"))


@pytest.mark.parametrize(
    ("site", "native_id", "url", "expected"),
    [
        ("baocantho", "196670", "https://baocantho.com.vn/a.html", "bt:5vf7rdzkck6"),
        ("baocantho", "196670", "https://baocantho.com.vn/renamed.html", "bt:5vf7rdzkck6"),
        ("thvl", None, "https://thvl.vn/thoi-su/khanh-thanh-cau/", "bt:pzbvc3qnj0w"),
    ],
)
def test_an_id_is_for_ever(site: str, native_id: str | None, url: str, expected: str) -> None:
    assert article_id(site, native_id, url) == expected


def test_newspapers_and_kinds_of_key_are_told_apart() -> None:
    url = "https://baocantho.com.vn/a.html"
    keys = [("baocantho", "1"), ("baolaocai", "1"), ("baocantho", "2"), ("baocantho", None)]
    assert len({article_id(site, number, url) for site, number in keys}) == len(keys)
    assert article_id("thvl", url, url) != article_id("thvl", None, url)


@given(made)
def test_an_id_is_read_back_however_it_is_typed(made: str) -> None:
    core = made.removeprefix("bt:")
    assert len(core) == LENGTH + 1
    for typed in (made, made.upper(), f" {made}\n", made.replace("0", "o").replace("1", "l")):
        assert read(typed) == (made, None)
    assert read(f"{made}.v12") == (made, 12)
    text = text_id(made, "1:abc")
    assert read(text.upper()) == (made, text)


@given(made, st.data())
def test_one_wrong_letter_is_always_noticed(made: str, data: st.DataObject) -> None:
    text = text_id(made, "1:abc")
    place = data.draw(st.sampled_from([i for i in range(3, len(text)) if text[i] != "."]))
    wrong = data.draw(st.sampled_from([each for each in ALPHABET if each != text[place]]))
    with pytest.raises(NotAnIdError, match="wrong letter"):
        read(text[:place] + wrong + text[place + 1 :])


@given(made, st.integers(3, 3 + LENGTH - 1))
def test_two_letters_swapped_are_always_noticed(made: str, place: int) -> None:
    swapped = made[:place] + made[place + 1] + made[place] + made[place + 2 :]
    if swapped != made:
        with pytest.raises(NotAnIdError):
            read(swapped)


@pytest.mark.parametrize(
    "typed",
    ["bt:", "bt:1", "bt:a7k3m9q2xz0", "bt:5vf7rdzkck6.v0", "bt:5vf7rdzkck6.", "bt:5vf7rdzkck6.abc"],
)
def test_what_is_no_id_is_refused_with_an_example(typed: str) -> None:
    with pytest.raises(NotAnIdError, match="one looks like"):
        read(typed)


def test_the_example_that_messages_show_is_an_id() -> None:
    assert read(ids.EXAMPLE) == (ids.EXAMPLE, None)


def of(db: sqlite3.Connection) -> list[str]:
    return [row[0] for row in db.execute("SELECT cite_id FROM articles ORDER BY url")]


def test_two_archives_of_the_same_pages_have_the_same_ids(tmp_path: Path) -> None:
    found = []
    for name, order in (("a", (1, 2, 3)), ("b", (3, 1, 2))):
        (tmp_path / name).mkdir()
        archive, run = an_archive(tmp_path / name)
        with archive:
            for number in order:
                article = an_article(number, native_id=None if number == 3 else str(number))
                articles.store(archive.connection, article, capture=a_capture(number), run_id=run)
            found.append(of(archive.connection))
    assert found[0] == found[1]
    assert len(set(found[0])) == 3


def test_a_text_that_comes_back_has_the_id_that_it_had(db: sqlite3.Connection) -> None:
    for page, body in enumerate(("Giá lúa tăng.", "Giá lúa giảm.", "Giá lúa tăng."), 1):
        articles.store(db, an_article(1, body=body), capture=a_capture(page), run_id=1)
    first, second, third = (
        row[0] for row in db.execute("SELECT cite_id FROM article_versions ORDER BY version")
    )
    assert first == third != second
    assert read(first)[0] == of(db)[0]


def test_where_ids_collide_the_later_article_has_a_longer_one(
    db: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ids, "LENGTH", 1)
    for number in range(1, 61):  # sixty articles for twenty-nine letters
        articles.store(db, an_article(number), capture=a_capture(number), run_id=1)
    found = of(db)
    assert len(set(found)) == 60
    assert {len(each) for each in found} >= {len("bt:xx"), len("bt:xxx")}
    assert all(read(each) == (each, None) for each in found)


def test_the_migration_gives_the_ids_that_storing_gives(tmp_path: Path) -> None:
    archive, run = an_archive(tmp_path)
    with archive:
        db = archive.connection
        for number in range(1, 4):
            for page in (number, number + 10):
                article = an_article(number, body=f"Bản tin số {page}.")
                articles.store(db, article, capture=a_capture(page), run_id=run)
        query = "SELECT articles.cite_id, v.cite_id FROM articles JOIN article_versions v ON "
        query += "article_id = articles.id ORDER BY v.id"
        stored = [tuple(row) for row in db.execute(query)]
        db.execute("UPDATE articles SET cite_id = NULL")
        db.execute("UPDATE article_versions SET cite_id = NULL")
        column.fill(db)
        assert [tuple(row) for row in db.execute(query)] == stored
    assert len(stored) == 6
