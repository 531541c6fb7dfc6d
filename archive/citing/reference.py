"""A reference: what is cited of a text of an article, before it takes the form of a format."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from archive import info

if TYPE_CHECKING:
    import sqlite3

_PRECISION = {"minute": 10, "day": 10, "month": 7}
"""How much of YYYY-MM-DD is known."""
PRACTICE = "Practice article (invented), not from the press"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """What is known of a text that is cited.

    Attributes:
        article_id: permanent id of the article.
        text_id: permanent id of this very text.
        site: the newspaper's short name.
        newspaper: its own name.
        place: its province.
        title: headline of this text.
        authors: who wrote it, as printed; Vietnamese names are not taken apart.
        translators: who translated it.
        published: YYYY-MM-DD or YYYY-MM, as exactly as it is known; None where nothing said so.
        section: section as the page names it.
        url: the live address.
        version: number of the version in this archive.
        versions: how many there are.
        archived_at: when this text was first captured (ISO 8601, +07:00).
        sha256: of that capture's page.
        practice: is it an invented practice article?
    """

    article_id: str
    text_id: str
    site: str
    newspaper: str
    place: str
    title: str
    authors: tuple[str, ...]
    translators: tuple[str, ...]
    published: str | None
    section: str | None
    url: str
    version: int
    versions: int
    archived_at: str
    sha256: str
    practice: bool

    @property
    def year(self) -> str | None:
        """The year of publication."""
        return self.published and self.published[:4]

    @property
    def archived_on(self) -> str:
        """The day of the first capture, in Vietnam."""
        return self.archived_at[:10]

    @property
    def note(self) -> str:
        """Where the text is kept, and how it can be checked."""
        which = f", version {self.version} of {self.versions}" if self.versions > 1 else ""
        practice = f"{PRACTICE}. " if self.practice else ""
        return (
            f"{practice}Archived {self.archived_at} as {self.text_id}{which}; "
            f"sha256 of the page {self.sha256}"
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody whom the byline names, with roles such as text, photo, translation."""

    name: str
    roles: tuple[str, ...]


_WRITING = frozenset({"text", "compiled"})


def reference(
    connection: sqlite3.Connection, article_id: int, version: int, people: tuple[Person, ...]
) -> Reference:
    """The reference of one version of an article.

    Args:
        connection: the archive.
        article_id: number of the article.
        version: number of the version; it is there.
        people: whom the byline of that version names.
    """
    row = connection.execute(_ARTICLE, [article_id, version]).fetchone()
    first = connection.execute(
        "SELECT seen_at, capture_sha256 FROM article_versions WHERE article_id = ? "
        "AND content_hash = ? ORDER BY seen_at, version LIMIT 1",
        [article_id, row["content_hash"]],
    ).fetchone()
    length = _PRECISION.get(row["published_precision"], 0)
    return Reference(
        article_id=row["cite_id"],
        text_id=row["text_id"],
        site=row["site"],
        newspaper=row["name"],
        place=row["province"],
        title=row["title"],
        authors=_names(people, _WRITING),
        translators=_names(people, frozenset({"translation"})),
        published=row["published_day"][:length] if row["published_day"] and length else None,
        section=row["section"],
        url=row["url"],
        version=version,
        versions=row["versions"],
        archived_at=first["seen_at"],
        sha256=first["capture_sha256"],
        practice=info.is_practice(connection),
    )


_ARTICLE = """
SELECT articles.cite_id, articles.site, sites.name, sites.province, v.title, v.cite_id AS text_id,
    published_precision, published_day, section, url, v.content_hash,
    (SELECT count(*) FROM article_versions WHERE article_id = articles.id) AS versions
FROM articles JOIN sites USING (site) JOIN article_versions AS v ON v.article_id = articles.id
WHERE articles.id = ? AND v.version = ?"""


def _names(people: tuple[Person, ...], roles: frozenset[str]) -> tuple[str, ...]:
    return tuple(person.name for person in people if roles & set(person.roles))
