"""An index by headline: a new article is compared with those of the same headline."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database


def m014_titles(db: Database) -> None:
    """Headlines are looked up for every new article; a day has a thousand of them."""
    db.execute("CREATE INDEX articles_title ON articles (title)")
