"""Provinces, the places that articles name, and whose an article is by its lead's marker."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database


def m005_places(db: Database) -> None:
    """Provinces, the places that articles name, and whose an article is by its lead's marker."""
    db.execute("""
        CREATE TABLE provinces (
            -- The 34 provinces and cities since 1 July 2025.
            name TEXT PRIMARY KEY,  -- usual name, such as Tuyên Quang
            code TEXT NOT NULL UNIQUE,  -- code of the General Statistics Office
            official TEXT NOT NULL,  -- full name, such as Tỉnh Tuyên Quang
            kind TEXT NOT NULL  -- tỉnh or thành phố
        ) STRICT
    """)
    db.execute("""
        CREATE TABLE provinces_old (
            -- The 63 provinces and cities of before, each with the one that it lies in today.
            name TEXT PRIMARY KEY,  -- usual name, such as Hà Giang
            code TEXT NOT NULL UNIQUE,  -- code of the General Statistics Office, before the merger
            official TEXT NOT NULL,  -- full name, such as Tỉnh Hà Giang
            kind TEXT NOT NULL,  -- tỉnh or thành phố
            province TEXT NOT NULL REFERENCES provinces (name),  -- province of today
            joined_on TEXT  -- day on which it was merged or renamed into it (YYYY-MM-DD); null where nothing changed
        ) STRICT
    """)
    db.execute("""
        CREATE TABLE article_places (
            -- Provinces that the title or the lead names.
            article_id INTEGER NOT NULL REFERENCES articles (id),  -- article
            position INTEGER NOT NULL,  -- order in title and lead, from 1
            phrase TEXT NOT NULL,  -- the name as printed
            province_old TEXT REFERENCES provinces_old (name),  -- where the name is that of a province that is no more (Hà Giang); null where it lives on
            province TEXT NOT NULL REFERENCES provinces (name),  -- province of today
            PRIMARY KEY (article_id, position)
        ) STRICT, WITHOUT ROWID
    """)
    db.execute("CREATE INDEX article_places_province ON article_places (province)")
    db.execute("CREATE INDEX article_places_old ON article_places (province_old)")
    # SQLite keeps the comment of an added column only in this form (see archive/schema.py).
    db.execute(
        "ALTER TABLE articles ADD COLUMN lead_paper TEXT "
        "/* newspaper (as in sites) or agency that lead_marker names; "
        "null where it does not say */"
    )
