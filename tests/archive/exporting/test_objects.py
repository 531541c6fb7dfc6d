"""What an export holds of an article, and what it leaves out to be comparable."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from itertools import permutations
from typing import TYPE_CHECKING, Any

import pytest
from given import NOW, SITE, a_capture, an_archive, an_article

from archive import articles, frontier, sites
from archive.exporting.objects import articles as exported

if TYPE_CHECKING:
    import sqlite3
    from pathlib import Path

EDITED = {"body": "Chợ tan sớm vì mưa.", "tags": (), "byline": "Thu Hà"}


def store(db: sqlite3.Connection, number: int, hours: int = 0) -> None:
    """Article `number` as first printed and as edited, listed in one section."""
    section = sites.sections_of(db, SITE.site)[number % 2]
    link = frontier.Link(key=str(number), url=an_article(number).url)
    frontier.discover(db, SITE.site, section, [link], run_id=1, now=NOW)
    for page, changes in ((number, {}), (number + 100, EDITED)):
        capture = replace(a_capture(page), id=page + hours, fetched_at=NOW + timedelta(hours=hours))
        articles.store(db, an_article(number, **changes), capture=capture, run_id=1)
    row = articles.find(db, an_article(number))
    assert row is not None
    frontier.place(db, SITE.site, str(number), row["id"])


def test_an_export_holds_all_that_belongs_to_an_article(db: sqlite3.Connection) -> None:
    store(db, 1)
    (found,) = exported(db)
    assert found["title"] == an_article().title
    assert found["fields"] == {"title": "css:h1"}
    assert found["contributors"] == [{"name": "Thu Hà", "roles": ["text", "photo"]}]
    assert found["images"] == [
        {"url": "https://baocantho.com.vn/1.webp", "caption": "Ghe dưa hấu.", "credit": None}
    ]
    assert found["tags"] == []
    assert found["sections"] == [{"path": "/thoi-su/", "name": "Thời sự"}]
    assert [each["reason"] for each in found["versions"]] == ["first", "edited"]
    assert found["versions"][0]["captions"] == ["Ghe dưa hấu."]
    assert found["practice"] is False
    assert found["id"] == 1


@pytest.mark.parametrize("order", list(permutations((1, 2, 10)))[1:])
def test_neither_order_nor_time_nor_numbers_are_seen_in_the_canonical_export(
    tmp_path: Path, order: tuple[int, ...]
) -> None:
    def filled(name: str, numbers: tuple[int, ...], hours: int) -> list[dict[str, Any]]:
        (tmp_path / name).mkdir()
        archive, _ = an_archive(tmp_path / name)
        for number in numbers:
            store(archive.connection, number, hours)
        found = list(exported(archive.connection, canonical=True))
        archive.close()
        return found

    assert filled("a", (1, 2, 10), 0) == filled("b", order, 5)


def test_the_canonical_export_tells_texts_apart(db: sqlite3.Connection) -> None:
    store(db, 1)
    (before,) = exported(db, canonical=True)
    articles.store(db, an_article(1), capture=a_capture(3), run_id=1)
    (after,) = exported(db, canonical=True)
    assert before != after
    assert len(after["versions"]) == 3
