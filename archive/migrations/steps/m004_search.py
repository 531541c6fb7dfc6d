"""The full-text index: exact columns beside folded ones, snippets from the original text."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database


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
