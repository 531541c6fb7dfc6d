"""The columns of an article as a row, for the formats that are tables; each with its meaning.

What a column means is read from the archive's own documentation (`archive.schema`), so that it is
written once.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from archive.schema import describe

if TYPE_CHECKING:
    import sqlite3

Kind = Literal["text", "integer", "boolean", "day", "time", "list", "object"]

LEFT_OUT = {"run_id": "the archive's own notebook", "capture_id": "capture_sha256 says it to all"}
"""Columns of `articles` that no table of an export has, and why."""

_NEWSPAPER = {"newspaper": "name", "province": "province", "province_old": "province_old"}
_OF_ARTICLES: dict[str, Kind] = {
    "cite_id": "text",
    "id": "integer",
    "site": "text",
    "native_id": "text",
    "url": "text",
    "title": "text",
    "lead_marker": "text",
    "lead": "text",
    "body": "text",
    "words": "integer",
    "published_at": "time",
    "published_day": "day",
    "published_precision": "text",
    "published_rule": "text",
    "published_raw": "text",
    "modified_at": "time",
    "event_date": "day",
    "event_end": "day",
    "event_phrase": "text",
    "section": "text",
    "byline": "text",
    "source": "text",
    "staff": "boolean",
    "lead_paper": "text",
    "noarchive": "boolean",
    "layout": "text",
    "fields": "object",
    "version": "integer",
    "content_hash": "text",
    "capture_sha256": "text",
    "first_seen_at": "time",
    "last_seen_at": "time",
}
_LISTS = {
    "contributors": "people whom the byline names, with roles (text, photo, compiled …)",
    "images": "pictures in order: address, caption without the credit, credit",
    "tags": "keywords that the newspaper gave it",
    "places": "provinces that title or lead name: phrase as printed, province before and since "
    "1 July 2025",
    "sections": "sections in whose lists it stood: path and name",
    "other_versions": "texts that the article had besides this one, as in article_versions",
}
SEGMENTED = ("title", "lead", "body")
"""The texts that can be divided into words; their columns are called `title_words` and so on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column: its name, what is in it, and what it means."""

    name: str
    kind: Kind
    about: str


def meanings(connection: sqlite3.Connection) -> dict[str, dict[str, str]]:
    """What each column of each table of the archive means."""
    return {table.name: table.columns for table in describe(connection)}


def columns(tables: dict[str, dict[str, str]], *, segment: bool) -> tuple[Column, ...]:
    """The columns of an export, in order: an article's scalars first, its lists last.

    Args:
        tables: as `meanings` gives them.
        segment: whether there are texts divided into words.
    """
    newspaper = [
        Column(name=name, kind="text", about=tables["sites"][source])
        for name, source in _NEWSPAPER.items()
    ]
    own = [
        Column(name=name, kind=kind, about=tables["articles"][name])
        for name, kind in _OF_ARTICLES.items()
    ]
    after = next(place for place, column in enumerate(own, 1) if column.name == "site")
    words = [
        Column(
            name=f"{name}_words",
            kind="text",
            about=f"{name}, spaces between words and _ between the syllables of one (underthesea)",
        )
        for name in (SEGMENTED if segment else ())
    ]
    practice = Column(name="practice", kind="boolean", about="true for invented practice articles")
    lists = [Column(name=name, kind="list", about=about) for name, about in _LISTS.items()]
    return (*own[:after], *newspaper, *own[after:], *words, practice, *lists)


def scalars(chosen: tuple[Column, ...]) -> tuple[Column, ...]:
    """Those that are no lists."""
    return tuple(column for column in chosen if column.kind != "list")


def newspapers(connection: sqlite3.Connection) -> dict[str, dict[str, Any]]:
    """What the columns about the newspaper hold, by its short name."""
    names = ", ".join(f"{source} AS {name}" for name, source in _NEWSPAPER.items())
    rows = connection.execute(f"SELECT site, {names} FROM sites").fetchall()
    return {row["site"]: {name: row[name] for name in _NEWSPAPER} for row in rows}


def row(article: dict[str, Any], newspaper: dict[str, Any]) -> dict[str, Any]:
    """An article as a row, from the object that JSON Lines has of it."""
    versions = article["versions"]
    others = [each for each in versions if each["version"] != article["version"]]
    booleans = {
        name: bool(article[name]) for name, kind in _OF_ARTICLES.items() if kind == "boolean"
    }
    return {**article, **newspaper, **booleans, "other_versions": others}
