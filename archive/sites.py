"""Newspapers and the sections whose lists are crawled, as rows."""

from __future__ import annotations

from dataclasses import astuple, dataclass
from typing import TYPE_CHECKING

from archive.database import transaction
from archive.times import stamp

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping
    from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """A newspaper as the archive describes it; see the columns of `sites`."""

    site: str
    name: str
    province: str
    province_old: str
    home: str
    family: str
    status: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A section with its number, and the last run that walked its list to the end."""

    id: int
    path: str
    name: str
    settled_run: int | None


def register(
    connection: sqlite3.Connection, site: Site, sections: Mapping[str, str]
) -> list[Section]:
    """Write a newspaper's facts down as they are today; `sections` maps path to name."""
    with transaction(connection):
        connection.execute(
            "INSERT INTO sites (site, name, province, province_old, home, family, status) "
            "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (site) DO UPDATE SET "
            "name = excluded.name, province = excluded.province, "
            "province_old = excluded.province_old, home = excluded.home, "
            "family = excluded.family, status = excluded.status",
            astuple(site),
        )
        connection.executemany(
            "INSERT INTO sections (site, path, name) VALUES (?, ?, ?) "
            "ON CONFLICT (site, path) DO UPDATE SET name = excluded.name",
            [(site.site, path, name) for path, name in sections.items()],
        )
    return [section for section in sections_of(connection, site.site) if section.path in sections]


def sections_of(connection: sqlite3.Connection, site: str) -> list[Section]:
    """The sections of a newspaper, in the order in which they were first written down."""
    rows = connection.execute(
        "SELECT id, path, name, settled_run FROM sections WHERE site = ? ORDER BY id", [site]
    ).fetchall()
    return [Section(**dict(row)) for row in rows]


def visited(
    connection: sqlite3.Connection, section_id: int, *, now: datetime, settled_run: int | None
) -> None:
    """Note a look at a section's list; `settled_run` only if the walk came to its end."""
    with transaction(connection):
        connection.execute(
            "UPDATE sections SET visited_at = ?, settled_run = coalesce(?, settled_run) "
            "WHERE id = ?",
            [stamp(now), settled_run, section_id],
        )
