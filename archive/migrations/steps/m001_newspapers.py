"""What the archive is, and the newspapers that it keeps."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database


def m001_newspapers(db: Database) -> None:
    """What the archive is, and the newspapers that it keeps."""
    db.execute("""
        CREATE TABLE archive_info (
            -- Facts about this file itself.
            key TEXT PRIMARY KEY,  -- kind (live or practice), uuid, created_at, spelling_version
            value TEXT NOT NULL  -- the fact
        ) STRICT
    """)
    db.execute("""
        CREATE TABLE sites (
            -- Newspapers (and stations) that the archive knows, one row each.
            site TEXT PRIMARY KEY,  -- short name, as in `baotinh crawl NAME`
            name TEXT NOT NULL,  -- the newspaper's own name
            province TEXT NOT NULL,  -- province since 1 July 2025
            province_old TEXT NOT NULL,  -- province before 1 July 2025
            home TEXT NOT NULL,  -- address of the front page
            family TEXT NOT NULL,  -- the CMS whose layout reads it today
            status TEXT NOT NULL  -- live, live_unverified, unknown, merged, frozen or closed
        ) STRICT
    """)
    db.execute("""
        CREATE TABLE sections (
            -- Sections (chuyên mục) of a newspaper whose lists are crawled.
            id INTEGER PRIMARY KEY,  -- number of the section
            site TEXT NOT NULL REFERENCES sites (site),  -- newspaper
            path TEXT NOT NULL,  -- path of the list on the newspaper's host
            name TEXT NOT NULL,  -- the newspaper's own name for it
            settled_run INTEGER,  -- last run that walked the list to its end; what it listed is known
            visited_at TEXT,  -- when the list was last read (ISO 8601, +07:00)
            UNIQUE (site, path)
        ) STRICT
    """)
