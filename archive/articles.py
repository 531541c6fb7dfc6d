"""Articles: what is known of them, and the one short transaction that stores what was read."""

from __future__ import annotations

import json
from datetime import datetime
from typing import TYPE_CHECKING

from archive import absences, addresses, columns, fulltext, links, versions
from archive.citing.column import free_id
from archive.database import transaction
from archive.decide import Absent, Decision, Known, Read, decide
from archive.records import HASH_VERSION, hash_of
from archive.times import stamp

if TYPE_CHECKING:
    import sqlite3

    from archive.records import Article, CaptureRef

BY_ADDRESS = """SELECT articles.* FROM json_each(?) CROSS JOIN article_urls ON canonical = value
    CROSS JOIN articles ON articles.id = article_id WHERE site = ? LIMIT 1"""
"""CROSS JOIN keeps the order: SQLite would rather look at every article of the newspaper."""


def find(connection: sqlite3.Connection, article: Article) -> sqlite3.Row | None:
    """The row of this very article: by the newspaper's own id, else by an address that it had."""
    if article.native_id is not None:
        row = connection.execute(
            "SELECT * FROM articles WHERE site = ? AND native_id = ?",
            [article.site, article.native_id],
        ).fetchone()
        if row is not None:
            return row  # type: ignore[no-any-return]
    return connection.execute(  # type: ignore[no-any-return]
        BY_ADDRESS, [json.dumps([article.url, *article.other_urls]), article.site]
    ).fetchone()


def store(
    connection: sqlite3.Connection, article: Article, *, capture: CaptureRef, run_id: int
) -> Decision:
    """Store what was read of an article, in one transaction; returns what was decided."""
    with transaction(connection):
        row = find(connection, article)
        decision = decision_of(connection, row, article, capture=capture)
        if row is None:
            article_id = _insert(connection, article, capture, run_id)
        else:
            article_id = int(row["id"])
            _carry_out(connection, row, article, capture=capture, run_id=run_id, decision=decision)
        addresses.add(connection, article_id, article, seen_at=capture.fetched_at)
        if decision.back:
            absences.ended(connection, article_id, at=capture.fetched_at)
        if decision.action == "new":
            links.join(connection, article_id, found_at=capture.fetched_at)
    return decision


def decision_of(
    connection: sqlite3.Connection,
    row: sqlite3.Row | None,
    article: Article,
    *,
    capture: CaptureRef,
) -> Decision:
    """What `store` would do with what was read, given the article's row."""
    known = None if row is None else known_of(connection, row)
    return decide(known, _read(article, capture))


def absent(
    connection: sqlite3.Connection, article_id: int, answer: Absent, *, capture_id: int | None
) -> Decision:
    """Write down that an article was not where it had been; its text stays."""
    with transaction(connection):
        row = connection.execute("SELECT * FROM articles WHERE id = ?", [article_id]).fetchone()
        decision = decide(known_of(connection, row), answer)
        if decision.action != "refused":
            absences.note(
                connection,
                article_id,
                answer,
                gone=decision.action == "gone",
                capture_id=capture_id,
            )
    return decision


def same_page(connection: sqlite3.Connection, article_id: int, *, at: datetime) -> None:
    """The page is byte for byte the known one (or the server says 304): note the look."""
    connection.execute(
        "UPDATE articles SET last_seen_at = max(last_seen_at, ?) WHERE id = ?",
        [stamp(at), article_id],
    )
    absences.ended(connection, article_id, at=at)


def known_of(connection: sqlite3.Connection, row: sqlite3.Row) -> Known:
    """What `decide` must know of an article's row."""
    chain = connection.execute(
        "SELECT version, content_hash, capture_sha256, seen_at FROM article_versions "
        "WHERE article_id = ?",
        [row["id"]],
    ).fetchall()
    current = next(each for each in chain if each["version"] == row["version"])
    return Known(
        content_hash=_hash_by_todays_rule(connection, row),
        capture_sha256=row["capture_sha256"],
        fetched_at=datetime.fromisoformat(current["seen_at"]),
        hashes=frozenset(each["content_hash"] for each in chain),
        captures=frozenset(each["capture_sha256"] for each in chain),
        **absences.open_one(connection, row["id"]),
    )


def _hash_by_todays_rule(connection: sqlite3.Connection, row: sqlite3.Row) -> str:
    """A text that was hashed by an older rule must not look edited when the rule changes."""
    if row["content_hash"].startswith(f"{HASH_VERSION}:"):
        return str(row["content_hash"])
    stored = connection.execute(
        "SELECT * FROM article_versions WHERE article_id = ? AND version = ?",
        [row["id"], row["version"]],
    ).fetchone()
    return hash_of(
        title=stored["title"],
        lead=stored["lead"],
        body=stored["body"],
        captions=json.loads(stored["captions"]),
        byline=stored["byline"],
    )


def _read(article: Article, capture: CaptureRef) -> Read:
    return Read(
        content_hash=article.content_hash,
        capture_sha256=capture.sha256,
        fetched_at=datetime.fromisoformat(stamp(capture.fetched_at)),
    )


def _carry_out(
    connection: sqlite3.Connection,
    row: sqlite3.Row,
    article: Article,
    *,
    capture: CaptureRef,
    run_id: int,
    decision: Decision,
) -> None:
    if decision.action != "unchanged":
        version = versions.last(connection, row["id"]) + 1
        reason: versions.Reason = "reread" if decision.action == "reread" else "edited"
        versions.append(
            connection,
            row["id"],
            article,
            version=version,
            reason=reason,
            capture=capture,
            run_id=run_id,
        )
        if decision.current:
            _revise(connection, row, article, capture=capture, run_id=run_id, version=version)
    elif row["capture_sha256"] == capture.sha256:
        _update(connection, row, article, capture=capture, run_id=run_id)
    else:
        _touch(connection, row["id"], article, capture)


def _insert(
    connection: sqlite3.Connection, article: Article, capture: CaptureRef, run_id: int
) -> int:
    values = columns.values_of(article, capture, run_id, version=1)
    values |= {"site": article.site, "native_id": article.native_id, "url": article.url}
    values["id"] = _free_number(connection)
    values["first_seen_at"] = stamp(capture.fetched_at)
    values["cite_id"] = free_id(connection, article.site, article.native_id, article.url)
    names = ", ".join(values)
    marks = ", ".join("?" * len(values))
    cursor = connection.execute(
        f"INSERT INTO articles ({names}) VALUES ({marks})",
        list(values.values()),
    )
    article_id = int(cursor.lastrowid or 0)
    columns.write_parts(connection, article_id, article)
    fulltext.add(
        connection, article_id, fulltext.indexed(article.title, article.lead, article.body)
    )
    versions.append(
        connection, article_id, article, version=1, reason="first", capture=capture, run_id=run_id
    )
    return article_id


def _free_number(connection: sqlite3.Connection) -> int:
    """A number that no article has or had: one that was taken out keeps its own."""
    row = connection.execute(
        "SELECT max(coalesce((SELECT max(id) FROM articles), 0), "
        "coalesce((SELECT max(id) FROM redactions), 0)) + 1"
    ).fetchone()
    return int(row[0])


def _revise(
    connection: sqlite3.Connection,
    row: sqlite3.Row,
    article: Article,
    *,
    capture: CaptureRef,
    run_id: int,
    version: int,
) -> None:
    article_id = row["id"]
    fulltext.remove(
        connection, article_id, fulltext.indexed(row["title"], row["lead"], row["body"])
    )
    _update(connection, row, article, capture=capture, run_id=run_id, version=version)
    fulltext.add(
        connection, article_id, fulltext.indexed(article.title, article.lead, article.body)
    )


def _update(
    connection: sqlite3.Connection,
    row: sqlite3.Row,
    article: Article,
    *,
    capture: CaptureRef,
    run_id: int,
    version: int | None = None,
) -> None:
    """Write the row and its parts anew; without a `version` the text is the one it has.

    That is so when today's code reads the same page again: its text is known, but a date or a
    byline that older code could not read may be new. Fetched again with the same bytes (after a
    redesign that was taken back, say), it is still the capture that its version cites.
    """
    values = columns.values_of(article, capture, run_id, version=version or row["version"])
    if version is None:
        values["capture_id"] = row["capture_id"]
    values["last_seen_at"] = max(row["last_seen_at"], stamp(capture.fetched_at))
    if stamp(capture.fetched_at) < row["last_seen_at"]:  # a later page may have asked for it
        values["noarchive"] = max(row["noarchive"], int(article.noarchive))
    assignments = ", ".join(f"{name} = ?" for name in values)
    connection.execute(
        f"UPDATE articles SET {assignments} WHERE id = ?", [*values.values(), row["id"]]
    )
    for table in ("contributors", "images", "tags", "article_places"):
        connection.execute(f"DELETE FROM {table} WHERE article_id = ?", [row["id"]])
    columns.write_parts(connection, row["id"], article)


def _touch(
    connection: sqlite3.Connection, article_id: int, article: Article, capture: CaptureRef
) -> None:
    """Another page with the same text: the time of the last look moves, never backwards.

    What the newest page says about `noarchive` counts: a newspaper may ask for it later.
    """
    seen = stamp(capture.fetched_at)
    connection.execute(
        "UPDATE articles SET noarchive = CASE WHEN ? >= last_seen_at THEN ? ELSE noarchive END, "
        "last_seen_at = max(last_seen_at, ?) WHERE id = ?",
        [seen, int(article.noarchive), seen, article_id],
    )
