"""The columns of an article: what a page gives, what is kept, and the tables of its parts."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from archive import places
from archive.times import stamp

if TYPE_CHECKING:
    import sqlite3
    from datetime import datetime

    from archive.records import Article, CaptureRef

_READ = (
    "title",
    "lead_marker",
    "lead",
    "lead_paper",
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
)
"""The columns of `articles` that are read from a page."""


def read_from(article: Article) -> dict[str, Any]:
    """What is read from a page, in the form in which `stored` gives what is kept."""
    values = {name: value for name, value in _from_page(article).items() if name != "words"}
    return values | {
        "fields": article.fields,
        "contributors": [[person.name, list(person.roles)] for person in article.contributors],
        "images": [[image.url, image.caption, image.credit] for image in article.images],
        "tags": list(article.tags),
        "places": [[place.phrase, place.province_old, place.province] for place in article.places],
    }


def stored(connection: sqlite3.Connection, row: sqlite3.Row) -> dict[str, Any]:
    """What the archive has of an article, by the names of `read_from`."""
    parts = {
        name: connection.execute(
            f"SELECT {columns} FROM {name} WHERE article_id = ? ORDER BY position",
            [row["id"]],
        ).fetchall()
        for name, columns in (
            ("contributors", "name, roles"),
            ("images", "url, caption, credit"),
            ("tags", "tag"),
            ("article_places", "phrase, province_old, province"),
        )
    }
    kept = {name: row[name] for name in _READ if name != "words"}
    return kept | {
        "fields": json.loads(row["fields"]),
        "contributors": [[name, json.loads(roles)] for name, roles in parts["contributors"]],
        "images": [list(image) for image in parts["images"]],
        "tags": [tag for (tag,) in parts["tags"]],
        "places": [list(place) for place in parts["article_places"]],
    }


def values_of(
    article: Article, capture: CaptureRef, run_id: int, *, version: int
) -> dict[str, str | int | None]:
    """The columns of an article's row; those of its identity and its first look are left out."""
    return {
        **_from_page(article),
        "version": version,
        "content_hash": article.content_hash,
        "capture_id": capture.id,
        "capture_sha256": capture.sha256,
        "last_seen_at": stamp(capture.fetched_at),
        "run_id": run_id,
    }


def _from_page(article: Article) -> dict[str, str | int | None]:
    """The columns of `articles` that come from the page."""
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
    }
    return {name: computed[name] if name in computed else getattr(article, name) for name in _READ}


def _stamp(moment: datetime | None) -> str | None:
    return None if moment is None else stamp(moment)


def write_parts(connection: sqlite3.Connection, article_id: int, article: Article) -> None:
    """Write its people, pictures, keywords and places; called inside the article's transaction."""
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
    places.write(connection, article_id, article.places)
