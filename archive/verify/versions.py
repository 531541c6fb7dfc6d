"""Versions: whole chains, an article that shows one of them, and hashes that fit the texts."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from archive.records import HASH_VERSION, hash_of

if TYPE_CHECKING:
    import sqlite3

    from archive.verify.model import Check

_SHOWN = ("title", "lead", "body", "byline", "content_hash", "capture_id")


def check_chains(check: Check, connection: sqlite3.Connection) -> None:
    """Each article has versions 1 to n, and shows one of them (not always the last)."""
    differs = " OR ".join(f"articles.{name} IS NOT shown.{name}" for name in _SHOWN)
    rows = connection.execute(
        "SELECT articles.id, articles.version, chain.number, chain.last, shown.id IS NOT NULL, "
        f"shown.id IS NOT NULL AND ({differs}) FROM articles LEFT JOIN ("
        "  SELECT article_id, count(*) AS number, max(version) AS last FROM article_versions "
        "  WHERE version >= 1 GROUP BY article_id) AS chain ON chain.article_id = articles.id "
        "LEFT JOIN article_versions AS shown "
        "  ON shown.article_id = articles.id AND shown.version = articles.version"
    )
    for article, version, number, last, shown, other in rows:
        check.looked_at += 1
        where = f"articles {article}"
        if number is None:
            check.found("no_version", where, "has no version at all")
            continue
        if number != last:
            check.found("version_missing", where, f"has {number} versions, the last is {last}")
        if not shown:
            check.found("version_missing", where, f"shows version {version}, which is not there")
        elif other:
            check.found("text_differs", where, f"does not say what its version {version} says")


def check_hashes(check: Check, connection: sqlite3.Connection) -> None:
    """Each version's hash is that of its text; hashes of an older rule cannot be compared."""
    rows = connection.execute(
        "SELECT article_id, version, title, lead, body, captions, byline, content_hash "
        "FROM article_versions WHERE content_hash LIKE ?",
        [f"{HASH_VERSION}:%"],
    )
    for article, version, title, lead, body, captions, byline, written in rows:
        check.looked_at += 1
        found = hash_of(
            title=title, lead=lead, body=body, captions=json.loads(captions), byline=byline
        )
        if found != written:
            where = f"article_versions of article {article}, version {version}"
            check.found("hash_differs", where, "its text is not the one that was hashed")
