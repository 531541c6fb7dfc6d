"""Permanent ids: whoever has cited an article must find it, and no other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from archive.citing.ids import article_of, text_id

if TYPE_CHECKING:
    import sqlite3

    from archive.verify.model import Check

_REPAIR = (
    "`baotinh verify --repair` makes it anew where what is left tells which it was: the ids of the "
    "article's texts, or the newspaper's own number. Else restore it from a backup."
)


def check_ids(check: Check, connection: sqlite3.Connection) -> None:
    """Each article has an id of its own with the right check digit, and its texts' follow from it.

    An id is not held against the article's address: it stays when an address is read otherwise.
    """
    seen: dict[str, int] = {}
    for number, cite_id in connection.execute("SELECT id, cite_id FROM articles ORDER BY id"):
        check.looked_at += 1
        where = f"articles {number}"
        if cite_id is None:
            check.found("id_damaged", where, "has no permanent id", _REPAIR)
        elif article_of(cite_id) != cite_id:
            what = f"its permanent id {cite_id} is not well formed, or a letter of it is wrong"
            check.found("id_damaged", where, what, _REPAIR)
        elif cite_id in seen:
            what = f"has the permanent id {cite_id} of article {seen[cite_id]}"
            check.found("id_damaged", where, what, _REPAIR)
        else:
            seen[cite_id] = number
    _check_texts(check, connection)


def _check_texts(check: Check, connection: sqlite3.Connection) -> None:
    rows = connection.execute(
        "SELECT article_id, article_versions.version, article_versions.cite_id, articles.cite_id, "
        "article_versions.content_hash FROM article_versions "
        "JOIN articles ON articles.id = article_id WHERE articles.cite_id IS NOT NULL"
    )
    for article, version, cite_id, article_cite_id, content_hash in rows:
        check.looked_at += 1
        if article_of(article_cite_id) != article_cite_id:
            continue  # told already, and no text's id can follow from it
        if cite_id != text_id(article_cite_id, content_hash):
            where = f"article_versions of article {article}, version {version}"
            what = f"its permanent id {cite_id} does not follow from the article's and the text"
            check.found("id_damaged", where, what, _REPAIR)
