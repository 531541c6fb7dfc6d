"""Articles: what is known of them, and the one short transaction that stores what was read."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from archive import fulltext, versions
from archive.database import transaction
from archive.decide import Decision, Known, Read, decide
from archive.times import stamp

if TYPE_CHECKING:
    import sqlite3
    from datetime import datetime

    from archive.records import Article, CaptureRef

_WRITTEN = (
    "title",
    "lead_marker",
    "lead",
    "body",
    "words",
    "published_at",
    "published_day",
    "published_precision",
    "published_rule",
    "published_raw",
    "modified_at",
    "event_date",
    "event_end",
    "event_phrase",
    "section",
    "byline",
    "source",
    "staff",
    "layout",
    "fields",
    "noarchive",
    "version",
    "content_hash",
    "capture_id",
    "capture_sha256",
    "last_seen_at",
    "run_id",
)


def find(connection: sqlite3.Connection, article: Article) -> sqlite3.Row | None:
    """The row of this very article: by the newspaper's own id, else by the canonical address."""
    if article.native_id is not None:
        row = connection.execute(
            "SELECT * FROM articles WHERE site = ? AND native_id = ?",
            [article.site, article.native_id],
        ).fetchone()
        if row is not None:
            return row  # type: ignore[no-any-return]
    return connection.execute(  # type: ignore[no-any-return]
        "SELECT * FROM articles WHERE url = ?", [article.url]
    ).fetchone()


def store(
    connection: sqlite3.Connection, article: Article, *, capture: CaptureRef, run_id: int
) -> Decision:
    """Store what was read of an article, in one transaction; returns what was decided."""
    with transaction(connection):
        row = find(connection, article)
        decision = decide(_known(row), _read(article, capture))
        if row is None:
            _insert(connection, article, capture, run_id)
        elif decision.action != "unchanged":
            _revise(connection, row, article, capture=capture, run_id=run_id, decision=decision)
        elif row["capture_sha256"] == capture.sha256:
            _update(connection, row, article, capture=capture, run_id=run_id)
        else:
            _touch(connection, row["id"], capture)
    return decision


def _known(row: sqlite3.Row | None) -> Known | None:
    if row is None:
        return None
    return Known(content_hash=row["content_hash"], capture_sha256=row["capture_sha256"])


def _read(article: Article, capture: CaptureRef) -> Read:
    return Read(content_hash=article.content_hash, capture_sha256=capture.sha256)


def _insert(
    connection: sqlite3.Connection, article: Article, capture: CaptureRef, run_id: int
) -> None:
    values = _values(article, capture, run_id, version=1)
    values |= {"site": article.site, "native_id": article.native_id, "url": article.url}
    values["first_seen_at"] = stamp(capture.fetched_at)
    names = ", ".join(values)
    marks = ", ".join("?" * len(values))
    cursor = connection.execute(
        f"INSERT INTO articles ({names}) VALUES ({marks})",
        list(values.values()),
    )
    article_id = int(cursor.lastrowid or 0)
    _write_parts(connection, article_id, article)
    fulltext.add(
        connection, article_id, fulltext.indexed(article.title, article.lead, article.body)
    )
    versions.append(
        connection, article_id, article, version=1, reason="first", capture=capture, run_id=run_id
    )


def _revise(
    connection: sqlite3.Connection,
    row: sqlite3.Row,
    article: Article,
    *,
    capture: CaptureRef,
    run_id: int,
    decision: Decision,
) -> None:
    article_id, version = row["id"], row["version"] + 1
    fulltext.remove(
        connection, article_id, fulltext.indexed(row["title"], row["lead"], row["body"])
    )
    _update(connection, row, article, capture=capture, run_id=run_id, version=version)
    fulltext.add(
        connection, article_id, fulltext.indexed(article.title, article.lead, article.body)
    )
    versions.append(
        connection,
        article_id,
        article,
        version=version,
        reason="reread" if decision.action == "reread" else "edited",
        capture=capture,
        run_id=run_id,
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
    byline that older code could not read may be new.
    """
    values = _values(article, capture, run_id, version=version or row["version"])
    values["last_seen_at"] = max(row["last_seen_at"], stamp(capture.fetched_at))
    assignments = ", ".join(f"{name} = ?" for name in values)
    connection.execute(
        f"UPDATE articles SET {assignments} WHERE id = ?", [*values.values(), row["id"]]
    )
    for table in ("contributors", "images", "tags"):
        connection.execute(f"DELETE FROM {table} WHERE article_id = ?", [row["id"]])
    _write_parts(connection, row["id"], article)


def _touch(connection: sqlite3.Connection, article_id: int, capture: CaptureRef) -> None:
    """Another page with the same text: only the time of the last look moves, never backwards."""
    connection.execute(
        "UPDATE articles SET last_seen_at = max(last_seen_at, ?) WHERE id = ?",
        [stamp(capture.fetched_at), article_id],
    )


def _values(
    article: Article, capture: CaptureRef, run_id: int, *, version: int
) -> dict[str, str | int | None]:
    published = article.published_at
    computed: dict[str, str | int | None] = {
        "published_at": _stamp(published),
        "published_day": None if published is None else stamp(published)[:10],
        "modified_at": _stamp(article.modified_at),
        "event_date": None if article.event_date is None else article.event_date.isoformat(),
        "event_end": None if article.event_end is None else article.event_end.isoformat(),
        "staff": int(article.staff),
        "fields": json.dumps(article.fields, ensure_ascii=False, sort_keys=True),
        "noarchive": int(article.noarchive),
        "version": version,
        "capture_id": capture.id,
        "capture_sha256": capture.sha256,
        "last_seen_at": stamp(capture.fetched_at),
        "run_id": run_id,
    }
    return {
        name: computed[name] if name in computed else getattr(article, name) for name in _WRITTEN
    }


def _stamp(moment: datetime | None) -> str | None:
    return None if moment is None else stamp(moment)


def _write_parts(connection: sqlite3.Connection, article_id: int, article: Article) -> None:
    connection.executemany(
        "INSERT INTO contributors (article_id, position, name, roles) VALUES (?, ?, ?, ?)",
        [
            (article_id, position, person.name, json.dumps(person.roles))
            for position, person in enumerate(article.contributors, 1)
        ],
    )
    connection.executemany(
        "INSERT INTO images (article_id, position, url, caption, credit) VALUES (?, ?, ?, ?, ?)",
        [
            (article_id, position, image.url, image.caption, image.credit)
            for position, image in enumerate(article.images, 1)
        ],
    )
    connection.executemany(
        "INSERT INTO tags (article_id, position, tag) VALUES (?, ?, ?)",
        [(article_id, position, tag) for position, tag in enumerate(article.tags, 1)],
    )
