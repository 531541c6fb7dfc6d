"""A second full-text index, for captions; made in the same way as the first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from archive import fulltext

if TYPE_CHECKING:
    from sqlite_utils import Database


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
