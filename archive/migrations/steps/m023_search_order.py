"""Indexes that answer a search without a look at the texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database


def m023_search_order(db: Database) -> None:
    """Indexes that answer a search without a look at the texts.

    In a row of `articles` most of what filters ask for stands behind the body, whose pages have to
    be passed to reach it: 20 µs for each hit, against half a microsecond here.
    """
    db.execute("""
        CREATE INDEX articles_card ON articles (
            id, published_day, published_at, site, section, staff, noarchive, version
        )
    """)
    # The order in which the newest come first, to its end: going back in time stops at the hit.
    db.execute("DROP INDEX articles_day")
    db.execute("CREATE INDEX articles_day ON articles (published_day, published_at, id)")
    db.execute("DROP INDEX articles_site_day")
    db.execute("CREATE INDEX articles_site_day ON articles (site, published_day, published_at, id)")
