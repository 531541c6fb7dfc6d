"""Articles that were taken out on request: what stays of each, so that it is not fetched again."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database


def m020_redactions(db: Database) -> None:
    """Articles that were taken out on request: what stays of each, so that it is not fetched again."""
    db.execute("""
        CREATE TABLE redactions (
            -- Articles that were taken out of the archive on request. No title, no text: those are sealed beside the captures, or erased.
            id INTEGER PRIMARY KEY,  -- articles.id that it had; no other article is given it
            site TEXT NOT NULL REFERENCES sites (site),  -- newspaper
            native_id TEXT,  -- the newspaper's own id; null where its addresses carry none
            url TEXT NOT NULL,  -- canonical address
            published_day TEXT,  -- day of publication in Vietnam (YYYY-MM-DD)
            redacted_at TEXT NOT NULL,  -- when it was taken out (ISO 8601, +07:00)
            reason TEXT NOT NULL,  -- why, in the keeper's words
            purge_began_at TEXT,  -- when erasing its pages began (ISO 8601, +07:00); null where they are sealed only
            purged_at TEXT  -- when everything of it was erased (ISO 8601, +07:00); null where that is not so
        ) STRICT
    """)
    db.execute("CREATE INDEX redactions_native_id ON redactions (site, native_id)")
    db.execute("""
        CREATE TABLE redacted_urls (
            -- Every address of an article that was taken out: none of them is fetched again.
            canonical TEXT PRIMARY KEY,  -- canonical form of the address
            redaction_id INTEGER NOT NULL REFERENCES redactions (id)  -- the article
        ) STRICT
    """)
    db.execute("CREATE INDEX redacted_urls_redaction ON redacted_urls (redaction_id)")
