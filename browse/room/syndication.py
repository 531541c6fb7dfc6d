"""Which newspapers print after a newspaper what it had first, and after whom it prints."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3

_MOST = 10
# The order of the joins is ours (CROSS): from the newspaper's own index, not from all printings.
_OUT = """
SELECT articles.site, name, count(*) AS count FROM stories
CROSS JOIN story_articles ON story_id = stories.id AND is_first = 0
CROSS JOIN articles ON articles.id = article_id
CROSS JOIN sites ON sites.site = articles.site
WHERE first_site = ? AND articles.site != first_site
GROUP BY articles.site ORDER BY count DESC, name LIMIT ?
"""
_IN = """
SELECT first_site AS site, name, count(*) AS count FROM articles
CROSS JOIN story_articles ON article_id = articles.id AND is_first = 0
CROSS JOIN stories ON stories.id = story_id
CROSS JOIN sites ON sites.site = first_site
WHERE articles.site = ? AND first_site != articles.site
GROUP BY first_site ORDER BY count DESC, name LIMIT ?
"""


def exchange(connection: sqlite3.Connection, site: str) -> dict[str, list[sqlite3.Row]]:
    """`printed_by`: who printed its texts afterwards; `printed_after`: whose texts it printed.

    Rows of `site`, `name`, `count`. Both are empty in a file of before there were stories.
    """
    known = connection.execute("SELECT 1 FROM sqlite_schema WHERE name = 'stories'").fetchone()
    if known is None:
        return {"printed_by": [], "printed_after": []}
    return {
        "printed_by": connection.execute(_OUT, [site, _MOST]).fetchall(),
        "printed_after": connection.execute(_IN, [site, _MOST]).fetchall(),
    }
