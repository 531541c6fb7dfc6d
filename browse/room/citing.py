"""How an article is cited: the same references as `baotinh cite` prints."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from archive.citing import column
from archive.citing.bibtex import bibtex
from archive.citing.csl import csl_json
from archive.citing.prose import prose
from archive.citing.reference import Person, reference
from archive.citing.ris import ris
from archive.errors import StorageError
from pipelines.bylines import read_byline

if TYPE_CHECKING:
    import sqlite3

    from archive.history import Version

_WRITERS = {"text": prose, "BibTeX": bibtex, "RIS": ris, "CSL-JSON": csl_json}


@dataclass(frozen=True, slots=True, kw_only=True)
class Citations:
    """The permanent id of an article (of a text, where an earlier one is meant); its references."""

    id: str
    forms: dict[str, str]


def citations(
    connection: sqlite3.Connection,
    article: sqlite3.Row,
    people: list[sqlite3.Row],
    old: Version | None = None,
) -> Citations | None:
    """References to a text; None in a file of before there were ids.

    Args:
        connection: the archive.
        article: its row of `articles`.
        people: rows of `contributors`.
        old: an earlier version, if that is meant.
    """
    try:
        column.require(connection)
    except StorageError:
        return None
    named = tuple(Person(name=one["name"], roles=tuple(json.loads(one["roles"]))) for one in people)
    if old is not None and old.byline != (article["byline"] or ""):
        # Of an earlier byline only the line is kept.
        read = read_byline(old.byline).contributors
        named = tuple(Person(name=one.name, roles=one.roles) for one in read)
    version = article["version"] if old is None else old.version
    told = reference(connection, article["id"], version, named)
    return Citations(
        id=told.article_id if old is None else told.text_id,
        forms={form: write(told) for form, write in _WRITERS.items()},
    )
