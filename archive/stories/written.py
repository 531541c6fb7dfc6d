"""A story's rows: made of its printings, and taken away."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from archive.stories.order import Order, Printing, order, source_of
from archive.stories.text import likeness

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Collection, Iterable

    from archive.stories.index import Texts
    from archive.stories.text import Likeness


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """How much of a reference's text a printing has, as it was measured before."""

    reference: int
    likeness: Likeness


def members(connection: sqlite3.Connection, story_id: int) -> set[int]:
    """The articles of a story."""
    rows = connection.execute(
        "SELECT article_id FROM story_articles WHERE story_id = ?", [story_id]
    ).fetchall()
    return {row[0] for row in rows}


def stories_of(connection: sqlite3.Connection, articles: Iterable[int]) -> list[int]:
    """The stories in which any of these articles stands."""
    rows = connection.execute(
        "SELECT DISTINCT story_id FROM json_each(?) JOIN story_articles ON article_id = value",
        [json.dumps(list(articles))],
    ).fetchall()
    return [row[0] for row in rows]


def take_away(connection: sqlite3.Connection, story_id: int) -> dict[int, Measured]:
    """Delete a story's rows; returns what was measured, by article."""
    rows = connection.execute(
        "SELECT article_id, reference_id, similarity, kept, added FROM stories "
        "JOIN story_articles ON story_id = id WHERE id = ?",
        [story_id],
    ).fetchall()
    connection.execute("DELETE FROM story_articles WHERE story_id = ?", [story_id])
    connection.execute("DELETE FROM stories WHERE id = ?", [story_id])
    return {
        article: Measured(reference=reference, likeness=(similar, kept, added))
        for article, reference, similar, kept, added in rows
    }


def write(
    connection: sqlite3.Connection,
    group: Collection[int],
    texts: Texts,
    known: dict[int, Measured],
) -> None:
    """Write the rows of a story.

    Args:
        connection: the archive.
        group: its articles, two or more.
        texts: their texts.
        known: what was measured before and still holds.
    """
    printings = _printings(connection, group)
    placed = order(printings)
    story_id = min(group)
    _write_story(connection, story_id, printings, placed)
    for printing in printings:
        article = printing.article_id
        before = known.get(article)
        if before is not None and before.reference == placed.reference:
            measured = before.likeness
        else:
            measured = likeness(texts[placed.reference], texts[article])
        connection.execute(
            "INSERT INTO story_articles "
            "(article_id, story_id, position, is_first, similarity, kept, added) "
            "VALUES (?, ?, ?, ?, ?, ?, ?)",
            [article, story_id, placed.positions[article], placed.is_first(article), *measured],
        )


def _printings(connection: sqlite3.Connection, group: Collection[int]) -> list[Printing]:
    rows = connection.execute(
        "SELECT articles.id, site, published_at, published_precision, source "
        "FROM json_each(?) JOIN articles ON articles.id = value ORDER BY articles.id",
        [json.dumps(list(group))],
    ).fetchall()
    return [
        Printing(article_id=number, site=site, published_at=at, precision=precision, source=source)
        for number, site, at, precision, source in rows
    ]


def _write_story(
    connection: sqlite3.Connection, story_id: int, printings: list[Printing], placed: Order
) -> None:
    first = next((each for each in printings if each.article_id == placed.first), None)
    days = [each.published_at[:10] for each in printings if each.published_at]
    values = {
        "id": story_id,
        "reference_id": placed.reference,
        "first_id": placed.first,
        "first_site": first and first.site,
        "first_at": first and first.published_at,
        "articles": len(printings),
        "newspapers": len({each.site for each in printings}),
        "undated": len(printings) - len(days),
        "first_day": min(days, default=None),
        "last_day": max(days, default=None),
        "source": source_of(each.source for each in printings),
    }
    names, marks = ", ".join(values), ", ".join("?" * len(values))
    connection.execute(f"INSERT INTO stories ({names}) VALUES ({marks})", list(values.values()))
