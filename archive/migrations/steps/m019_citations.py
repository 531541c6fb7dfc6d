"""A permanent id for every article and every text, to cite it by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from archive.citing import column

if TYPE_CHECKING:
    from sqlite_utils import Database


def m019_citations(db: Database) -> None:
    """A permanent id for every article and every text, to cite it by."""
    # SQLite keeps the comment of an added column only in this form (see archive/schema.py).
    db.execute(
        "ALTER TABLE articles ADD COLUMN cite_id TEXT "
        "/* permanent id to cite it by, such as bt:5vf7rdzkck6; the same in every archive */"
    )
    db.execute(
        "ALTER TABLE article_versions ADD COLUMN cite_id TEXT "
        "/* permanent id of this text; versions with the same text have the same */"
    )
    db.execute("CREATE UNIQUE INDEX articles_cite_id ON articles (cite_id)")
    column.fill(db.conn)
