"""Stories as people ask for them: the most printed, an article's, and what was changed in it."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from typing import TYPE_CHECKING

from archive.diff import changes
from archive.errors import StorageError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from archive.diff import Change


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """A story; see the columns of `stories`. `title` and `url` are those of its reference."""

    id: int
    title: str
    url: str
    reference_id: int
    first_id: int | None
    first_site: str | None
    first_at: str | None
    articles: int
    newspapers: int
    undated: int
    first_day: str | None
    last_day: str | None
    source: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """A printing of a story; see the columns of `articles` and `story_articles`."""

    article_id: int
    site: str
    name: str
    url: str
    title: str
    text: str
    published_at: str | None
    published_precision: str | None
    source: str | None
    position: int | None
    is_first: int | None
    similarity: float
    kept: float
    added: float


_STORY = """SELECT stories.id, title, url, reference_id, first_id, first_site, first_at,
    stories.articles, newspapers, undated, first_day, last_day, stories.source
    FROM stories JOIN articles ON articles.id = reference_id"""


def most_printed(
    connection: sqlite3.Connection,
    *,
    site: str | None = None,
    since: str | None = None,
    until: str | None = None,
    limit: int = 20,
    offset: int = 0,
) -> list[Story]:
    """The stories that most newspapers printed (two at least), the latest of as many first.

    Args:
        connection: the archive.
        site: only stories that this newspaper printed.
        since: only those with a printing on this day (YYYY-MM-DD) or later.
        until: only those with a printing on this day or earlier.
        limit: most stories to give.
        offset: stories to pass over, for the pages that follow.

    Raises:
        StorageError: the archive was written before there were stories.
    """
    rows = _rows(
        connection,
        f"""{_STORY} WHERE newspapers > 1
        AND (:site IS NULL OR EXISTS (SELECT 1 FROM story_articles
            JOIN articles AS printed ON printed.id = article_id
            WHERE story_id = stories.id AND printed.site = :site))
        AND (:since IS NULL OR last_day >= :since) AND (:until IS NULL OR first_day <= :until)
        ORDER BY newspapers DESC, stories.articles DESC, last_day DESC, stories.id
        LIMIT :limit OFFSET :offset""",
        {"site": site, "since": since, "until": until, "limit": limit, "offset": offset},
    )
    return [Story(**dict(row)) for row in rows]


def story_of(connection: sqlite3.Connection, article_id: int) -> Story | None:
    """The story of an article; None where it was printed once, as far as the archive knows.

    Raises:
        StorageError: the archive was written before there were stories.
    """
    rows = _rows(
        connection,
        f"{_STORY} WHERE stories.id = "
        "(SELECT story_id FROM story_articles WHERE article_id = :article)",
        {"article": article_id},
    )
    return Story(**dict(rows[0])) if rows else None


def printings(connection: sqlite3.Connection, story_id: int) -> list[Printed]:
    """The printings of a story in their order, the reference before its equals."""
    rows = _rows(
        connection,
        """SELECT article_id, articles.site, sites.name, articles.url, title,
            CASE WHEN coalesce(lead, '') = '' THEN body ELSE lead || char(10, 10) || body END
                AS text,
            published_at, published_precision, articles.source, position, is_first,
            similarity, kept, added
        FROM story_articles JOIN articles ON articles.id = article_id JOIN sites USING (site)
        JOIN stories ON stories.id = story_id WHERE story_id = :story
        ORDER BY position IS NULL, position, article_id != reference_id, published_at, article_id
        """,
        {"story": story_id},
    )
    return [Printed(**dict(row)) for row in rows]


def edits(reference: Printed, other: Printed) -> dict[str, list[Change]]:
    """What another newspaper changed, word by word: in the title, and in lead and body as one text.

    Papers move paragraphs from the lead into the body and back; that is no change of the text.
    """
    texts = {
        "title": (reference.title, other.title),
        "text": (reference.text, other.text),
    }
    return {name: changes(*pair) for name, pair in texts.items() if pair[0] != pair[1]}


def _rows(
    connection: sqlite3.Connection, statement: str, values: dict[str, str | int | None]
) -> Sequence[sqlite3.Row]:
    try:
        return connection.execute(statement, values).fetchall()
    except sqlite3.OperationalError as error:
        if "no such table" not in str(error):
            raise
        raise StorageError(
            "This archive has no stories yet: it was written by an older baotinh. The next crawl "
            "finds them."
        ) from error
