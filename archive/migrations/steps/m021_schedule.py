"""When lists are read again, whom to leave alone until when, and how much was asked of whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database


def m021_schedule(db: Database) -> None:
    """What scheduled crawls go by."""
    db.execute("""
        CREATE TABLE section_visits (
            -- When the list of a section is read again, by how often something new appears there.
            section_id INTEGER PRIMARY KEY REFERENCES sections (id),  -- section
            read_at TEXT NOT NULL,  -- when its list was last read, or could not be (ISO 8601, +07:00)
            new INTEGER NOT NULL,  -- links that this reading showed for the first time in this section
            interval_seconds INTEGER NOT NULL,  -- time until the next reading
            due_at TEXT NOT NULL  -- when that is (ISO 8601, +07:00)
        ) STRICT
    """)
    db.execute("""
        CREATE TABLE hosts_left_alone (
            -- Servers that refused us, or could not be reached, and until when nothing is asked of them.
            host TEXT PRIMARY KEY,  -- name of the server, with its port where it is an unusual one
            until TEXT NOT NULL,  -- nothing is asked before (ISO 8601, +07:00)
            asked INTEGER NOT NULL CHECK (asked IN (0, 1)),  -- 1: the server named the time (Retry-After); 0: our own patience
            times INTEGER NOT NULL,  -- how often in a row it came to this
            kind TEXT NOT NULL,  -- class of the failure, as in problems
            reason TEXT NOT NULL  -- what happened
        ) STRICT
    """)
    db.execute("""
        CREATE TABLE requests_by_day (
            -- How many requests were sent to a newspaper on each day.
            site TEXT NOT NULL REFERENCES sites (site),  -- newspaper
            day TEXT NOT NULL,  -- day in Vietnam (YYYY-MM-DD)
            requests INTEGER NOT NULL,  -- requests sent, robots.txt and repetitions included
            PRIMARY KEY (site, day)
        ) STRICT, WITHOUT ROWID
    """)
