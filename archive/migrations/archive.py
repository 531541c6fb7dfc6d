"""The schema of `archive.db`, as the migrations that lead to it.

The comments inside the statements are kept by SQLite in `sqlite_schema`: they are the
documentation that travels with the file, and `docs/schema.md` is made from them
(`python -m archive.schema`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlite_utils.migrations import Migrations

from archive import fulltext

if TYPE_CHECKING:
    from sqlite_utils import Database

migrations = Migrations("archive")


@migrations()
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


@migrations()
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


@migrations()
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


@migrations()
def m004_search(db: Database) -> None:
    """The full-text index: exact columns beside folded ones, snippets from the original text."""
    db.execute("""
        CREATE VIEW articles_fts_text AS
            -- The original text for the index's six columns, so that snippets show what was printed.
            SELECT
                id,  -- articles.id
                title,  -- headline
                coalesce(lead, '') AS lead,  -- sa-pô
                body,  -- paragraphs
                title AS title_f,  -- headline, for the folded column
                coalesce(lead, '') AS lead_f,  -- sa-pô, for the folded column
                body AS body_f  -- paragraphs, for the folded column
            FROM articles
    """)
    db.execute("""
        CREATE VIRTUAL TABLE articles_fts USING fts5 (
            title, lead, body, title_f, lead_f, body_f,
            content = 'articles_fts_text', content_rowid = 'id',
            tokenize = 'unicode61 remove_diacritics 0'
        )
    """)


@migrations()
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


@migrations()
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


@migrations()
def m007_caption_search(db: Database) -> None:
    """A second full-text index, for captions; made in the same way as the first."""
    captions = (
        "coalesce((SELECT group_concat(line, char(10)) FROM (SELECT coalesce("
        "nullif(caption, '') || ' | ' || nullif(credit, ''), nullif(caption, ''), nullif(credit, '')"
        ") AS line FROM images WHERE article_id = articles.id ORDER BY position)), '')"
    )
    db.execute(f"""
        CREATE VIEW captions_fts_text AS
            -- The original captions for that index's two columns, so that snippets show what was printed.
            SELECT
                id,  -- articles.id
                {captions} AS caption,  -- captions with their credits, one a line
                {captions} AS caption_f  -- the same, for the folded column
            FROM articles
    """)
    db.execute("""
        CREATE VIRTUAL TABLE captions_fts USING fts5 (
            caption, caption_f,
            content = 'captions_fts_text', content_rowid = 'id',
            tokenize = 'unicode61 remove_diacritics 0'
        )
    """)
    for (article_id,) in db.execute("SELECT DISTINCT article_id FROM images").fetchall():
        fulltext.add_captions(db.conn, article_id)
