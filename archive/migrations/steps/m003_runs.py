"""What the crawler did, what it met, and what it still has to fetch."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database


def m003_runs(db: Database) -> None:
    """What the crawler did, what it met, and what it still has to fetch."""
    db.execute("""
        CREATE TABLE runs (
            -- One row for each visit to a newspaper.
            id INTEGER PRIMARY KEY,  -- number of the run
            site TEXT NOT NULL REFERENCES sites (site),  -- newspaper
            mode TEXT NOT NULL CHECK (mode IN ('live', 'replay')),  -- from the network, or from WARC files
            state TEXT NOT NULL CHECK (state IN ('running', 'finished', 'blocked', 'failed', 'interrupted')),  -- how it ended
            started_at TEXT NOT NULL,  -- run's clock at the start (ISO 8601, +07:00)
            finished_at TEXT,  -- run's clock at the end (ISO 8601, +07:00)
            requests INTEGER NOT NULL DEFAULT 0,  -- requests sent, robots.txt included
            listings INTEGER NOT NULL DEFAULT 0,  -- pages of lists read
            found INTEGER NOT NULL DEFAULT 0,  -- links to articles that were not known
            fetched INTEGER NOT NULL DEFAULT 0,  -- pages of articles fetched
            new INTEGER NOT NULL DEFAULT 0,  -- articles added
            changed INTEGER NOT NULL DEFAULT 0,  -- articles with a new version
            unchanged INTEGER NOT NULL DEFAULT 0,  -- articles fetched again and found the same
            refused INTEGER NOT NULL DEFAULT 0,  -- pages that could not be read as an article
            missed INTEGER NOT NULL DEFAULT 0,  -- requests that the WARC files had no answer for
            problems INTEGER NOT NULL DEFAULT 0,  -- rows added to problems or met again
            fill TEXT,  -- JSON: share of this run's articles that have each field
            failures TEXT,  -- JSON: number of failures by class
            code_version TEXT NOT NULL  -- version of baotinh
        ) STRICT
    """)
    db.execute("""
        CREATE TABLE problems (
            -- What needs a hand: pages that could not be read, dates refused, sites that block.
            id INTEGER PRIMARY KEY,  -- number of the problem
            site TEXT NOT NULL REFERENCES sites (site),  -- newspaper
            url TEXT NOT NULL,  -- page concerned
            kind TEXT NOT NULL,  -- class of the problem, such as no_body, date_refused, blocked
            field TEXT NOT NULL,  -- field concerned; empty where it is the whole page
            message TEXT NOT NULL,  -- what happened and what to do
            raw TEXT,  -- the text that could not be read
            capture_id INTEGER,  -- capture of the page (archive.captures.db)
            times INTEGER NOT NULL DEFAULT 1,  -- how many runs met it
            first_seen_at TEXT NOT NULL,  -- when it was first met (ISO 8601, +07:00)
            last_seen_at TEXT NOT NULL,  -- when it was last met (ISO 8601, +07:00)
            run_id INTEGER NOT NULL REFERENCES runs (id),  -- run that met it last
            resolved_at TEXT,  -- when the page was read without it (ISO 8601, +07:00)
            UNIQUE (site, url, kind, field)
        ) STRICT
    """)
    db.execute("""
        CREATE TABLE frontier (
            -- Links to articles that lists have shown, and what became of each.
            site TEXT NOT NULL REFERENCES sites (site),  -- newspaper
            key TEXT NOT NULL,  -- native id, or the canonical address where the URL has none
            url TEXT NOT NULL,  -- address to fetch
            state TEXT NOT NULL CHECK (state IN ('queued', 'done', 'refused', 'failed', 'outside')),  -- to be fetched; stored; not readable; not to be had; outside --since/--until
            found_run INTEGER NOT NULL,  -- run that first saw the link
            found_at TEXT NOT NULL,  -- when that was (ISO 8601, +07:00)
            published_day TEXT,  -- day of publication, where it is known
            attempts INTEGER NOT NULL DEFAULT 0,  -- fetches that failed
            PRIMARY KEY (site, key)
        ) STRICT, WITHOUT ROWID
    """)
    db.execute("""
        CREATE TABLE frontier_sections (
            -- In which section's list a link was seen, and by which run first.
            site TEXT NOT NULL,  -- newspaper
            key TEXT NOT NULL,  -- key of the link in frontier
            section_id INTEGER NOT NULL REFERENCES sections (id),  -- section
            run_id INTEGER NOT NULL,  -- run that first saw it there
            PRIMARY KEY (site, key, section_id),
            FOREIGN KEY (site, key) REFERENCES frontier (site, key)
        ) STRICT, WITHOUT ROWID
    """)
    db.execute("CREATE INDEX frontier_state ON frontier (site, state)")
    db.execute("CREATE INDEX runs_site ON runs (site, started_at)")
    db.execute("CREATE INDEX problems_open ON problems (site, resolved_at)")
