"""What became of an article later: its addresses, rechecks, disappearance, other printings."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database


def m006_revisits(db: Database) -> None:
    """What became of an article later: its addresses, rechecks, disappearance, other printings."""
    db.execute("""
        CREATE TABLE article_urls (
            -- Every address under which an article was seen.
            canonical TEXT PRIMARY KEY,  -- canonical form of the address
            article_id INTEGER NOT NULL REFERENCES articles (id),  -- article
            first_seen_at TEXT NOT NULL  -- when it was first met (ISO 8601, +07:00)
        ) STRICT
    """)
    db.execute("CREATE INDEX article_urls_article ON article_urls (article_id)")
    db.execute(
        "INSERT INTO article_urls (canonical, article_id, first_seen_at) "
        "SELECT url, id, first_seen_at FROM articles"
    )
    db.execute("""
        CREATE TABLE article_links (
            -- The same article at two newspapers of one province of today: re-hosted after a merger.
            article_id INTEGER NOT NULL REFERENCES articles (id),  -- the one that the archive had first
            other_id INTEGER NOT NULL REFERENCES articles (id),  -- the other
            reason TEXT NOT NULL,  -- why they are taken for the same
            found_at TEXT NOT NULL,  -- when that was found (ISO 8601, +07:00)
            PRIMARY KEY (article_id, other_id)
        ) STRICT, WITHOUT ROWID
    """)
    db.execute("""
        CREATE TABLE rechecks (
            -- When each article is to be looked at again.
            article_id INTEGER PRIMARY KEY REFERENCES articles (id),  -- article
            site TEXT NOT NULL REFERENCES sites (site),  -- newspaper
            step INTEGER NOT NULL,  -- which look comes next: 0 the first after publication, 4 a yearly one
            due_at TEXT NOT NULL  -- from when on it is due (ISO 8601, +07:00)
        ) STRICT
    """)
    db.execute("CREATE INDEX rechecks_due ON rechecks (site, step, due_at)")
    # Articles from before this migration: young ones are due at once, once each.
    db.execute(
        "INSERT INTO rechecks (article_id, site, step, due_at) "
        "SELECT id, site, 3, last_seen_at FROM articles"
    )
    db.execute("""
        CREATE TABLE absences (
            -- Times in which an article could not be found where it had been. Its text stays.
            article_id INTEGER NOT NULL REFERENCES articles (id),  -- article
            began_at TEXT NOT NULL,  -- first answer without it (ISO 8601, +07:00)
            last_at TEXT NOT NULL,  -- last answer without it (ISO 8601, +07:00)
            answers INTEGER NOT NULL,  -- how many answers there were without it
            answer TEXT NOT NULL
                CHECK (answer IN ('404', '410', 'home_page', 'notice')),  -- the last: HTTP status, a redirect to the home page, or a page that says so
            capture_id INTEGER,  -- capture of the last (archive.captures.db)
            gone_at TEXT,  -- when it was taken for gone: a tombstone (ISO 8601, +07:00)
            back_at TEXT,  -- when it was there again (ISO 8601, +07:00)
            PRIMARY KEY (article_id, began_at)
        ) STRICT, WITHOUT ROWID
    """)
    db.execute("""
        CREATE VIEW tombstones AS
            -- Articles that their newspaper has taken down, with the text that the archive keeps.
            SELECT
                id,  -- articles.id
                site,  -- newspaper
                url,  -- canonical address
                title,  -- headline
                published_at,  -- when it was published (ISO 8601, +07:00)
                answer,  -- 404, 410, home_page or notice
                began_at,  -- first answer without it (ISO 8601, +07:00)
                gone_at  -- when it was taken for gone (ISO 8601, +07:00)
            FROM articles JOIN absences ON article_id = id
            WHERE gone_at IS NOT NULL AND back_at IS NULL
    """)
    _runs_of_three_modes(db)


def _runs_of_three_modes(db: Database) -> None:
    """`runs` with the mode `reextract` and counts of what is done to known articles.

    SQLite cannot change a CHECK: the table is made anew, with foreign keys off (see `Archive`).
    """
    db.execute("""
        CREATE TABLE runs_new (
            -- One row for each visit to a newspaper, and for each reading anew of its captures.
            id INTEGER PRIMARY KEY,  -- number of the run
            site TEXT NOT NULL REFERENCES sites (site),  -- newspaper
            mode TEXT NOT NULL CHECK (mode IN ('live', 'replay', 'reextract')),  -- from the network, from WARC files, or from the archive's own captures
            state TEXT NOT NULL CHECK (state IN ('running', 'finished', 'blocked', 'failed', 'interrupted')),  -- how it ended
            started_at TEXT NOT NULL,  -- run's clock at the start (ISO 8601, +07:00)
            finished_at TEXT,  -- run's clock at the end (ISO 8601, +07:00)
            requests INTEGER NOT NULL DEFAULT 0,  -- requests sent, robots.txt included
            listings INTEGER NOT NULL DEFAULT 0,  -- pages of lists read
            found INTEGER NOT NULL DEFAULT 0,  -- links to articles that were not known
            fetched INTEGER NOT NULL DEFAULT 0,  -- pages of articles fetched
            rechecked INTEGER NOT NULL DEFAULT 0,  -- known articles looked at again
            new INTEGER NOT NULL DEFAULT 0,  -- articles added
            changed INTEGER NOT NULL DEFAULT 0,  -- articles with a new version
            reread INTEGER NOT NULL DEFAULT 0,  -- articles that better code reads differently
            unchanged INTEGER NOT NULL DEFAULT 0,  -- articles fetched again and found the same
            missing INTEGER NOT NULL DEFAULT 0,  -- articles that were not where they had been
            gone INTEGER NOT NULL DEFAULT 0,  -- articles that are gone for good, as it seems
            refused INTEGER NOT NULL DEFAULT 0,  -- pages that could not be read as an article
            missed INTEGER NOT NULL DEFAULT 0,  -- requests that the WARC files had no answer for
            problems INTEGER NOT NULL DEFAULT 0,  -- rows added to problems or met again
            fill TEXT,  -- JSON: share of this run's articles that have each field
            failures TEXT,  -- JSON: number of failures by class
            code_version TEXT NOT NULL  -- version of baotinh
        ) STRICT
    """)
    names = ", ".join(column.name for column in db["runs"].columns)
    db.execute(f"INSERT INTO runs_new ({names}) SELECT {names} FROM runs")
    db.execute("DROP TABLE runs")
    db.execute("ALTER TABLE runs_new RENAME TO runs")
    db.execute("CREATE INDEX runs_site ON runs (site, started_at)")
