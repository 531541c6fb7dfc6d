"""Articles in their current text, and what belongs to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database


def m002_articles(db: Database) -> None:
    """Articles in their current text, and what belongs to them."""
    db.execute("""
        CREATE TABLE articles (
            -- One row for each article, in its current text.
            id INTEGER PRIMARY KEY,  -- number in this archive; does not change
            site TEXT NOT NULL REFERENCES sites (site),  -- newspaper
            native_id TEXT,  -- the newspaper's own id, as its URL carries it (text; case matters)
            url TEXT NOT NULL UNIQUE,  -- canonical address
            title TEXT NOT NULL,  -- headline
            lead_marker TEXT,  -- the newspaper's mark before the lead, such as (CTO) -
            lead TEXT,  -- sa-pô, without its marker; not repeated in body
            body TEXT NOT NULL,  -- paragraphs, an empty line between them
            words INTEGER NOT NULL,  -- syllables (tiếng) of title, lead and body, split at white space
            published_at TEXT,  -- when it was published (ISO 8601, +07:00); null where nothing said so
            published_day TEXT,  -- the day of published_at in Vietnam (YYYY-MM-DD)
            published_precision TEXT
                CHECK (published_precision IN ('minute', 'day', 'month')),  -- how exactly published_at is known
            published_rule TEXT,  -- the rule that read published_raw
            published_raw TEXT,  -- the date as printed
            modified_at TEXT,  -- when the newspaper says that it last edited it (ISO 8601, +07:00)
            event_date TEXT,  -- day of the event, from the dateline of the text (YYYY-MM-DD)
            event_end TEXT,  -- last day of the event, where the dateline gives a span
            event_phrase TEXT,  -- the dateline as printed, such as Chiều 11-1
            section TEXT,  -- section as the article's page names it
            byline TEXT,  -- the line that names the authors, as printed
            source TEXT,  -- agency or newspaper that it was taken from
            staff INTEGER NOT NULL,  -- 1 where the byline names the staff only (PV, BBT)
            layout TEXT NOT NULL,  -- the layout that read the page
            fields TEXT NOT NULL,  -- JSON: for each field the place on the page that it came from
            noarchive INTEGER NOT NULL,  -- 1 where the page asks not to be archived in public
            version INTEGER NOT NULL,  -- number of its current version, from 1
            content_hash TEXT NOT NULL,  -- hash of the current text (article_versions)
            capture_id INTEGER NOT NULL,  -- capture that this row was read from (archive.captures.db)
            capture_sha256 TEXT NOT NULL,  -- sha256 of that capture's page
            first_seen_at TEXT NOT NULL,  -- when it was first fetched (ISO 8601, +07:00)
            last_seen_at TEXT NOT NULL,  -- when it was last fetched (ISO 8601, +07:00)
            run_id INTEGER NOT NULL REFERENCES runs (id),  -- run that wrote this row last
            UNIQUE (site, native_id)
        ) STRICT
    """)
    db.execute("""
        CREATE TABLE article_versions (
            -- Every text that an article has had; rows are only added.
            id INTEGER PRIMARY KEY,  -- number of the row
            article_id INTEGER NOT NULL REFERENCES articles (id),  -- article
            version INTEGER NOT NULL,  -- 1 for the first text that was seen
            reason TEXT NOT NULL CHECK (reason IN ('first', 'edited', 'reread')),  -- why it was added: first seen, edited by the newspaper, or read anew by better code
            title TEXT NOT NULL,  -- headline
            lead TEXT,  -- sa-pô
            body TEXT NOT NULL,  -- paragraphs, an empty line between them
            captions TEXT NOT NULL,  -- JSON list of the captions
            byline TEXT,  -- byline as printed
            content_hash TEXT NOT NULL,  -- hash of title, lead, body, captions, byline; begins with its rule's version
            capture_id INTEGER NOT NULL,  -- capture that it came from (archive.captures.db)
            capture_sha256 TEXT NOT NULL,  -- sha256 of that capture's page
            seen_at TEXT NOT NULL,  -- when this text was first fetched (ISO 8601, +07:00)
            run_id INTEGER NOT NULL REFERENCES runs (id),  -- run that added it
            UNIQUE (article_id, version)
        ) STRICT
    """)
    db.execute("""
        CREATE TABLE article_sections (
            -- In which sections' lists an article stood.
            article_id INTEGER NOT NULL REFERENCES articles (id),  -- article
            section_id INTEGER NOT NULL REFERENCES sections (id),  -- section
            PRIMARY KEY (article_id, section_id)
        ) STRICT, WITHOUT ROWID
    """)
    db.execute("""
        CREATE TABLE contributors (
            -- People whom the byline names.
            article_id INTEGER NOT NULL REFERENCES articles (id),  -- article
            position INTEGER NOT NULL,  -- order in the byline, from 1
            name TEXT NOT NULL,  -- name as printed, without role and title
            roles TEXT NOT NULL,  -- JSON list: text, photo, video, translation, compiled, design, technical
            PRIMARY KEY (article_id, position)
        ) STRICT, WITHOUT ROWID
    """)
    db.execute("""
        CREATE TABLE images (
            -- Pictures of an article (their addresses and captions, not the files).
            article_id INTEGER NOT NULL REFERENCES articles (id),  -- article
            position INTEGER NOT NULL,  -- order on the page, from 1
            url TEXT NOT NULL,  -- address of the picture
            caption TEXT,  -- caption without the credit
            credit TEXT,  -- who took it
            PRIMARY KEY (article_id, position)
        ) STRICT, WITHOUT ROWID
    """)
    db.execute("""
        CREATE TABLE tags (
            -- Keywords that the newspaper gave an article.
            article_id INTEGER NOT NULL REFERENCES articles (id),  -- article
            position INTEGER NOT NULL,  -- order on the page, from 1
            tag TEXT NOT NULL,  -- keyword as printed
            PRIMARY KEY (article_id, position)
        ) STRICT, WITHOUT ROWID
    """)
    for statement in _ARTICLE_INDEXES:
        db.execute(statement)


_ARTICLE_INDEXES = (
    "CREATE INDEX articles_published ON articles (published_at)",
    "CREATE INDEX articles_site_day ON articles (site, published_day)",
    "CREATE INDEX articles_day ON articles (published_day)",
    "CREATE INDEX articles_section ON articles (site, section)",
    "CREATE INDEX articles_capture ON articles (capture_id)",
    "CREATE INDEX versions_capture ON article_versions (capture_id)",
    "CREATE INDEX article_sections_section ON article_sections (section_id)",
    "CREATE INDEX contributors_name ON contributors (name)",
    "CREATE INDEX tags_tag ON tags (tag)",
)
