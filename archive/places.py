"""Provinces, and the places that an article's title or lead names."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from archive.database import transaction

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable
    from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A province named in a title or lead; see the columns of `article_places`."""

    phrase: str
    province: str
    province_old: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Province:
    """A province of today, or one from before July 2025 that `joined` one of today's.

    Of a province of today `joined` is its own name; `joined_on` is None for what did not change.
    """

    name: str
    code: str
    official: str
    kind: str
    joined: str
    joined_on: date | None = None


def register(
    connection: sqlite3.Connection, *, today: Iterable[Province], before: Iterable[Province]
) -> None:
    """Write the provinces down as they are known today; places refer to them by name."""
    with transaction(connection):
        connection.executemany(
            "INSERT INTO provinces (name, code, official, kind) VALUES (?, ?, ?, ?) "
            "ON CONFLICT (name) DO UPDATE SET code = excluded.code, "
            "official = excluded.official, kind = excluded.kind",
            [(each.name, each.code, each.official, each.kind) for each in today],
        )
        connection.executemany(
            "INSERT INTO provinces_old (name, code, official, kind, province, joined_on) "
            "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (name) DO UPDATE SET code = excluded.code, "
            "official = excluded.official, kind = excluded.kind, "
            "province = excluded.province, joined_on = excluded.joined_on",
            [_old_row(each) for each in before],
        )


def _old_row(old: Province) -> tuple[str | None, ...]:
    day = None if old.joined_on is None else old.joined_on.isoformat()
    return old.name, old.code, old.official, old.kind, old.joined, day


def write(connection: sqlite3.Connection, article_id: int, places: Iterable[Place]) -> None:
    """Write the places of an article that has none. Called inside the article's transaction."""
    connection.executemany(
        "INSERT INTO article_places (article_id, position, phrase, province_old, province) "
        "VALUES (?, ?, ?, ?, ?)",
        [
            (article_id, position, place.phrase, place.province_old, place.province)
            for position, place in enumerate(places, 1)
        ],
    )


def of(connection: sqlite3.Connection, article_id: int) -> tuple[Place, ...]:
    """The places of an article, in the order in which it names them."""
    rows = connection.execute(
        "SELECT phrase, province, province_old FROM article_places "
        "WHERE article_id = ? ORDER BY position",
        [article_id],
    ).fetchall()
    return tuple(Place(**dict(row)) for row in rows)
