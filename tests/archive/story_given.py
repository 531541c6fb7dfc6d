"""Builders for the tests of stories: four newspapers, and printings of a text in them."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from given import NOW, SITE, an_article
from story_texts import body

from archive import articles, sites
from archive.records import CaptureRef
from archive.times import VIETNAM

if TYPE_CHECKING:
    import sqlite3

NAMES = ("Báo Cần Thơ", "Báo Lào Cai", "Báo Nghệ An", "Báo Sơn La")
PAPERS = ("baocantho", "baolaocai", "baonghean", "baosonla")
MINUTE = datetime(2026, 3, 4, 6, 30, tzinfo=VIETNAM)
SHOWN = ("stories", "story_articles", "story_texts", "story_bands")


def with_papers(db: sqlite3.Connection) -> sqlite3.Connection:
    """An archive with four newspapers."""
    for short, name in zip(PAPERS[1:], NAMES[1:], strict=True):
        site = {each: getattr(SITE, each) for each in ("province", "province_old", "family")}
        sites.register(
            db,
            sites.Site(site=short, name=name, home=f"https://{short}.vn/", status="live", **site),
            {},
        )
    return db


def store(db: sqlite3.Connection, number: int, text: list[str], look: int = 1, **more: Any) -> None:
    """What a look at an article gave; the same look with another text is a reading anew."""
    site = PAPERS[number % len(PAPERS)]
    page = number * 100 + look
    capture = CaptureRef(
        id=page, sha256=f"{page:064x}", fetched_at=NOW + timedelta(days=look, minutes=number)
    )
    given = {"published_at": datetime(2026, 3, 2, 7, number % 60, tzinfo=VIETNAM)} | more
    article = an_article(
        number, site=site, url=f"https://{site}.vn/{number}", lead=None, body=body(text), **given
    )
    articles.store(db, article, capture=capture, run_id=1)


def groups(db: sqlite3.Connection) -> set[frozenset[int]]:
    """The stories, as sets of the articles' own ids."""
    found: dict[int, set[int]] = {}
    for story, number in db.execute(
        "SELECT story_id, CAST(native_id AS INTEGER) FROM story_articles "
        "JOIN articles ON id = article_id"
    ):
        found.setdefault(story, set()).add(number)
    return {frozenset(group) for group in found.values()}


def rows(db: sqlite3.Connection) -> dict[str, list[tuple[Any, ...]]]:
    """All that is kept of stories."""
    return {
        table: sorted(tuple(row) for row in db.execute(f"SELECT * FROM {table}")) for table in SHOWN
    }
