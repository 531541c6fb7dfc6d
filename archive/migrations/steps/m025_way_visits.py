"""When feeds and sitemaps are read again."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database


def m025_way_visits(db: Database) -> None:
    """When feeds and sitemaps are read again: what section_visits is to the lists of sections."""
    db.execute("""
        CREATE TABLE way_visits (
            -- When a feed or sitemap is read again, by how often something new appears there.
            site TEXT NOT NULL REFERENCES sites (site),  -- newspaper
            way TEXT NOT NULL CHECK (way IN ('feed', 'sitemap')),  -- what it is
            address TEXT NOT NULL,  -- its address; the home page where that is searched for such addresses
            read_at TEXT NOT NULL,  -- when it was last read, or could not be (ISO 8601, +07:00)
            new INTEGER NOT NULL,  -- links that this reading showed for the first time
            interval_seconds INTEGER NOT NULL,  -- time until the next reading
            due_at TEXT NOT NULL,  -- when that is (ISO 8601, +07:00)
            PRIMARY KEY (site, way, address)
        ) STRICT, WITHOUT ROWID
    """)
