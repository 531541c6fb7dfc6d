"""How a newspaper's articles were found, and how far a backfill has come."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database


BACKFILLS = """
        CREATE TABLE backfills (
            -- How far the walks back through a newspaper's years have come.
            site TEXT NOT NULL REFERENCES sites (site),  -- newspaper
            way TEXT NOT NULL CHECK (way IN ('lists', 'sitemaps', 'ids')),  -- what is walked
            part TEXT NOT NULL,  -- which: path of a section, address of a sitemap, or pattern of addresses by id
            since TEXT NOT NULL,  -- walked back to this day (YYYY-MM-DD)
            position TEXT NOT NULL,  -- where the next run goes on: an address, or an id
            pages INTEGER NOT NULL,  -- pages of lists, sitemaps or ids that were gone through
            links INTEGER NOT NULL,  -- articles that these led to, which nobody had found before
            reached_day TEXT,  -- day to which the walk has come: the middle one of the articles met last (YYYY-MM-DD)
            ended TEXT CHECK (ended IN ('end', 'since', 'index', 'read')),  -- why there is no more to do here: own beginning; day wanted; an index, or a sitemap, was read; NULL while there is
            began_at TEXT NOT NULL,  -- when it began (ISO 8601, +07:00)
            moved_at TEXT NOT NULL,  -- when it last came further (ISO 8601, +07:00)
            seconds REAL NOT NULL,  -- time of crawling up to its steps, each since the step before of any walk of the run; pauses between runs left out
            PRIMARY KEY (site, way, part)
        ) STRICT, WITHOUT ROWID
"""
# SQLite keeps the comment of an added column only in this form (see archive/schema.py).
ADDED = {
    "frontier": (
        "ALTER TABLE frontier ADD COLUMN backfill TEXT "
        "CHECK (backfill IN ('lists', 'sitemaps', 'ids')) "
        "/* walk back through the years that found the link and fetches it; "
        "null where a daily crawl does */"
    ),
    "runs": (
        "ALTER TABLE runs ADD COLUMN backfill INTEGER NOT NULL DEFAULT 0 "
        "CHECK (backfill IN (0, 1)) "
        "/* 1 for a walk back through earlier years, "
        "which says nothing about a newspaper's daily health */"
    ),
}


def m015_discovery(db: Database) -> None:
    """How a newspaper's articles were found, and how far a backfill has come."""
    db.execute("""
        CREATE TABLE ways (
            -- Ways to a newspaper's articles that were tried, and what worked: the next run begins with it.
            site TEXT NOT NULL REFERENCES sites (site),  -- newspaper
            way TEXT NOT NULL CHECK (way IN ('feed', 'sitemap', 'paging')),  -- what it is
            address TEXT NOT NULL,  -- its address; for paging the pattern of a list's next pages
            works INTEGER NOT NULL CHECK (works IN (0, 1)),  -- whether it led to articles when last tried
            links INTEGER NOT NULL,  -- articles that it showed when last tried
            tried_at TEXT NOT NULL,  -- when last tried (ISO 8601, +07:00)
            worked_at TEXT,  -- when it last led to articles (ISO 8601, +07:00)
            PRIMARY KEY (site, way, address)
        ) STRICT, WITHOUT ROWID
    """)
    db.execute(BACKFILLS)
    for statement in ADDED.values():
        db.execute(statement)
