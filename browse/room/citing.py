"""How an article is cited: the same references as `baotinh cite` prints."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from archive.citing import column
from archive.citing.bibtex import bibtex
from archive.citing.csl import csl_json
from archive.citing.prose import prose
from archive.citing.reference import Person, reference
from archive.citing.ris import ris
from archive.errors import StorageError

if TYPE_CHECKING:
    import sqlite3

_WRITERS = {"text": prose, "BibTeX": bibtex, "RIS": ris, "CSL-JSON": csl_json}


def citations(
    connection: sqlite3.Connection, article: sqlite3.Row, people: list[sqlite3.Row]
) -> dict[str, str]:
    """References to the current text, by format; none in a file of before there were ids.

    Args:
        connection: the archive.
        article: its row of `articles`.
        people: rows of `contributors`.
    """
    try:
        column.require(connection)
    except StorageError:
        return {}
    named = tuple(Person(name=one["name"], roles=tuple(json.loads(one["roles"]))) for one in people)
    told = reference(connection, article["id"], article["version"], named)
    return {form: write(told) for form, write in _WRITERS.items()}
