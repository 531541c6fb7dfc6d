"""Articles, their versions and their index, stored in one transaction."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

import pytest
from given import a_capture, an_archive, an_article

from archive import articles, fulltext, info
from archive.exporting.objects import articles as exported
from archive.records import Contributor, Image

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from archive.archive import Archive
    from archive.records import Article


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[tuple[Archive, int]]:
    archive, run = an_archive(tmp_path)
    yield archive, run
    archive.close()


def store(opened: tuple[Archive, int], article: Article, capture: int = 1) -> str:
    archive, run = opened
    return articles.store(
        archive.connection, article, capture=a_capture(capture), run_id=run
    ).action


def ask(opened: tuple[Archive, int], statement: str) -> list[tuple[object, ...]]:
    return [tuple(row) for row in opened[0].connection.execute(statement).fetchall()]


def tokens(connection: sqlite3.Connection) -> set[tuple[object, ...]]:
    """Every token of the index, with its article, column and place."""
    connection.execute(
        "CREATE VIRTUAL TABLE temp.seen USING fts5vocab(main, articles_fts, instance)"
    )
    found = {tuple(row) for row in connection.execute("SELECT * FROM temp.seen")}
    connection.execute("DROP TABLE temp.seen")
    return found


def test_the_same_text_is_stored_once(opened: tuple[Archive, int]) -> None:
    assert store(opened, an_article()) == "new"
    assert store(opened, an_article(), capture=2) == "unchanged"
    assert ask(opened, "SELECT count(*), max(version) FROM article_versions") == [(1, 1)]


def test_a_changed_text_appends_a_version_and_the_old_one_stays(
    opened: tuple[Archive, int],
) -> None:
    store(opened, an_article())
    edited = an_article(
        title="Chợ nổi mở hội muộn",
        contributors=(Contributor(name="Văn Tám", roles=("text",)),),
        images=(),
        tags=(),
    )
    assert store(opened, edited, capture=2) == "changed"
    assert ask(opened, "SELECT version, reason, title FROM article_versions ORDER BY version") == [
        (1, "first", "Chợ nổi mở hội đầu xuân"),
        (2, "edited", "Chợ nổi mở hội muộn"),
    ]
    assert ask(opened, "SELECT title, version FROM articles") == [("Chợ nổi mở hội muộn", 2)]
    assert ask(opened, "SELECT name FROM contributors") == [("Văn Tám",)]
    assert ask(opened, "SELECT count(*) FROM images UNION ALL SELECT count(*) FROM tags") == [
        (0,),
        (0,),
    ]


def test_another_reading_of_the_same_page_is_no_edit(opened: tuple[Archive, int]) -> None:
    store(opened, an_article())
    assert store(opened, an_article(byline="Thu Hà")) == "reread"
    assert ask(opened, "SELECT reason FROM article_versions ORDER BY version") == [
        ("first",),
        ("reread",),
    ]


def test_after_edits_the_index_is_that_of_a_fresh_archive(
    opened: tuple[Archive, int], tmp_path: Path
) -> None:
    store(opened, an_article(1))
    store(opened, an_article(2, body="Thuỷ triều lên, ghe hàng vào rạch."))
    store(opened, an_article(1, title="Đò ngang hoạt động lại", lead=None), capture=2)
    store(opened, an_article(2, body="Thủy triều rút."), capture=3)
    (tmp_path / "fresh").mkdir()
    fresh = an_archive(tmp_path / "fresh")
    store(fresh, an_article(1, title="Đò ngang hoạt động lại", lead=None), capture=2)
    store(fresh, an_article(2, body="Thủy triều rút."), capture=3)
    expected = tokens(fresh[0].connection)
    fresh[0].close()
    assert expected
    assert tokens(opened[0].connection) == expected
    fulltext.reindex(opened[0].connection)
    assert tokens(opened[0].connection) == expected


def test_older_spelling_rules_force_a_reindex(opened: tuple[Archive, int]) -> None:
    store(opened, an_article())
    connection = opened[0].connection
    before = tokens(connection)
    connection.execute("INSERT INTO articles_fts (articles_fts) VALUES ('delete-all')")
    info.put(connection, "spelling_version", "0")
    assert fulltext.bring_up_to_date(connection) == 1
    assert tokens(connection) == before
    assert fulltext.bring_up_to_date(connection) == 0


def test_what_fails_in_the_middle_leaves_nothing_behind(
    opened: tuple[Archive, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise sqlite3.OperationalError("disk is full")

    monkeypatch.setattr(articles.versions, "append", fail)
    with pytest.raises(sqlite3.OperationalError):
        store(opened, an_article())
    assert ask(opened, "SELECT count(*) FROM articles") == [(0,)]
    assert tokens(opened[0].connection) == set()


@pytest.mark.parametrize(
    "changes",
    [
        {"title": "Khác"},
        {"lead": None},
        {"body": "Khác"},
        {"byline": None},
        {"images": (Image(url="u", caption="Khác", credit=None),)},
        {"images": ()},
    ],
)
def test_what_the_newspaper_wrote_is_hashed(changes: dict[str, object]) -> None:
    assert an_article(**changes).content_hash != an_article().content_hash


@pytest.mark.parametrize(
    "changes",
    [
        {"tags": ()},
        {"section": None},
        {"lead_marker": None},
        {"images": (Image(url="another", caption="Ghe dưa hấu.", credit=None),)},
        {"noarchive": True},
    ],
)
def test_what_stands_around_it_is_not_hashed(changes: dict[str, object]) -> None:
    assert an_article(**changes).content_hash == an_article().content_hash


def test_the_canonical_export_does_not_depend_on_the_order_of_storing(tmp_path: Path) -> None:
    exports = []
    for name, numbers in (("a", (1, 2, 3)), ("b", (3, 1, 2))):
        (tmp_path / name).mkdir()
        opened = an_archive(tmp_path / name)
        for number in numbers:
            store(opened, an_article(number), capture=number)
        exports.append(list(exported(opened[0].connection, canonical=True)))
        opened[0].close()
    assert exports[0] == exports[1]
    assert len(exports[0]) == 3
