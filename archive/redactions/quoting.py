"""What to look for on pages of others: the words of an article that was taken out."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from archive.redactions import seal, stubs
from archive.redactions.quotes import Quotes
from archive.spelling import index_form

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

    from archive.captures import Captures
    from archive.redactions.stubs import Redaction

_NO_WORDS = re.compile(r"[^\w]+")


def quotes_of(connection: sqlite3.Connection, captures: Captures, redaction: Redaction) -> Quotes:
    """The article's words and addresses; of one that was purged only the addresses are left."""
    sealed = captures.sealed(redaction.id)
    texts = () if sealed is None else _texts(sealed)
    return Quotes.of(texts, stubs.addresses_of(connection, redaction))


def distinctive(connection: sqlite3.Connection, whole: Quotes) -> tuple[Quotes, tuple[int, ...]]:
    """Without what other articles say too, and the numbers of these.

    The frame of a series, an agency's report: that is the other article's own text as well.
    """
    sharing = {phrase: _also_in(connection, phrase) for phrase in whole.phrases}
    own = tuple(phrase for phrase, others in sharing.items() if not others)
    shared = {number for others in sharing.values() for number in others}
    return replace(whole, phrases=own), tuple(sorted(shared))


def _texts(sealed: bytes) -> Iterator[str]:
    """Every text that the article had, and its captions."""
    for table in ("articles", "article_versions"):
        for row in seal.rows_of(sealed, table):
            yield from (str(row[name]) for name in ("title", "lead", "body") if row[name])
            yield from json.loads(row.get("captions") or "[]")
    for row in seal.rows_of(sealed, "images"):
        yield str(row["caption"] or "")


def _also_in(connection: sqlite3.Connection, phrase: str) -> list[int]:
    """A few articles in which a phrase stands, by the full-text index."""
    words = _NO_WORDS.sub(" ", index_form(phrase)).strip()
    if not words:
        return []
    rows = connection.execute(
        "SELECT rowid FROM articles_fts WHERE articles_fts MATCH ? LIMIT 20",
        [f'{{title lead body}}:"{words}"'],
    ).fetchall()
    return [int(row[0]) for row in rows]
