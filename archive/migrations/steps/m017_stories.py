"""Stories: which articles of several newspapers are printings of one text."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database


def m017_stories(db: Database) -> None:
    """Stories and their printings; the index by which they are found; who waits to be compared."""
    for statement in (*_STORIES, *_INDEX, *_QUEUE, _DISTINCT, _SYNDICATION):
        db.execute(statement)


_STORIES = (
    """
        CREATE TABLE stories (
            -- Texts that were printed more than once (wire copy, press releases, re-hosted archives), one row each. No article is hidden: all stand in articles.
            id INTEGER PRIMARY KEY,  -- number: the lowest articles.id of its printings, so it changes when an older one is found
            reference_id INTEGER NOT NULL REFERENCES articles (id),  -- the printing that the others are compared with: the first, or where nobody can know, of the earliest the one that the archive had first
            first_id INTEGER REFERENCES articles (id),  -- the first printing; null where the dates do not tell (two in the same minute, or one with the day only)
            first_site TEXT REFERENCES sites (site),  -- newspaper that printed it first; null where the dates do not tell
            first_at TEXT,  -- when that was (ISO 8601, +07:00); null where the dates do not tell
            articles INTEGER NOT NULL,  -- how many printings
            newspapers INTEGER NOT NULL,  -- by how many newspapers
            undated INTEGER NOT NULL,  -- printings without a date, which may have been earlier than the first
            first_day TEXT,  -- earliest day of a printing (YYYY-MM-DD)
            last_day TEXT,  -- latest day of a printing (YYYY-MM-DD)
            source TEXT  -- agency or newspaper that most of its bylines name (TTXVN); null where none does, or as many name another
        ) STRICT
    """,
    """
        CREATE TABLE story_articles (
            -- The printings of each story. Articles that were printed once stand in none.
            article_id INTEGER PRIMARY KEY REFERENCES articles (id),  -- article
            story_id INTEGER NOT NULL REFERENCES stories (id),  -- story
            position INTEGER,  -- one more than the printings that were surely earlier; null without a date
            is_first INTEGER,  -- 1 the first printing, 0 surely a later one; null where the dates do not tell
            similarity REAL NOT NULL,  -- to the reference, 0 to 1: share of all phrases of both that both have (Jaccard)
            kept REAL NOT NULL,  -- share of the reference's text that it keeps, 0 to 1
            added REAL NOT NULL  -- share of its own text that the reference has not, 0 to 1
        ) STRICT
    """,
    "CREATE INDEX story_articles_story ON story_articles (story_id, position)",
    "CREATE INDEX stories_newspapers ON stories (newspapers DESC, articles DESC)",
    "CREATE INDEX stories_reference ON stories (reference_id)",
)

_INDEX = (
    """
        CREATE TABLE story_texts (
            -- Texts that are compared with others; those that are too short are not among them.
            article_id INTEGER PRIMARY KEY REFERENCES articles (id),  -- article
            digest BLOB NOT NULL,  -- of the text as it was compared last
            bands BLOB NOT NULL  -- its rows in story_bands, 6 bytes each
        ) STRICT
    """,
    """
        CREATE TABLE story_bands (
            -- The index (MinHash) by which texts that may be the same find each other.
            band INTEGER NOT NULL,  -- hash of two of the 64 places of a signature
            article_id INTEGER NOT NULL,  -- article
            PRIMARY KEY (band, article_id)
        ) STRICT, WITHOUT ROWID
    """,
)

_SEEN = ("lead", "body", "published_at", "published_precision", "source")

_QUEUE = (
    """
        CREATE TABLE story_queue (
            -- Articles that are new or were changed, and wait to be compared; the end of a run leaves none.
            article_id INTEGER PRIMARY KEY REFERENCES articles (id)  -- article
        ) STRICT
    """,
    """
        CREATE TRIGGER story_queue_added AFTER INSERT ON articles BEGIN
            INSERT INTO story_queue (article_id) VALUES (NEW.id) ON CONFLICT DO NOTHING;
        END
    """,
    f"""
        CREATE TRIGGER story_queue_changed AFTER UPDATE OF {", ".join(_SEEN)} ON articles
        WHEN {" OR ".join(f"OLD.{name} IS NOT NEW.{name}" for name in _SEEN)} BEGIN
            INSERT INTO story_queue (article_id) VALUES (NEW.id) ON CONFLICT DO NOTHING;
        END
    """,
)

_DISTINCT = """
        CREATE VIEW distinct_stories AS
            -- Every story once: its reference printing, and each article that was printed once.
            SELECT
                articles.id AS id,  -- articles.id
                story_id,  -- stories.id; null where it was printed once
                site,  -- newspaper of this printing
                url,  -- canonical address
                title,  -- headline
                published_at,  -- when this printing was published (ISO 8601, +07:00)
                published_day,  -- the day of published_at in Vietnam (YYYY-MM-DD)
                coalesce(stories.source, articles.source) AS source,  -- agency or newspaper that it was taken from
                coalesce(stories.articles, 1) AS articles,  -- how many printings
                coalesce(newspapers, 1) AS newspapers,  -- by how many newspapers
                story_id IS NULL OR first_id IS NOT NULL AS first_known  -- 1 where this is surely the first printing in the archive
            FROM articles
            LEFT JOIN story_articles ON article_id = articles.id
            LEFT JOIN stories ON stories.id = story_id
            WHERE story_id IS NULL OR reference_id = articles.id
    """

_SYNDICATION = """
        CREATE VIEW syndication AS
            -- Who printed what another newspaper had printed first, by day. Stories whose first printing is not known are not in it.
            SELECT
                first_site,  -- newspaper that printed first
                articles.site AS site,  -- newspaper that printed afterwards
                stories.source AS source,  -- agency that the bylines name: then both had it from there; null where none does
                published_day AS day,  -- day of the later printing (YYYY-MM-DD)
                count(*) AS articles,  -- how many such printings
                round(avg(kept), 3) AS kept,  -- share of the first text that they keep, on average
                round(avg(added), 3) AS added  -- share of their text that the first has not, on average
            FROM stories
            JOIN story_articles ON story_id = stories.id AND is_first = 0
            JOIN articles ON articles.id = article_id AND articles.site != first_site
            GROUP BY first_site, articles.site, stories.source, published_day
    """
